/// One annotator's label for one item, by name.
package struct Rating: Equatable, Sendable {
  /// The item, for instance an article's hash with a range.
  package let item: String
  /// The annotator who rated it.
  package let annotator: String
  /// The label given.
  package let label: String
  /// How sure the annotator was, 0…1; nil if not stated, which isn't the same as 1.
  package let confidence: Double?

  /// Creates a rating.
  package init(item: String, annotator: String, label: String, confidence: Double? = nil) {
    self.item = item
    self.annotator = annotator
    self.label = label
    self.confidence = confidence
  }
}

/// The treatment of an annotator's repeated ratings of the same item.
package enum RepeatRule: String, Equatable, Sendable, CaseIterable {
  /// The ratings are refused.
  case refuse
  /// The first one counts, in the order they were added.
  case keepFirst = "keep_first"
  /// The last one counts, in the order they were added.
  case keepLast = "keep_last"
  /// Every one is kept as a repeated observation, which only Dawid–Skene can use.
  ///
  /// Agreement between annotators is then undefined, because agreeing with oneself doesn't count.
  case keepEach = "keep_each"
}
