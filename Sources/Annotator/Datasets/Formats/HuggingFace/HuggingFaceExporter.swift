/// Writes a folder that `datasets.load_dataset` reads: a dataset card, and a file of records for each part.
package struct HuggingFaceExporter: Exporter {
  private let split: DatasetSplit
  private let licence: String
  private var rows = JSONRows()
  private var card = DatasetCard()

  /// Creates an exporter that divides articles among parts and states a licence.
  init(split: DatasetSplit, licence: String) {
    self.split = split
    self.licence = licence
  }

  /// Appends the records to the file of the article's part.
  package mutating func write(_ selection: FilteredSession, to sink: any ExportSink) throws(UserError) {
    let part = split.part(of: selection.session.article.digest)
    let file = FolderFileSink(sink, DatasetCard.path(of: part))
    let count = try rows.write(selection, to: file, separator: [], terminator: [0x0A])
    if count > 0 { card.add(selection.session, records: count, bytes: file.count, to: part) }
  }

  /// Writes the card.
  package mutating func end(to sink: any ExportSink) throws(UserError) {
    try sink.write(card.text(licence: licence), to: "README.md")
  }
}

extension Exporter where Self == HuggingFaceExporter {
  /// A folder for `datasets.load_dataset`.
  package static func huggingface(split: DatasetSplit = .none, licence: String = "unknown") -> Self {
    HuggingFaceExporter(split: split, licence: licence)
  }
}

extension ExportFormat {
  static let huggingface = ExportFormat(
    name: "huggingface", summary: "a folder for datasets.load_dataset, with card and splits",
    shape: .folder(
      FolderNames(always: ["README.md"]) { file in
        file == "README.md" || DatasetSplit.Part.allCases.contains { DatasetCard.path(of: $0) == file }
      }),
    unit: .codePoints,
    exporter: { .huggingface(split: $0.split, licence: $0.licence) as HuggingFaceExporter }
  )
}
