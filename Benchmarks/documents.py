#!/usr/bin/env python3
"""Measures how accurately documents written by LibreOffice are read: PDF, Word, OpenDocument, RTF and EPUB.

    documents.py ANNOTATE [--keep DIR]

Each of the repository's own texts (English, German, French, Russian, Ukrainian) is laid out in one to three
columns, with running heads, page numbers, footnotes and hyphenation, and saved in every format. Word match is
the F1 of the words written and the words that `annotate text --json` returns, in any order; paragraph F1 counts
paragraphs that come back whole. Needs soffice.
"""

import argparse
import collections
import html
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TEXTS = {
    "en": [
        "sessions/harbour-plan.txt",
        "Tests/Fixtures/articles/wikinews-en-2019-12-16-us-federal-judge-rules-american-samoans-are-citize.txt",
        "Tests/Fixtures/articles/wikinews-en-2020-01-13-iran-admits-downing-ukrainian-jet-cites-human-erro.txt",
        "Tests/Fixtures/articles/wikinews-en-2020-09-05-germany-says-alexei-navalny-poisoned-with-novichok.txt",
    ],
    "de": [],
    "fr": ["Tests/Fixtures/articles/wikinews-fr-2012-44532.txt"],
    "ru": ["Tests/Fixtures/articles/synthetic-ru-oproverzhenie.txt"],
    "uk": ["Tests/Fixtures/articles/synthetic-uk-vytik-planu.txt"],
}
COUNTRY = {"en": "US", "de": "DE", "fr": "FR", "ru": "RU", "uk": "UA"}
GERMAN = [
    "Die Hafenbehörde von Keld hat am Dienstag den Bericht der Rechnungsprüfer zurückgewiesen, wonach der Auftrag für zwei Kräne ohne "
    "Ausschreibung an den einzigen Bieter vergeben worden sei.",
    "„Es gab keine geheime Absprache“, sagte der Sprecher der Behörde, Jan Oske. Die Verträge seien den Abgeordneten bereits im Herbst "
    "vorgelegt worden; niemand habe damals widersprochen.",
    "Die Opposition bestreitet das. Nach ihrer Darstellung wurden die Unterlagen erst veröffentlicht, als der Auftrag längst unterschrieben "
    "war, und wesentliche Seiten fehlten ganz.",
    "Das Verkehrsministerium wollte den Vorgang nicht kommentieren. Ein Sprecher verwies auf die laufende Untersuchung, deren Ergebnis im "
    "Frühjahr erwartet wird.",
]
# columns, running head, footnotes, hyphenation, copies of the text
LAYOUTS = [
    (1, False, False, False, 1),
    (1, True, True, False, 3),
    (2, True, False, True, 3),
    (2, False, True, True, 2),
    (3, True, False, True, 4),
    (3, False, False, False, 2),
]


def turned(parts, copy):
    """The paragraphs with their sentences rotated, so that no two pages share lines, which would be taken for
    running heads."""
    split = [re.split(r"(?<=[.!?…]) +(?=[A-ZА-ЯІЇЄҐ«„“])", part) for part in parts]
    sentences = [sentence for part in split for sentence in part]
    start = copy * 7 % len(sentences)
    moved = iter(sentences[start:] + sentences[:start])
    return [" ".join(next(moved) for _ in part) for part in split]


