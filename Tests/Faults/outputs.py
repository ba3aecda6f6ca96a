"""Outputs that must not destroy: devices, pipes, links, folders, inputs and what annotate keeps, with and
without --force.

Devices are made with mknod in the scratch folder, which needs root; the machine's own are never written to
with --force. Where mknod is not allowed, those kinds are left out and the table says how many were tried.
"""

import os
import signal
import socket
import stat
import subprocess
import threading
import time

import oracle

FOLDERS = ["brat", "cas", "webanno", "huggingface"]


class Place:
    """A folder with a finished session, two annotators' names apart, in which one output is tried."""

    def __init__(self, stage):
        self.stage, self.folder = stage, stage.folder()
        self.do("open", "plan.txt", "--quiet", given=b"\n".join(stage.script) + b"\nquit\n")
        self.session = os.path.join("sessions", "plan.reader.json")
        self.before = self.state()

    def do(self, *arguments, given=b""):
        return oracle.run(self.stage.program, *arguments, folder=self.folder, given=given)

    def path(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def export(self, output: str, *more: str):
        return self.do("export", self.session, "-o", output, *more)

    def state(self) -> dict[str, bytes | str]:
        """Every name below the folder with its kind or content; locks and journals are the program's own affair.
        """
        found = {}
        for root, folders, files in os.walk(self.folder):
            for name in folders + files:
                path = os.path.join(root, name)
                status = os.lstat(path)
                key = os.path.relpath(path, self.folder)
                if stat.S_ISREG(status.st_mode):
                    with open(path, "rb") as file:
                        found[key] = file.read()
                else:
                    found[key] = f"{stat.S_IFMT(status.st_mode):o} {status.st_rdev}"
        return found

    def write(self, name: str, text: str) -> None:
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)


def need(condition: bool, words: str) -> None:
    if not condition:
        raise oracle.Wrong(words)


def refused(place: Place, done, *unchanged) -> None:
    """The output was refused in words, and nothing in the folder is different."""
    need(done.returncode == 1, f"is not refused ({done.returncode}): {done.stderr[-200:]!r}")
    need(done.stderr.strip() != b"", "is refused without a word")


def keeps(prepare, arguments):
    """A kind in which everything stays as it is, whatever is forced."""

    def attempt(stage) -> None:
        for force in ([], ["--force"]):
            place = Place(stage)
            prepare(place)
            before = place.state()
            refused(place, place.do(*arguments(place), *force))
            need(place.state() == before, f"something changed {force}: {difference(before, place.state())}")

    return attempt


def difference(before: dict, after: dict) -> list[str]:
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def device(major: int, minor: int, expected: int, *more: str):
    """A character device of our own: written into, and still that device."""

    def attempt(stage) -> None:
        for force in ([], ["--force"]):
            place = Place(stage)
            os.mknod(place.path("device"), stat.S_IFCHR | 0o600, os.makedev(major, minor))
            done = place.export("device", *more, *force)
            need(done.returncode == expected, f"ends with {done.returncode}: {done.stderr[-200:]!r}")
            status = os.lstat(place.path("device"))
            need(
                stat.S_ISCHR(status.st_mode) and status.st_rdev == os.makedev(major, minor),
                "the device was replaced",
            )

    return attempt


def device_behind_link(stage) -> None:
    place = Place(stage)
    os.mknod(place.path("device"), stat.S_IFCHR | 0o600, os.makedev(1, 3))
    os.symlink("device", place.path("link"))
    need(place.export("link", "--force").returncode == 0, "is refused")
    need(os.path.islink(place.path("link")), "the link was replaced")
    need(stat.S_ISCHR(os.lstat(place.path("device")).st_mode), "the device was replaced")


def saved_into_device(stage) -> None:
    """`save PATH` and `export … PATH` of the conversation follow the rule, too."""
    place = Place(stage)
    os.mknod(place.path("device"), stat.S_IFCHR | 0o600, os.makedev(1, 3))
    done = place.do(
        "resume", place.session, "--quiet", given=b"save device\nexport csv device\nsave plan.txt\nquit\n"
    )
    need(stat.S_ISCHR(os.lstat(place.path("device")).st_mode), "the device was replaced")
    need(b"plan.txt" in done.stderr, f"an article is written over: {done.stderr!r}")
    need(place.state()["plan.txt"] == place.before["plan.txt"], "the article was changed")


