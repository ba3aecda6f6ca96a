"""Faults of processes: kills while answers stream in, signals, closed streams, full devices, two writers, a
clock set back."""

import os
import pty
import random
import re
import resource
import select
import shutil
import signal
import subprocess
import time

import oracle


def streamed(stage, answers: int, report, seed: int = 1) -> None:
    """Kills the program at random moments while answers stream in, and goes on, until so many answers were told.
    """
    chance = random.Random(seed)
    total = 0
    while total < answers:
        folder = stage.folder()
        program = subprocess.Popen(
            [stage.program, "open", "plan.txt"],
            cwd=folder,
            env=oracle.ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        program.stdin.write(b"\n".join(stage.script) + b"\n")
        program.stdin.flush()
        told = b"".join(program.stdout.readline() for _ in range(chance.randrange(1, len(stage.script))))
        spin = time.perf_counter() + chance.random() * 0.002
        while time.perf_counter() < spin:
            pass
        program.kill()
        told += program.stdout.read()
        program.wait()
        total += told.count(b"\n")
        report(
            f"killed after {told.count(bytes([10]))} answers",
            lambda: oracle.check(stage.program, folder, told, stage.script),
        )
        shutil.rmtree(folder)


def limited(stage, step: int, report) -> None:
    """Limits the size of files at every size, as a full disk does in the middle of a write."""
    folder = stage.folder()
    oracle.run(stage.program, "open", "plan.txt", folder=folder, given=b"\n".join(stage.script) + b"\n")
    largest = os.path.getsize(os.path.join(folder, oracle.session_path(folder))) + 200
    shutil.rmtree(folder)
    for size in range(0, largest, step):
        folder = stage.folder()
        done = subprocess.run(
            [stage.program, "open", "plan.txt"],
            cwd=folder,
            input=b"\n".join(stage.script) + b"\n",
            env=oracle.ENVIRONMENT,
            capture_output=True,
            timeout=60,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        )
        report(f"files of {size} bytes", lambda: after_limit(stage, folder, done))
        shutil.rmtree(folder)


def after_limit(stage, folder: str, done) -> None:
    import syscalls

    syscalls.survived(stage, folder, done)


class Person:
    """Somebody at a terminal of their own."""

    def __init__(self, program: str, folder: str, *arguments: str, environment: dict[str, str] = {}):
        self.identifier, self.terminal = pty.fork()
        if self.identifier == 0:
            os.chdir(folder)
            variables = {**oracle.ENVIRONMENT, "TERM": "xterm", "HOME": folder, **environment}
            os.execve(program, [program, *arguments], variables)
        self.shown = b""

    def waits_for(self, text: bytes, limit: float = 20) -> None:
        end = time.time() + limit
        while text not in self.shown:
            if not select.select([self.terminal], [], [], max(0, end - time.time()))[0]:
                raise oracle.Wrong(f"waited for {text!r}, and saw {self.shown[-200:]!r}")
            try:
                part = os.read(self.terminal, 65536)
            except OSError:
                part = b""
            if not part:
                raise oracle.Wrong(f"ended while waiting for {text!r}: {self.shown[-300:]!r}")
            self.shown += part

    def types(self, text: bytes) -> None:
        os.write(self.terminal, text)

    def ends(self, limit: float = 20) -> int:
        """Reads what is left and gives the exit code, negative for a signal."""
        end = time.time() + limit
        while time.time() < end:
            if select.select([self.terminal], [], [], 0.05)[0]:
                try:
                    self.shown += os.read(self.terminal, 65536)
                except OSError:
                    pass
            done, status = os.waitpid(self.identifier, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
        os.kill(self.identifier, signal.SIGKILL)
        os.waitpid(self.identifier, 0)
        raise oracle.Wrong("does not end")

    def kill(self) -> None:
        """Ends the program, if it has not ended."""
        try:
            if os.waitpid(self.identifier, os.WNOHANG)[0] == 0:
                os.kill(self.identifier, signal.SIGKILL)
                os.waitpid(self.identifier, 0)
        except ChildProcessError:
            pass
        os.close(self.terminal)


def signalled(stage, report) -> None:
    """Sends each signal that asks a program to leave, and closes its terminal, after an answer was told."""
    for name in ("TERM", "HUP", "INT twice", "the terminal closed"):
        report(name, lambda: leaves(stage, name))


def leaves(stage, name: str) -> None:
    folder = stage.folder()
    person = Person(stage.program, folder, "open", "plan.txt")
    person.waits_for(b"?] > ")
    person.types(b"c 90\r")
    person.waits_for(b"90%. ")
    if name == "the terminal closed":
        os.close(person.terminal)
        person.terminal = os.open(os.devnull, os.O_RDONLY)
    else:
        for _ in range(2 if name == "INT twice" else 1):
            os.kill(person.identifier, getattr(signal, "SIG" + name.split()[0]))
        if name == "INT twice":
            person.types(b"q\r")
    code = person.ends()
    if code in oracle.CRASHES or code < 0:
        raise oracle.Wrong(f"ended with {code}")
    if b"\x1b[?2004h" in person.shown and name != "the terminal closed":
        if person.shown.rindex(b"\x1b[?2004l") < person.shown.rindex(b"\x1b[?2004h"):
            raise oracle.Wrong("the terminal was not restored")
    if oracle.kept(stage.program, folder).get(1) != ("claim", 90):
        raise oracle.Wrong("the answer is lost")
    shutil.rmtree(folder)


def unread(stage, report) -> None:
    """Nobody reads what is written, or there is no room for it."""
    folder = stage.folder()
    oracle.run(stage.program, "open", "plan.txt", folder=folder, given=b"\n".join(stage.script) + b"\n")
    for command in ("export sessions", "list", "show plan.reader", "segment plan.txt", "agreement"):
        report(f"{command} into a closed pipe", lambda: into(stage, folder, command, "| true", {0}))
        report(f"{command} into a full device", lambda: into(stage, folder, command, "> /dev/full", {1}))
    report("answers into a closed pipe", lambda: closed_pipe(stage))
    shutil.rmtree(folder)


def into(stage, folder: str, command: str, end: str, codes: set[int]) -> None:
    line = f"'{stage.program}' {command}"
    script = f"set -o pipefail; {line} {end}; echo code ${{PIPESTATUS[0]}} >&2"
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=oracle.ENVIRONMENT, capture_output=True, timeout=60
    )
    code = int(re.search(rb"code (\d+)", done.stderr)[1])
    if code not in codes:
        raise oracle.Wrong(f"ended with {code}: {done.stderr.decode(errors='replace')}")
    if code and len(done.stderr.splitlines()) < 2:
        raise oracle.Wrong("fails without a word")


def closed_pipe(stage) -> None:
    folder = stage.folder()
    given = b"\n".join(stage.script) + b"\n"
    line = f"'{stage.program}' open plan.txt | head -n 3"
    done = subprocess.run(
        ["bash", "-c", line], cwd=folder, input=given, env=oracle.ENVIRONMENT, capture_output=True, timeout=60
    )
    acknowledged, found = oracle.told(done.stdout), oracle.kept(stage.program, folder)
    if any(number not in found for number in acknowledged):
        raise oracle.Wrong("an answer is lost")
    shutil.rmtree(folder)


def two_writers(stage, report) -> None:
    """A second writer is told who has the session, and can change nothing."""

    def refused():
        folder = stage.folder()
        person = Person(stage.program, folder, "open", "plan.txt")
        person.waits_for(b"?] > ")
        second = oracle.run(stage.program, "open", "plan.txt", folder=folder, given=b"d 80\n")
        if f"process {person.identifier} on ".encode() not in second.stderr or second.returncode != 1:
            raise oracle.Wrong(f"not refused: {second.stderr.decode()}")
        if b"NOT SAVED" not in second.stderr:
            raise oracle.Wrong("the second writer is not told that its answer is not kept")
        person.types(b"c 90\r")
        person.waits_for(b"90%. ")
        person.types(b"q\r")
        person.ends()
        if oracle.kept(stage.program, folder).get(1) != ("claim", 90):
            raise oracle.Wrong("the first writer's answer is lost")
        shutil.rmtree(folder)

    report("two writers", refused)


def racing_writers(stage, rounds: int, report) -> None:
    """Six programs at once begin one session, or go on with it, one statement each, and leave: what a program
    was told is kept.

    Every other round kills some of them. A lock is removed with every leaving, so that the next takes a new
    one.
    """
    for number in range(rounds):
        report(f"round {number}", lambda: race(stage, number))


def kept_in_any(stage, folder: str) -> dict[int, list]:
    """What each statement is in any session: who finds the first name taken at the same moment begins under the
    next."""
    found = {}
    for name in os.listdir(os.path.join(folder, "sessions")):
        if name.endswith(".json") and not name.startswith("."):
            path = os.path.join("sessions", name)
            oracle.run(stage.program, "resume", path, "--quiet", folder=folder, given=b"quit\n")
            for statement, judgment in oracle.exported(stage.program, path, folder).items():
                found.setdefault(statement, []).append(judgment)
    return found


def race(stage, number: int) -> None:
    folder, chance = stage.folder(), random.Random(number)
    for _ in range(2):
        programs = []
        for statement in range(1, 7):
            program = subprocess.Popen(
                [stage.program, "open", "plan.txt", "--quiet"],
                cwd=folder,
                env=oracle.ENVIRONMENT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            program.stdin.write(f"go {statement}\nc {40 + statement}\n".encode())
            program.stdin.close()
            programs.append(program)
        if number % 2:
            chance.choice(programs).kill()
        outputs = [(program.stdout.read(), program.stderr.read(), program.wait()) for program in programs]
        acknowledged = {}
        for output, errors, code in outputs:
            if code in oracle.CRASHES and code != -signal.SIGKILL:
                raise oracle.Wrong(f"crashed with {code}: {errors[-200:]!r}")
            acknowledged.update(oracle.told(output))
        found = kept_in_any(stage, folder)
        for statement, expected in acknowledged.items():
            if expected not in found.get(statement, []):
                raise oracle.Wrong(
                    f"statement {statement} was told to be {expected} and is {found.get(statement)}: {outputs}"
                )
    if not acknowledged:
        raise oracle.Wrong(f"nobody got the session: {outputs}")
    left = [name for name in os.listdir(os.path.join(folder, "sessions")) if name.endswith(".lock")]
    if left and not number % 2:
        raise oracle.Wrong(f"a lock is left: {left}")
    shutil.rmtree(folder)


def unlockable(stage, report) -> None:
    """File systems without locks: the session is shown, nothing is written, and the reason is said."""
    for error in ("ENOLCK", "EOPNOTSUPP", "ENOSYS", "EIO"):
        for begins in (True, False):
            report(
                f"flock: {error}, {'a new' if begins else 'an old'} session",
                lambda: without_locks(stage, error, begins),
            )


def without_locks(stage, error: str, begins: bool) -> None:
    import syscalls

    folder = stage.folder()
    if not begins:
        oracle.run(stage.program, "open", "plan.txt", folder=folder, given=b"c 41\nquit\n")
    before = syscalls.digest(folder)
    done, _, struck = stage.traced(
        folder, f"flock:error={error}", ["open", "plan.txt"], b"d 52\nshow 1\nquit\n"
    )
    if not struck:
        raise oracle.Wrong("the fault did not strike")
    said = done.stdout + done.stderr
    if error in ("ENOLCK", "EOPNOTSUPP", "ENOSYS") and b"does not support locks" not in said:
        raise oracle.Wrong(f"the reason is not said: {said[-300:]!r}")
    if done.returncode != 1 or oracle.told(done.stdout):
        raise oracle.Wrong(f"an answer was taken without a lock: {said[-300:]!r}")
    if not begins and (b"claim, 41%" not in done.stdout or syscalls.digest(folder) != before):
        raise oracle.Wrong(f"the session is not shown, or it was changed: {said[-300:]!r}")
    if begins and oracle.session_path(folder) is not None:
        raise oracle.Wrong("a session was begun without a lock")
    shutil.rmtree(folder)


def clock_set_back(stage, report) -> None:
    """Answers keep their order when the clock goes back: what is undone is the answer that was given last."""

    def ordered():
        folder = stage.folder()
        path = "sessions/plan.reader.json"
        oracle.run(stage.program, "open", "plan.txt", folder=folder, given=b"c 90\nd 80\n")
        with open(os.path.join(folder, path), "rb") as file:
            session = file.read()
        later = re.sub(rb'"at": "20\d\d', b'"at": "2099', session)
        with open(os.path.join(folder, path), "wb") as file:
            file.write(later)
        oracle.run(stage.program, "resume", path, folder=folder, given=b"r 70\nundo\nundo\n")
        found = oracle.kept(stage.program, folder)
        if found.get(1) != ("claim", 90) or found.get(2) is not None or found.get(3) is not None:
            raise oracle.Wrong(f"the order is lost: {found}")
        shutil.rmtree(folder)

    report("the clock set back", ordered)
