"""datasets.load_dataset reads the folder without a network."""

import os

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_DATASETS_OFFLINE"] = "1"

import datasets  # noqa: E402


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
