/// The speakers of a transcript's paragraphs, in order.
///
/// In an examination, which begins with "BY MS. OSKE:", the questions are the examiner's and the answers the
/// witness's. Elsewhere "Q." and "A." don't refer to anybody by name, so that they have no speaker.
struct TranscriptSpeakers {
  /// The side that a paragraph belongs to.
  enum Side {
    case question
    case answer
  }

  private var examiner: String?
  private var current: String?

  /// Returns the side that a line begins with: "Q.", "A", "Q:".
  static func side(of text: String) -> Side? {
    guard let first = text.first, first == "Q" || first == "A" else { return nil }
    let rest = text.dropFirst()
    let isMark = ["", ".", ":"].contains(String(rest.prefix { !$0.isWhitespace }))
    guard isMark else { return nil }
    return first == "Q" ? .question : .answer
  }

  /// Returns the side if a sentence may also begin with "A": only "Q." and "A:", or a letter before a wide
  /// space.
  static func markedSide(of text: String) -> Side? {
    let isMarked = text.dropFirst().first.map { ".:\t".contains($0) } ?? false
    return isMarked || text.dropFirst().hasPrefix("  ") ? side(of: text) : nil
  }

  /// Ends the current speech, because a remark follows.
  mutating func interrupt() { current = nil }

  /// Records the examiner if a paragraph only names one, and returns whether it does.
  mutating func begins(examination text: String) -> Bool {
    guard text.hasSuffix(":"), let name = Self.examiner(in: text) else { return false }
    examiner = name
    current = nil
    return true
  }

  /// Returns the speaker of a paragraph; nil if there is none.
  mutating func speaker(of text: String) -> String? {
    switch Self.side(of: text) {
    case .question: current = examiner
    case .answer: current = examiner == nil ? nil : "THE WITNESS"
    case nil: current = SpeakerName.prefix(of: text) ?? current
    }
    if let name = current, name.hasPrefix("BY ") {
      examiner = String(name.dropFirst(3))
      current = examiner
    }
    return current
  }

  /// Returns the examiner's name: "MS. OSKE" for "BY MS. OSKE:" and "CROSS-EXAMINATION BY MS. OSKE:".
  private static func examiner(in text: String) -> String? {
    let words = text.dropLast().split(separator: " ")
    guard let by = words.lastIndex(of: "BY"), by + 1 < words.count, words.count - by <= 6 else { return nil }
    let name = words[(by + 1)...].joined(separator: " ")
    return SpeakerName.prefix(of: name + ":")
  }
}
