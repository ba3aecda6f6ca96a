"""Files that other programs' libraries write become sessions."""

import json
import subprocess

import openpyxl
import pytest

from interop import PROGRAM


@pytest.fixture
def back(tmp_path):
    """Imports a file and gives the sessions."""

    def run(path, name, *options):
        subprocess.run(
            [PROGRAM, "import", str(path), "-f", name, "--sessions", str(tmp_path / "back"), *options],
            check=True,
        )
        return [
            json.loads(one.read_text(encoding="utf-8")) for one in sorted((tmp_path / "back").glob("*.json"))
        ]

    return run


def test_a_workbook_of_openpyxl(back, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Claim", "Rating", "confidence"])
    book.active.append(['He said, "No".', "False", 0.8])
    book.active.append(["=1+1 is no sum.", "True", None])
    book.active["A3"].data_type = "s"
    book.save(tmp_path / "x.xlsx")
    (session,) = back(
        tmp_path / "x.xlsx",
        "csv",
        "--column",
        "text=Claim",
        "--column",
        "label=Rating",
        "--map",
        "True=claim",
        "--map",
        "False=denial",
    )
    found = [(one["text"], one["label"], one["confidence"]) for one in session["statements"]]
    assert found == [('He said, "No".', "denial", 0.8), ("=1+1 is no sum.", "claim", None)]


@pytest.mark.parametrize(
    "name, ending",
    [("xlsx", "csv"), ("csv", "csv"), ("tsv", "csv"), ("jsonl", "jsonl"), ("refi-qda", "refi-qda")],
)
def test_our_own_come_back(back, export, session, article, tmp_path, name, ending):
    (tmp_path / "a.txt").write_bytes(article.encode("utf-8"))
    path = export(name, output="x.qdpx" if name == "refi-qda" else "x." + name)
    text = [] if name == "refi-qda" else ["--article", str(tmp_path / "a.txt")]
    (found,) = back(path, ending, *text)
    assert found["article"]["sha256"] == session["article"]["sha256"]
    keys = (
        "start",
        "end",
        "label",
        "confidence",
        "attribution",
        "cited",
        "note",
        "cue",
        "grade",
        "likelihood",
    )
    tagged = [[one[key] for key in keys] for one in session["statements"] if one["label"]]
    assert [[one[key] for key in keys] for one in found["statements"] if one["label"]] == tagged


@pytest.mark.parametrize("ending", ["json", "xmi"])
def test_cas_of_either_kind(back, export, article, statements, ending):
    (path,) = export("cas").glob(f"*.{ending}")
    (found,) = back(path, "cas")
    tagged = [(one["start"], one["end"], one["label"]) for one in found["statements"] if one["label"]]
    assert tagged == [(one["start"], one["end"], one["label"]) for one in statements]
