"""The session that every test exports with the built program, and what it must come to."""

import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SESSION = ROOT / "Tests/AnnotatorTests/Datasets/Golden/tricky.session.json"
PROGRAM = os.environ.get("ANNOTATE", str(ROOT / ".build/debug/annotate"))


@pytest.fixture(scope="session")
def session():
    return json.loads(SESSION.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def article(session):
    return session["article"]["text"]


@pytest.fixture(scope="session")
def statements(session, article):
    """The statements that were tagged; their texts are what Python cuts by code points."""
    tagged = [one for one in session["statements"] if one["label"]]
    assert len(tagged) == 5
    for one in tagged:
        assert article[one["start"] : one["end"]] == one["text"]
    return tagged


@pytest.fixture
def export(tmp_path):
    def run(name, *options, output="dataset"):
        target = tmp_path / output
        subprocess.run(
            [PROGRAM, "export", str(SESSION), "-f", name, "-o", str(target), *options], check=True
        )
        return target

    return run


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def utf16(text):
    """The text as a list of UTF-16 units, which slices as JavaScript and Java do."""
    data = text.encode("utf-16-le")
    return [data[i : i + 2] for i in range(0, len(data), 2)]


def cut_utf16(text, start, end):
    return b"".join(utf16(text)[start:end]).decode("utf-16-le")


def pairs(statements):
    return [(one["label"], one["text"]) for one in statements]
