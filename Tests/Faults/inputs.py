"""Input that is wrong on purpose: damaged sessions, journals and codebooks, articles that attack the terminal.

For each: no crash, no hang, the input is left as it is, a refusal says so on standard error in words of
people, and nothing raw reaches a terminal.
"""

import json
import os
import random
import re
import shutil
import urllib.parse

import damage
import oracle
import processes

# What must never reach a terminal: controls, escapes that do more than colour and move, bidirectional
# controls, zero widths.
RAW = re.compile(
    rb"[\x00\x07\x08\x0e\x0f\x7f]|\x1b[\]PX^_]|\x1b\[(?![0-9;]*m|[?0-9;]*[hlABCDGHJK])"
    rb"|\xc2[\x80-\x84\x86-\x9f]|\xe2\x80[\x8b\xaa-\xae]|\xe2\x81[\xa6-\xa9]"
)
INNARDS = re.compile(
    rb"Fatal error|Illegal instruction|Program crashed|DecodingError|CodingKeys|NSCocoaErrorDomain"
)

ATTACKS = {
    "colour": "\x1b[31mred",
    "clear": "\x1b[2J\x1b[H",
    "title": "\x1b]0;owned\x07",
    "clipboard": "\x1b]52;c;cm0=\x07",
    "link": "\x1b]8;;http://evil.example/\x1b\\here\x1b]8;;\x1b\\",
    "device": "\x1bP+q544e\x1b\\",
    "report": "\x1b[6n\x1b[c",
    "other screen": "\x1b[?1049h",
    "one-byte sequence": "\u009b31m",
    "one-byte command": "\u009d0;T\u009c",
    "backspace": "abc\b\b\bxyz",
    "delete": "a\x7fb",
    "bell": "\x07\x07",
    "carriage": "good\rbad",
    "reversed": "\u202egnorw\u202c",
    "isolated": "\u2066a\u2069",
    "zero width": "cl\u200baim",
    "form feed": "a\x0cb",
    "shift": "a\x0eb\x0f",
    "nul": "a\\u0000b",
}


def refused_or_read(stage, done, wanted: str) -> None:
    """Checks a result: `wanted` is read, refused or either."""
    if INNARDS.search(done.stderr):
        raise oracle.Wrong(f"shows its innards: {done.stderr[-200:]!r}")
    if done.returncode and not done.stderr.strip():
        raise oracle.Wrong("refuses without a word")
    if wanted == "read" and done.returncode:
        raise oracle.Wrong(f"is refused: {done.stderr.decode(errors='replace')}")
    if wanted == "refused" and not done.returncode:
        raise oracle.Wrong("is not refused")


def tried(stage, name: str, data: bytes, wanted: str, *command: str) -> None:
    """Runs a command on a file of that content."""
    folder = stage.folder()
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(data)
    done = oracle.run(stage.program, *command, name, folder=folder, timeout=20)
    with open(path, "rb") as file:
        if file.read() != data:
            raise oracle.Wrong("the input was changed")
    refused_or_read(stage, done, wanted)
    shutil.rmtree(folder)


