"""Finds places in Swift sources where a small mistake can be planted, and writes the mistake beside the
original.

A mutation keeps both versions in the program: `a < b` becomes `a <%^ b`, an operator of its own that compares
as `<` unless its number is switched on. So many mistakes are compiled once and tried one at a time.
"""

import dataclasses
import re

# The names of two files beside a program: the number of the mistake that is switched on, and those it reached.
ACTIVE, REACHED = "active", "reached"

# Operators that are exchanged, with what takes their place, their precedence group and what they ask of a
# type.
OPERATORS = {
    "<": ("<=", "ComparisonPrecedence", "Comparable"),
    "<=": ("<", "ComparisonPrecedence", "Comparable"),
    ">": (">=", "ComparisonPrecedence", "Comparable"),
    ">=": (">", "ComparisonPrecedence", "Comparable"),
    "==": ("!=", "ComparisonPrecedence", "Equatable"),
    "!=": ("==", "ComparisonPrecedence", "Equatable"),
    "&&": ("||", "LogicalConjunctionPrecedence", None),
    "||": ("&&", "LogicalDisjunctionPrecedence", None),
    "+": ("-", "AdditionPrecedence", "Numeric"),
    "-": ("+", "AdditionPrecedence", "Numeric"),
}

OPERATOR = re.compile(r"(?<=[\w)\]]) (<=|>=|==|!=|&&|\|\||<|>|\+|-) (?=[\w(.!-])")
NUMBER = re.compile(r"(?<![\w.)\]\"#])(\d+)(?![\w.])")
CONDITION = re.compile(r"^(\s*)(if|guard|while) ([^{]+?)( else)? \{$")
STATEMENT = re.compile(r"^(\s+)([a-z]\w*(?:[.?!]\w+)*(?:\([^{}]*\)| [+*|-]?= .*))$")


@dataclasses.dataclass
class Site:
    """One planted mistake."""

    path: str
    line: int  # counted from 1
    kind: str
    before: str
    after: str
    start: int  # columns of the text that is replaced
    end: int
    number: int = 0


def code_columns(line: str) -> list[bool]:
    """Which columns are code, not a string or a comment."""
    inside = False
    columns = []
    index = 0
    while index < len(line):
        character = line[index]
        if not inside and line.startswith("//", index):
            return columns + [False] * (len(line) - index)
        if inside and character == "\\":
            columns += [False, False]
            index += 2
            continue
        columns.append(not inside and character != '"')
        if character == '"':
            inside = not inside
        index += 1
    return columns[: len(line)]


def sites(path: str, text: str) -> list[Site]:
    """Every place of a file, in its order; multi-line strings, declarations and attributes are skipped."""
    found = []
    raw = False
    for number, line in enumerate(text.split("\n"), 1):
        quotes = line.count('"""')
        if raw or quotes or '#"' in line or "#/" in line:
            raw = raw != (quotes % 2 == 1)
            continue
        found += of_line(path, number, line)
    return found


def of_line(path: str, number: int, line: str) -> list[Site]:
    stripped = line.strip()
    if not stripped or re.match(
        r"(//|@|#|import|case |package |public |struct|enum|final|extension|\}|\?|:|&&|\|\|)", stripped
    ):
        return []
    code = code_columns(line)
    found = []

    def add(kind, start, end, after):
        found.append(Site(path, number, kind, line[start:end], after, start, end))

    if not stripped.startswith(
        ("func", "init", "static func", "private func", "mutating func", "subscript", "typealias")
    ):
        for match in OPERATOR.finditer(line):
            if code[match.start(1)] and "nil" not in line[match.end() : match.end() + 4]:
                add("operator", match.start(1), match.end(1), OPERATORS[match.group(1)][0])
        if re.search(r"return|[<>=+*/-] ", line) and "static let" not in line:
            for match in NUMBER.finditer(line):
                if code[match.start()] and len(match.group()) < 7:
                    add("constant", match.start(), match.end(), str(int(match.group()) + 1))
    match = CONDITION.match(line)
    if (
        match
        and all(code[match.start(3) : match.end(3)])
        and not re.search(r"\b(let|var|case|is|try)\b|#|,", match.group(3))
    ):
        add("condition", match.start(3), match.end(3), f"!({match.group(3)})")
    match = STATEMENT.match(line)
    if (
        match
        and match.group(2).count("(") == match.group(2).count(")")
        and not re.match(
            r"(return|throw|try|let|var|guard|if|for|while|switch|self\.\w+ = |super|init|yield|break|continue|defer)\b",
            match.group(2),
        )
    ):
        if "= " not in match.group(2) or re.search(r"[+*|-]= ", match.group(2)):
            add("statement", match.start(2), match.end(2), "")
    return found


