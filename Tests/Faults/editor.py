#!/usr/bin/env python3
"""Throws keys, pastes and window sizes at the line editor: editor.py PROGRAM [--runs N] [--seed N].

    editor.py --sanitized LIBEDIT    builds the C side with libedit's source (a folder) under the address sanitizer
    editor.py .build/release/annotate

Each run is 100 keys, drawn by a seed that is shown when something is wrong, on a terminal whose size changes
meanwhile. Wrong is a crash, a report of the sanitizer, or a program that does not end when its terminal does.
"""

import argparse
import fcntl
import os
import pathlib
import pty
import random
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

import oracle

HERE = pathlib.Path(__file__).resolve().parent
KEYS = (
    [bytes([code]) for code in range(1, 27) if code not in (4, 26)]  # Ctrl-D ends, Ctrl-Z stops
    + [b"\x1b" + bytes([code]) for code in range(0x20, 0x7F)]
    + [
        b"\x1b[A",
        b"\x1b[B",
        b"\x1b[C",
        b"\x1b[D",
        b"\x1b[H",
        b"\x1b[F",
        b"\x1b[3~",
        b"\x1bOA",
        b"\x1b",
        b"\x7f",
        b"\x16\n",
    ]
    + ["日本", "Київ", "e\u0301", "👩‍👩‍👧", "\u202e", "ﷺ", "a\u0300\u0301\u0302", "한"]
    + [b"\x1b[200~", b"\x1b[201~", b"\xff\xc3", b"\xe2\x82", b"\x1b9999x", b"\x1b3000z"]
)
# Leaks are libedit's own: strings of bound functions. A crash must reach the sanitizer, not our handler.
SANITIZER = "detect_leaks=0:exitcode=99:handle_segv=2:handle_abort=2:handle_sigbus=2"
ENVIRONMENT = {
    "TERM": "xterm",
    "LC_ALL": "C.UTF-8",
    "PATH": os.environ["PATH"],
    "PAGER": "cat",
    "EDITOR": "true",
}
SIZES = [(24, 80), (10, 40), (1, 1), (2, 2), (1, 200), (60, 5), (3, 7), (24, 1), (5, 300), (0, 0)]


# libedit's vi command `9b` looks at the one cell before its buffer (cv_prev_word), where malloc keeps its
# own. It is a read, of memory that is always there, and cannot be kept from outside; it is counted apart.
KNOWN = re.compile(
    r"READ of size 4 .*?#0 \S+ in cv_prev_word .*? is located 4 bytes to the left of", re.DOTALL
)


Wrong = oracle.Wrong


def keys(draw: random.Random) -> bytes:
    """One key, or a text that stands for many."""
    kind = draw.random()
    if kind < 0.35:
        return draw.choice("abc dr90 xyz").encode()
    if kind < 0.42:
        return draw.choice("xж日").encode() * draw.choice([3, 3, 40, 505])
    if kind < 0.47:
        return b"\x1b[200~" + b"pasted \n\x1b[31m" * draw.choice([1, 1, 50]) + b"\x1b[201~"
    key = draw.choice(KEYS)
    return key.encode() if isinstance(key, str) else key


def set_size(terminal: int, draw: random.Random) -> None:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *draw.choice(SIZES), 0, 0))


class Run:
    """A program on a terminal of its own."""

    def __init__(self, command: list[str], environment: dict[str, str], folder: str):
        self.written = bytearray()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execve(command[0], command, environment)
        os.set_blocking(self.terminal, False)

    def take(self, seconds: float) -> bool:
        """Takes what the program writes; false when it has ended."""
        while select.select([self.terminal], [], [], seconds)[0]:
            try:
                part = os.read(self.terminal, 65_536)
            except BlockingIOError:
                return True
            except OSError:
                return False
            self.written += part
            seconds = 0
        return True

    def type(self, text: bytes) -> bool:
        while text:
            try:
                text = text[os.write(self.terminal, text) :]
            except BlockingIOError:
                pass
            except OSError:
                return False
            if not self.take(0):
                return False
        return True

    def end(self) -> int:
        """Closes the terminal, and returns the status the program ends with."""
        os.close(self.terminal)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                return status
            time.sleep(0.002)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        raise Wrong("it did not end with its terminal")


def attempt(command: list[str], environment: dict[str, str], seed: int) -> None:
    """One run of 100 keys."""
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        (home / "plan.txt").write_text(
            "Norvia leaks the plan.\n\nThe ministers denied it.\n\nNobody was asked.\n"
        )
        if draw.random() < 0.3:
            (home / ".editrc").write_text("bind -v\n")
        environment = environment | {"HOME": folder, "ASAN_OPTIONS": f"{SANITIZER}:log_path={folder}/report"}
        run = Run(
            command + ([str(seed % 30_000)] if command[0].endswith("editor") else []), environment, folder
        )
        set_size(run.terminal, draw)
        run.take(0.5)
        for _ in range(100):
            if draw.random() < 0.1:
                set_size(run.terminal, draw)
            if draw.random() < 0.05:
                run.take(0.01)
            if not run.type(keys(draw)):
                break
        status = run.end()
        shown = run.written.decode(errors="replace")
        shown += "".join(report.read_text(errors="replace") for report in home.glob("report.*"))
        code = os.waitstatus_to_exitcode(status)
        if KNOWN.search(shown):
            return
        if (
            "AddressSanitizer" in shown
            or "internal error" in shown
            or (code < 0 and code != -signal.SIGHUP)
            or code in (70, 99)
        ):
            raise Wrong(f"status {code}: {shown[-3_000:]}")


def build(source: str, folder: str) -> str:
    """Builds the C side with libedit under the address sanitizer."""
    project = HERE.parent.parent
    compiler = ["cc", "-g", "-O1", "-fsanitize=address", "-fno-omit-frame-pointer", "-D_GNU_SOURCE"]
    own = [str(path) for path in (project / "Sources/CEdit").glob("*.c")]
    origin = pathlib.Path(source)
    if not (origin / "src/.libs/libedit.a").exists():
        flags = "-g -O1 -fsanitize=address -fno-omit-frame-pointer"
        subprocess.run(
            ["./configure", "--disable-shared", f"CFLAGS={flags}"],
            cwd=origin,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        subprocess.run(["make", "-C", "src"], cwd=origin, check=True, stdout=subprocess.DEVNULL)
    program = str(pathlib.Path(folder) / "editor")
    include = [f"-I{project}/Sources/CEdit/include", f"-I{project}/Sources/CEdit", f"-I{origin}/src"]
    libraries = [str(origin / "src/.libs/libedit.a"), "-lncurses", "-lbsd"]
    subprocess.run(compiler + include + ["-o", program, str(HERE / "editor.c")] + own + libraries, check=True)
    return program


def fuzz(report, command: list[str], runs: int, first: int) -> None:
    """So many runs, each reported as a case of its own."""
    for seed in range(first, first + runs):
        report(f"seed {seed}", lambda seed=seed: attempt(command, ENVIRONMENT, seed))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("program", nargs="?")
    parser.add_argument("--sanitized", metavar="LIBEDIT")
    parser.add_argument("--runs", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    bad = 0

    def report(case: str, work) -> None:
        nonlocal bad
        try:
            work()
        except Wrong as wrong:
            bad += 1
            print(f"{case}: {wrong}", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        if options.sanitized:
            command = [build(options.sanitized, folder)]
        elif options.program:
            command = [os.path.abspath(options.program), "open", "plan.txt"]
        else:
            parser.error("name a program, or libedit's source with --sanitized")
        fuzz(report, command, options.runs, options.seed)
    print(f"{options.runs} runs of 100 keys, {bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
