/// The unit that is judged: a sentence at first, which the analyst may split or join.
public struct Statement: Hashable, Sendable {
  /// Its name in the session.
  public let id: StatementID
  /// Its range in the article, in UTF-8 offsets.
  public let range: Range<Int>
  /// Whether it begins inside a quotation that an earlier statement opened.
  public let isQuoted: Bool
  /// The annotator's judgment of it.
  public var judgment: Judgment
  /// Members in the file that this version doesn't know.
  package var unknown: UnknownMembers

  /// Creates a statement over a range of UTF-8 offsets.
  package init(
    id: StatementID, range: Range<Int>, isQuoted: Bool = false, judgment: Judgment = Judgment(),
    unknown: UnknownMembers = .none
  ) {
    self.id = id
    self.range = range
    self.isQuoted = isQuoted
    self.judgment = judgment
    self.unknown = unknown
  }
}
