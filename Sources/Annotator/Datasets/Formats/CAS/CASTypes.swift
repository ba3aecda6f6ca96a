/// The types in our CAS documents: statements, links from one to another, and the origin of the document.
enum CASTypes {
  /// The layer of statements.
  static let statement = "webanno.custom.Statement"
  /// The layer of links; relations in INCEpTION lead from a governor to a dependent.
  static let link = "webanno.custom.Link"

  /// The type of a document's metadata: who judged, and where the text came from.
  static let origin = "webanno.custom.Origin"

  /// The fields of a judgment that are features of a statement; the link to another statement is a separate
  /// annotation.
  static let fields = JudgmentField.all.filter { !others.contains($0) }
  private static let others: Set<JudgmentField> = [.link, .skip, .suggestion, .offers, .duration]

  /// The columns of a session that are also features of a statement, because WebAnno TSV can't hold facts
  /// about a document.
  static let shared: [RecordColumn] = [.annotator, .annotatorKind]

  /// The features of a statement and their types.
  static let statementFeatures =
    [("statement", "uima.cas.Integer")] + fields.map { ($0.key, type(of: $0.kind)) }
    + shared.map { ($0.rawValue, type(of: $0.kind)) }

  /// The features of a document's metadata and their types.
  static let originFeatures = SessionOrigin.columns.map { ($0.rawValue, type(of: $0.kind)) }

  private static func type(of kind: JudgmentField.Kind) -> String {
    switch kind {
    case .text, .json: "uima.cas.String"
    case .integer: "uima.cas.Integer"
    // INCEpTION's only numeric features are Integer and Float.
    case .number: "uima.cas.Float"
    case .boolean: "uima.cas.Boolean"
    }
  }

  /// Returns the value of a feature as the value of a field; nil if its type doesn't match.
  static func cell(of field: JudgmentField, in value: JSONValue) -> Cell? {
    switch field.kind {
    case .text: value.text.map { .text(Substring($0)) }
    case .json: value.text.map(Cell.json)
    case .integer: value.integer.map(Cell.integer) ?? value.text.flatMap(field.cell)
    case .number: value.number.map(Cell.number) ?? value.text.flatMap(field.cell)
    case .boolean: value.boolean.map(Cell.boolean) ?? value.text.flatMap(field.cell)
    }
  }

  /// The features of a link and their types.
  static let linkFeatures = [
    ("Governor", statement), ("Dependent", statement), ("kind", "uima.cas.String"),
  ]

  /// The type system description.
  static var xml: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
    <types>
    \(type(statement, statementFeatures))
    \(type(link, linkFeatures))
    \(type(origin, originFeatures, above: "uima.cas.AnnotationBase"))
    </types>
    </typeSystemDescription>

    """
  }

  private static func type(
    _ name: String, _ features: [(String, String)], above: String = "uima.tcas.Annotation"
  ) -> String {
    let lines = features.map {
      "<featureDescription><name>\($0.0)</name><description/>"
        + "<rangeTypeName>\($0.1)</rangeTypeName></featureDescription>"
    }
    return """
      <typeDescription><name>\(name)</name><description/>
      <supertypeName>\(above)</supertypeName><features>
      \(lines.joined(separator: "\n"))
      </features></typeDescription>
      """
  }

  /// Writes the types in the form of UIMA CAS JSON.
  static func write(to writer: inout JSONWriter) {
    writer.key("%TYPES")
    writer.open("{")
    write(statement, statementFeatures, to: &writer)
    write(link, linkFeatures, to: &writer)
    write(origin, originFeatures, above: "uima.cas.AnnotationBase", to: &writer)
    writer.close("}")
  }

  private static func write(
    _ name: String, _ features: [(String, String)], above: String = "uima.tcas.Annotation",
    to writer: inout JSONWriter
  ) {
    writer.key(name)
    writer.open("{")
    writer.member("%NAME", name)
    writer.member("%SUPER_TYPE", above)
    for (feature, range) in features {
      writer.key(feature)
      writer.open("{")
      writer.member("%NAME", feature)
      writer.member("%RANGE", range)
      writer.close("}")
    }
    writer.close("}")
  }
}
