/// Something in a file that an import skips, counted by kind.
enum PassedOver: Hashable, Sendable {
  case event, trigger, equivalence, normalisation, remark, gap
  case rejected, cancelled, reply, pageNote, untagged
  case secondLabel, secondChoice, secondTag, secondLink
  case withoutPlace, dropped, known, repeatedSession, repeatedRow
  case prediction, draft, coding, memo, sameFile, initial
  /// Something with a name in the file: a relation that isn't a link, an attribute, a comment, an answer to a
  /// control or a feature that we have no field for, or an annotation of a layer that isn't read.
  case relation(String), attribute(String), comment(String), control(String), feature(String), layer(String)
  /// A value of a column, or of a member of an object, that isn't read.
  case unread(String)
  /// A mark on a text other than the article, by that text's name.
  case otherText(String)
  /// A value that breaks the rule of the field with this key.
  case value(String)

  /// Returns a count of this kind in words.
  func counted(_ count: Int) -> String {
    let (one, many) = words
    return "\(count) \(count == 1 ? one : many)"
  }

  private var words: (one: String, many: String) {
    switch self {
    case .event: ("event", "events")
    case .trigger: ("mark that only triggers an event", "marks that only trigger events")
    case .equivalence: ("equivalence", "equivalences")
    case .normalisation: ("normalisation", "normalisations")
    case .remark: ("remark on an event or a relation", "remarks on events or relations")
    case .gap:
      (
        "discontinuous annotation became separate statements",
        "discontinuous annotations became separate statements"
      )
    case .rejected: ("rejected or ignored task", "rejected or ignored tasks")
    case .cancelled: ("cancelled annotation", "cancelled annotations")
    case .reply: ("reply", "replies")
    case .pageNote: ("note on a whole page", "notes on whole pages")
    case .untagged: ("annotation without a tag", "annotations without a tag")
    case .secondLabel: ("second label", "second labels")
    case .secondChoice: ("second choice", "second choices")
    case .secondTag: ("second tag", "second tags")
    case .secondLink: ("second link of a statement", "second links of statements")
    case .withoutPlace: ("region without a position in the text", "regions without a position in the text")
    case .dropped: ("mark with a label to drop", "marks with a label to drop")
    case .known: ("session that already exists", "sessions that already exist")
    case .repeatedSession:
      ("session that an earlier file contains", "sessions that an earlier file contains")
    case .repeatedRow: ("row that repeats an earlier one", "rows that repeat earlier ones")
    case .prediction: ("prediction", "predictions")
    case .draft: ("draft", "drafts")
    case .memo: ("memo", "memos")
    case .coding:
      (
        "coding of something other than a stretch of text",
        "codings of something other than a stretch of text"
      )
    case .sameFile:
      (
        "file with the name of another but a different extension",
        "files with the names of others but different extensions"
      )
    case .initial:
      (
        "document as it was before anybody annotated it",
        "documents as they were before anybody annotated them"
      )
    case .unread(let name): ("value of \(Self.quoted(name))", "values of \(Self.quoted(name))")
    case .otherText(let name):
      ("mark on the text \(Self.quoted(name))", "marks on the text \(Self.quoted(name))")
    case .relation(let name): ("relation \(Self.quoted(name))", "relations \(Self.quoted(name))")
    case .attribute(let name): ("attribute \(Self.quoted(name))", "attributes \(Self.quoted(name))")
    case .comment(let name): ("comment \(Self.quoted(name))", "comments \(Self.quoted(name))")
    case .control(let name):
      ("answer to the control \(Self.quoted(name))", "answers to the control \(Self.quoted(name))")
    case .feature(let name):
      ("value of the feature \(Self.quoted(name))", "values of the feature \(Self.quoted(name))")
    case .layer(let name):
      ("annotation of the layer \(Self.quoted(name))", "annotations of the layer \(Self.quoted(name))")
    case .value(let key): ("invalid value of \(Self.quoted(key))", "invalid values of \(Self.quoted(key))")
    }
  }

  private static func quoted(_ name: String) -> String { "'\(name.clipped(to: 40))'" }
}
