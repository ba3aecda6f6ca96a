import SentenceSegmentation

/// The unit of text that becomes one statement when a session begins.
public enum StatementUnit: String, CaseIterable, Sendable {
  /// A sentence, which ends no later than its block.
  case sentence
  /// A line that is not blank, for texts that are already cut.
  case line
  /// A block of the document or, in plain text, the lines between blank ones.
  case paragraph
}

extension Article {
  /// Returns the stretches of the text that are one unit each, without surrounding white space. Linear.
  package func stretches(of unit: StatementUnit) -> [(range: Range<Int>, isQuoted: Bool)] {
    switch unit {
    case .sentence: sentences.map { ($0.range, $0.isQuoted) }
    case .line: lines.compactMap { trimmedRange($0).map { ($0, false) } }
    case .paragraph: paragraphs.compactMap { trimmedRange($0).map { ($0, false) } }
    }
  }

  /// The UTF-8 offsets of the lines, without their ends.
  private var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (offset, byte) in text.utf8.enumerated() where byte == 0x0A || byte == 0x0D {
      lines.append(start..<offset)
      start = offset + 1
    }
    return lines + [start..<text.utf8.count]
  }

  private var paragraphs: [Range<Int>] {
    let blocks = origin.blocks.map(\.range)
    return origin.reader == nil ? joined(lines.filter { trimmedRange($0) != nil }) : blocks
  }

  /// Returns lines joined where no blank line separates them.
  private func joined(_ lines: [Range<Int>]) -> [Range<Int>] {
    lines.reduce(into: []) { paragraphs, line in
      if let last = paragraphs.last, self[last.upperBound..<line.lowerBound].isOneLineEnd {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<line.upperBound
      } else {
        paragraphs.append(line)
      }
    }
  }
}

extension Substring {
  fileprivate var isOneLineEnd: Bool {
    utf8.elementsEqual([0x0A]) || utf8.elementsEqual([0x0D, 0x0A]) || utf8.elementsEqual([0x0D])
  }
}
