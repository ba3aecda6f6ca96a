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
    /// A value with parts: an object or a list in a session, its JSON as text in a flat record.
    case json

    /// Reads a value from text, as a table without types has it: "true", "0.9", "B2".
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
    /// It is part of the answer: it stays when both answers are the same one.
    case answer
    /// The only value there is, or the first of two different ones, whose second is told.
    case first
    /// True when either is.
    case either
    /// Both texts, one after the other.
    case both
    /// What belongs to one statement alone is dropped.
    case neither
  }

  /// How the field is typed after a label, or on a line of its own.
  struct Clause: Sendable {
    /// How much of the line it takes.
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

    /// What may be completed after the word.
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
    /// Words that a value may be mistaken for.
    var nearest: [String] = []
    /// The word of the only clause that this one ends; nil when it ends any.
    var endsOnly: String?
    /// Reads what was typed; nil when it is not a value of the field.
    var parse: @Sendable (_ typed: String) -> Cell? = { .text(Substring($0)) }
  }

  /// Its place in `all`.
  fileprivate(set) var index = 0
  /// What files and columns call it; part of the formats, never renamed.
  public let key: String
  /// The type of its values; all but booleans may be null.
  package let kind: Kind
  /// What it is called in a sentence, one and several: "1 note", "2 notes".
  public let name: String
  let plural: String
  /// What it holds, as the documents say it.
  public let meaning: String
  /// What a value has to be, as errors say it: "a number from 0 to 1".
  let rule: String
  /// The greatest length of a text, in code points.
  var limit = TextLimit.codePoints
  /// What the JSON Schema of a session says about the values, apart from their description.
  let schema: String
  /// The version of the session format that has it first; the columns of flat records are in this order.
  var since = 1
  let joining: Joining
  /// Whether a text is kept as it is read; one of several spellings may be put into the common one instead.
  var keepsSpelling = true
  var clause: Clause?
  /// Whether a format may leave it out; the label is what all of them carry.
  var isOptional = true
  /// The value in words, or nil when there is nothing to show; `name` gives the number of a statement.
  var show: @Sendable (_ judgment: Judgment, _ name: (StatementID) -> String) -> String? = { _, _ in nil }
  /// The value.
  let get: @Sendable (Judgment) -> Cell
  /// Puts a value of the field's type, or null, in its place; false when the value breaks the field's rule.
  let set: @Sendable (inout Judgment, Cell) -> Bool
  /// Does the same with the UTF-8 of a text, where that needs no string.
  var setBytes: (@Sendable (inout Judgment, UnsafeBufferPointer<UInt8>) -> Bool)?
  /// Where its value is, if it is a moment, which is expensive to put into a cell.
  var moment: (WritableKeyPath<Judgment, Timestamp?> & Sendable)?
}

extension JudgmentField {
  /// The field's bit in a set of fields; of one from `all`.
  var bit: UInt64 { 1 << UInt64(index) }

  /// Whether every judgment has a value.
  public var isAlwaysThere: Bool { kind == .boolean }

  /// Whether a judgment has it.
  public func isPresent(in judgment: Judgment) -> Bool { get(judgment).isThere }

  /// The field with its number: "1 note", "12 links to other statements".
  func counted(_ count: Int) -> String { "\(count) \(count == 1 ? name : plural)" }

  /// Reads a value from text, as a table without types has it.
  func cell(of text: String) -> Cell? { kind.cell(of: text) }
}

/// Fields are the same when their keys are.
extension JudgmentField: Hashable {
  /// Whether both have the same key.
  public static func == (left: JudgmentField, right: JudgmentField) -> Bool { left.key == right.key }
  /// Feeds the key to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension JudgmentField {
  /// The fields that a format may leave out, in the order of the files.
  public static let allCases = all.filter(\.isOptional)
  /// The fields that can be typed, in the order in which help shows them.
  static let typed = all.filter { $0.clause != nil }
  /// The words that open a clause.
  static let clauseWords = typed.compactMap { $0.clause?.word }

  /// What reading a file takes of the fields, by their places: a field itself is dear to copy.
  static let readings = all.map(Reading.init)

  /// What reading a file takes of a field.
  final class Reading: Sendable {
    let index: Int
    let kind: Kind
    let limit: Int
    let keepsSpelling: Bool
    let get: @Sendable (Judgment) -> Cell
    let set: @Sendable (inout Judgment, Cell) -> Bool
    let setBytes: (@Sendable (inout Judgment, UnsafeBufferPointer<UInt8>) -> Bool)?
    private let moment: (WritableKeyPath<Judgment, Timestamp?> & Sendable)?

    /// Whether a judgment has it.
    func isPresent(in judgment: Judgment) -> Bool { get(judgment).isThere }

    /// Whether two judgments have the same value.
    func isSame(in one: Judgment, and other: Judgment) -> Bool {
      if let moment { return one[keyPath: moment] == other[keyPath: moment] }
      return get(one).isSame(as: get(other))
    }

    /// Gives a judgment the value that another has.
    func copy(from one: Judgment, to other: inout Judgment) {
      if let moment { other[keyPath: moment] = one[keyPath: moment] } else { _ = set(&other, get(one)) }
    }

    init(_ field: JudgmentField) {
      (index, kind, limit, keepsSpelling) = (field.index, field.kind, field.limit, field.keepsSpelling)
      (get, set, setBytes, moment) = (field.get, field.set, field.setBytes, field.moment)
    }
  }

  /// The fields of which a judgment has one at most: the kinds of targets.
  static let targets: Set<JudgmentField> = [link, outsideTarget, articleTarget]

  /// Whether a word opens a clause in the middle of another one's words.
  static func isClause(_ word: String, inside other: Clause) -> Bool {
    guard let clause = clause(word)?.clause else { return false }
    return clause.endsOnly.map { $0 == other.word } ?? true
  }

  /// The field of that key.
  static func named(_ key: String) -> JudgmentField? { all.first { $0.key == key } }
  /// The field whose clause that word opens.
  static func clause(_ word: String) -> JudgmentField? { typed.first { $0.clause?.word == word } }

  /// The kinds of targets in a set of fields.
  static let targetBits = all.reduce(UInt64(0)) { targets.contains($1) ? $0 | $1.bit : $0 }

  /// The list with the places of its fields.
  static func numbered(_ fields: [JudgmentField]) -> [JudgmentField] {
    fields.enumerated().map { index, field in
      var numbered = field
      numbered.index = index
      return numbered
    }
  }
}