def damaged(stage, rounds: int, report) -> None:
    """Sessions with every member missing, null, of another type or out of range; broken JSON; random damage;
    codebooks alike."""
    session, journal, _ = damage.interrupted(stage)
    for what, data, wanted in [*broken(session), *mutated(json.loads(session))]:
        report("session " + what, lambda: tried(stage, "a.json", data, wanted, "show"))
    chance = random.Random(1)
    for number in range(40 * rounds):
        hurt = bytearray(session)
        for _ in range(chance.randrange(1, 6)):
            place = chance.randrange(len(hurt))
            hurt[place : place + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
        report(
            f"session with random damage {number}",
            lambda: tried(stage, "a.json", bytes(hurt), "either", "show"),
        )
    for what, data, wanted in journals(journal):
        report("journal " + what, lambda: with_journal(stage, session, data, wanted))
    codebook = oracle.run(stage.program, "codebook", folder=stage.folder()).stdout
    for what, data, wanted in codebooks(codebook):
        report("codebook " + what, lambda: tried(stage, "a.yaml", data, wanted, "codebook"))


def broken(good: bytes):
    """Files that are no session at all, or one in a strange dress."""
    yield "as it is", good, "read"
    yield "empty", b"", "refused"
    yield "of zeros", bytes(len(good)), "refused"
    yield "cut in half", good[: len(good) // 2], "refused"
    yield "with a byte order mark", b"\xef\xbb\xbf" + good, "either"
    yield "with CR LF", good.replace(b"\n", b"\r\n"), "read"
    yield "twice", good + good, "refused"
    yield "with a conflict of versions", b"<<<<<<< HEAD\n" + good, "refused"
    yield "with a trailing comma", good.replace(b'"cursor"', b'"x": [1,],"cursor"', 1), "refused"
    yield "with a key twice", good.replace(b'"cursor"', b'"annotator": "x", "cursor"', 1), "refused"
    yield (
        "with a lone surrogate",
        good.replace(b'"envoys', b'"\\ud800', 1).replace(b"Norvia", b"\\ud800", 1),
        "either",
    )
    for depth in (64, 512, 513, 514, 100_000):
        yield f"of {depth} open brackets", b"[" * depth, "refused"
        yield f"of {depth} nested objects", b'{"a":' * depth + b"1" + b"}" * depth, "refused"
        yield (
            f"with {depth} brackets in an unknown key",
            good.replace(b'"cursor"', b'"x": ' + b"[" * depth + b"]" * depth + b', "cursor"', 1),
            "either",
        )
    for top in (b"null", b"true", b"42", b'"x"', b"[]", b"{}", b"[" + good + b"]"):
        yield f"whose top is {top[:10].decode()}", top, "refused"


def mutated(session: dict):
    """A session with each member in turn made wrong."""

    def changed(path, change) -> bytes:
        copy = json.loads(json.dumps(session))
        place = copy
        for step in path[:-1]:
            place = place[step]
        change(place, path[-1])
        return json.dumps(copy, ensure_ascii=False).encode()

    def leaves(value, path=()):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value[:1]):
            yield (*path, key)
            if isinstance(inner, (dict, list)):
                yield from leaves(inner, (*path, key))

    def put(value):
        return lambda place, key: place.__setitem__(key, value)

    for path in leaves(session):
        name = ".".join(map(str, path))
        yield f"{name} missing", changed(path, lambda place, key: place.pop(key)), "either"
        for value in (None, {"object": 1}, [], "", "x" * 5_000, -1, 1.5, 1e308, 2**63, True):
            yield f"{name} = {str(value)[:20]}", changed(path, put(value)), "either"
    statement = ("statements", 0)
    for key, value in [
        ("start", -1),
        ("end", 10**9),
        ("start", 50),
        ("confidence", 2),
        ("confidence", -0.1),
        ("id", 2),
        ("label", "rumour"),
        ("target", 99),
        ("target", 1),
    ]:
        labelled = {"label": "claim", "confidence": 0.5} if key == "confidence" else {}
        yield (
            f"statement with {key} {value}",
            changed(statement, lambda place, at: place[at].update({**labelled, key: value})),
            "refused",
        )
    for version in (0, 3, 999_999, "1", 1.5, None):
        yield f"version {version}", changed(("version",), put(version)), "refused"
    yield "another format", changed(("format",), put("something-else")), "refused"
    yield "another text", changed(("article", "text"), put("Another text.")), "refused"
    for source in (
        "../../../../etc/passwd",
        "/etc/shadow",
        "/dev/zero",
        "http://127.0.0.1:1/x",
        "~/.ssh/id",
        "$(touch here)",
        "-rf",
    ):
        yield f"from {source}", changed(("article", "source"), put(source)), "read"


def journals(good: bytes):
    """Journals whose records are missing, swapped, damaged or foreign."""
    lines = good.splitlines(keepends=True)
    yield "as it is", good, "read"
    yield "empty", b"", "read"
    yield "torn", good[:-9], "read"
    yield "with zeros behind it", good + bytes(512), "either"
    yield "with a record damaged in the middle", good.replace(lines[3], lines[3][:-6] + b"#####\n"), "refused"
    yield "with a record missing", b"".join(lines[:3] + lines[4:]), "refused"
    yield "with two records swapped", b"".join(lines[:3] + [lines[4], lines[3]] + lines[5:]), "refused"
    yield "with a record twice", b"".join(lines[:4] + lines[3:]), "refused"
    yield "without its first line", b"".join(lines[1:]), "refused"
    yield (
        "of another session",
        good.replace(re.search(rb'"session": "([0-9a-f]{32})"', good)[1], b"0" * 32),
        "refused",
    )
    yield "of a newer version", good.replace(b'"version": 2', b'"version": 3', 1), "refused"
    yield "of text", b"hello\nworld\n", "refused"
    yield "of open brackets", b"[" * 513 + b"\n" + good, "refused"


def with_journal(stage, session: bytes, journal: bytes, wanted: str) -> None:
    folder = damage.placed(stage, session, journal)
    done = oracle.run(
        stage.program, "resume", "sessions/plan.reader.json", "--quiet", folder=folder, given=b"quit\n"
    )
    refused_or_read(stage, done, wanted)
    if done.returncode:
        for ending, data in (("", session), (".journal", journal)):
            with open(os.path.join(folder, "sessions", "plan.reader.json" + ending), "rb") as file:
                if file.read() != data:
                    raise oracle.Wrong("a refused file was changed")
    shutil.rmtree(folder)


def codebooks(good: bytes):
    """Codebooks that are broken or mean harm."""
    yield "as it is", good, "read"
    yield "empty", b"", "refused"
    yield "of zeros", bytes(100), "refused"
    yield "of open brackets", b"[" * 5_000, "refused"
    yield "nested deeply", b"a: " + b"{a: " * 3_000, "refused"
    yield (
        "of laughs",
        b"a: &a [x,x,x,x,x,x,x,x,x]\n"
        + b"".join(b"%c: &%c [%s]\n" % (98 + i, 98 + i, b",".join([b"*%c" % (97 + i)] * 9)) for i in range(9))
        + good,
        "refused",
    )
    yield "with a tag", good + b"evil: !!python/object:os.system x\n", "either"
    yield "with a key twice", good + b'name: "again"\n', "refused"
    yield "with an unknown colour", good.replace(b"color: blue", b"color: \x1b[31m"), "refused"
    yield "with a label that is a command", good.replace(b"name: claim", b"name: quit"), "refused"
    yield "with two equal keys", good.replace(b'key: "d"', b'key: "c"'), "refused"
    yield "without labels", b"name: x\nversion: 1\nlabels: []\n", "refused"
    yield "in another encoding", "name: Приклад\n".encode("utf-16"), "refused"


def attacks(stage, report) -> None:
    """Articles, names of files and notes that try to command the terminal, on every screen there is."""
    for name, text in ATTACKS.items():
        report(f"an article: {name}", lambda: shown(stage, text.replace("\\u0000", "\x01")))
    for name, text in ATTACKS.items():
        if "\\u0000" not in text:
            report(f"a file's name: {name}", lambda: named(stage, text))


def shown(stage, attack: str) -> None:
    folder = stage.folder()
    with open(os.path.join(folder, "plan.txt"), "wb") as file:
        file.write(
            f"Before {attack} after. The second sentence is here.\n\nThe third {attack} one.\n".encode()
        )
    person = processes.Person(stage.program, folder, "open", "plan.txt")
    person.waits_for(b"?] > ")
    for line in (b"c 90 note see above", b"list", b"/after", b"last", b"split", b"context 2", b"show"):
        person.types(line + b"\r")
        person.shown += b"|"
    person.types(b"q\r")
    person.ends()
    screens = person.shown
    for command in (
        ["list"],
        ["show", "plan.reader"],
        ["segment", "plan.txt"],
        ["export", "sessions"],
        ["export", "sessions", "-f", "csv"],
    ):
        other = processes.Person(stage.program, folder, *command)
        other.ends()
        screens += other.shown
    # Ctrl-H of the line editor moves the cursor back; an attack would bring the character itself.
    if found := RAW.search(
        screens.replace(b"\b", b"") if attack != ATTACKS["backspace"] else screens.replace(b"\b \b", b"")
    ):
        if found[0] != b"\b":
            raise oracle.Wrong(
                f"{found[0]!r} reaches the terminal: {screens[max(0, found.start() - 40) : found.end() + 20]!r}"
            )
    shutil.rmtree(folder)


def named(stage, attack: str) -> None:
    """A file that is not there, or is no text, under a name that attacks."""
    folder = stage.folder()
    name = attack.replace("/", "_") + ".txt"
    for command in (["open", name], ["show", name], ["check", name], ["export", name], ["open", name + "/x"]):
        person = processes.Person(stage.program, folder, *command)
        person.ends()
        if found := RAW.search(person.shown):
            raise oracle.Wrong(f"{found[0]!r} reaches the terminal from {command[0]}: {person.shown!r}")
    shutil.rmtree(folder)


def corpus(stage, place: str, report) -> None:
    """The bad articles that lie beside the project, each with what is expected of it."""
    with open(os.path.join(place, "EXPECT.tsv")) as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    wanted = {"load": "read", "error": "refused"}
    for path, kind, expected, _ in rows:
        if kind != "article":
            continue
        with open(os.path.join(os.fsencode(place), urllib.parse.unquote_to_bytes(path)), "rb") as file:
            data = file.read()
        report(path, lambda: tried(stage, "article.txt", data, wanted.get(expected, "either"), "open"))