def pipe(*force: str):
    """A named pipe: what is written arrives at its reader, and the pipe stays."""

    def attempt(stage) -> None:
        place, got = Place(stage), []
        os.mkfifo(place.path("pipe"))

        def read() -> None:
            with open(place.path("pipe"), "rb") as file:
                got.append(file.read())

        reader = threading.Thread(target=read, daemon=True)  # Nobody may ever write into it.
        reader.start()
        done = place.export("pipe", *force)
        reader.join(timeout=20)
        need(done.returncode == 0, f"is refused: {done.stderr!r}")
        need(stat.S_ISFIFO(os.lstat(place.path("pipe")).st_mode), "the pipe was replaced")
        need(got and got[0] == place.do("export", place.session).stdout, "the reader got something else")

    return attempt


def shell(command: str, wanted: str):
    """What a shell hands out: /dev/stdout, /dev/fd/N and >(…)."""

    def attempt(stage) -> None:
        place = Place(stage)
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=place.folder,
            env={**oracle.ENVIRONMENT, "A": stage.program},
            capture_output=True,
            timeout=30,
        )
        need(done.returncode == 0, f"ends with {done.returncode}: {done.stderr[-200:]!r}")
        with open(place.path(wanted), "rb") as file:
            need(file.read() == place.do("export", place.session).stdout, "something else was written")

    return attempt


def link_to_file(stage) -> None:
    place = Place(stage)
    place.write("old.jsonl", "old\n")
    os.symlink("old.jsonl", place.path("link"))
    refused(place, place.export("link"))
    need(place.export("link", "--force").returncode == 0, "is refused although forced")
    need(os.path.islink(place.path("link")), "the link was replaced")
    need(place.state()["old.jsonl"] == place.do("export", place.session).stdout, "its target was not written")


def link_to_nothing(stage) -> None:
    place = Place(stage)
    os.symlink("new.jsonl", place.path("link"))
    need(place.export("link").returncode == 0, "is refused")
    need(
        os.path.islink(place.path("link")) and os.path.isfile(place.path("new.jsonl")),
        "the target was not made",
    )


def folder_replaced(name: str):
    """A folder that holds an earlier export alone is replaced when forced; nothing of it and nothing hidden
    stays."""

    def attempt(stage) -> None:
        place = Place(stage)
        need(place.export("out", "-f", name).returncode == 0, "the first export failed")
        first = place.state()
        refused(place, place.export("out", "-f", name))
        need(place.state() == first, "an export without --force changed something")
        done = place.export("out", "-f", name, "--force")
        need(done.returncode == 0, f"is refused although forced: {done.stderr!r}")
        need(place.state() == first, f"it became another: {difference(first, place.state())}")

    return attempt


def folder_with(name: str, strange: str):
    """A folder of an earlier export to which something was added."""

    def prepare(place: Place) -> None:
        place.export("out", "-f", name)
        place.write(f"out/{strange}", "mine\n")

    return keeps(prepare, lambda place: ["export", place.session, "-f", name, "-o", "out"])


def folder_with_link(place: Place) -> None:
    place.export("out", "-f", "brat")
    os.symlink("../plan.txt", place.path("out/plan.txt"))


