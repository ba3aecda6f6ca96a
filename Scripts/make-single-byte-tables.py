#!/usr/bin/env python3
"""Writes Sources/Annotator/Article/Encoding/SingleByteTables.swift: what the bytes 80 to FF mean in the encodings of one byte a letter.

The mappings are those of Python's codecs, which follow the tables of the Unicode Consortium and RFC 1489, RFC 2319.
Bytes without a meaning become U+FFFD. Run it from the root of the repository: Scripts/make-single-byte-tables.py
"""

ENCODINGS = (
    [(f"windows125{n}", f"cp125{n}") for n in range(0, 9)]
    + [("koi8r", "koi8_r"), ("koi8u", "koi8_u"), ("ibm866", "cp866"), ("macCyrillic", "mac_cyrillic")]
    + [(f"iso8859x{n}", f"iso8859_{n}") for n in [*range(1, 12), *range(13, 17)]]
)


def literal(text):
    return "".join(
        char if char.isprintable() and ord(char) >= 0xA1 and not 0x590 <= ord(char) < 0x900 and ord(char) < 0x2100
        and ord(char) not in (0xAD, 0x200C, 0x200D, 0x200E, 0x200F) and not "\u0E00" <= char <= "\u0E7F"
        else f"\\u{{{ord(char):X}}}"
        for char in text
    )


def table(name, codec):
    decoded = bytes(range(0x80, 0x100)).decode(codec, "replace")
    rows = [literal(decoded[i : i + 16]) for i in range(0, 128, 16)]
    body = " \\\n".join(f"    {row}" for row in rows)
    # A backslash at the end of a line joins it to the next; the space before it would be kept, so there is none.
    body = body.replace(" \\\n", "\\\n")
    return f'  static let {name} = """\n{body}\n    """'


def main():
    tables = "\n".join(table(name, codec) for name, codec in ENCODINGS)
    with open("Sources/Annotator/Article/Encoding/SingleByteTables.swift", "w", encoding="utf-8") as file:
        file.write(
            f"""// Written by Scripts/make-single-byte-tables.py; change that, not this.

/// The signs for the bytes 80 to FF in each encoding of one byte a letter; U+FFFD where there is none.
enum SingleByteTables {{
{tables}
}}
"""
        )


if __name__ == "__main__":
    main()
