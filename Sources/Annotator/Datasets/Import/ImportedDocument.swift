/// A text with what somebody said of it, as another program's file has it.
package struct ImportedDocument: Sendable {
  /// Where it stands: file and line, or file and number.
  package var place: String
  /// The text; nil when the file holds none, as Web Annotations do not.
  package var text: String?
  /// Whether the text may be put together from the quotes of the marks when there is no other.
  package var isRebuildable = false
  /// The SHA-256 of the text, as far as the file states it.
  package var digest: String?
  /// The headline.
  package var title: String?
  /// Where the text came from; never opened.
  package var source: String?
  /// The text's address.
  package var url: String?
  /// The byline.
  package var author: String?
  /// The day, `YYYY-MM-DD`.
  package var published: String?
  /// The language, an ISO 639 code.
  package var language: String?
  /// Where the text was taken from, beyond its source and address.
  package var origin = ArticleOrigin()
  /// The text put together from the parts that the file holds, for when no other is named.
  var rebuilt: RebuiltText?
  /// What tells the article among the files of an import, where its text is put together from rows: empty
  /// where they do not name it.
  var article: String?
  /// Tells documents of one article and annotator apart, such as sessions of ours.
  var owner = ""
  /// What the ranges of the marks count, where that is not the format's unit.
  var unit: OffsetUnit?
  /// Why the annotators of the article have no text in common, where it is put together.
  var unshared: UserError?
  /// Who judged, as far as the file says so.
  package var annotator: String?
  /// What judged: a person unless the file says otherwise.
  package var annotatorKind: AnnotatorKind?
  /// Whether the marks' names are the numbers of statements, which are kept.
  package var keepsNumbers = false
  /// Whether nothing is to be guessed that it leaves open, such as a title.
  package var isComplete = false
  /// Names of marks that belong together, such as a statement, its source and its cue.
  package var links: [[String]] = []
  /// What was said, in the order of the file.
  package var marks: [ImportedMark] = []

  /// Creates a document without marks.
  package init(place: String, text: String?) {
    self.place = place
    self.text = text
  }

  /// Takes the name that a text has in its file as its source, unless the file says where the text came from,
  /// or is ours and says all that is known.
  mutating func take(name: String?) {
    guard !isComplete, source == nil, let name, !name.isEmpty else { return }
    source = name
  }

  /// Takes the address and the name of its text from the members that have them in the files of other
  /// programs. What such a file calls a source names the text only where it tells the texts apart.
  ///
  /// - Parameter isGrouped: whether it does, because the text is put together from rows.
  mutating func takeNames(of value: JSONValue, isGrouped: Bool = false) {
    guard !isComplete else { return }
    let parts = DocumentKey.parts(of: value)
    let member = { (name: String) in parts.lazy.compactMap { $0[name]?.name }.first { !$0.isEmpty } }
    url = url ?? member("url")
    take(name: DocumentKey.name(member) ?? (isGrouped ? member("source") : nil))
  }

  /// Says who judged. What the file says of another annotator, such as that it is a model, no longer holds.
  mutating func name(annotator name: String?) {
    if name != annotator { annotatorKind = nil }
    annotator = name
  }
}

/// A stretch of a text with a label, as another program's file has it.
package struct ImportedMark: Sendable {
  /// Where it stands in the file.
  package var place: String
  /// What the file calls it, so that others can point at it.
  package var name: String?
  /// The name of the annotation it is a part of, where that has several parts, of which one alone has the
  /// name.
  package var whole: String?
  /// Where it begins and ends, in the format's unit; nil where the quote alone says it, or for the whole
  /// text.
  package var range: Range<Int>?
  /// The text of the stretch, where the file repeats it.
  package var quote: String?
  /// Whether the stretch begins inside a quotation, as far as the file says so.
  package var isQuoted: Bool?
  /// What stands around the quote, to find it by where there is no range.
  var context = QuoteFinder.Context()
  /// The label as written; nil when it was skipped.
  package var label: String?
  /// Further labels: the first counts that is not to be dropped.
  var others: [String] = []
  /// What those that do not count are counted as.
  var otherKind = PassedOver.secondLabel
  /// What goes with the label; its label and its target stay empty.
  package var judgment = Judgment()
  /// The name of the mark that it denies or reports.
  package var target: String?
  /// The text of that mark, where the file repeats it: it may be a statement that nobody judged.
  package var targetText: String?

  /// Creates a mark.
  package init(place: String, name: String? = nil, range: Range<Int>?, label: String?) {
    self.place = place
    self.name = name
    self.range = range
    self.label = label
  }

  /// A range from two numbers of a file; nil when they are none.
  static func range(_ start: Int?, _ end: Int?) -> Range<Int>? {
    guard let start, let end, start <= end else { return nil }
    return start..<end
  }
}
