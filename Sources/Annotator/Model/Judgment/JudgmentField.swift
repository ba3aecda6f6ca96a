/// A field of a judgment, described once: its key, type, limits, and how it is typed, joined, shown and
/// stored.
///
/// Session and journal files, flat records, the database, imports, filters, clauses, joins and the schemas
/// are all made from `JudgmentField.all`. To add a field, add a property and a description to
/// `Judgment.swift`.
public struct JudgmentField: Sendable {
  /// The type of a field's values.
  package enum Kind: String, Sendable {
    case text, integer, number, boolean
    /// A structured value: an object or a list in a session, and its JSON text in a flat record.
    case json

    /// Parses a value from text, as an untyped table stores it: "true", "0.9", "B2".
    func cell(of text: String) -> Cell? {
      switch self {
      case .text: .text(Substring(text))
      case .integer: Int(text).map(Cell.integer)
      case .number: Double(text).map(Cell.number)
      case .boolean: ["true": .boolean(true), "false": .boolean(false)][text.lowercased()]
      case .json: .json(text)
      }
    }
  }

  /// What becomes of the field when two statements are joined.
  enum Joining: Sendable {
    /// Part of the answer: kept if both answers are the same.
    case answer
    /// The only value, or the first of two different ones; the second is reported.
    case first
    /// True if either is.
    case either
    /// Both texts, one after the other.
    case both
    /// Dropped, because it belongs to one statement alone.
    case neither
  }

  /// How the field is typed after a label, or on a line of its own.
  struct Clause: Sendable {
    /// How much of the line the value takes up.
    enum Extent: Sendable {
      /// All words up to the next clause.
      case words
      /// At most this many words.
      case upTo(Int)
      /// The number of a statement, or words in quotation marks.
      case target
      /// The rest of the line.
      case rest
    }

    /// What can be completed after the word.
    enum Completion: Sendable {
      case nothing, names, statements, quotation
      case words([String])
    }

    let word: String
    let arguments: String
    let summary: String
    var details = ""
    let examples: [String]
    let extent: Extent
    var completion = Completion.nothing
    /// What a value is called: "a kind of source".
    var noun = ""
    /// What the word needs after it: "a name".
    var need = "a value"
    /// The advice when nothing valid follows, or an example of what may follow.
    let fix: String
    /// Whether the advice is an example.
    var isExample = false
    /// The words to suggest for a mistyped value.
    var nearest: [String] = []
    /// The word of the only clause that this one ends; nil if it ends any clause.
    var endsOnly: String?
    /// Parses what was typed; returns nil if it is not a value of the field.
    var parse: @Sendable (_ typed: String) -> Cell? = { .text(Substring($0)) }
  }

  /// Its index in `all`.
  fileprivate(set) var index = 0
  /// Its name in files and columns. It is part of the formats and must never be renamed.
  public let key: String
  /// The type of its values; all but booleans may be null.
  package let kind: Kind
  /// Its name in a sentence, in the singular and the plural: "1 note", "2 notes".
  public let name: String
  let plural: String
  /// Its meaning, as the documentation words it.
  public let meaning: String
  /// What a value must be, as errors word it: "a number from 0 to 1".
  let rule: String
  /// The greatest length of a text, in code points.
  var limit = TextLimit.codePoints
  /// The JSON Schema of the values in a session, apart from their description.
  let schema: String
  /// The first version of the session format that has it, by which the columns of flat records are ordered.
  var since = 1
  let joining: Joining
  /// Whether a text is kept as read; otherwise, alternative spellings may be replaced by the standard one.
  var keepsSpelling = true
  var clause: Clause?
  /// Whether a format may omit it; only the label is always present.
  var isOptional = true
  /// Returns the value in words, or nil if there is nothing to show; `name` returns a statement's number.
  var show: @Sendable (_ judgment: Judgment, _ name: (StatementID) -> String) -> String? = { _, _ in nil }
  /// Returns the value in a judgment.
  let get: @Sendable (Judgment) -> Cell
  /// Sets a value of the field's type, or null; returns false if the value breaks the field's rule.
  let set: @Sendable (inout Judgment, Cell) -> Bool
  /// Does the same from the UTF-8 bytes of a text, without an intermediate string.
  var setBytes: (@Sendable (inout Judgment, UnsafeBufferPointer<UInt8>) -> Bool)?
  /// The key path to its value if it is a timestamp, which is expensive to convert to a cell.
  var moment: (WritableKeyPath<Judgment, Timestamp?> & Sendable)?
}

