/// A file in which git has left both versions of some lines, between conflict markers.
struct GitConflict {
  /// The number of the first marker's line, from 1.
  let line: Int
  /// The file with our version of those lines.
  let ours: [UInt8]
  /// The file with their version.
  let theirs: [UInt8]

  /// Whose lines are being read.
  private enum Part { case both, ours, base, theirs }

  /// Takes a file apart; nil when it holds no markers, each of which takes a line of its own. Linear.
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

  /// Whether a line begins with `<<`; looking for that is much faster than taking a file apart.
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

  /// The character of which a marker has seven at the beginning of its line.
  private static func marker(of line: ArraySlice<UInt8>) -> UInt8? {
    guard let first = line.first, [0x3C, 0x7C, 0x3D, 0x3E].contains(first), line.prefix(7).count == 7,
      line.prefix(7).allSatisfy({ $0 == first }), line.dropFirst(7).first != first
    else { return nil }
    return first
  }

  /// The error for a session file with a conflict.
  func error(in name: String) -> UserError {
    UserError(
      "this file has unresolved git conflict markers", at: "\(name):\(line)",
      fix: "'annotate check --salvage OUT' saves what both versions say; after 'annotate git-setup', git "
        + "joins them by itself where it can run annotate")
  }
}
