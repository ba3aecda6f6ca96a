"""The article and the answers that faults are tried on."""

LABELS = [b"c", b"d", b"r"]


def article(statements: int) -> bytes:
    """An article of so many statements, each a paragraph."""
    lines = [
        f"The envoys met for the {number}th time, and Норвія said nothing.".encode()
        for number in range(1, statements + 1)
    ]
    return b"\n\n".join(lines) + b"\n"


def answers(count: int) -> list[bytes]:
    """So many commands that each change something and answer with a line: tags, a skip now and then, and an
    undo."""
    commands = []
    for number in range(count):
        if number % 7 == 5:
            commands.append(b"s")
        elif number % 7 == 6:
            commands.append(b"u")
        else:
            commands.append(LABELS[number % 3] + b" %d" % (40 + number % 60))
    return commands
