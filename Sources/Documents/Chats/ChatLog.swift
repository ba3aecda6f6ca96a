/// The lines of a conversation exported from WhatsApp, Signal, Telegram, Zoom, Teams or Otter, or of a
/// YouTube transcript.
struct ChatLog {
  /// The parsed lines; nil for a blank one.
  let lines: [ChatLine?]

  /// Parses the lines of a text. Linear.
  init(_ text: some StringProtocol) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      line.allSatisfy(\.isWhitespace) ? nil : ChatLine(Substring(line))
    }
    self.lines = Self.isSpoken(lines.compactMap { $0 }) ? lines : lines.map { $0?.withoutSpeaker }
  }

  /// Whether enough lines have times and speakers for the text to be a conversation.
  var isOne: Bool {
    let written = lines.compactMap { $0 }
    return isDated(written) || Self.isSpoken(written) || isTimed(written)
  }

  /// Returns whether at least two messages, and a quarter of the lines, begin with a day.
  private func isDated(_ written: [ChatLine]) -> Bool {
    let count = written.count { line in
      if case .message(_, _, let stamp) = line {
        return stamp.day != nil || stamp.isBracketed || stamp.isFromSomebody
      }
      return false
    }
    return count >= 2 && count * 4 >= written.count
  }

  /// Returns whether at least two speakers, and a fifth of the lines, are followed by what they say.
  private static func isSpoken(_ written: [ChatLine]) -> Bool {
    var count = 0
    for (line, next) in zip(written, written.dropFirst()) {
      guard case .speaker = line, case .text = next else { continue }
      count += 1
    }
    let all = written.count { if case .speaker = $0 { true } else { false } }
    return count >= 2 && count * 5 >= written.count && count * 4 >= all * 3
  }

  /// Returns whether times that count from the start of a recording stand alone or in front of each line.
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
