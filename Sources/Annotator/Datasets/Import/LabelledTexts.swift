/// Collects texts that were labelled whole, such as the statements of an article one by one, into a document
/// for each article and annotator.
struct LabelledTexts {
  /// What was collected, in the order in which it began.
  private(set) var documents: [ImportedDocument] = []
  private var positions: [String: Int] = [:]

  /// Adds a text with the mark of the whole of it.
  ///
  /// - Parameters:
  ///   - row: the document as the file has it; its marks have no ranges, or ranges in the article it was
  ///     taken from.
  ///   - value: where the key of the article is looked for, and where the text stood in it.
  mutating func add(_ row: ImportedDocument, of value: JSONValue) {
    guard let text = row.text, var mark = row.marks.first else { return }
    let key = "\(DocumentKey.of(value) ?? "") \(row.annotator ?? "")"
    let index = positions[key] ?? documents.count
    if index == documents.count {
      positions[key] = index
      documents.append(row)
      documents[index].text = nil
      documents[index].url = row.url ?? value["url"]?.text ?? value["meta"]?["url"]?.text
      documents[index].isRebuildable = true
      documents[index].marks = []
    }
    let own = value["annotate"] ?? value["meta"]
    mark.quote = text
    mark.name = own?["statement"]?.name
    mark.range = ImportedMark.range(own?["start"]?.integer, own?["end"]?.integer)
    documents[index].marks.append(mark)
  }
}
