/// The lines of an exported conversation: of WhatsApp, Signal or Telegram, of Zoom, Teams and Otter, or of
/// YouTube's transcripts.
struct ChatLog {
  /// The lines that are not blank; nothing for a blank one.
  let lines: [ChatLine?]

  /// Reads the lines of a text. Linear.
  init(_ text: some StringProtocol) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      line.allSatisfy(\.isWhitespace) ? nil : ChatLine(Substring(line))
    }
    self.lines = Self.isSpoken(lines.compactMap { $0 }) ? lines : lines.map { $0?.withoutSpeaker }
  }

  /// Whether so many lines tell times and speakers that the text is a conversation.
  var isOne: Bool {
    let written = lines.compactMap { $0 }
    return isDated(written) || Self.isSpoken(written) || isTimed(written)
  }

  /// Two messages at least with a day in front, a quarter of the lines.
  private func isDated(_ written: [ChatLine]) -> Bool {
    let count = written.count { line in
      if case .message(_, _, let stamp) = line {
        return stamp.day != nil || stamp.isBracketed || stamp.isFromSomebody
      }
      return false
    }
    return count >= 2 && count * 4 >= written.count
  }

  /// Two speakers at least with what they say below them, a fifth of the lines.
  private static func isSpoken(_ written: [ChatLine]) -> Bool {
    var count = 0
    for (line, next) in zip(written, written.dropFirst()) {
      guard case .speaker = line, case .text = next else { continue }
      count += 1
    }
    let all = written.count { if case .speaker = $0 { true } else { false } }
    return count >= 2 && count * 5 >= written.count && count * 4 >= all * 3
  }

  /// Times from the start of a recording on, alone or in front of each line.
  private func isTimed(_ written: [ChatLine]) -> Bool {
    var stamps: [ChatStamp] = []
    for line in written {
      if case .timed(_, let stamp) = line, stamp.day == nil { stamps.append(stamp) }
    }
    guard stamps.count >= 3, stamps.count * 3 >= written.count, let first = stamps.first, first.seconds < 60
    else { return false }
    return zip(stamps, stamps.dropFirst()).allSatisfy { $0.seconds <= $1.seconds }
  }
}
