/// A judgment merged field by field from two versions of it.
///
/// A change that only one version made is taken. If both changed a field differently, the later change is
/// taken, except that notes are joined.
struct JudgmentMerge {
  /// Fields that are merged together: those of the answer, those of the target, or a single one.
  struct Part: Sendable {
    private let fields: [JudgmentField]
    /// The fields that decide whether two values of the part differ.
    private let telling: [JudgmentField]
    let name: String

    /// The answer, the target, and every other field.
    static let all: [Part] = {
      let answer = JudgmentField.all.filter { $0.joining == .answer }
      let others = JudgmentField.all.filter { $0.joining != .answer && !JudgmentField.targets.contains($0) }
      return [
        Part(fields: answer, telling: [.label, .confidence, .skip], name: "label"),
        Part(fields: Array(JudgmentField.targets), telling: Array(JudgmentField.targets), name: "target"),
      ] + others.map { Part(fields: [$0], telling: [$0], name: $0.name) }
    }()

    var isNote: Bool { fields == [.note] }
    /// Whether it says something about the statement; offers don't.
    var isReported: Bool { fields != [.offers] }

    func isSame(_ one: Judgment, _ other: Judgment) -> Bool {
      telling.allSatisfy { $0.get(one).isSame(as: $0.get(other)) }
    }

    func copy(from one: Judgment, to other: inout Judgment) {
      if fields.contains(.link) { return other.target = one.target }
      for field in fields { _ = field.set(&other, field.get(one)) }
    }

    /// Returns the part of a judgment in words: "claim, 60%", "by Norvia", "no target".
    func words(of judgment: Judgment, _ name: (StatementID) -> String) -> String {
      if fields.contains(.label) { return judgment.answerWords }
      let words = fields.compactMap { $0.show(judgment, name) }
      return words.isEmpty ? "no \(self.name)" : words.joined(separator: ", ")
    }
  }

  /// The merged judgment.
  private(set) var judgment: Judgment
  /// The changes that were not taken, in words.
  private(set) var losses: [String] = []

  /// Merges two versions of a judgment.
  ///
  /// - Parameters:
  ///   - isOwnLater: whether ours changed a part after the other version did.
  ///   - name: returns the name of a statement.
  init(
    own: Judgment, other: Judgment, from base: Judgment, isOwnLater: (Part) -> Bool,
    _ name: (StatementID) -> String
  ) {
    judgment = own
    for part in Part.all where !part.isSame(base, other) && !part.isSame(own, other) {
      if part.isSame(base, own) {
        part.copy(from: other, to: &judgment)
      } else if part.isNote {
        judgment.note = Self.both(own.note, other.note)
      } else {
        let isOwn = isOwnLater(part)
        if !isOwn { part.copy(from: other, to: &judgment) }
        if part.isReported { losses.append(part.words(of: isOwn ? other : own, name)) }
      }
    }
  }

  /// Returns the parts of a judgment that differ from another one, in words.
  static func changes(from base: Judgment, to other: Judgment, _ name: (StatementID) -> String) -> [String] {
    Part.all.filter { $0.isReported && !$0.isSame(base, other) }.map { $0.words(of: other, name) }
  }

  /// Returns two texts joined, unless one contains the other.
  static func both(_ one: String?, _ other: String?) -> String? {
    guard let one, let other, !one.contains(other) else { return one ?? other }
    return other.contains(one) ? other : "\(one); \(other)"
  }
}

extension Judgment {
  /// The answer in a few words: "denial, 80%".
  var answerWords: String {
    (label?.name ?? (isSkipped ? "skipped" : "untagged")) + (confidence.map { ", \($0.percentText)%" } ?? "")
  }

  /// The answer and the source in a few words: "denial, 80%, by Norvia".
  var shortWords: String { answerWords + (attribution.map { ", by \($0)" } ?? "") }

  /// Adds a remark to the note, unless it is already there, and flags the judgment.
  mutating func flag(_ remark: String) {
    isFlagged = true
    note = JudgmentMerge.both(note, remark)
  }
}
