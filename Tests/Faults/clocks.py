"""A clock that jumps while somebody works, an hour or years ahead and back, before 1970, past 9999."""

import json
import os
import pathlib
import shutil
import subprocess
import time

import oracle
import processes

HERE = pathlib.Path(__file__).resolve().parent
DAY = 86_400
JUMPS = {
    "an hour ahead": 3_600,
    "an hour back": -3_600,
    "a day ahead": DAY,
    "a day back": -DAY,
    "ten years ahead": 3_650 * DAY,
    "ten years back": -3_650 * DAY,
    "before 1970": -int(time.time()) - 3_600,
    "past 2106": 80 * 366 * DAY,
    "past 9999": 8_000 * 366 * DAY,
    "back by a second": -1,
}


def library(stage) -> str:
    """The library that moves the clock; libfaketime loses the arguments of Swift's programs."""
    path = os.path.join(stage.base, "clocks.so")
    if not os.path.exists(path):
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", path, str(HERE / "clocks.c")], check=True)
    return path


def everywhere(stage, step: int, report) -> None:
    for first, then in [(a, b) for a in JUMPS for b in JUMPS if a != b][::step]:
        report(f"{first}, then {then}", lambda: attempt(stage, JUMPS[first], JUMPS[then]))


def attempt(stage, first: int, then: int) -> None:
    """Three answers with a jump of the clock between them, one of them taken back, and the program opened again.
    """
    folder = stage.folder()
    clock = os.path.join(folder, "clock")
    jump(clock, 0)
    environment = {"LD_PRELOAD": library(stage), "CLOCK_OFFSET": clock}
    person = processes.Person(stage.program, folder, "open", "plan.txt", environment=environment)
    try:
        person.waits_for(b"?] > ")
        for offset, answer, told in (
            (first, b"c 41\r", b"41%. "),
            (then, b"d 52 by me of 1\r", b"52%"),
            (0, b"r 63\r", b"63%. "),
        ):
            jump(clock, offset)
            person.types(answer)
            person.waits_for(told)
        person.types(b"undo\r")
        person.waits_for(b"Undid: 3")
        person.types(b"q\r")
        if person.ends() != 0:
            raise oracle.Wrong(f"ended badly: {person.shown[-200:]!r}")
    finally:
        person.kill()
    found = oracle.kept(stage.program, folder)
    if [found.get(number) for number in (1, 2, 3)] != [("claim", 41), ("denial", 52), None]:
        raise oracle.Wrong(f"the answers are not in order: {found}")
    checked = oracle.run(stage.program, "check", "sessions", folder=folder)
    if checked.returncode:
        raise oracle.Wrong(f"check complains: {checked.stdout[-300:]!r}")
    with open(os.path.join(folder, oracle.session_path(folder)), encoding="utf-8") as file:
        session = json.load(file)
    for statement in session["statements"]:
        if not 0 <= (statement.get("seconds") or 0) <= 300:
            raise oracle.Wrong(f"{statement['seconds']} seconds on screen")
    shutil.rmtree(folder)


def jump(clock: str, offset: int) -> None:
    with open(clock + ".new", "w") as file:
        file.write(f"{offset}\n")
    os.replace(clock + ".new", clock)
