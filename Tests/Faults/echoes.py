"""Arguments that hold escape sequences: every subcommand with every option and argument, none of which may reach
the terminal raw.

The subcommands and their options are what the program itself lists with --experimental-dump-help.
"""

import json
import os

import oracle

HOSTILE = ["\x1b[31mred", "\x1b]0;title\x07", "a\rb", "\x9b31m", "‮gnirts"]
RAW = [b"\x1b", b"\x07", b"\r", b"\xc2\x9b", "‮".encode()]


def subcommands(program: str, folder: str) -> list[tuple[list[str], dict]]:
    """Every subcommand, and those under it, with the words that name it."""
    listed = oracle.run(program, "--experimental-dump-help", folder=folder)
    found, rest = [], [([], json.loads(listed.stdout)["command"])]
    while rest:
        words, command = rest.pop()
        for inner in command.get("subcommands", []):
            if inner.get("shouldDisplay", True) and inner["commandName"] != "help":
                rest.append(([*words, inner["commandName"]], inner))
                found.append(rest[-1])
    return found


def arguments_of(command: dict, hostile: str) -> list[list[str]]:
    """One line of arguments for each option with the text as its value, for an unknown one, and for what stands
    alone."""
    lines = [[hostile], [hostile, hostile], ["--" + hostile], ["--unknown=" + hostile], ["-" + hostile]]
    for argument in command.get("arguments", []):
        names = argument.get("names", [])
        if argument["kind"] == "positional" or not names:
            continue
        name = ("--" if names[0]["kind"] == "long" else "-") + names[0]["name"]
        lines.append([name, hostile] if argument["kind"] == "option" else [name + "=" + hostile])
        if argument["kind"] == "option":
            lines.append([name + "=" + hostile])
    return lines


def attempt(stage, folder: str, line: list[str]) -> None:
    done = oracle.run(stage.program, *line, folder=folder, given=b"")
    for stream in (done.stdout, done.stderr):
        for raw in RAW:
            if raw in stream:
                raise oracle.Wrong(f"{raw!r} reaches the terminal: {stream[:200]!r}")


def everywhere(stage, step: int, report) -> None:
    folder = stage.folder()
    for text in HOSTILE:
        name = text.replace("/", "")
        with open(os.path.join(folder, name), "w") as file:
            file.write("A bridge fell. The mayor denied it.\n")
    cases = []
    for text in HOSTILE:
        cases += [[text], ["--" + text], ["help", text]]
        for words, command in subcommands(stage.program, folder):
            cases += [[*words, *line] for line in arguments_of(command, text)]
    for line in cases[::step]:
        report(repr(line), lambda: attempt(stage, folder, line))