def paragraphs(language, path):
    if language == "de":
        return GERMAN
    text = (ROOT / path).read_text(encoding="utf-8")
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def flat(language, parts, columns, head, notes, hyphens):
    """A flat OpenDocument text document."""
    body = []
    for number, part in enumerate(parts):
        note = ""
        if notes and number % 5 == 2:
            note = (
                f'<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation><text:note-body>'
                f'<text:p text:style-name="Note">Footnote {number} that is not the article.</text:p></text:note-body></text:note>'
            )
        body.append(f'<text:p text:style-name="Body">{html.escape(part)}{note}</text:p>')
    header = (
        '<style:header><text:p>The Harbour Post<text:tab/><text:page-number text:select-page="current">1</text:page-number></text:p></style:header>'
        if head
        else ""
    )
    column = f'<style:columns fo:column-count="{columns}" fo:column-gap="0.5cm"/>' if columns > 1 else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.3cm"
 fo:hyphenation-ladder-count="no-limit"/><style:text-properties fo:font-family="DejaVu Serif" fo:font-size="10pt" fo:language="{language}"
 fo:country="{COUNTRY[language]}" fo:hyphenate="{"true" if hyphens else "false"}" fo:hyphenation-remain-char-count="2"
 fo:hyphenation-push-char-count="2"/></style:style><style:style style:name="Note" style:family="paragraph"><style:text-properties fo:font-family="DejaVu Serif"
 fo:font-size="8pt"/></style:style></office:styles><office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm"
 fo:margin-bottom="2cm" fo:margin-left="2cm" fo:margin-right="2cm">{column}</style:page-layout-properties><style:header-style/>
</style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard"
 style:page-layout-name="Page">{header}</style:master-page></office:master-styles>
<office:body><office:text>{"".join(body)}</office:text></office:body></office:document>"""


def words(text):
    return re.findall(r"\w+", text)


def scores(written, read):
    left, right = collections.Counter(words(" ".join(written))), collections.Counter(words(" ".join(read)))
    match = 2 * (left & right).total() / max(1, left.total() + right.total())
    plain = lambda parts: ["".join(words(part)) for part in parts]
    rest, hits = plain(read), 0
    for part in plain(written):
        if part in rest:
            rest.remove(part)
            hits += 1
    return match, 2 * hits / max(1, len(written) + len(read))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("annotate")
    parser.add_argument("--keep", type=pathlib.Path, help="keep the files in this folder")
    parser.add_argument("--kinds", default="pdf,docx,odt,rtf,epub")
    arguments = parser.parse_args()
    if not shutil.which("soffice"):
        raise SystemExit("documents.py needs soffice (libreoffice-writer-nogui)")
    work = arguments.keep or pathlib.Path(tempfile.mkdtemp())
    work.mkdir(parents=True, exist_ok=True)
    truth = {}
    for language, paths in TEXTS.items():
        for path in paths or [""]:
            for number, (columns, head, notes, hyphens, copies) in enumerate(LAYOUTS):
                # Running heads are recognised because they recur on several pages.
                while head and copies * sum(map(len, paragraphs(language, path))) < 12_000:
                    copies += 1
                parts = [part for copy in range(copies) for part in turned(paragraphs(language, path), copy)]
                stem = pathlib.Path(path).stem.replace("wikinews-en-", "")[:12] or "hafen"
                name = f"{language}-{stem}-{number}"
                (work / f"{name}.fodt").write_text(
                    flat(language, parts, columns, head, notes, hyphens), encoding="utf-8"
                )
                truth[name] = parts
    for kind in arguments.kinds.split(","):
        subprocess.run(
            [
                "soffice",
                "--headless",
                f"-env:UserInstallation=file://{work.resolve()}/profile",
                "--convert-to",
                kind,
                "--outdir",
                str(work),
            ]
            + [str(work / f"{name}.fodt") for name in truth],
            check=True,
            capture_output=True,
        )
        rows, start = [], time.monotonic()
        for name, parts in truth.items():
            run = subprocess.run(
                [arguments.annotate, "text", "--json", str(work / f"{name}.{kind}")], capture_output=True
            )
            answer = json.loads(run.stdout) if run.returncode == 0 else {"text": "", "blocks": []}
            read = [answer["text"][block["start"] : block["end"]] for block in answer["blocks"]]
            rows.append((*scores(parts, read), name))
        seconds = (time.monotonic() - start) / len(rows)
        mean = [sum(row[index] for row in rows) / len(rows) for index in (0, 1)]
        print(
            f"  {kind:<5} {len(rows)} files, words {mean[0]:.4f}, paragraphs F1 {mean[1]:.4f}, {1000 * seconds:.0f} ms per file"
        )
        for row in sorted(rows)[:3]:
            print(f"        words {row[0]:.4f}, paragraphs {row[1]:.4f}  {row[2]}")
    if not arguments.keep:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
