/// Moves the bullets of list items, which may be in blocks of their own, in front of their lines.
enum PDFSigns {
  /// The maximum distance between a bullet and its words, in points.
  private static let gap = 60.0

  /// Returns whether a line is a bullet that is separate from its words.
  static func isSign(_ words: [String]) -> Bool {
    words.count == 1 && ["•", "▪", "●", "‣", "◦"].contains(words[0])
  }

  /// Returns the blocks with each bullet in its line; a bullet without a line beside it is dropped.
  static func joined(_ blocks: [PDFBlock]) -> [PDFBlock] {
    let signs = blocks.flatMap(\.lines).filter { isSign($0.words) }
    guard !signs.isEmpty else { return blocks }
    var joined = blocks
    for index in joined.indices { joined[index].lines.removeAll { isSign($0.words) } }
    joined.removeAll { $0.lines.isEmpty }
    for sign in signs { add(sign, to: &joined) }
    return joined
  }

  private static func add(_ sign: PDFLine, to blocks: inout [PDFBlock]) {
    var nearest: (block: Int, line: Int, left: Double)?
    for (block, lines) in blocks.map(\.lines).enumerated() {
      for (line, other) in lines.enumerated() where isBeside(other, sign) {
        if other.box.left < nearest?.left ?? .infinity { nearest = (block, line, other.box.left) }
      }
    }
    guard let (block, line, _) = nearest else { return }
    blocks[block].lines[line].words.insert(sign.words[0], at: 0)
    blocks[block].lines[line].box = blocks[block].lines[line].box.joined(sign.box)
  }

  private static func isBeside(_ line: PDFLine, _ sign: PDFLine) -> Bool {
    let distance = line.box.left - sign.box.right
    return distance > -2 && distance < gap && line.box.top < sign.box.bottom
      && sign.box.top < line.box.bottom && abs(line.box.middle - sign.box.middle) < line.size * 0.5
  }
}
