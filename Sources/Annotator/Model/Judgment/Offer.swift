/// An offer made to the analyst for a statement, and its outcome.
package struct Offer: Hashable, Sendable {
  /// What the analyst did with an offer; an open one has not been shown or not been answered yet.
  package enum Use: String, CaseIterable, Hashable, Sendable {
    case open, taken, changed, refused
  }

  /// The key of the field it is for: "label", "attribution", "target", "skipped".
  package let field: String
  /// The value: a label, a name, the id of a statement, "true".
  package let value: String
  /// The method that found it, such as "source-verb".
  package let method: String
  /// How sure the method was, from 0 to 1; nil if it doesn't say.
  package let probability: Confidence?
  /// The outcome of the offer.
  package let outcome: Use

  /// Creates an offer.
  package init(
    field: String, value: String, method: String, probability: Confidence? = nil, outcome: Use
  ) {
    (self.field, self.value, self.method) = (field, value, method)
    (self.probability, self.outcome) = (probability, outcome)
  }
}

extension Offer {
  /// The keys of an offer in a file.
  enum Key: String, CaseIterable { case field, value, method, probability, outcome }

  /// Returns offers as JSON, as files store them.
  static func json(_ offers: [Offer]) -> String {
    var writer = JSONWriter()
    writer.open("[")
    for offer in offers {
      writer.open("{")
      writer.member("field", offer.field)
      writer.member("value", offer.value)
      writer.member("method", offer.method)
      writer.member("probability", offer.probability?.fraction)
      writer.member("outcome", offer.outcome.rawValue)
      writer.close("}")
    }
    writer.close("]")
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Returns the offers in a text that `json(_:)` returned, or nil if the text is anything else.
  static func offers(json: String) -> [Offer]? {
    try? JSONReader.reading(json) { (reader) throws(UserError) in
      var offers: [Offer] = []
      var elements = try reader.beginArray()
      while try reader.nextElement(&elements) { offers.append(try Offer(&reader)) }
      return offers
    }
  }

  private init(_ reader: inout JSONReader) throws(UserError) {
    var texts: [Key: String] = [:]
    var probability: Confidence?
    var members = try reader.beginObject(of: Key.self)
    while let key = try reader.nextKey(&members) {
      switch key {
      case .probability:
        guard !reader.takeNull() else { continue }
        probability = Confidence(try reader.number())
      case .field, .value, .method, .outcome: texts[key] = try reader.string(limit: TextLimit.codePoints)
      }
    }
    guard let field = texts[.field], let value = texts[.value], let method = texts[.method],
      let outcome = texts[.outcome].flatMap(Use.init(rawValue:)), members.unknown.isEmpty
    else { throw reader.failure("an offer has a field, a value, a method and an outcome") }
    self.init(field: field, value: value, method: method, probability: probability, outcome: outcome)
  }
}

extension JSONReader {
  /// Reads a value that takes up all of a text.
  static func reading<Value>(
    _ json: String, _ read: (inout JSONReader) throws(UserError) -> Value
  ) throws(UserError) -> Value {
    var reader = try JSONReader(Array(json.utf8), name: "")
    let value = try read(&reader)
    try reader.finish()
    return value
  }
}
