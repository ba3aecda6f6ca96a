/// A layer of a WebAnno TSV file, with the columns of its features.
struct WebAnnoLayer {
  /// The name, without its package.
  let name: String
  /// Whether the layer's annotations are stretches of text.
  let isOfSpans: Bool
  /// The features, with the numbers of their columns from 0.
  let features: [(name: String, column: Int)]

  /// Returns the column of a feature.
  func column(of name: String) -> Int? { features.first { $0.name == name }?.column }

  /// Returns the column of the label.
  ///
  /// - Parameter columns: the names of features in the file, keyed by our names for them.
  func label(named columns: [String: String]) -> Int? {
    if let name = columns[JudgmentField.label.key] { return column(of: name) }
    return column(of: "label") ?? column(of: "value") ?? features.first?.column
  }

  /// Returns the fields that features are read as, with their columns.
  func fields(named columns: [String: String]) -> [(field: JudgmentField, column: Int)] {
    JudgmentField.all.compactMap { field in
      guard field != .label, let column = column(of: columns[field.key] ?? field.key) else { return nil }
      return (field, column)
    }
  }
}

/// The layers named in the head of a WebAnno TSV file.
struct WebAnnoHead {
  private let layers: [WebAnnoLayer]

  /// Reads the lines before the first sentence.
  init(_ head: some Sequence<Substring>) {
    var column = 3
    var layers: [WebAnnoLayer] = []
    for line in head where line.hasPrefix("#T_") {
      guard let sign = line.firstIndex(of: "=") else { continue }
      let parts = line[line.index(after: sign)...].split(separator: "|").map(String.init)
      let names = parts.dropFirst()
      layers.append(
        WebAnnoLayer(
          name: String((parts.first ?? "").split(separator: ".").last ?? ""),
          isOfSpans: line.hasPrefix("#T_SP="), features: names.enumerated().map { ($1, column + $0) }))
      column += names.count
    }
    self.layers = layers
  }

  /// Returns the layer to read; nil if there is none.
  func layer(named columns: [String: String]) -> WebAnnoLayer? {
    let spans = layers.filter { $0.isOfSpans && !$0.features.isEmpty }
    if let name = columns[JudgmentField.label.key],
      let layer = spans.first(where: { $0.column(of: name) != nil })
    {
      return layer
    }
    return spans.first { $0.column(of: "label") != nil || $0.column(of: "value") != nil } ?? spans.first
  }

  /// Returns the layers that aren't read.
  func others(than layer: WebAnnoLayer) -> [WebAnnoLayer] {
    layers.filter { $0.features.first?.column != layer.features.first?.column }
  }

  /// Checks that the features named by the user exist.
  ///
  /// - Throws: an error that names the layers and their features.
  func check(_ columns: [String: String], _ name: String) throws(UserError) {
    try CASLayers.checkFields(columns, name)
    for theirs in columns.values.sorted() where !layers.contains(where: { $0.column(of: theirs) != nil }) {
      let all = layers.map { "\($0.name) (\($0.features.map(\.name).joined(separator: ", ")))" }
      throw UserError(
        "no annotation has a feature '\(theirs)'", at: name,
        fix: "the layers are \(all.joined(separator: ", "))")
    }
  }
}
