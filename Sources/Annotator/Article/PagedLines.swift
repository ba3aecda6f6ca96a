/// The running heads and feet of a plain text that was printed in pages: lines such as "[Page 2]", and lines
/// that recur next to them, numbers aside.
enum PagedLines {
  /// Returns their ranges, in UTF-8 offsets and in order; none for a text without pages. Linear.
  static func ranges(in text: String) -> [Range<Int>] {
    let utf8 = Array(text.utf8)
    let lines = lines(of: utf8)
    func line(_ index: Int) -> String { String(decoding: utf8[lines[index]], as: UTF8.self) }
    let marks = lines.indices.filter { endsInNumber(utf8[lines[$0]]) && isMark(line($0)) }
    guard marks.count > 1 else { return [] }
    let near = Set(marks + marks.map { $0 + 1 } + [0]).filter { $0 < lines.count }
    var counts: [String: Int] = [:]
    for index in near { counts[key(line(index)), default: 0] += 1 }
    return near.filter { counts[key(line($0)), default: 0] > 1 && !key(line($0)).isEmpty }.sorted().map {
      lines[$0]
    }
  }

  /// Returns the nonblank lines, without white space at their ends.
  private static func lines(of utf8: [UInt8]) -> [Range<Int>] {
    utf8.split(separator: 0x0A).compactMap { line in
      guard let start = line.firstIndex(where: { $0 > 0x20 }), let end = line.lastIndex(where: { $0 > 0x20 })
      else { return nil }
      return start..<end + 1
    }
  }

  private static func endsInNumber(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 120, let last = line.last else { return false }
    return (0x30...0x39).contains(last) || last == UInt8(ascii: "]") || last == UInt8(ascii: "-")
  }

  /// Whether a line is a page number, either alone or after a gap.
  private static func isMark(_ line: String) -> Bool {
    let last = line.firstRange(of: "   ") == nil ? Substring(line) : lastPart(of: line)
    let words = last.lowercased().split { $0 == " " || $0 == "[" || $0 == "]" || $0 == "-" }
    guard words.first == "page" || words.first == "p." || words.first == "стр." || words.first == "seite"
    else {
      return false
    }
    let isNumbered = words.count > 1 && words[1].allSatisfy(\.isNumber)
    return isNumbered && (words.count == 2 || (words.count == 4 && words[3].allSatisfy(\.isNumber)))
  }

  /// Returns the part of a line after its last gap.
  private static func lastPart(of line: String) -> Substring {
    var rest = Substring(line)
    while let gap = rest.firstRange(of: "   ") { rest = rest[gap.upperBound...] }
    return rest
  }

  private static func key(_ line: String) -> String {
    String(line.filter { !$0.isNumber && !$0.isWhitespace })
  }
}
