/// A text with somebody's judgments, as found in another program's file.
package struct ImportedDocument: Sendable {
  /// The place in the file: its line, or its number.
  package var place: String
  /// The text; nil if the file doesn't contain it, as with Web Annotations.
  package var text: String?
  /// Whether the text may be rebuilt from the quotes of the marks if there is no other.
  package var isRebuildable = false
  /// The SHA-256 of the text, if the file states it.
  package var digest: String?
  /// The headline.
  package var title: String?
  /// The source of the text; never opened.
  package var source: String?
  /// The text's address.
  package var url: String?
  /// The byline.
  package var author: String?
  /// The day of publication, `YYYY-MM-DD`.
  package var published: String?
  /// The language, an ISO 639 code.
  package var language: String?
  /// The origin of the text, beyond its source and address.
  package var origin = ArticleOrigin()
  /// The text rebuilt from the parts in the file, for use if no other is named.
  var rebuilt: RebuiltText?
  /// The key of the article among the files of an import, if its text is rebuilt from rows; empty if they
  /// don't name it.
  var article: String?
  /// A key that tells documents of the same article and annotator apart, such as our own sessions.
  var owner = ""
  /// The unit that the ranges of the marks count, if it isn't the format's.
  var unit: OffsetUnit?
  /// The reason that the annotators of the article have no common text, if it was to be rebuilt.
  var unshared: UserError?
  /// The annotator, if the file names one.
  package var annotator: String?
  /// The kind of annotator; nil if the file doesn't state it.
  package var annotatorKind: AnnotatorKind?
  /// Whether the marks' names are the numbers of statements, which are to be kept.
  package var keepsNumbers = false
  /// Whether missing details, such as a title, must not be guessed.
  package var isComplete = false
  /// The names of marks that belong together, such as a statement, its source and its cue.
  package var links: [[String]] = []
  /// The marks, in the order of the file.
  package var marks: [ImportedMark] = []

  /// Creates a document without marks.
  package init(place: String, text: String?) {
    self.place = place
    self.text = text
  }

  /// Adopts the name of a text in its file as its source, unless the file states a source or is a complete
  /// record of ours.
  mutating func take(name: String?) {
    guard !isComplete, source == nil, let name, !name.isEmpty else { return }
    source = name
  }

  /// Adopts the address and the name of the text from members that hold them in the files of other programs.
  ///
  /// A member `source` in such a file names the text only if it tells texts apart.
  ///
  /// - Parameter isGrouped: whether it does, because the text is rebuilt from rows.
  mutating func takeNames(of value: JSONValue, isGrouped: Bool = false) {
    guard !isComplete else { return }
    let parts = DocumentKey.parts(of: value)
    let member = { (name: String) in parts.lazy.compactMap { $0[name]?.name }.first { !$0.isEmpty } }
    url = url ?? member("url")
    take(name: DocumentKey.name(member) ?? (isGrouped ? member("source") : nil))
  }

  /// Sets the annotator.
  ///
  /// If that is a different one, anything stated about the former, such as being a model, no longer applies.
  mutating func name(annotator name: String?) {
    if name != annotator { annotatorKind = nil }
    annotator = name
  }
}

/// A stretch of a text with a label, as found in another program's file.
package struct ImportedMark: Sendable {
  /// The mark's place in the file.
  package var place: String
  /// The mark's name in the file, by which others can refer to it.
  package var name: String?
  /// The name of the annotation that the mark is, or is a part of; of several parts, only the first has it as
  /// its `name`.
  package var whole: String?
  /// The range, in the format's unit; nil for the whole text, or if only the quote determines it.
  package var range: Range<Int>?
  /// The text of the stretch, if the file quotes it.
  package var quote: String?
  /// Whether the stretch begins inside a quotation, if the file states it.
  package var isQuoted: Bool?
  /// The words around the quote, used to find it if there is no range.
  var context = QuoteFinder.Context()
  /// The label as written; nil if it was skipped.
  package var label: String?
  /// Further labels; of all labels, the first that isn't dropped counts.
  var others: [String] = []
  /// The kind that labels without effect are counted as.
  var otherKind = PassedOver.secondLabel
  /// The other fields of the judgment; the label and links are set when the mark is placed.
  package var judgment = Judgment()
  /// The name of the mark that this one denies or reports.
  package var target: String?
  /// The text of that mark, if the file quotes it: it may be a statement that nobody judged.
  package var targetText: String?

  /// Creates a mark.
  package init(place: String, name: String? = nil, range: Range<Int>?, label: String?) {
    self.place = place
    self.name = name
    self.range = range
    self.label = label
  }

  /// Returns a range from two numbers of a file; nil if they don't form one.
  static func range(_ start: Int?, _ end: Int?) -> Range<Int>? {
    guard let start, let end, start <= end else { return nil }
    return start..<end
  }
}
