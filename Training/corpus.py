"""The texts the model may learn from: CC BY, CC BY-SA and MIT only (see LICENSES.md beside the data)."""
import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))
# The folder of the sets; Documentation/Segmentation.md says what they are made of.
DATA = os.environ.get("SEGMENTATION") or os.path.join(HERE, "sets")

# GUM's genres under CC BY or CC BY-SA; the others forbid commercial use.
GUM_GENRES = {"academic", "court", "bio", "voyage", "news", "interview"}

# Sets learned from whole, with the weight of each example.
TRAIN = {
    "train/en-ewt.train": 0.4,
    "train/en-gum.train": 1.0,
    "train/ru-taiga.train": 0.7,
    "train/uk-parlamint.train": 1.0,
}

# Development sets under permitted licences: learned from as well, measured by cross-validation only.
PERMITTED_DEV = {
    "be-hse.dev": 0.5, "de-gsd.dev": 1.5, "en-ewt.dev": 0.4, "en-gum.dev": 1.0, "es-ancora.dev": 1.5,
    "es-gsd.dev": 1.5, "fr-gsd.dev": 1.5, "he-iahltwiki.dev": 1.5, "hr-set.dev": 1.5, "nl-alpino.dev": 1.5,
    "pt-bosque.dev": 1.5, "ru-gsd.dev": 1.5, "ru-taiga.dev": 0.7, "sk-snk.dev": 1.5, "sv-talbanken.dev": 1.5,
    "uk-parlamint.dev": 1.0,
}

FOLDS = 5


def read(name):
    """The records of a set that may be learned from; of GUM, those in its permitted genres."""
    with open(os.path.join(DATA, name + ".jsonl"), encoding="utf-8") as file:
        records = [json.loads(line) for line in file if line.strip()]
    if "en-gum" in name:
        records = [record for record in records if record["genre"] in GUM_GENRES]
    return records


def fold(index):
    """The fold of the record at `index` of a development set: runs of ten keep documents together."""
    return index // 10 % FOLDS


def material(held_out=None):
    """All records to learn from, with their weights; one fold of every development set can be held out."""
    result = []
    for name, weight in TRAIN.items():
        result += [(record, weight) for record in read(name)]
    for name, weight in PERMITTED_DEV.items():
        for index, record in enumerate(read(name)):
            if held_out is None or fold(index) != held_out:
                result.append((record, weight))
    return result
