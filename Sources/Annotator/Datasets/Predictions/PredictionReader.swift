/// Reads predictions: our own JSON Lines, Label Studio's tasks with predictions, and doccano's and Prodigy's
/// lines.
///
/// The format of a line is recognised by its members. Nothing is placed here.
package enum PredictionReader {
  /// Returns the predictions in a file. Linear in its size.
  ///
  /// - Parameters:
  ///   - name: the file's path as the user gave it, for places.
  /// - Throws: an error with the place of invalid JSON, or of a line that names no statement.
  package static func predictions(in bytes: [UInt8], name: String) throws(UserError) -> [Prediction] {
    var predictions: [Prediction] = []
    var findings = ImportFindings()
    for (value, place) in try JSONLines.values(in: bytes, name: name, &findings) {
      predictions += try self.predictions(in: value, place)
    }
    return predictions
  }

  private static func predictions(in value: JSONValue, _ place: String) throws(UserError) -> [Prediction] {
    if value["data"] != nil, value["predictions"] != nil { return labelStudio(value, place) }
    if value["spans"] != nil { return prodigy(value, place) }
    if value["entities"] != nil || value["label"]?.elements.first?.elements.count == 3 {
      return doccano(value, place)
    }
    if let prediction = record(value, place) { return [prediction] }
    throw UserError(
      "this line names no statement", at: place,
      fix: "give 'statement', 'start' and 'end', or the words as 'quote'")
  }
}

extension PredictionReader {
  /// Returns the prediction in a line of our own format: its subject, and fields of a judgment.
  private static func record(_ value: JSONValue, _ place: String) -> Prediction? {
    var prediction = Prediction(place: place)
    prediction.subject = Prediction.Subject(
      session: value["session"]?.text, digest: value["article_sha256"]?.text,
      text: value["article_text"]?.text)
    prediction.statement = value["statement"]?.integer ?? value["id"]?.integer
    prediction.range = ImportedMark.range(value["start"]?.integer, value["end"]?.integer)
    prediction.quote = value["quote"]?.text ?? value["text"]?.text
    prediction.fields = fields(of: value)
    prediction.targetQuote = value["target_quote"]?.text
    prediction.score = score(of: value) ?? value["confidence"]?.number
    prediction.model = model(of: value)
    guard prediction.statement != nil || prediction.range != nil || prediction.quote != nil else {
      return nil
    }
    return prediction
  }

  /// Returns the fields that can be suggested, each found under its own key or one that programs commonly
  /// use.
  private static func fields(of value: JSONValue) -> [String: String] {
    var fields: [String: String] = [:]
    let keys: [(JudgmentField, [String])] = [
      (.label, ["label"]), (.attribution, ["attribution", "source", "speaker"]), (.cited, ["cited"]),
      (.sourceKind, ["source_kind"]), (.cue, ["cue"]), (.link, ["target"]),
    ]
    for (field, names) in keys {
      fields[field.key] = names.lazy.compactMap { value[$0]?.name }.first { !$0.isEmpty }
    }
    if value["skipped"]?.boolean == true { fields[JudgmentField.skip.key] = "true" }
    return fields
  }

  private static func model(of value: JSONValue) -> String? {
    value["model"]?.text ?? value["model_version"]?.text
  }

  private static func score(of value: JSONValue) -> Double? {
    value["score"]?.number ?? value["probability"]?.number
  }
}

extension PredictionReader {
  /// Returns the predictions in a Label Studio task.
  ///
  /// The results of a region share an id, and controls named after our fields are read as those fields.
  private static func labelStudio(_ task: JSONValue, _ place: String) -> [Prediction] {
    let text = task["data"]?["text"]?.text
    return (task["predictions"]?.elements ?? []).flatMap { made in
      let regions = Dictionary(grouping: made["result"]?.elements ?? []) { $0["id"]?.text ?? "" }
      let relations = regions[""] ?? []
      return regions.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.map { name, results in
        var prediction = Prediction(place: place)
        prediction.subject.text = text
        prediction.name = name
        prediction.model = model(of: made)
        prediction.score = results.lazy.compactMap(score).first ?? score(of: made)
        prediction.targetName = relations.first { $0["from_id"]?.text == name }?["to_id"]?.text
        for result in results { take(result, into: &prediction) }
        return prediction
      }
    }
  }

  private static func take(_ result: JSONValue, into prediction: inout Prediction) {
    guard let value = result["value"] else { return }
    if let range = ImportedMark.range(value["start"]?.integer, value["end"]?.integer) {
      prediction.range = range
    }
    if let label = value["labels"]?.elements.first?.text {
      prediction.fields[JudgmentField.label.key] = label
    }
    guard let control = result["from_name"]?.text,
      let words = value["text"]?.elements.first?.text ?? value["choices"]?.elements.first?.text
    else { return }
    let fields: [JudgmentField] = [.attribution, .cited, .sourceKind, .cue]
    if fields.contains(where: { $0.key == control }) { prediction.fields[control] = words }
  }

  /// Returns the predictions in a line of doccano, whose offsets count UTF-16 units.
  private static func doccano(_ line: JSONValue, _ place: String) -> [Prediction] {
    let entities = line["entities"]?.elements ?? line["label"]?.elements ?? []
    return entities.map { entity in
      var prediction = Prediction(place: place)
      prediction.subject.text = line["text"]?.text ?? line["data"]?.text
      prediction.unit = .utf16
      prediction.model = model(of: entity) ?? model(of: line)
      prediction.score = score(of: entity) ?? score(of: line)
      let triple = entity.elements
      prediction.range =
        triple.count == 3
        ? ImportedMark.range(triple[0].integer, triple[1].integer)
        : ImportedMark.range(entity["start_offset"]?.integer, entity["end_offset"]?.integer)
      prediction.fields[JudgmentField.label.key] = triple.count == 3 ? triple[2].text : entity["label"]?.text
      prediction.name = entity["id"]?.name
      prediction.targetName =
        (line["relations"]?.elements ?? []).first {
          $0["from_id"]?.name != nil && $0["from_id"]?.name == prediction.name
        }?["to_id"]?.name
      return prediction
    }
  }

  /// Returns the predictions in a Prodigy task, whose spans are told apart by their starts.
  private static func prodigy(_ task: JSONValue, _ place: String) -> [Prediction] {
    (task["spans"]?.elements ?? []).map { span in
      var prediction = Prediction(place: place)
      prediction.subject.text = task["text"]?.text
      prediction.model = model(of: span) ?? task["meta"].flatMap(model) ?? model(of: task)
      prediction.score = score(of: span) ?? task["meta"].flatMap(score) ?? score(of: task)
      prediction.range = ImportedMark.range(span["start"]?.integer, span["end"]?.integer)
      prediction.fields[JudgmentField.label.key] = span["label"]?.text
      prediction.name = span["start"]?.name
      prediction.targetName =
        (task["relations"]?.elements ?? []).first {
          $0["head_span"]?["start"]?.name == prediction.name
        }?["child_span"]?["start"]?.name
      return prediction
    }
  }
}
