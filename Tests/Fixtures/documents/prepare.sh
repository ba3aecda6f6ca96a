# Makes the files that the documents' examples name, in the present folder; `annotate` is the program.
set -eu
fixtures=$1
root=$fixtures/../..
mkdir sessions laptop
cp "$root"/sessions/* sessions/
cp sessions/harbour-plan.txt .
cp "$fixtures/articles/synthetic-uk-vytik-planu.koi8.txt" archive.txt
cp "$fixtures/articles/synthetic-en-hygiene.txt" interview.md
cp "$fixtures"/documents/export.json "$fixtures"/documents/export.jsonl "$fixtures"/documents/corpus.jsonl .
printf 'c9\nd8\n' >answers.txt
for who in ana ben; do printf 'c9\nd8\nr7\n' | annotate --annotator $who --sessions flat interview.md >/dev/null; done
annotate export flat -f jsonl -o flat.jsonl
cp harbour-plan.txt plan.txt
printf 'c9\nd8\n' | annotate --annotator ana plan.txt >/dev/null
printf 'c8\n' | annotate --annotator ana --sessions laptop plan.txt >/dev/null
labels() { for name in "$@"; do printf '  - {name: %s, key: %.1s}\n' "$name" "$name"; done; }
{ printf 'name: claim-denial-report\nversion: 3\nlabels:\n  - {name: rebuttal, key: d}\n'; labels claim report; } >stance2.yaml
{ printf 'name: claim-denial-report\nversion: 4\nlabels:\n'; labels claim denial quote hearsay; } >stance3.yaml
mkdir articles
cp plan.txt interview.md articles/
git init -q . 2>/dev/null || true
printf '{"statement": 4, "label": "report", "score": 0.9}\n' >predictions.jsonl
