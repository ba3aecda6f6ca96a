/// Who speaks in the paragraphs of a transcript, one after the other.
///
/// In an examination, which "BY MS. OSKE:" opens, the questions are the examiner's and the answers the
/// witness's. Elsewhere nobody is named before "Q." and "A.", and nobody is taken to speak.
struct TranscriptSpeakers {
  /// The side that a paragraph is on.
  enum Side {
    case question
    case answer
  }

  private var examiner: String?
  private var current: String?

  /// The side that a line names in front of what is said: "Q.", "A", "Q:".
  static func side(of text: String) -> Side? {
    guard let first = text.first, first == "Q" || first == "A" else { return nil }
    let rest = text.dropFirst()
    let isMark = ["", ".", ":"].contains(String(rest.prefix { !$0.isWhitespace }))
    guard isMark else { return nil }
    return first == "Q" ? .question : .answer
  }

  /// The same where a sentence may begin with "A", too: only "Q." and "A:", or with a wide space after it.
  static func markedSide(of text: String) -> Side? {
    let isMarked = text.dropFirst().first.map { ".:\t".contains($0) } ?? false
    return isMarked || text.dropFirst().hasPrefix("  ") ? side(of: text) : nil
  }

  /// Ends what somebody says: a remark follows.
  mutating func interrupt() { current = nil }

  /// Whether a paragraph only says who examines from here on.
  mutating func begins(examination text: String) -> Bool {
    guard text.hasSuffix(":"), let name = Self.examiner(in: text) else { return false }
    examiner = name
    current = nil
    return true
  }

  /// Who speaks in a paragraph; nil where that is not said.
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

  /// "MS. OSKE" of "BY MS. OSKE:" and "CROSS-EXAMINATION BY MS. OSKE:".
  private static func examiner(in text: String) -> String? {
    let words = text.dropLast().split(separator: " ")
    guard let by = words.lastIndex(of: "BY"), by + 1 < words.count, words.count - by <= 6 else { return nil }
    let name = words[(by + 1)...].joined(separator: " ")
    return SpeakerName.prefix(of: name + ":")
  }
}