extension JudgmentField {
  /// The field's bit in a set of fields; only valid for a field from `all`.
  var bit: UInt64 { 1 << UInt64(index) }

  /// Whether every judgment has a value for it.
  public var isAlwaysPresent: Bool { kind == .boolean }

  /// Whether a judgment has a value for it.
  public func isPresent(in judgment: Judgment) -> Bool { get(judgment).isPresent }

  /// Returns a count with the field's name: "1 note", "12 links to other statements".
  func counted(_ count: Int) -> String { "\(count) \(count == 1 ? name : plural)" }

  /// Parses a value from text, as an untyped table stores it.
  func cell(of text: String) -> Cell? { kind.cell(of: text) }
}

/// Fields are equal if their keys are.
extension JudgmentField: Hashable {
  /// Whether both have the same key.
  public static func == (left: JudgmentField, right: JudgmentField) -> Bool { left.key == right.key }
  /// Feeds the key to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension JudgmentField {
  /// The fields that a format may omit, in the order in which files store them.
  public static let allCases = all.filter(\.isOptional)
  /// The fields that can be typed, in the order in which help shows them.
  static let typed = all.filter { $0.clause != nil }
  /// The words that open a clause.
  static let clauseWords = typed.compactMap { $0.clause?.word }

  /// The parts of the fields that reading a file needs, by index: a field itself is expensive to copy.
  static let readings = all.map(Reading.init)

  /// The parts of a field that reading a file needs.
  final class Reading: Sendable {
    let index: Int
    let kind: Kind
    let limit: Int
    let keepsSpelling: Bool
    let get: @Sendable (Judgment) -> Cell
    let set: @Sendable (inout Judgment, Cell) -> Bool
    let setBytes: (@Sendable (inout Judgment, UnsafeBufferPointer<UInt8>) -> Bool)?
    private let moment: (WritableKeyPath<Judgment, Timestamp?> & Sendable)?

    /// Whether a judgment has a value for it.
    func isPresent(in judgment: Judgment) -> Bool { get(judgment).isPresent }

    /// Whether two judgments have the same value.
    func isSame(in one: Judgment, and other: Judgment) -> Bool {
      if let moment { return one[keyPath: moment] == other[keyPath: moment] }
      return get(one).isSame(as: get(other))
    }

    /// Copies the value from one judgment to another.
    func copy(from one: Judgment, to other: inout Judgment) {
      if let moment { other[keyPath: moment] = one[keyPath: moment] } else { _ = set(&other, get(one)) }
    }

    init(_ field: JudgmentField) {
      (index, kind, limit, keepsSpelling) = (field.index, field.kind, field.limit, field.keepsSpelling)
      (get, set, setBytes, moment) = (field.get, field.set, field.setBytes, field.moment)
    }
  }

  /// The kinds of targets, of which a judgment has at most one.
  static let targets: Set<JudgmentField> = [link, outsideTarget, articleTarget]

  /// Whether a word opens a clause in the middle of another clause's words.
  static func isClause(_ word: String, inside other: Clause) -> Bool {
    guard let clause = clause(word)?.clause else { return false }
    return clause.endsOnly.map { $0 == other.word } ?? true
  }

  /// Returns the field with the given key.
  static func named(_ key: String) -> JudgmentField? { all.first { $0.key == key } }
  /// Returns the field whose clause the given word opens.
  static func clause(_ word: String) -> JudgmentField? { typed.first { $0.clause?.word == word } }

  /// The bits of the fields in `targets`.
  static let targetBits = all.reduce(UInt64(0)) { targets.contains($1) ? $0 | $1.bit : $0 }

  /// Returns the fields with their indices set.
  static func numbered(_ fields: [JudgmentField]) -> [JudgmentField] {
    fields.enumerated().map { index, field in
      var numbered = field
      numbered.index = index
      return numbered
    }
  }
}