def code_of(number: int) -> str:
    """An operator's spelling of a number: its binary digits as `%` and `^`."""
    return "".join("%^"[int(digit)] for digit in f"{number:b}")


def planted(site: Site) -> str:
    """What takes the place of the original text."""
    if site.kind == "operator":
        return site.before + code_of(site.number)
    if site.kind == "constant":
        return f"mutated({site.number}, {site.before}, {site.after})"
    if site.kind == "condition":
        return f"(({site.before}) != isOn({site.number}))"
    return f"if !isOn({site.number}) {{ {site.before} }}"


def plant(text: str, chosen: list[Site]) -> str:
    """The text of a file with its mistakes planted. Sites of one line may not overlap; later ones are left out.
    """
    lines = text.split("\n")
    for site in sorted(chosen, key=lambda site: (site.line, -site.start)):
        line = lines[site.line - 1]
        lines[site.line - 1] = line[: site.start] + planted(site) + line[site.end :]
    return "\n".join(lines)


def support(chosen: list[Site]) -> str:
    """The Swift file that switches mistakes on, and records which were reached when none is."""
    operators = []
    for site in chosen:
        if site.kind != "operator":
            continue
        other, group, constraint = OPERATORS[site.before]
        name = site.before + code_of(site.number)
        if constraint is None:
            declaration = f"func {name} (a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool"
            body = f"isOn({site.number}) ? try a {other} b() : try a {site.before} b()"
        else:
            result = "T" if constraint == "Numeric" else "Bool"
            declaration = f"func {name} <T: {constraint}>(a: T, b: T) -> {result}"
            body = f"isOn({site.number}) ? a {other} b : a {site.before} b"
        operators.append(f"infix operator {name}: {group}\n{declaration} {{ {body} }}")
    return SUPPORT + "\n".join(operators) + "\n"


SUPPORT = f"""import Glibc

private func text(of path: String) -> String {{
  guard let file = fopen(path, "r") else {{ return "" }}
  defer {{ fclose(file) }}
  var bytes = [UInt8](repeating: 0, count: 16)
  let count = fread(&bytes, 1, 16, file)
  return String(decoding: bytes[..<count].filter {{ $0 > 32 }}, as: UTF8.self)
}}

/// The folder of the program that runs, with a slash at its end.
private let folder: String = {{
  let path = UnsafeMutablePointer<CChar>.allocate(capacity: 4096)
  let count = max(0, readlink("/proc/self/exe", path, 4096))
  let bytes = (0..<count).map {{ UInt8(bitPattern: path[$0]) }}
  return String(decoding: bytes[...(bytes.lastIndex(of: 47) ?? -1)], as: UTF8.self)
}}()

private let active = Int(text(of: folder + "{ACTIVE}")) ?? 0
private let log = active == -1 ? open(folder + "{REACHED}", O_WRONLY | O_APPEND | O_CREAT, 0o600) : -1
nonisolated(unsafe) private let seen = {{
  let seen = UnsafeMutablePointer<Bool>.allocate(capacity: 100_000)
  seen.initialize(repeating: false, count: 100_000)
  return seen
}}()

func isOn(_ number: Int) -> Bool {{
  if log >= 0, !seen[number] {{
    seen[number] = true
    let line = Array("\\(number)\\n".utf8)
    _ = write(log, line, line.count)
  }}
  return active == number
}}

func mutated<T>(_ number: Int, _ a: T, _ b: T) -> T {{ isOn(number) ? b : a }}

"""
