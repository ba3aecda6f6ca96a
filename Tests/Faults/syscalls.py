"""Faults at every system call that touches a session's files, injected with strace.

A clean run lists the calls. The program is then run once for each of them, and at that call it is killed, or
the call fails with an error. `points` counts the occurrences of each call by name, as strace does.
"""

import collections
import hashlib
import os
import re
import shutil
import subprocess
import tempfile

import oracle

CALLS = (
    "openat,write,pwrite64,pwritev,writev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,ftruncate,"
    "mkdir,mkdirat,fchmod,flock,link,linkat"
)
LINE = re.compile(r"^\d+ +(\w+)\((.*)")
SHORT_WRITES = {"write", "pwrite64"}


class Stage:
    """A program with its article and its answers, to be run in one fresh folder after the other."""

    def __init__(self, program: str, article: bytes, script: list[bytes]):
        self.program, self.article, self.script = program, article, script
        self.base = tempfile.mkdtemp(prefix="annotate-faults-")

    def close(self):
        shutil.rmtree(self.base, ignore_errors=True)

    def folder(self) -> str:
        folder = tempfile.mkdtemp(dir=self.base)
        with open(os.path.join(folder, "plan.txt"), "wb") as file:
            file.write(self.article)
        return folder

    def traced(self, folder: str, inject: str | None, command: list[str], given: bytes):
        """Runs a command under strace; gives its result, the trace, and whether the fault struck."""
        trace = folder + ".trace"
        line = ["strace", "-f", "-q", "-o", trace, "-e", "trace=" + CALLS]
        if inject:
            line += ["-e", "inject=" + inject]
        done = subprocess.run(
            line + [self.program, *command],
            cwd=folder,
            input=given,
            env=oracle.ENVIRONMENT,
            capture_output=True,
            timeout=60,
        )
        with open(trace, errors="replace") as file:
            text = file.read()
        os.remove(trace)
        return done, text, "INJECTED" in text or "killed by SIGKILL" in text

    def talk(self, folder: str, inject: str | None = None):
        """Opens the article and gives the answers."""
        return self.traced(folder, inject, ["open", "plan.txt"], b"\n".join(self.script) + b"\n")


def points(trace: str) -> list[tuple[str, int, str]]:
    """The calls of a trace: name, which occurrence of that name, and the line."""
    seen = collections.Counter()
    found = []
    for line in trace.splitlines():
        if (match := LINE.match(line)) and "resumed>" not in line:
            seen[match[1]] += 1
            found.append((match[1], seen[match[1]], line))
    return found


def is_on_disk(line: str) -> bool:
    """Whether a call may meet a fault of a disk: not one that writes to the streams or asks the kernel about the
    process."""
    return re.search(r"\bwritev?\([12],", line) is None and '"/proc/' not in line


def digest(folder: str) -> str:
    """What a folder holds, locks and times left out."""
    content = hashlib.sha256()
    for root, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(root, name)
            if not name.endswith(".lock"):
                content.update(re.sub(r"-\d+", "", os.path.relpath(path, folder)).encode())
                with open(path, "rb") as file:
                    content.update(file.read())
    return content.hexdigest()


def killed_everywhere(stage: Stage, every: int, report) -> None:
    """Kills the program at every call, and kills what mends the result at every call again."""
    clean, trace, _ = stage.talk(stage.folder())
    if clean.returncode:
        raise oracle.Wrong(f"the clean run fails: {clean.stderr.decode()}")
    states = {}
    for name, number, line in points(trace)[::every]:
        folder = stage.folder()
        done, _, struck = stage.talk(folder, f"{name}:signal=KILL:when={number}")
        if not struck:
            continue
        copy = folder + ".copy"
        shutil.copytree(folder, copy)
        if states.setdefault(digest(copy), (copy, done.stdout))[0] != copy:
            shutil.rmtree(copy)
        report(line, lambda: oracle.check(stage.program, folder, done.stdout, stage.script))
        shutil.rmtree(folder)
    seen = set(states)
    for level in ("mending", "mending the mending"):
        states = killed_while_mending(stage, states, seen, level, report, every)


def killed_while_mending(stage: Stage, states: dict, seen: set, level: str, report, every: int) -> dict:
    """Kills the next opening of each state at each of its calls; gives the states that this leads to for the
    first time."""
    found = {}
    for copy, told in states.values():
        if oracle.session_path(copy) is not None:
            mended_and_killed(stage, copy, told, seen, found, level, report, every)
    return found


def mended_and_killed(
    stage: Stage, state: str, told: bytes, seen: set, found: dict, level: str, report, every: int
) -> None:
    """Kills the next opening of one state at each of its calls."""

    def opened(folder: str, inject: str | None):
        return stage.traced(folder, inject, ["resume", oracle.session_path(folder), "--quiet"], b"quit\n")

    def fresh() -> str:
        folder = tempfile.mkdtemp(dir=stage.base)
        return shutil.copytree(state, folder, dirs_exist_ok=True)

    _, trace, _ = opened(fresh(), None)
    own = [point for point in points(trace) if "sessions" in point[2] or point[0] not in ("openat",)]
    for name, number, line in own[::every]:
        folder = fresh()
        _, _, struck = opened(folder, f"{name}:signal=KILL:when={number}")
        if struck:
            mark = digest(folder)
            if mark not in seen:
                seen.add(mark)
                found[mark] = (shutil.copytree(folder, folder + ".copy"), told)
            report(f"{level}: " + line, lambda: oracle.check(stage.program, folder, told, stage.script))
        shutil.rmtree(folder)


def failed_everywhere(stage: Stage, faults: list[str], every: int, report) -> None:
    """Lets every call on files fail: once, or from there on for ever; a write may also write nothing."""
    _, trace, _ = stage.talk(stage.folder())
    on_files = [point for point in points(trace) if is_on_disk(point[2])]
    for fault in faults:
        for name, number, line in on_files[::every]:
            kind, ever = fault.rstrip("+"), "+" if fault.endswith("+") else ""
            if kind == "nothing written" and name not in SHORT_WRITES:
                continue
            effect = "retval=0" if kind == "nothing written" else "error=" + kind
            folder = stage.folder()
            done, _, struck = stage.talk(folder, f"{name}:{effect}:when={number}{ever}")
            if struck:
                report(f"{fault}: {line}", lambda: survived(stage, folder, done))
            shutil.rmtree(folder)


def survived(stage: Stage, folder: str, done) -> None:
    """After errors of the disk: no crash, everything that was told is there, and what is not there was said to
    be so."""
    if done.returncode in oracle.CRASHES:
        raise oracle.Wrong(f"crashed with {done.returncode}: {done.stderr[-300:].decode(errors='replace')}")
    acknowledged = oracle.told(done.stdout)
    found = oracle.kept(stage.program, folder)
    for number, expected in acknowledged.items():
        if found.get(number) != expected:
            raise oracle.Wrong(f"statement {number} was told to be {expected} and is {found.get(number)}")
    answers = sum(
        1
        for line in done.stdout.split(b"\n")
        if oracle.ANSWER.match(line) or oracle.SKIPPED.match(line) or oracle.TAKEN_BACK.match(line)
    )
    if answers < len(stage.script) and not done.stderr.strip():
        raise oracle.Wrong("answers are missing, and nothing was said")
