extension RecordRow {
  /// The places of columns by our names for them, and of the fields of a judgment.
  final class Columns: Sendable {
    /// What the columns are called in the file, in their order.
    let names: [String]
    private let places: [String: Int]
    /// The places of those that tell the article and the document.
    let keys: [Int]
    /// The fields of a judgment that are taken as they stand, by their places in `JudgmentField.all`.
    let fields: [(column: Int, field: Int)]
    /// Those that are not read.
    let unread: [Int]
    let annotator, text, start, end, statement, label, skipped, target, targetText, quoted: Int?

    /// Prepares to read rows with some columns; of two with one name the first counts. Names are ours
    /// whatever their case and the white space around them, unless another column has that very name.
    ///
    /// - Parameter renamed: what columns are called in the file, by our names for them.
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

    /// Our names for columns that are read, or tell nothing that is not known otherwise.
    private static let known =
      RecordColumn.allCases.map(\.rawValue) + DocumentKey.members
      + ["source", "url", "format", SpreadsheetSafety.column]

    subscript(name: String) -> Int? { places[name] }

    /// Whether each column is one of those that are wanted, by our names for them; nil when all are.
    func mask(of wanted: [String]?) -> [Bool]? {
      guard let wanted else { return nil }
      let places = Set(wanted.compactMap { self.places[$0] })
      return names.indices.map(places.contains)
    }

    /// The fields that are taken as they stand; the others are looked at with the mark.
    private static let taken = JudgmentField.all.indices.filter {
      ![.label, .skip, .link].contains(JudgmentField.all[$0])
    }
  }
}
