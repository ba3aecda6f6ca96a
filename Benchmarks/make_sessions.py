#!/usr/bin/env python3
"""Generates session files in the layout of annotate: make_sessions.py FOLDER SESSIONS [STATEMENTS].

Five annotators judge each article. Each is right with a different probability, skips a few statements and
states confidences. The same arguments always produce the same files.
"""

import hashlib
import json
import pathlib
import random
import sys

WORDS = "the council said that a new bridge would open in spring because Osk needed it, Зоя відповіла".split()
ANNOTATORS = ["ann", "ben", "cleo", "dan", "eve"]
SKILL = [0.95, 0.9, 0.8, 0.7, 0.6]
LABELS = ["claim", "denial", "report"]
CODEBOOK = {
    "name": "claim-denial-report",
    "version": 1,
    "labels": [
        {"name": name, "key": name[0], "definition": f"what is a {name}", "color": None, "examples": []}
        for name in LABELS
    ],
    "scale": [{"name": "low", "confidence": 0.2}, {"name": "high", "confidence": 0.8}],
    "guidance": [],
}


def dump(value):
    return json.dumps(value, ensure_ascii=False)


def article(number, statements):
    """The text, the place of each sentence, and its true label."""
    drawn = random.Random(number)
    text, places = "", []
    for _ in range(statements):
        sentence = " ".join(drawn.choices(WORDS, k=drawn.randrange(3, 9))).capitalize() + "."
        places.append((len(text), len(text) + len(sentence), sentence))
        text += sentence + " "
    truths = [drawn.choices([0, 1, 2, 3], weights=[5, 1, 3, 1])[0] for _ in places]
    return text, places, truths


def judgment(drawn, annotator, truth):
    label = truth if drawn.random() < SKILL[annotator] else drawn.randrange(4)
    return None if label == 3 else LABELS[label], round(drawn.uniform(0.4, 1), 2)


def session(number, statements):
    annotator, document = number % len(ANNOTATORS), number // len(ANNOTATORS)
    text, places, truths = article(document, statements)
    drawn = random.Random(-1 - number)
    heading = {
        "title": f"Article {document}",
        "source": f"articles/{document}.txt",
        "url": None,
        "author": None,
        "published": f"2026-11-{document % 28 + 1:02}",
        "language": ["en", "uk"][document % 2],
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "text": text,
    }
    lines = []
    for identifier, ((start, end, sentence), truth) in enumerate(zip(places, truths), 1):
        label, confidence = judgment(drawn, annotator, truth)
        lines.append(
            dump(
                {
                    "id": identifier,
                    "start": start,
                    "end": end,
                    "text": sentence,
                    "quoted": False,
                    "label": label,
                    "confidence": confidence if label else None,
                    "attribution": "the council" if label == "report" else None,
                    "source_kind": None,
                    "cue": None,
                    "target": None,
                    "target_text": None,
                    "likelihood": None,
                    "grade": None,
                    "note": None,
                    "flagged": False,
                    "skipped": label is None,
                    "suggested": None,
                    "judged": "2026-11-23T09:03:11Z",
                    "seconds": round(drawn.uniform(1, 20), 1),
                }
            )
        )
    return (
        "{\n" + f'"format": "annotate-session", "version": 1, "id": "{number:032x}", '
        f'"annotator": "{ANNOTATORS[annotator]}",\n'
        '"created": "2026-11-23T09:00:00Z", "modified": "2026-11-23T09:00:00Z",\n'
        f'"article": {dump(heading)},\n"codebook": {dump(CODEBOOK)},\n'
        '"cursor": 1, "standing_confidence": null, "standing_confidence_set": false,\n"statements": [\n'
        + ",\n".join(lines)
        + '\n],\n"history": [\n]\n}\n'
    )


def main(folder, count, statements=50):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        name = f"{number // len(ANNOTATORS):06}.{ANNOTATORS[number % len(ANNOTATORS)]}.json"
        (folder / name).write_text(session(number, statements), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
