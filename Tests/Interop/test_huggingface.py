"""datasets.load_dataset reads the folder without a network."""

import copy
import json
import os
import subprocess

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_DATASETS_OFFLINE"] = "1"

import datasets  # noqa: E402
import pytest  # noqa: E402

from interop import PROGRAM  # noqa: E402


def test_loads_with_labels_as_classes(export, statements, article, tmp_path):
    loaded = datasets.load_dataset(str(export("huggingface")), cache_dir=str(tmp_path / "cache"))
    assert list(loaded) == ["train"]
    train = loaded["train"]
    labels = train.features["label"]
    assert labels.names == ["claim", "denial", "report"]
    rows = [row for row in train if row["label"] is not None]
    assert [labels.int2str(row["label"]) for row in rows] == [one["label"] for one in statements]
    for row, one in zip(rows, statements):
        assert article[row["start"] : row["end"]] == row["text"] == one["text"]
        assert row["confidence"] == one["confidence"]


def test_an_article_is_in_one_split(export, tmp_path):
    folder = export("huggingface", "--split", "0/0/100", "--seed", "3")
    loaded = datasets.load_dataset(str(folder), cache_dir=str(tmp_path / "cache"))
    assert {name: len(rows) for name, rows in loaded.items()} == {"test": 6}


def dataset_with(text, session, folder):
    """A folder of the session with a text as every note, source and cue."""
    changed = {key: copy.deepcopy(value) for key, value in session.items() if key not in ("genesis", "head")}
    changed = {**changed, "version": 1, "history": []}
    for one in changed["statements"]:
        if one["label"]:
            one.update(note=text, attribution=text, cue=text)
    folder.mkdir()
    path = folder / "a.json"
    path.write_text(json.dumps(changed), encoding="utf-8")
    subprocess.run(
        [PROGRAM, "export", str(path), "-f", "huggingface", "-o", str(folder / "dataset")], check=True
    )
    return folder / "dataset"


def texts(rows):
    found = [{row["note"], row["attribution"], row["cue"]} for row in rows if row["label"] is not None]
    assert len(found) == 5
    return set().union(*found)


@pytest.mark.parametrize("text", ["17", "1.5", "true", "null", "NA", "2024"])
def test_texts_that_look_like_numbers_stay_texts(text, session, tmp_path):
    folder = dataset_with(text, session, tmp_path / "work")
    train = datasets.load_dataset(str(folder), cache_dir=str(tmp_path / "cache"))["train"]
    assert texts(train) == {text}


def test_a_date_is_exact_when_read_line_by_line(session, tmp_path):
    folder = dataset_with("2024-05-01", session, tmp_path / "work")
    train = datasets.load_dataset(str(folder), cache_dir=str(tmp_path / "cache"))["train"]
    assert texts(train) == {"2024-05-01 00:00:00"}, (
        "the loader is better now: take the remark out of Formats.md"
    )
    lines = open(folder / "data/train.jsonl", encoding="utf-8")
    exact = datasets.Dataset.from_generator(lambda: map(json.loads, lines), cache_dir=str(tmp_path / "exact"))
    assert texts(exact) == {"2024-05-01"}
    assert exact[0]["judged"].endswith("Z")
