/// The card of a Hugging Face dataset: YAML for the loader, then prose for people.
struct DatasetCard {
  private var labels: [String] = []
  private var languages: Set<String> = []
  private var codebooks: [String] = []
  private var records: [DatasetSplit.Part: Int] = [:]
  private var bytes: [DatasetSplit.Part: Int] = [:]

  /// Returns the path of a part's file.
  static func path(of part: DatasetSplit.Part) -> String { "data/\(part.rawValue).jsonl" }

  /// Adds a session whose records were written.
  mutating func add(_ session: Session, records count: Int, bytes size: Int, to part: DatasetSplit.Part) {
    records[part, default: 0] += count
    bytes[part, default: 0] += size
    if let language = session.article.language { languages.insert(language) }
    let codebook = "\(session.codebook.name), version \(session.codebook.version)"
    if !codebooks.contains(codebook) { codebooks.append(codebook) }
    for definition in session.codebook.labels where !labels.contains(definition.label.name) {
      labels.append(definition.label.name)
    }
  }

  /// Returns the text of the card.
  func text(licence: String) -> String {
    (["---"] + metadata(licence: licence) + ["---", ""] + words).joined(separator: "\n") + "\n"
  }
}

extension DatasetCard {
  private var parts: [DatasetSplit.Part] { DatasetSplit.Part.allCases.filter { records[$0] != nil } }

  private func metadata(licence: String) -> [String] {
    var lines = ["pretty_name: Statements of news articles", "license: \(Self.quoted(licence))"]
    if !languages.isEmpty {
      lines += ["language:"] + languages.sorted().map { "- \(Self.quoted($0))" }
    }
    lines += ["task_categories:", "- text-classification", "annotations_creators:", "- expert-generated"]
    if !parts.isEmpty {
      lines += ["configs:", "- config_name: default", "  data_files:"]
      lines += parts.flatMap { ["  - split: \($0.rawValue)", "    path: \(Self.path(of: $0))"] }
    }
    lines += ["dataset_info:", "  features:"] + RecordColumn.allCases.flatMap(feature)
    lines += ["  splits:"]
    lines += parts.flatMap { part in
      [
        "  - name: \(part.rawValue)", "    num_bytes: \(bytes[part] ?? 0)",
        "    num_examples: \(records[part] ?? 0)",
      ]
    }
    return parts.isEmpty ? lines.dropLast() : lines
  }

  private func feature(_ column: RecordColumn) -> [String] {
    let name = "  - name: \(column.rawValue)"
    guard column == .label else { return [name, "    dtype: \(Self.type(of: column.kind))"] }
    return [name, "    dtype:", "      class_label:", "        names:"]
      + labels.enumerated().map { "          '\($0.offset)': \(Self.quoted($0.element))" }
  }

  private static func type(of kind: JudgmentField.Kind) -> String {
    switch kind {
    case .text, .json: "string"
    case .integer: "int64"
    case .number: "float64"
    case .boolean: "bool"
    }
  }

  /// Returns a text as a double-quoted YAML scalar, which a JSON string is.
  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.value(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The instructions for reading every text unchanged.
  private var reading: [String] {
    let files = parts.map { "\"\(Self.path(of: $0))\"" }.joined(separator: ", ")
    return parts.isEmpty
      ? []
      : [
        "", "## Reading", "",
        "`load_dataset` turns text such as `2024-05-01` into `2024-05-01 00:00:00` where a whole column has "
          + "such values. This reads all text unchanged:",
        "", "```python", "import json", "from datasets import Dataset",
        "rows = [json.loads(line) for file in [\(files)] for line in open(file, encoding=\"utf-8\")]",
        "exact = Dataset.from_list(rows)", "```",
      ]
  }

  private var words: [String] {
    let rows = RecordColumn.allCases.map { "| `\($0.rawValue)` | \($0.kind.rawValue) | \($0.meaning) |" }
    return [
      "# Statements of news articles", "",
      "Each record is one annotator's judgment of one statement of an article. Offsets count Unicode code "
        + "points.",
      "Codebook: \(codebooks.joined(separator: "; ")). All judgments of an article are in the same split.",
      "",
      "| column | type | meaning |", "| --- | --- | --- |",
    ] + rows + reading
  }
}
