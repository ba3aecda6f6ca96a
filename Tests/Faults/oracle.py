"""What the program told, and what is there when it is opened again.

The program is talked to through a pipe, so that each command it carries out answers with one line. `told`
reads these answers; `kept` opens what a fault left behind, with the program itself, and reads every judgment
out of it. Nothing that was told may be missing, in the order in which it was told.
"""

import json
import os
import re
import subprocess

ANSWER = re.compile(rb"^(\d+) (claim|denial|report), (\d+)%.*\. (?:\d+ left|All \d+ decided)")
SKIPPED = re.compile(rb"^(\d+) skipped\. ")
TAKEN_BACK = re.compile(rb"^Undid: (\d+) .*\. Now (.*)\.$")
DECIDED = re.compile(rb"^(claim|denial|report), (\d+)%")

ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LC_ALL": "C.UTF-8",
    "ANNOTATE_ANNOTATOR": "reader",
    "HOME": "/nonexistent",
    "SWIFT_BACKTRACE": "enable=no",
}

# Exit codes that mean a crash, as a shell and as Python see them.
CRASHES = {70, 132, 133, 134, 135, 136, 139, -4, -5, -6, -7, -8, -11}


class Wrong(Exception):
    """Something that must not be."""


def told(output: bytes) -> dict[int, tuple[str, int] | str | None]:
    """The state that the answers lead to: statement number -> (label, percent), "skipped", or None."""
    state = {}
    for line in output.split(b"\n")[:-1]:
        if match := ANSWER.match(line):
            state[int(match[1])] = (match[2].decode(), int(match[3]))
        elif match := SKIPPED.match(line):
            state[int(match[1])] = "skipped"
        elif match := TAKEN_BACK.match(line):
            decided = DECIDED.match(match[2])
            state[int(match[1])] = (decided[1].decode(), int(decided[2])) if decided else None
    return state


def run(program: str, *arguments: str, folder: str, given: bytes = b"", timeout: float = 30):
    """Runs the program to its end; a crash or a hang is wrong whatever it was asked."""
    try:
        done = subprocess.run(
            [program, *arguments],
            cwd=folder,
            input=given,
            env=ENVIRONMENT,
            capture_output=True,
            timeout=timeout,
        )
    except subprocess.TimeoutExpired as late:
        raise Wrong(f"{arguments[0]} hangs") from late
    if done.returncode in CRASHES:
        raise Wrong(
            f"{arguments[0]} crashed with {done.returncode}: {done.stderr[-300:].decode(errors='replace')}"
        )
    return done


def kept(program: str, folder: str) -> dict[int, tuple[str, int] | str | None]:
    """The state that is on the disk, read by the program after it was opened for writing once, which mends it.
    """
    path = session_path(folder)
    if path is None:
        return {}
    opened = run(program, "resume", path, "--quiet", folder=folder, given=b"quit\n")
    if opened.returncode:
        raise Wrong(f"does not open: {opened.stderr[-300:].decode(errors='replace')}")
    return exported(program, path, folder)


def exported(program: str, path: str, folder: str) -> dict[int, tuple[str, int] | str | None]:
    """The judgments of a session file."""
    rows = run(program, "export", path, "--untagged", folder=folder)
    if rows.returncode:
        raise Wrong(f"does not export: {rows.stderr[-300:].decode(errors='replace')}")
    state = {}
    for line in rows.stdout.decode().splitlines():
        row = json.loads(line)
        if row["label"]:
            state[row["position"]] = (row["label"], round(row["confidence"] * 100))
        else:
            state[row["position"]] = "skipped" if row["skipped"] else None
    return state


def session_path(folder: str) -> str | None:
    """The one session file of a folder, if there is one; temporary names begin with a dot."""
    sessions = os.path.join(folder, "sessions")
    names = (
        [name for name in os.listdir(sessions) if name.endswith(".json") and not name.startswith(".")]
        if os.path.isdir(sessions)
        else []
    )
    if len(names) > 1:
        raise Wrong(f"several sessions: {names}")
    return os.path.join("sessions", names[0]) if names else None


def check(program: str, folder: str, output: bytes, script: list[bytes]) -> None:
    """Everything that was told is there; what was never told is there only as the one answer that was under way.
    """
    acknowledged, found = told(output), kept(program, folder)
    for number, expected in acknowledged.items():
        actual = found.get(number)
        if actual != expected and not under_way(number, actual, output, script):
            raise Wrong(f"statement {number} was told to be {expected} and is {actual}")
    for number, actual in found.items():
        if (
            actual is not None
            and number not in acknowledged
            and not under_way(number, actual, output, script)
        ):
            raise Wrong(f"statement {number} is {actual}, which was never asked for")


def under_way(number: int, actual, output: bytes, script: list[bytes]) -> bool:
    """Whether a state is what the first command without an answer would have led to."""
    answers = [
        line
        for line in output.split(b"\n")[:-1]
        if ANSWER.match(line) or SKIPPED.match(line) or TAKEN_BACK.match(line)
    ]
    if len(answers) >= len(script):
        return False
    command = script[len(answers)].split()
    if command[0] == b"s":
        return actual == "skipped"
    if command[0] == b"u":
        return True
    label = {b"c": "claim", b"d": "denial", b"r": "report"}[command[0]]
    return actual == (label, int(command[1]))
