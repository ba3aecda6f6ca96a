"""Damage to files that were sound: a journal cut at every byte, and every bit of it turned over."""

import os
import shutil
import subprocess

import oracle


def interrupted(stage) -> tuple[bytes, bytes, bytes]:
    """A session file, its journal with every answer in it, and what was told, as a kill leaves them."""
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
    told = b"".join(program.stdout.readline() for _ in stage.script)
    program.kill()
    program.wait()
    path = os.path.join(folder, oracle.session_path(folder))
    with open(path, "rb") as session, open(path + ".journal", "rb") as journal:
        result = session.read(), journal.read(), told
    shutil.rmtree(folder)
    return result


def cut_everywhere(stage, every: int, report) -> None:
    """Cuts the journal at every byte: the tail is dropped and told, and everything before it is there.

    A record that lacks nothing but its line end is whole.
    """
    session, journal, told = interrupted(stage)
    lines = told.split(b"\n")[:-1]
    ends = [index + 1 for index, byte in enumerate(journal) if byte == 10]
    for length in range(0, len(journal), every):
        whole = sum(1 for end in ends if end - 1 <= length)
        is_torn = length != 0 and length not in ends and length + 1 not in ends
        expected = b"".join(line + b"\n" for line in lines[: max(0, whole - 1)])
        report(f"cut at {length}", lambda: cut(stage, session, journal[:length], expected, is_torn))


def cut(stage, session: bytes, journal: bytes, expected: bytes, is_torn: bool) -> None:
    folder = placed(stage, session, journal)
    opened = oracle.run(
        stage.program, "resume", "sessions/plan.reader.json", "--quiet", folder=folder, given=b"quit\n"
    )
    if opened.returncode:
        raise oracle.Wrong(f"does not open: {opened.stderr.decode()}")
    if is_torn != (b"never confirmed" in opened.stderr):
        raise oracle.Wrong(f"torn is {is_torn}, but it says: {opened.stderr.decode()}")
    found = {
        number: state
        for number, state in oracle.exported(stage.program, "sessions/plan.reader.json", folder).items()
        if state
    }
    if found != {number: state for number, state in oracle.told(expected).items() if state}:
        raise oracle.Wrong(f"finds {found}")
    shutil.rmtree(folder)


def placed(stage, session: bytes, journal: bytes) -> str:
    folder = stage.folder()
    os.mkdir(os.path.join(folder, "sessions"))
    for ending, data in (("", session), (".journal", journal)):
        with open(os.path.join(folder, "sessions", "plan.reader.json" + ending), "wb") as file:
            file.write(data)
    return folder


def flipped_everywhere(stage, every: int, report) -> None:
    """Turns over one bit after the other; each must be noticed, and the files stay as they are."""
    session, journal, _ = interrupted(stage)
    bits = list(range(0, len(journal) * 8, every))
    for start in range(0, len(bits), 250):
        part = bits[start : start + 250]
        folder = stage.folder()
        for bit in part:
            damaged = bytearray(journal)
            damaged[bit // 8] ^= 1 << bit % 8
            for ending, data in (("", session), (".journal", bytes(damaged))):
                with open(os.path.join(folder, f"bit-{bit}.json{ending}"), "wb") as file:
                    file.write(data)
        names = [f"./bit-{bit}.json" for bit in part]
        done = oracle.run(stage.program, "check", *names, folder=folder, timeout=120)
        complaints = done.stderr.decode(errors="replace")
        for bit, name in zip(part, names):
            report(f"bit {bit}", lambda: noticed(name, complaints, folder, journal, bit))
        shutil.rmtree(folder)


def noticed(name: str, complaints: str, folder: str, journal: bytes, bit: int) -> None:
    if f"{name}.journal:" not in complaints and f"{name}: The last record" not in complaints:
        raise oracle.Wrong("not noticed")
    with open(os.path.join(folder, name + ".journal"), "rb") as file:
        after = bytearray(file.read())
    after[bit // 8] ^= 1 << bit % 8
    if after != journal:
        raise oracle.Wrong("the journal was changed")
