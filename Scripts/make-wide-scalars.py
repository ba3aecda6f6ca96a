#!/usr/bin/env python3
"""Writes Sources/Annotator/Terminal/WideScalars.swift: the code points that take two terminal columns.

These are the code points whose East_Asian_Width property (Unicode Standard Annex 11) is Wide or Fullwidth, except
combining marks, which take no column, and regional indicators, which take one each, so that a pair takes two. The
property's values are read from the table of the Python package wcwidth (pip install wcwidth).

Run it from the root of the repository: Scripts/make-wide-scalars.py
"""

from wcwidth.table_wide import WIDE_EASTASIAN

REGIONAL_INDICATORS = range(0x1F1E6, 0x1F200)


def ranges():
    version = max(WIDE_EASTASIAN)
    kept = [
        code
        for first, last in WIDE_EASTASIAN[version]
        for code in range(first, last + 1)
        if code not in REGIONAL_INDICATORS
    ]
    merged = []
    for code in kept:
        if merged and merged[-1][1] == code - 1:
            merged[-1][1] = code
        else:
            merged.append([code, code])
    return version, merged


def main():
    version, merged = ranges()
    rows = [f"0x{first:X}, 0x{last:X}," for first, last in merged]
    lines = ["    " + " ".join(rows[i : i + 4]) for i in range(0, len(rows), 4)]
    body = "\n".join(lines)
    with open("Sources/Annotator/Terminal/WideScalars.swift", "w", encoding="utf-8") as file:
        file.write(
            f"""// Written by Scripts/make-wide-scalars.py from Unicode {version}; edit that, not this.

/// The code points that take two columns: East_Asian_Width is Wide or Fullwidth in Unicode {version}.
enum WideScalars {{
  /// First and last code point of each range in turn, in ascending order.
  static let bounds: [UInt32] = [
{body}
  ]
}}
"""
        )


if __name__ == "__main__":
    main()
