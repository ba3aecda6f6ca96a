/// The annotations of a UIMA CAS, divided into those that are marks and those that aren't read.
struct CASLayers {
  /// The annotations that are marks.
  let read: [JSONValue]
  private let others: [JSONValue]
  private let columns: [String: String]

  /// Divides the annotations of a document.
  ///
  /// - Parameter columns: the names of features in the file, keyed by our names for them.
  init(_ structures: [JSONValue], _ columns: [String: String]) {
    self.columns = columns
    let annotations = structures.filter { structure in
      structure["begin"]?.integer != nil && structure["end"]?.integer != nil
        && structure["@Dependent"] == nil && !Self.linguistic.contains(Self.name(of: structure))
    }
    let labelled = annotations.filter { Self.label($0, columns) != nil }
    let own = labelled.filter(Self.isOwn)
    let layers = Set((own.isEmpty ? labelled : own).compactMap { $0["%TYPE"]?.text })
    let isRead = { (annotation: JSONValue) in
      layers.contains(annotation["%TYPE"]?.text ?? "") && Self.hasContent(annotation, columns)
    }
    read = annotations.filter(isRead)
    others = annotations.filter { annotation in
      !isRead(annotation) && (Self.isOwn(annotation) || Self.label(annotation, columns) != nil)
    }
  }

  /// Returns the label of an annotation; nil if it has none.
  static func label(_ structure: JSONValue, _ columns: [String: String]) -> String? {
    if let name = columns[JudgmentField.label.key] { return structure[name]?.text }
    return structure["label"]?.text ?? structure["value"]?.text
  }

  /// Returns whether an annotation has a label, or a field that goes with one.
  private static func hasContent(_ annotation: JSONValue, _ columns: [String: String]) -> Bool {
    label(annotation, columns) != nil
      || CASTypes.fields.contains { $0 != .label && annotation[columns[$0.key] ?? $0.key] != nil }
  }

  /// Returns the last part of the name of an annotation's layer.
  static func name(of structure: JSONValue) -> String {
    String((structure["%TYPE"]?.text ?? "").split(separator: ".").last ?? "")
  }

  /// Returns whether an annotation belongs to a custom layer.
  static func isOwn(_ structure: JSONValue) -> Bool {
    (structure["%TYPE"]?.text ?? "").contains("custom.")
  }

  private static let linguistic: Set<String> = [
    "Token", "Sentence", "Lemma", "Stem", "POS", "MorphologicalFeatures", "Dependency", "ROOT",
    "DocumentMetaData", "DocumentAnnotation", "Paragraph", "Heading", "Div", "SurfaceForm",
    "TagsetDescription", "TagDescription",
  ]

  /// Checks that the features named by the user exist, and that some annotation has a label.
  ///
  /// - Throws: an error that names the layers and their features.
  func check(_ columns: [String: String], _ name: String) throws(UserError) {
    let all = read + others
    guard !all.isEmpty else { return }
    try Self.checkFields(columns, name)
    for theirs in columns.values.sorted() where !all.contains(where: { $0[theirs] != nil }) {
      throw UserError(
        "no annotation has a feature '\(theirs)'", at: name, fix: "the layers are \(described(all))")
    }
    guard read.isEmpty, all.contains(where: { !features(of: $0).isEmpty }) else { return }
    throw UserError(
      "no annotation has a feature 'label' or 'value'", at: name,
      fix: "the layers are \(described(all)); name the feature, as in --column label=Stance")
  }

  /// Checks that the names on our side of the mapping are those of fields.
  ///
  /// - Throws: an error that names the nearest match.
  static func checkFields(_ columns: [String: String], _ name: String) throws(UserError) {
    let keys = CASTypes.fields.map(\.key)
    guard let wrong = columns.keys.sorted().first(where: { !keys.contains($0) }) else { return }
    throw UserError(
      "'\(wrong)' is not a field that features are read as", nearest: wrong, of: keys,
      fix: "write ours=theirs, as in --column label=Stance"
    ).located(at: name)
  }

  /// Counts the annotations of layers and the values of features that aren't read.
  func passOverTheRest(_ findings: inout ImportFindings) {
    for annotation in others { findings.passOver(.layer(Self.name(of: annotation))) }
    for annotation in read {
      for name in features(of: annotation) where !isRead(name) { findings.passOver(.feature(name)) }
    }
  }

  private func isRead(_ feature: String) -> Bool {
    let label = columns[JudgmentField.label.key]
    if label == nil ? ["label", "value"].contains(feature) : feature == label { return true }
    return CASTypes.fields.contains { $0 != .label && (columns[$0.key] ?? $0.key) == feature }
      || CASTypes.statementFeatures.contains { $0.0 == feature && $0.0 != JudgmentField.label.key }
  }

  /// Returns the features of an annotation that have a value.
  private func features(of structure: JSONValue) -> [String] {
    guard case .object(let members) = structure else { return [] }
    return members.filter { key, value in
      guard !["begin", "end", "sofa", "xmi:id"].contains(key), !key.hasPrefix("%"), !key.hasPrefix("@") else {
        return false
      }
      return value.name.map { !$0.isEmpty } ?? (value.number != nil || value.boolean != nil)
    }.map(\.key)
  }

  private func described(_ annotations: [JSONValue]) -> String {
    var layers: [(name: String, features: [String])] = []
    for annotation in annotations {
      let name = Self.name(of: annotation)
      let index = layers.firstIndex { $0.name == name } ?? layers.count
      if index == layers.count { layers.append((name, [])) }
      layers[index].features += features(of: annotation).filter { !layers[index].features.contains($0) }
    }
    return layers.prefix(8).map { "\($0.name) (\($0.features.prefix(12).joined(separator: ", ")))" }
      .joined(separator: ", ")
  }
}
