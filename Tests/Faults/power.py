"""What a power cut can leave: every subset of unsynced operations that a file system may keep, torn writes
included.

The run is recorded with strace. An operation on data is safe after fsync or fdatasync of its file, one on a
name after fsync of its folder (the rules of POSIX); the model "ext4" takes a sync of a file to make earlier
names safe, too. At each moment the operations that are not safe are kept all, not at all, each alone, all but
one, up to each, only data, and only names, and the last write of each file is torn in several ways.
"""

import os
import re
import shutil
import subprocess

import oracle

CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
TRACED = "openat,write,pwrite64,fsync,fdatasync,rename,unlink,ftruncate,mkdir,close,dup2"


def bytes_of(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


class Recording:
    """The operations of a run, which of them are safe at which moment, and what had been told by then."""

    def __init__(self, folder: str, model: str):
        self.folder, self.model = folder, model
        self.operations = []  # (kind, target, detail …)
        self.safe = set()
        self.told = b""
        self.moments = []
        self.inodes, self.open, self.ends = {}, {}, {}

    def name(self, text: str) -> str | None:
        path = os.path.normpath(os.path.join(self.folder, os.fsdecode(bytes_of(text))))
        return os.path.relpath(path, self.folder) if path.startswith(self.folder + os.sep) else None

    def mark(self):
        self.moments.append((len(self.operations), frozenset(self.safe), self.told))

    def add(self, *operation):
        self.operations.append(operation)
        self.mark()

    def inode(self, path: str) -> int:
        number = len(self.ends)
        self.inodes[path], self.ends[number] = number, 0
        return number

    def take(self, call: str, arguments: str, result: int):
        names = [self.name(text) for text in TEXT.findall(arguments)]
        first = re.match(r"\d+", arguments)
        descriptor = int(first[0]) if first else -1
        if call == "openat":
            self.opened(names[0] if names else None, arguments, result)
        elif call in ("write", "pwrite64"):
            self.wrote(call, descriptor, bytes_of(TEXT.findall(arguments)[0])[:result], arguments)
        elif call in ("fsync", "fdatasync"):
            self.synced(self.open.get(descriptor))
        elif call == "rename" and None not in names:
            self.inodes[names[1]] = self.inodes.pop(names[0])
            self.add("rename", names[0], names[1], self.inodes[names[1]])
        elif call == "unlink" and names[0] in self.inodes:
            del self.inodes[names[0]]
            self.add("unlink", names[0])
        elif call == "ftruncate" and descriptor in self.open:
            size = int(arguments.split(",")[1])
            self.ends[self.open[descriptor][1]] = size
            self.add("cut", self.open[descriptor][1], size)
        elif call == "mkdir" and names[0]:
            self.add("folder", names[0])
        elif call == "close":
            self.open.pop(descriptor, None)

    def opened(self, path: str | None, arguments: str, result: int):
        self.open.pop(result, None)
        if path is None:
            return
        if "O_DIRECTORY" in arguments:
            self.open[result] = ("folder", path)
        elif path in self.inodes:
            self.open[result] = ("file", self.inodes[path])
        elif "O_CREAT" in arguments:
            number = self.inode(path)
            self.open[result] = ("file", number)
            self.add("new", path, number)

    def wrote(self, call: str, descriptor: int, data: bytes, arguments: str):
        if descriptor == 1 and 1 not in self.open:
            self.told += data
            return self.mark()
        kind, number = self.open.get(descriptor, (None, None))
        if kind == "file":
            place = int(arguments.rsplit(",", 1)[1]) if call == "pwrite64" else self.ends[number]
            self.ends[number] = max(self.ends[number], place + len(data))
            self.add("write", number, place, data)

    def synced(self, target):
        for index, operation in enumerate(self.operations):
            is_data = operation[0] in ("write", "cut")
            if target and target[0] == "file":
                if (is_data and operation[1] == target[1]) or (self.model == "ext4" and not is_data):
                    self.safe.add(index)
            elif target and not is_data:
                paths = [part for part in operation[1:] if isinstance(part, str)]
                if any(os.path.dirname(path) == target[1] for path in paths):
                    self.safe.add(index)
        self.mark()


def built(operations, kept, torn) -> tuple[dict[str, bytes], set[str]]:
    """The files and folders that some of the operations lead to."""
    names, data, folders = {}, {}, set()
    for index, operation in enumerate(operations):
        if index not in kept:
            continue
        match operation:
            case ("new", path, number):
                names[path] = number
            case ("rename", old, new, number):
                names.pop(old, None)
                names[new] = number
            case ("unlink", path):
                names.pop(path, None)
            case ("folder", path):
                folders.add(path)
            case ("cut", number, size):
                data[number] = data.get(number, b"")[:size].ljust(size, b"\0")
            case ("write", number, place, written):
                written = torn.get(index, written)
                old = data.get(number, b"").ljust(place, b"\0")
                data[number] = old[:place] + written + old[place + len(written) :]
    return {path: data.get(number, b"") for path, number in names.items()}, folders


def choices(operations, safe):
    """What may be kept of the operations that are not safe, and how the last writes may be torn."""
    pending = [index for index in range(len(operations)) if index not in safe]
    everything = safe | set(pending)
    is_data = {index for index in pending if operations[index][0] in ("write", "cut")}
    yield everything, {}
    yield safe, {}
    yield safe | is_data, {}
    yield everything - is_data, {}
    for place, index in enumerate(pending):
        yield everything - {index}, {}
        yield safe | {index}, {}
        yield safe | set(pending[:place]), {}
    last = {operations[index][1]: index for index in pending if operations[index][0] == "write"}
    for index in last.values():
        written = operations[index][3]
        half = len(written) // 2
        for part in (
            written[:1],
            written[:half],
            written[:-1],
            bytes(len(written)),
            written[:half] + bytes(len(written) - half),
        ):
            yield everything, {index: part}


def lost(stage, model: str, report) -> None:
    """Rebuilds each state that a cut can leave, and opens it."""
    folder = stage.folder()
    trace = folder + ".trace"
    given = b"\n".join(stage.script) + b"\n"
    done = subprocess.run(
        [
            "strace",
            "-f",
            "-q",
            "-xx",
            "-s",
            "10000000",
            "-e",
            "trace=" + TRACED,
            "-e",
            "signal=none",
            "-o",
            trace,
            stage.program,
            "open",
            "plan.txt",
        ],
        cwd=folder,
        input=given,
        env=oracle.ENVIRONMENT,
        capture_output=True,
        timeout=120,
    )
    if done.returncode:
        raise oracle.Wrong("the recorded run fails")
    recording = Recording(folder, model)
    recording.inode("plan.txt")
    with open(trace, errors="replace") as file:
        for line in file:
            if (match := CALL.match(line)) and int(match[3]) >= 0:
                recording.take(match[1], match[2], int(match[3]))
    recording.mark()
    compare(recording, folder)
    seen = set()
    for count, safe, told in recording.moments:
        for kept, torn in choices(recording.operations[:count], set(safe)):
            files, folders = built(recording.operations[:count], kept, torn)
            state = (tuple(sorted(files.items())), tuple(sorted(folders)), told)
            if state not in seen:
                seen.add(state)
                report(f"after operation {count}", lambda: opened(stage, files, folders, told))


def compare(recording: Recording, folder: str) -> None:
    """The recording must lead to what is really there; otherwise it proves nothing."""
    files, _ = built(recording.operations, set(range(len(recording.operations))), {})
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.relpath(os.path.join(root, name), folder)
            with open(os.path.join(root, name), "rb") as file:
                if path != "plan.txt" and files.pop(path, None) != file.read():
                    raise oracle.Wrong(f"the recording does not lead to {path}")
    if files:
        raise oracle.Wrong(f"the recording leads to {sorted(files)}, which are not there")


def opened(stage, files, folders, told: bytes) -> None:
    folder = stage.folder()
    for path in folders:
        os.makedirs(os.path.join(folder, path), exist_ok=True)
    for path, data in files.items():
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        with open(os.path.join(folder, path), "wb") as file:
            file.write(data)
    oracle.check(stage.program, folder, told, stage.script)
    shutil.rmtree(folder)
