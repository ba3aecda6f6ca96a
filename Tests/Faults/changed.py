"""Changes under an open session: its journal, lock, session file or folder is removed, replaced or changed by
another program.

Two answers are told, then the change is made, then a third answer is given, and the program is killed or
left. What is told after the change must be on the disk even after a kill; when the program is left in peace
and says that it saved, everything it told must be there; and what the other program put there stays as it is.
"""

import os
import shutil
import subprocess

import oracle

ANSWERS = [b"c 41", b"d 52"]
AFTER = b"r 63"


class Open:
    """A session that is open, with two answers told, and its files."""

    def __init__(self, stage):
        self.stage, self.folder = stage, stage.folder()
        self.program = subprocess.Popen(
            [stage.program, "open", "plan.txt"],
            cwd=self.folder,
            env=oracle.ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self.output = b""
        for answer in ANSWERS:
            self.give(answer)
        self.session = os.path.join(self.folder, "sessions", "plan.reader.json")
        self.journal = self.session + ".journal"
        self.lock = os.path.join(self.folder, "sessions", ".plan.reader.json.lock")
        self.theirs: dict[str, bytes] = {}

    def give(self, line: bytes) -> bytes:
        self.program.stdin.write(line + b"\n")
        self.program.stdin.flush()
        told = self.program.stdout.readline()
        self.output += told
        return told

    def end(self, kills: bool) -> None:
        if kills:
            self.program.kill()
        else:
            self.program.stdin.close()
        self.output += self.program.stdout.read()
        if self.program.wait() in oracle.CRASHES:
            raise oracle.Wrong(f"crashed: {self.output[-200:]!r}")

    def put(self, path: str, content: bytes) -> None:
        """Another program puts a file in the place of one."""
        with open(path + ".new", "wb") as file:
            file.write(content)
        os.replace(path + ".new", path)
        self.theirs[path] = content


def read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def write(path: str, content: bytes) -> None:
    """As an editor does that writes into the file itself."""
    with open(path, "r+b") as file:
        file.truncate(0)
        file.write(content)


def second_writer(session: Open) -> None:
    """The lock is removed, and a second program opens the session and goes on."""
    os.remove(session.lock)
    done = oracle.run(
        session.stage.program, "resume", session.session, "--quiet", folder=session.folder, given=b"s\nquit\n"
    )
    if done.returncode:
        raise oracle.Wrong(f"the second does not open: {done.stderr[-200:]!r}")
    session.theirs[session.session] = read(session.session)


def edited(session: Open) -> None:
    content = read(session.session).replace(b'"reader"', b'"reader" ', 1)
    write(session.session, content)
    session.theirs[session.session] = content


# What is done, and whether the next answer must be refused, may be stored, or is refused when the session is
# saved.
KINDS = {
    "journal removed": (lambda s: os.remove(s.journal), True),
    "journal replaced by a copy": (lambda s: s.put(s.journal, read(s.journal)), True),
    "journal replaced by another text": (lambda s: s.put(s.journal, b"x\n"), True),
    "journal renamed": (lambda s: os.rename(s.journal, s.journal + ".bak"), True),
    "journal cut to nothing": (lambda s: os.truncate(s.journal, 0), True),
    "journal cut in a record": (lambda s: os.truncate(s.journal, os.path.getsize(s.journal) - 9), True),
    "journal grown by a line": (lambda s: open(s.journal, "ab").write(b"x\n") and None, True),
    "journal replaced by a link": (
        lambda s: (os.rename(s.journal, s.journal + "2"), os.symlink(s.journal + "2", s.journal)),
        True,
    ),
    "journal replaced by a folder": (lambda s: (os.remove(s.journal), os.mkdir(s.journal)), True),
    "lock removed": (lambda s: os.remove(s.lock), True),
    "lock replaced": (lambda s: s.put(s.lock, b""), True),
    "lock removed, and a second writer": (second_writer, True),
    "session file replaced by a copy": (lambda s: s.put(s.session, read(s.session)), True),
    "session file replaced by another text": (lambda s: s.put(s.session, b"{}\n"), True),
    "session file edited in place": (edited, True),
    "session file touched": (lambda s: os.utime(s.session), False),
    "session file removed": (lambda s: os.remove(s.session), False),
    "session file and journal removed": (lambda s: (os.remove(s.session), os.remove(s.journal)), True),
    "folder removed": (lambda s: shutil.rmtree(os.path.dirname(s.session)), True),
    "folder renamed": (
        lambda s: os.rename(os.path.dirname(s.session), os.path.dirname(s.session) + "2"),
        True,
    ),
    "folder removed and made again": (
        lambda s: (shutil.rmtree(os.path.dirname(s.session)), os.mkdir(os.path.dirname(s.session))),
        True,
    ),
}


def attempt(stage, change, refuses: bool, kills: bool) -> None:
    session = Open(stage)
    change(session)
    told = session.give(AFTER)
    session.end(kills)
    if refuses != (b"NOT SAVED" in told):
        raise oracle.Wrong(f"says {told!r}")
    for path, content in session.theirs.items():
        if path != session.lock and read(path) != content:
            raise oracle.Wrong(f"wrote over {os.path.basename(path)}, which another program had put there")
    if not kills:
        return left(session)
    if not refuses and not session.theirs:
        found = oracle.kept(stage.program, session.folder)
        if not found:  # The session file is gone, so the article finds what is left.
            oracle.run(stage.program, "open", "plan.txt", "--quiet", folder=session.folder, given=b"quit\n")
            found = oracle.kept(stage.program, session.folder)
        expect(found, {1: ("claim", 41), 2: ("denial", 52), 3: ("report", 63)})


def left(session: Open) -> None:
    """The program was left in peace: it saved everything and says so, or says that it did not."""
    if b"Saved to" in session.output.splitlines()[-1]:
        return expect(oracle.kept(session.stage.program, session.folder), oracle.told(session.output))
    if session.program.returncode == 0:
        raise oracle.Wrong("is content although nothing was saved")
    if b"NOT SAVED" not in session.output and b"cannot write" not in session.output:
        raise oracle.Wrong(f"does not say that nothing was saved: {session.output[-200:]!r}")


def expect(found, wanted) -> None:
    for number, answer in wanted.items():
        if found.get(number) != answer:
            raise oracle.Wrong(f"statement {number} was told to be {answer} and is {found.get(number)}")


def everywhere(stage, step: int, report) -> None:
    """Every kind, with the program killed and left; every `step`-th of them."""
    cases = [
        (name, change, refuses, kills) for name, (change, refuses) in KINDS.items() for kills in (True, False)
    ]
    for name, change, refuses, kills in cases[::step]:
        report(f"{name}, {'killed' if kills else 'left'}", lambda: attempt(stage, change, refuses, kills))
