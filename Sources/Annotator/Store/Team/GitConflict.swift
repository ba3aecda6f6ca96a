/// A file in which git has left both versions of some lines, between conflict markers.
struct GitConflict {
  /// The line number of the first marker, counted from 1.
  let line: Int
  /// The file with our version of those lines.
  let ours: [UInt8]
  /// The file with their version.
  let theirs: [UInt8]

  /// The versions to which the lines being read belong.
  private enum Part { case both, ours, base, theirs }

  /// Separates a file into its versions; nil when it has no conflict markers, each on its own line. Linear.
  init?(_ bytes: [UInt8]) {
    guard Self.mayHaveMarkers(bytes) else { return nil }
    var (ours, theirs): ([UInt8], [UInt8]) = ([], [])
    var part = Part.both
    var first: Int?
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      switch (part, Self.marker(of: line)) {
      case (.both, UInt8(ascii: "<")?):
        part = .ours
        first = first ?? number + 1
      case (.ours, UInt8(ascii: "|")?): part = .base
      case (.ours, UInt8(ascii: "=")?), (.base, UInt8(ascii: "=")?): part = .theirs
      case (.theirs, UInt8(ascii: ">")?): part = .both
      default:
        if part == .both || part == .ours { ours += line + [0x0A] }
        if part == .both || part == .theirs { theirs += line + [0x0A] }
      }
    }
    guard let first, part == .both else { return nil }
    self.line = first
    (self.ours, self.theirs) = (ours, theirs)
  }

  /// Whether a line begins with `<<`, which is much faster to find than the versions.
  private static func mayHaveMarkers(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start + 1 < bytes.count {
        if bytes[start] == 0x3C, bytes[start + 1] == 0x3C { return true }
        guard let end = bytes.offset(of: 0x0A, from: start) else { return false }
        start = end + 1
      }
      return false
    }
  }

  /// Returns the character that a marker repeats seven times at the start of its line; nil for any other
  /// line.
  private static func marker(of line: ArraySlice<UInt8>) -> UInt8? {
    guard let first = line.first, [0x3C, 0x7C, 0x3D, 0x3E].contains(first), line.prefix(7).count == 7,
      line.prefix(7).allSatisfy({ $0 == first }), line.dropFirst(7).first != first
    else { return nil }
    return first
  }

  /// Returns the error about a conflict in a session file.
  func error(in name: String) -> UserError {
    UserError(
      "this file has unresolved git conflict markers", at: "\(name):\(line)",
      fix: "'annotate check --salvage OUT' saves what both versions say; after 'annotate git-setup', git "
        + "joins them by itself where it can run annotate")
  }
}
