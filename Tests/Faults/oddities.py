"""Odd entries of a sessions folder: what is called like a session and is none that can be read.

Beside a finished session and one odd entry, the finished session is opened again and a new one is begun; both must go on as if the
entry were not there, the entry must be named in one line, and it must stay as it was. `list` and `check` name it too.
"""

import os
import socket
import stat

import oracle


def folder(path: str) -> None:
    os.mkdir(path)


def full_folder(path: str) -> None:
    os.mkdir(path)
    write(os.path.join(path, "inner.json"), b"{}\n")


def write(path: str | bytes, content: bytes) -> None:
    with open(path, "wb") as file:
        file.write(content)


def listening(path: str) -> None:
    sessions, name = os.path.split(path)
    here = os.getcwd()
    os.chdir(sessions)  # The path of a socket is short.
    try:
        with socket.socket(socket.AF_UNIX) as place:
            place.bind(name)
    finally:
        os.chdir(here)


def session_of(path: str) -> str:
    return os.path.join(os.path.dirname(path), "plan.reader.json")


def device(path: str) -> None:
    os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 5))


def unknown_text(path: str) -> None:
    with open(session_of(path), "rb") as file:
        write(path, file.read()[:300])


# What is put there, and whether the entry is named when an article is opened: what is read as a session is not.
KINDS = {
    "folder": (folder, True),
    "folder with a session's name in it": (full_folder, True),
    "link to a session": (lambda p: os.symlink(session_of(p), p), True),
    "link to a session, relative": (lambda p: os.symlink("plan.reader.json", p), True),
    "link to nothing": (lambda p: os.symlink("nothing", p), True),
    "link to itself": (lambda p: os.symlink(p, p), True),
    "link to a folder": (lambda p: os.symlink("..", p), True),
    "link to a device": (lambda p: os.symlink("/dev/zero", p), True),
    "socket": (listening, True),
    "named pipe": (os.mkfifo, True),
    "empty file": (lambda p: write(p, b""), False),
    "one byte": (lambda p: write(p, b"\x00"), False),
    "no JSON": (lambda p: write(p, b"not a session\n"), False),
    "another JSON": (lambda p: write(p, b'{"a": [1, 2, 3]}\n'), False),
    "the beginning of a session": (unknown_text, False),
    "no UTF-8 inside": (lambda p: write(p, b'{"annotator": "\xff\xfe"}\n'), False),
    "deep nesting": (lambda p: write(p, b"[" * 100_000), False),
    "a gigabyte of nothing": (lambda p: (write(p, b""), os.truncate(p, 1 << 30)), False),
}


def attempt(stage, make, is_named: bool, name: bytes = b"odd.reader.json") -> None:
    place = stage.folder()
    finished = oracle.run(stage.program, "open", "plan.txt", "--quiet", folder=place, given=b"c 41\nquit\n")
    need(finished.returncode == 0, f"the first session fails: {finished.stderr[-200:]!r}")
    path = os.path.join(place, "sessions", os.fsdecode(name))
    make(path)
    before = os.lstat(path)
    with open(os.path.join(place, "other.txt"), "w") as file:
        file.write("A bridge fell. The mayor denied it.\n")
    for article, answer in (("plan.txt", b"d 52\nquit\n"), ("other.txt", b"r 63\nquit\n")):
        done = oracle.run(stage.program, "open", article, "--quiet", folder=place, given=answer)
        need(done.returncode == 0, f"{article} does not open: {done.stderr[-200:]!r}")
        lines = [line for line in done.stderr.split(b"\n") if b"passed over" in line]
        need(len(lines) == is_named, f"the entry is named {len(lines)} times: {done.stderr[-300:]!r}")
    listed = oracle.run(stage.program, "list", folder=place)
    need(b"plan" in listed.stdout and b"other" in listed.stdout, f"the list lacks a session: {listed.stdout!r}")
    after = os.lstat(path)
    need((before.st_ino, before.st_mtime_ns, before.st_mode) == (after.st_ino, after.st_mtime_ns, after.st_mode), "the entry was changed")


def need(condition: bool, words: str) -> None:
    if not condition:
        raise oracle.Wrong(words)


def team(stage, mode: int, wanted: int) -> None:
    """The files of a session have the mode that the folder asks for."""
    place = stage.folder()
    sessions = os.path.join(place, "sessions")
    os.mkdir(sessions)
    os.chmod(sessions, mode)
    oracle.run(stage.program, "open", "plan.txt", "--quiet", folder=place, given=b"c 41\nquit\n")
    for name in ("plan.reader.json", "plan.reader.json.journal", ".plan.reader.json.lock"):
        found = stat.S_IMODE(os.stat(os.path.join(sessions, name)).st_mode)
        need(found == wanted, f"{name} has mode {found:o} in a folder of mode {mode:o}")


def everywhere(stage, report) -> None:
    for kind, (make, is_named) in KINDS.items():
        report(kind, lambda: attempt(stage, make, is_named))
    if os.geteuid() == 0:
        report("device", lambda: attempt(stage, device, True))
    report("name that is not UTF-8", lambda: attempt(stage, lambda p: write(p, b"{}\n"), True, b"odd\xff.json"))
    for mode, wanted in ((0o700, 0o600), (0o755, 0o600), (0o770, 0o600), (0o2770, 0o660), (0o2750, 0o640), (0o2700, 0o600)):
        report(f"folder of mode {mode:o}", lambda: team(stage, mode, wanted))
