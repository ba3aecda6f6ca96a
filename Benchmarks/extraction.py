#!/usr/bin/env python3
"""Measures how well articles are found in web pages, with the scorers of two public benchmarks.

    extraction.py ANNOTATE --wcxb DIR [--split dev] [--scrapinghub DIR] [--worst N]

WCXB is github.com/Murrough-Foley/web-content-extraction-benchmark (CC BY 4.0), scrapinghub's is
github.com/scrapinghub/article-extraction-benchmark; DIR is a clone of the one or the other. Each benchmark's
own evaluate.py computes the scores, from the blocks that `annotate text --json` returns, without headline,
byline, captions and page furniture, which the benchmarks' texts do not contain. The time is that of the
entire child process, including its start.
"""

import argparse
import concurrent.futures
import gzip
import importlib.util
import json
import pathlib
import statistics
import subprocess
import tempfile
import time

LEFT_OUT = {"byline", "caption", "furniture"}


def scorer(folder):
    spec = importlib.util.spec_from_file_location(
        "evaluate_" + folder.name.replace("-", "_"), folder / "evaluate.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def text_of(annotate, page):
    """The text to score and the seconds it took; an empty text if the page is refused."""
    with tempfile.NamedTemporaryFile(suffix=".html") as file:
        file.write(gzip.decompress(page.read_bytes()) if page.suffix == ".gz" else page.read_bytes())
        file.flush()
        start = time.monotonic()
        run = subprocess.run([annotate, "text", "--json", file.name], capture_output=True)
        seconds = time.monotonic() - start
    if run.returncode != 0:
        return "", seconds
    answer = json.loads(run.stdout)
    kept = [block for block in answer["blocks"] if block["kind"] not in LEFT_OUT]
    kept = [block for block in kept if not (block["kind"] == "heading" and block["level"] == 1)]
    return "\n".join(answer["text"][block["start"] : block["end"]] for block in kept), seconds


def extracted(annotate, pages, workers):
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        found = dict(zip(pages, pool.map(lambda name: text_of(annotate, pages[name]), pages)))
    times = sorted(seconds for _, seconds in found.values())
    print(
        f"  {len(times)} pages, median {1000 * statistics.median(times):.0f} ms, p95 {1000 * times[int(len(times) * 0.95)]:.0f} ms"
    )
    return {name: text for name, (text, _) in found.items()}


def wcxb(annotate, folder, split, workers, worst):
    evaluate = scorer(folder)
    truth = {
        key: value
        for key, value in evaluate.load_ground_truth(split).items()
        if value["page_type"] == "article"
    }
    pages = {key: next(folder.glob(f"**/{key}.html*")) for key in truth}
    texts = extracted(annotate, pages, workers)
    rows = sorted((*evaluate.word_f1(texts[key], truth[key]["main_content"])[::-1], key) for key in truth)
    f1, recall, precision = (statistics.mean(row[index] for row in rows) for index in range(3))
    print(
        f"  WCXB {split}: F1 {f1:.4f}, precision {precision:.4f}, recall {recall:.4f}; {sum(row[0] < 0.5 for row in rows)} below .5"
    )
    for row in rows[:worst]:
        print(f"    {row[0]:.3f}  {row[3]}")


def scrapinghub(annotate, folder, workers, worst):
    evaluate = scorer(folder)
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    pages = {key: folder / "html" / f"{key}.html.gz" for key in truth}
    texts = extracted(annotate, pages, workers)
    counts = {key: evaluate.string_shingle_matching(truth[key]["articleBody"], texts[key]) for key in truth}
    metrics = evaluate.metrics_from_tp_fp_fns(list(counts.values()))
    print("  scrapinghub: " + ", ".join(f"{name} {value:.4f}" for name, value in metrics.items()))
    for key in sorted(counts, key=lambda key: counts[key][0])[:worst]:
        print(f"    {counts[key][0]:.3f}  {key}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("annotate")
    parser.add_argument("--wcxb", type=pathlib.Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--scrapinghub", type=pathlib.Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--worst", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.wcxb:
        wcxb(arguments.annotate, arguments.wcxb, arguments.split, arguments.workers, arguments.worst)
    if arguments.scrapinghub:
        scrapinghub(arguments.annotate, arguments.scrapinghub, arguments.workers, arguments.worst)


if __name__ == "__main__":
    main()
