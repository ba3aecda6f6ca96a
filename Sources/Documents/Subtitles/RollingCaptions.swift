/// Rolling captions: each repeats words of the one before, which are still on the screen, and adds some.
enum RollingCaptions {
  /// The maximum number of words that a caption repeats.
  private static let maximumWords = 60
  /// The longest gap, in milliseconds, over which words stay on the screen.
  private static let gap = 200

  /// Returns the cues without repeated words; cues that don't roll are returned unchanged. Linear.
  static func unrolled(_ cues: [SubtitleCue]) -> [SubtitleCue] {
    let repeats = zip(cues, cues.dropFirst()).map(repeated)
    guard repeats.count(where: { $0 > 1 }) * 2 >= max(repeats.count, 1) else { return cues }
    return zip(cues, [0] + repeats).compactMap { $1 == 0 ? $0 : $0.dropping(words: $1) }
  }

  /// Returns the number of words at the end of a cue that the next one begins with.
  private static func repeated(_ cue: SubtitleCue, _ next: SubtitleCue) -> Int {
    guard next.times.lowerBound - cue.times.upperBound <= gap else { return 0 }
    let before = cue.words.suffix(maximumWords)
    let after = next.words.prefix(maximumWords)
    let most = min(before.count, after.count)
    return stride(from: most, to: 0, by: -1).first { before.suffix($0).elementsEqual(after.prefix($0)) } ?? 0
  }
}

extension SubtitleCue {
  fileprivate var words: [Substring] { parts.flatMap { $0.text.split(separator: " ") } }

  /// Returns the cue without its first words; nil if it has no others.
  fileprivate func dropping(words count: Int) -> SubtitleCue? {
    var left = count
    var kept: [Part] = []
    for part in parts {
      let words = part.text.split(separator: " ")
      let rest = words.dropFirst(left)
      left = max(left - words.count, 0)
      guard !rest.isEmpty else { continue }
      let isWhole = rest.count == words.count
      kept.append(
        Part(
          text: rest.joined(separator: " "), voice: part.voice, isNewTurn: isWhole && part.isNewTurn,
          colour: part.colour))
    }
    return kept.isEmpty ? nil : SubtitleCue(times: times, parts: kept)
  }
}
