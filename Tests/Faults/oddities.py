"""Odd entries of a sessions folder: what is called like a session and is none that can be read.

Beside a finished session and one odd entry, the finished session is opened again and a new one is begun; both
must go on as if the entry were not there, the entry must be named in one line, and it must stay as it was.
`list` and `check` name it too.
"""

import os
import shutil
import socket
import stat
import subprocess

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


# What is put there, and whether the entry is named when an article is opened: what is read as a session is
# not.
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
        lines = [line for line in done.stderr.split(b"\n") if b"is ignored" in line]
        need(len(lines) == is_named, f"the entry is named {len(lines)} times: {done.stderr[-300:]!r}")
    listed = oracle.run(stage.program, "list", folder=place)
    need(
        b"plan" in listed.stdout and b"other" in listed.stdout, f"the list lacks a session: {listed.stdout!r}"
    )
    after = os.lstat(path)
    need(
        (before.st_ino, before.st_mtime_ns, before.st_mode)
        == (after.st_ino, after.st_mtime_ns, after.st_mode),
        "the entry was changed",
    )


def need(condition: bool, words: str) -> None:
    if not condition:
        raise oracle.Wrong(words)


def team(stage, mode: int, wanted: int) -> None:
    """The files of a session have the mode that the folder asks for."""
    place = stage.folder()
    sessions = os.path.join(place, "sessions")
    os.mkdir(sessions)
    os.chmod(sessions, mode)
    program = subprocess.Popen(
        [stage.program, "open", "plan.txt", "--quiet"],
        cwd=place,
        env=oracle.ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    program.stdin.write(b"c 41\n")
    program.stdin.flush()
    program.stdout.readline()
    for name in ("plan.reader.json", "plan.reader.json.journal", ".plan.reader.json.lock"):
        found = stat.S_IMODE(os.stat(os.path.join(sessions, name)).st_mode)
        need(found == wanted, f"{name} has mode {found:o} in a folder of mode {mode:o}")
    program.stdin.close()
    program.stdout.read()
    need(program.wait() == 0, "the session does not end")
    need(not os.path.exists(os.path.join(sessions, ".plan.reader.json.lock")), "the lock is left")


ANN, BOB, TEAM = 61_001, 61_002, 61_500


def as_user(place: str, user: int, given: bytes, *arguments: str):
    """Runs the program that lies in a folder there as one of two people of a group."""
    environment = {**oracle.ENVIRONMENT, "ANNOTATE_ANNOTATOR": "ann" if user == ANN else "bob"}
    return subprocess.run(
        [os.path.join(place, "annotate"), *arguments],
        cwd=place,
        input=given,
        env=environment,
        capture_output=True,
        timeout=30,
        user=user,
        group=user,
        extra_groups=[TEAM],
    )


def two_people(stage, mode: int) -> None:
    """Ann begins a session in the team's folder; Bob reads it, and goes on with it where the folder lets him
    write."""
    place = stage.folder()
    os.chmod(stage.base, 0o755)
    os.chmod(place, 0o755)
    # Neither of them may enter the folder of somebody else's clone.
    shutil.copy(stage.program, os.path.join(place, "annotate"))
    sessions = os.path.join(place, "sessions")
    os.mkdir(sessions)
    os.chown(sessions, ANN, TEAM)
    os.chmod(sessions, mode)
    path = "sessions/plan.ann.json"
    begun = as_user(place, ANN, b"c 41\nquit\n", "open", "plan.txt", "--quiet")
    need(begun.returncode == 0, f"Ann cannot begin: {begun.stderr[-300:]!r}")
    shown = as_user(place, BOB, b"", "export", path)
    need(b'"claim"' in shown.stdout, f"Bob cannot read: {shown.stderr[-300:]!r}")
    went_on = as_user(place, BOB, b"d 52\nquit\n", "resume", path, "--quiet", "--annotator", "ann")
    own = as_user(place, BOB, b"r 63\nquit\n", "open", "plan.txt", "--quiet")
    again = as_user(place, ANN, b"r 74\nquit\n", "resume", path, "--quiet")
    need(again.returncode == 0, f"Ann cannot go on: {again.stderr[-300:]!r}")
    rows = as_user(place, ANN, b"", "export", path).stdout
    if mode & 0o020:
        need(went_on.returncode == 0 and b'"denial"' in rows, f"Bob cannot go on: {went_on.stderr[-300:]!r}")
        need(own.returncode == 0, f"Bob cannot begin his own: {own.stderr[-300:]!r}")
        status = os.stat(os.path.join(sessions, "plan.bob.json"))
        need(
            (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (BOB, TEAM, 0o660),
            f"Bob's file is {status}",
        )
    else:
        need(
            went_on.returncode == 1 and b"NOT SAVED" in went_on.stderr,
            f"Bob wrote: {went_on.stderr[-300:]!r}",
        )
        need(own.returncode != 0, "Bob began a session where he may not write")
    need(b'"report"' in rows, f"Ann's answer is missing: {rows!r}")
    need(not [name for name in os.listdir(sessions) if name.endswith(".lock")], "a lock is left")


def everywhere(stage, report) -> None:
    for kind, (make, is_named) in KINDS.items():
        report(kind, lambda: attempt(stage, make, is_named))
    if os.geteuid() == 0:
        report("device", lambda: attempt(stage, device, True))
    report(
        "name that is not UTF-8", lambda: attempt(stage, lambda p: write(p, b"{}\n"), True, b"odd\xff.json")
    )
    for mode, wanted in (
        (0o700, 0o600),
        (0o755, 0o600),
        (0o770, 0o600),
        (0o2770, 0o660),
        (0o2750, 0o640),
        (0o2700, 0o600),
    ):
        report(f"folder of mode {mode:o}", lambda: team(stage, mode, wanted))
    if os.geteuid() == 0:
        for mode in (0o2770, 0o2750):
            report(f"two people in a folder of mode {mode:o}", lambda: two_people(stage, mode))