def interrupted(number: int, name: str):
    """A signal in the middle of an export leaves no hidden files."""

    def attempt(stage) -> None:
        place = Place(stage)
        place.write("input/one.json", place.state()[place.session].decode())
        for copy in range(300):
            os.link(place.path("input/one.json"), place.path(f"input/{copy}.json"))
        before = place.state()
        program = subprocess.Popen(
            [stage.program, "export", "input", "-f", name, "-o", "out"],
            cwd=place.folder,
            env=oracle.ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        deadline = time.monotonic() + 20
        while program.poll() is None and time.monotonic() < deadline:
            if any(entry.startswith(".out") for entry in os.listdir(place.folder)):
                program.send_signal(number)
                break
        _, words = program.communicate(timeout=20)
        after = place.state()
        hidden = [entry for entry in difference(before, after) if entry.startswith(".")]
        need(not hidden, f"leaves {hidden[:3]}")
        if program.returncode == 0:
            return
        need(program.returncode in (128 + number, 1), f"ends with {program.returncode}: {words!r}")
        need(not difference(before, after), "half of it is there")

    return attempt


def kinds() -> dict:
    """Every kind, by name."""
    own = lambda *arguments: lambda place: ["export", place.session, *arguments]
    nothing = lambda place: None
    found = {
        "a link to a file": link_to_file,
        "a link to nothing": link_to_nothing,
        "links in a circle": keeps(lambda p: os.symlink("round", p.path("round")), own("-o", "round")),
        "a named pipe": pipe(),
        "a named pipe, forced": pipe("--force"),
        "a pipe for a folder": keeps(lambda p: os.mkfifo(p.path("pipe")), own("-f", "brat", "-o", "pipe")),
        "a pipe for a database": keeps(
            lambda p: os.mkfifo(p.path("pipe")), own("-f", "sqlite", "-o", "pipe")
        ),
        "a socket": keeps(
            lambda p: socket.socket(socket.AF_UNIX).bind(p.path("socket")), own("-o", "socket")
        ),
        "/dev/stdout": shell('"$A" export sessions -o /dev/stdout --force > out', "out"),
        "/dev/fd/5": shell('"$A" export sessions -o /dev/fd/5 --force 5> out', "out"),
        "a process substitution": shell(
            '"$A" export sessions -o >(cat > out; : > done); while ! [ -e done ]; do read -rt .01 <> <(:) || :; done',
            "out",
        ),
        "appended to": shell('"$A" export sessions -o /dev/stdout >> out', "out"),
        "the session that is read": keeps(nothing, lambda p: ["export", p.session, "-o", p.session]),
        "the session by another name": keeps(
            lambda p: os.link(p.path(p.session), p.path("other")), own("-o", "other")
        ),
        "the session by a link": keeps(lambda p: os.symlink(p.session, p.path("other")), own("-o", "other")),
        "another session": keeps(
            lambda p: p.write("copy.json", p.before[p.session].decode()), own("-o", "copy.json")
        ),
        "a session of another name": keeps(
            lambda p: p.write("copy", p.before[p.session].decode()), own("-o", "copy")
        ),
        "a journal": keeps(lambda p: p.write("x.json.journal", "line\n"), own("-o", "x.json.journal")),
        "a lock": keeps(lambda p: p.write(".x.json.lock", "{}\n"), own("-o", ".x.json.lock")),
        "a codebook": keeps(
            lambda p: p.write("book.yaml", p.do("codebook").stdout.decode()), own("-o", "book.yaml")
        ),
        "packed sessions that are read": keeps(
            lambda p: p.export("packed.jsonl", "-f", "sessions"),
            lambda p: ["export", "packed.jsonl", "-f", "sessions", "-o", "packed.jsonl"],
        ),
        "a configuration over a session": keeps(
            nothing,
            lambda p: ["export", p.session, "-f", "label-studio", "-o", "/dev/stdout", "--config", p.session],
        ),
        "a folder for a file": keeps(lambda p: os.mkdir(p.path("out")), own("-o", "out")),
        "a file for a folder": keeps(lambda p: p.write("out", "mine\n"), own("-f", "brat", "-o", "out")),
        "the folder of the sessions": keeps(nothing, own("-f", "cas", "-o", "sessions")),
        "this folder": keeps(nothing, own("-f", "brat", "-o", ".")),
        "a folder of articles": keeps(
            lambda p: p.write("texts/a.txt", "mine\n"), own("-f", "brat", "-o", "texts")
        ),
        "an export with a link in it": keeps(folder_with_link, own("-f", "brat", "-o", "out")),
        "an empty name": keeps(nothing, own("-o", "")),
    }
    for name in FOLDERS:
        found[f"{name} over {name}"] = folder_replaced(name)
        found[f"{name} over more than {name}"] = folder_with(name, "notes.md")
        found[f"{name} with a folder in it"] = folder_with(name, ".git/config")
    for number, word in [(signal.SIGINT, "Ctrl-C"), (signal.SIGTERM, "TERM"), (signal.SIGHUP, "HUP")]:
        for name in ["jsonl", "sqlite", "brat"]:
            found[f"{word} in {name}"] = interrupted(number, name)
    if may_make_devices():
        found |= {
            "a device that takes everything": device(1, 3, 0),
            "a device that is full": device(1, 7, 1),
            "a device for a database": device(1, 3, 1, "-f", "sqlite"),
            "a device for a folder": device(1, 3, 1, "-f", "brat"),
            "a device at the end of a link": device_behind_link,
            "a device, in a conversation": saved_into_device,
            "a disk": keeps(
                lambda p: os.mknod(p.path("disk"), stat.S_IFBLK | 0o600, os.makedev(7, 255)),
                own("-o", "disk"),
            ),
        }
    return found


def may_make_devices() -> bool:
    return os.geteuid() == 0


def everywhere(stage, step: int, report) -> None:
    """Tries every kind, or each of `step`."""
    for name, attempt in list(kinds().items())[::step]:
        report(name, lambda: attempt(stage))
