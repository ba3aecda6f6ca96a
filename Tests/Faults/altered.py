"""Sessions that were altered: one value anywhere in the statements or the history, and, against a seal, times,
cut histories and other members with a chain of hashes that was made anew."""

import hashlib
import json
import os
import random
import shutil

import oracle

BATCH = 100
WORDS = [
    None,
    True,
    False,
    0,
    1,
    2,
    3,
    7,
    0.35,
    "",
    "x",
    "claim",
    "denial",
    "report",
    "media",
    "B3",
    "undo",
    "tag",
    "2026-11-23T09:00:02Z",
    [],
    {},
]


def session(stage) -> tuple[str, dict]:
    """A folder with a worked session, and what its file holds."""
    folder = stage.folder()
    lines = b"\n".join(stage.script) + b"\nundo\nredo\nundo\nc 35\nquit\n"
    oracle.run(stage.program, "open", "plan.txt", folder=folder, given=lines)
    path = os.path.join(folder, oracle.session_path(folder))
    with open(path, encoding="utf-8") as file:
        return folder, json.load(file)


def leaves(value, path=()):
    """The places of all values without parts."""
    if isinstance(value, (dict, list)) and value:
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*path, key))
    else:
        yield path


def changed(holder, path, drawn):
    """A copy with another value at a place, and what was there before and after."""
    copy = json.loads(json.dumps(holder))
    place = copy
    for key in path[:-1]:
        place = place[key]
    old = place[path[-1]]
    others = [word for word in WORDS if json.dumps(word) != json.dumps(old)]
    if isinstance(old, str):
        others.append(old + "x")
    if isinstance(old, (int, float)) and not isinstance(old, bool):
        others.append(old + 1)
    place[path[-1]] = drawn.choice(others)
    return copy, f"{'.'.join(map(str, path))}: {old!r} became {place[path[-1]]!r}"


def chained(copy):
    """A copy whose chain of hashes was made anew, as one who knows the rule would do it."""
    expected = copy["genesis"]
    for change in copy["history"]:
        change["prev"] = expected
        expected = hashlib.sha256(json.dumps(change, ensure_ascii=False).encode()).hexdigest()
    copy["head"] = expected
    return copy


def checked(stage, folder, copies, report, *options) -> None:
    """Checks many copies in one run; each must be told."""
    names = []
    for number, (copy, case) in enumerate(copies):
        names.append(f"altered-{number}.json")
        with open(os.path.join(folder, names[-1]), "w", encoding="utf-8") as file:
            json.dump(copy, file, ensure_ascii=False)
    result = oracle.run(stage.program, "check", "--json", *options, *names, folder=folder)
    sound = [one["sound"] for one in json.loads(result.stdout)["sessions"]]
    for (_, case), is_sound in zip(copies, sound, strict=True):
        report(case, lambda: noticed(is_sound))


def noticed(is_sound) -> None:
    if is_sound:
        raise oracle.Wrong("not noticed")


def values(stage, count: int, report) -> None:
    """So many random changes of one value in the statements or the history."""
    folder, whole = session(stage)
    drawn = random.Random(1)
    places = [("statements", *path) for path in leaves(whole["statements"])]
    places += [("history", *path) for path in leaves(whole["history"])]
    for start in range(0, count, BATCH):
        paths = (drawn.choice(places) for _ in range(min(BATCH, count - start)))
        checked(stage, folder, [changed(whole, path, drawn) for path in paths], report)
    shutil.rmtree(folder)


def sealed(stage, count: int, report) -> None:
    """So many changes that only a seal shows: times and cuts under a chain made anew, and members outside the
    chain."""
    folder, whole = session(stage)
    path = oracle.session_path(folder)
    with open(os.path.join(folder, "seal.json"), "wb") as file:
        file.write(oracle.run(stage.program, "seal", path, folder=folder).stdout)
    drawn, copies = random.Random(2), []
    others = [(name, *path) for name in ("codebook", "article") for path in leaves(whole[name])]
    for _ in range(count):
        kind = drawn.randrange(3)
        if kind == 0:
            copy = json.loads(json.dumps(whole))
            change = drawn.choice(copy["history"])
            change["at"] = f"2025{change['at'][4:]}"
            if change is copy["history"][-1]:
                copy["modified"] = max(change["at"], copy["created"])
            copies.append((chained(copy), f"the time of change {change['seq']}"))
        elif kind == 1:
            copies.append((cut(whole), "the last change cut off"))
        else:
            copies.append(changed(whole, drawn.choice(others), drawn))
    for start in range(0, count, BATCH):
        checked(stage, folder, copies[start : start + BATCH], report, "--seal", "seal.json")
    shutil.rmtree(folder)


def cut(whole):
    """A copy without the last change, which was an edit in place, and with the statements as they were before
    it."""
    copy = json.loads(json.dumps(whole))
    last = copy["history"].pop()
    for group in last["before"]:
        for statement in copy["statements"]:
            if statement["id"] in group.get("ids", []):
                statement.update({key: value for key, value in group.items() if key != "ids"})
    copy["modified"] = copy["history"][-1]["at"]
    return chained(copy)
