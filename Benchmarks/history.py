#!/usr/bin/env python3
"""Times `annotate check` on a long history: history.py ANNOTATE FOLDER [STATEMENTS [CHANGES]].

Generates a session of 1,000 statements that were judged again 100,000 times. 'check' replays its history,
compares every state with the one before and verifies the chain of hashes. The peer is the program in Formats.md,
which only verifies the chain. Prints the best of three runs: processor seconds, peak memory, and the ratio
peer / ours.
"""

import hashlib
import json
import os
import pathlib
import random
import re
import sys

FIELDS = (
    "label confidence attribution cited source_kind cue target target_text target_article likelihood grade note"
    " flagged skipped to_review suggested offers judged seconds"
).split()
WORDS = "the council said that a new bridge would open in spring because Osk needed it, Зоя відповіла".split()


def line(value) -> str:
    return json.dumps(value, ensure_ascii=False)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def statements(count: int, draw: random.Random) -> tuple[str, list[dict]]:
    """A text of `count` sentences, and a statement for each."""
    text, made = "", []
    for number in range(1, count + 1):
        sentence = " ".join(draw.choices(WORDS, k=draw.randrange(6, 14))).capitalize() + "."
        place = {"id": number, "start": len(text), "end": len(text) + len(sentence)}
        made.append({**place, "text": sentence, "quoted": False})
        text += sentence + " "
    return text, made


def history(count: int, of: int, genesis: str, draw: random.Random) -> tuple[list[str], str, list[dict]]:
    """`count` changes of one statement each, the hash of the last one, and the final state of each statement."""
    judged: list[dict] = [dict.fromkeys(["label", "confidence", "judged", "seconds"]) for _ in range(of + 1)]
    lines, head = [], genesis
    for sequence in range(1, count + 1):
        number, at = draw.randint(1, of), f"2026-11-{sequence * 28 // (count + 1) + 1:02d}T09:00:00Z"
        new = {
            "label": draw.choice(["claim", "denial", "report"]),
            "confidence": draw.choice([0.5, 0.6, 0.7, 0.8, 0.9]),
            "judged": at,
            "seconds": draw.randrange(10, 99) / 10,
        }
        changed = [key for key in new if new[key] != judged[number][key]]
        before, after = ([{"ids": [number], **{k: side[k] for k in changed}}] for side in (judged[number], new))
        lines.append(
            line(
                {"seq": sequence, "at": at, "action": "edit", "of": None, "kind": "tag", "before": before}
                | {"after": after, "properties": None, "prev": head}
            )
        )
        head, judged[number] = digest(lines[-1]), new
    return lines, head, judged[1:]


def session(count: int, changes: int) -> str:
    """A session in the form in which the program writes it."""
    draw = random.Random(1)
    text, made = statements(count, draw)
    heading = {"id": "7", "annotator": "ann", "created": "2026-11-01T08:00:00Z", "sha256": digest(text)}
    places = [line({key: one[key] for key in ("id", "start", "end", "quoted")}) for one in made]
    genesis = digest("\n".join([line(heading), *places]) + "\n")
    lines, head, judged = history(changes, count, genesis, draw)
    empty = dict.fromkeys(FIELDS) | {"flagged": False, "skipped": False, "to_review": False}
    labels = [
        {"name": name, "key": name[0], "definition": name, "color": None, "examples": []}
        for name in ("claim", "denial", "report")
    ]
    members = {
        "format": "annotate-session",
        "version": 2,
        "id": "7",
        "annotator": "ann",
        "created": heading["created"],
        "modified": json.loads(lines[-1])["at"],
        "article": {"title": "Long", "source": "long.txt", "sha256": heading["sha256"], "text": text},
        "codebook": {"name": "claim-denial-report", "version": 1, "labels": labels, "scale": [], "guidance": []},
        "cursor": 1,
        "standing_confidence": None,
        "standing_confidence_set": False,
        "genesis": genesis,
        "head": head,
    }
    rows = [line(one | empty | now) for one, now in zip(made, judged)]
    return (
        "{\n" + ",\n".join(f"{line(key)}: {line(value)}" for key, value in members.items())
        + ',\n"statements": [\n' + ",\n".join(rows) + '\n],\n"history": [\n' + ",\n".join(lines) + "\n]\n}\n"
    )  # fmt: skip


def run(command: list[str]) -> tuple[float, float]:
    """Processor seconds and peak mebibytes of a command, which must succeed."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
    _, status, used = os.wait4(child, 0)
    if status:
        sys.exit(f"{command[0]} failed")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    program, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    count, changes = (int(sys.argv[i]) if len(sys.argv) > i else n for i, n in ((3, 1_000), (4, 100_000)))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "long.ann.json"
    # Made by a process of its own: what a program is said to have held at most begins with what its parent held.
    maker = os.fork()
    if not maker:
        path.write_text(session(count, changes), encoding="utf-8")
        os._exit(0)
    if os.waitpid(maker, 0)[1]:
        sys.exit("the session could not be made")
    formats = pathlib.Path(__file__).resolve().parents[1] / "Documentation" / "Formats.md"
    found = re.search(r"```python\n(import hashlib\n.*?)```", formats.read_text(encoding="utf-8"), re.S)
    assert found, "Formats.md has no program that checks a chain"
    (folder / "chain.py").write_text(found[1], encoding="utf-8")
    commands = {
        "annotate check": [program, "check", str(path)],
        "Formats.md's program": [sys.executable, str(folder / "chain.py"), str(path)],
    }
    best: dict[str, tuple[float, float]] = {}
    for _ in range(3):
        for name, command in commands.items():
            best[name] = min(best.get(name, (9e9, 0.0)), run(command))
    print(f"{changes} changes of {count} statements, {path.stat().st_size / 1e6:.0f} MB")
    for name, (seconds, memory) in best.items():
        print(f"{name:<22}{seconds:8.2f} s {memory:7.0f} MB {seconds / best['annotate check'][0]:7.2f} ×")


if __name__ == "__main__":
    main()
