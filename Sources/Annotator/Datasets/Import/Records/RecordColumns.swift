extension RecordRow {
  /// The indexes of columns by our names for them, and of the fields of a judgment.
  final class Columns: Sendable {
    /// The names of the columns in the file, in order.
    let names: [String]
    private let places: [String: Int]
    /// The indexes of the columns that identify the article and the document.
    let keys: [Int]
    /// The fields of a judgment that are read on their own, as indexes in `JudgmentField.all`, with their
    /// columns.
    let fields: [(column: Int, field: Int)]
    /// The indexes of the columns that aren't read.
    let unread: [Int]
    let annotator, text, start, end, statement, label, skipped, target, targetText, quoted: Int?

    /// Creates the indexes for columns with certain names; of two with the same name, the first counts.
    ///
    /// A name matches ours regardless of case and surrounding white space, unless another column matches
    /// exactly.
    ///
    /// - Parameter renamed: the names of columns in the file, keyed by our names for them.
    init(_ names: [String], renamed: [String: String]) {
      self.names = names
      var places = Dictionary(zip(names, names.indices)) { first, _ in first }
      for (name, place) in zip(names, names.indices) {
        let plain = name.trimmed.lowercased()
        if places[plain] == nil { places[plain] = place }
      }
      for (ours, theirs) in renamed { places[ours] = places[theirs] }
      self.places = places
      keys = RecordRow.keyColumns.compactMap { places[$0] }
      fields = Self.taken.compactMap { index in places[JudgmentField.all[index].key].map { ($0, index) } }
      (annotator, statement) = (places["annotator"], places["statement"])
      (text, start, end) = (places["text"], places["start"], places["end"])
      (label, skipped, quoted) = (places["label"], places["skipped"], places["quoted"])
      (target, targetText) = (places["target"], places["target_text"])
      let read = Set(Self.known.compactMap { places[$0] })
      unread = names.indices.filter { !read.contains($0) && !names[$0].trimmed.isEmpty }
    }

    /// Our names for columns that are read, or that add nothing to the others.
    private static let known =
      RecordColumn.allCases.map(\.rawValue) + DocumentKey.members
      + ["source", "url", "format", SpreadsheetSafety.column]

    subscript(name: String) -> Int? { places[name] }

    /// Returns whether each column is among those needed, given by our names for them; nil if all are.
    func mask(of wanted: [String]?) -> [Bool]? {
      guard let wanted else { return nil }
      let places = Set(wanted.compactMap { self.places[$0] })
      return names.indices.map(places.contains)
    }

    /// The fields that are read on their own; the others are part of the mark.
    private static let taken = JudgmentField.all.indices.filter {
      ![.label, .skip, .link].contains(JudgmentField.all[$0])
    }
  }
}
