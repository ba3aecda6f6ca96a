import Annotator

/// A crowd's ratings with known truth.
struct CrowdSet {
  /// The name of its folder or file.
  let name: String
  let ratings: Ratings
  /// The true labels of the items for which they are known.
  let truth: [(item: Int, label: Int)]

  /// Whether the default was chosen on this set: the SHA-256 of its name begins with an even hexadecimal
  /// digit.
  var isForChoosing: Bool {
    SHA256Digest(of: name).hex.first.flatMap { $0.hexDigitValue }.map { $0 % 2 == 0 } ?? false
  }

  /// Codes rows of names. Of several ratings of an item by one annotator, the first counts.
  ///
  /// - Throws: an error if a confidence isn't a fraction from 0 to 1.
  init(
    name: String, rows: [(item: String, annotator: String, label: String, confidence: Double?)],
    truth: [String: String]
  ) throws {
    var items = Codes(), annotators = Codes(), labels = Codes()
    for label in Set(rows.map(\.label) + truth.values).sorted() { _ = labels.code(of: label) }
    let coded = rows.map {
      (items.code(of: $0.item), annotators.code(of: $0.annotator), labels.code(of: $0.label), $0.confidence)
    }
    var builder = RatingsBuilder(annotators: annotators.names, labels: labels.names)
    for (item, annotator, label, confidence) in coded {
      try builder.add(item: item, annotator: annotator, label: label, confidence: confidence)
    }
    self.name = name
    self.truth = truth.compactMap { item, label in
      items.codes[item].map { (item: $0, label: labels.code(of: label)) }
    }.sorted { $0.item < $1.item }
    ratings = try builder.ratings(repeats: .keepFirst)
  }

  /// Names in order of appearance, with their codes.
  private struct Codes {
    var names: [String] = []
    var codes: [String: Int] = [:]

    mutating func code(of name: String) -> Int {
      if let code = codes[name] { return code }
      codes[name] = names.count
      names.append(name)
      return names.count - 1
    }
  }
}
