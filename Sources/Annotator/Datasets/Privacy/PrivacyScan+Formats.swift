extension PrivacyScan {
  /// Takes annotators and notes from where our formats have them; false when it is none of them.
  mutating func readMembers(_ bytes: [UInt8], _ name: String) -> Bool {
    if let importer = Self.importer(for: bytes, name) {
      noteSaid(by: importer, bytes, name)
      return true
    }
    return Self.isCompanion(bytes, name) || readJSON(bytes, name) || readTable(bytes, name)
  }

  /// Notes who annotated, and what notes there are, as the importer of a format finds them.
  mutating func noteSaid(by importer: any Importer, _ bytes: [UInt8], _ name: String) {
    var findings = ImportFindings(isPartial: true)
    guard let documents = try? importer.documents(in: bytes, name: name, &findings) else {
      return leave(name, "it is damaged", fix: nil)
    }
    for document in documents {
      noteAnnotator(document.annotator, name)
      for mark in document.marks { note(.note, [mark.judgment.note].compactMap { $0 }, mark.place) }
    }
    if let problem = findings.problems.first { leave(name, problem.what, fix: problem.fix) }
  }

  /// The importer of a format that is neither JSON nor a table.
  private static func importer(for bytes: [UInt8], _ name: String) -> (any Importer)? {
    if name.hasSuffix(".ann") { return BratImporter(text: nil, mapped: []) }
    if bytes.starts(with: Array("#FORMAT=WebAnno".utf8)) { return WebAnnoImporter() }
    if bytes.starts(with: Array("# global.columns".utf8)) { return CoNLLImporter() }
    return root(of: bytes) == "XMI" ? CASImporter() : nil
  }

  /// Whether a file only goes with others that hold the judgments: configurations, texts, a card.
  private static func isCompanion(_ bytes: [UInt8], _ path: String) -> Bool {
    let name = FileSystem.split(path).name
    return ["annotation.conf", "visual.conf", "README.md"].contains(name)
      || DocumentName.matches(name, endings: ["txt"])
      || ["typeSystemDescription", "View"].contains(root(of: bytes))
  }

  /// The root element of an XML document; empty for anything else.
  private static func root(of bytes: [UInt8]) -> String {
    guard bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }) == 0x3C else {
      return ""
    }
    var scanner = XMLScanner(bytes)
    while let event = scanner.next() {
      if case .open(let element, _, _) = event { return element }
    }
    return ""
  }
}

extension PrivacyScan {
  /// Notes what the member of an object or the cell of a column says.
  mutating func take(_ name: String, _ text: String, _ place: String) {
    if Self.people.contains(name) { noteAnnotator(text, place) }
    if name == JudgmentField.note.key, !text.isEmpty { note(.note, [text], place) }
  }

  private static let people: Set<String> = [
    "annotator", "annotators", "_annotator_id", "_session_id", "nickname", "completed_by", "created_username",
    "creator", "user", "username",
  ]

  /// The annotators and notes of a table with columns of ours; false when it has none.
  mutating func readTable(_ bytes: [UInt8], _ name: String) -> Bool {
    var rows = CSVRows(bytes, separator: SeparatorGuess.separator(of: bytes), name: name)
    guard let header = try? rows.next()?.fields else { return bytes.isEmpty }
    guard header.count(where: { RecordColumn(rawValue: $0) != nil }) > 1 else { return false }
    var isWhole = true
    while true {
      do throws(UserError) {
        guard let row = try rows.next() else { return true }
        for (column, cell) in zip(header, row.fields) { take(column, cell, "\(name):\(row.line)") }
      } catch {
        if isWhole { leave(name, error.what, fix: error.fix) }
        isWhole = false
        guard (try? rows.skipLine()) != nil else { return true }
      }
    }
  }

  /// The annotators and notes of JSON or JSON Lines; false when it is none, or holds anything
  /// that none of our formats does.
  private mutating func readJSON(_ bytes: [UInt8], _ name: String) -> Bool {
    var findings = ImportFindings()
    var (hasValue, isOurs) = (false, true)
    let result: Void? = try? JSONLines.each(in: bytes, name: name, &findings) { value, place, _ in
      hasValue = true
      isOurs = isOurs && Self.isOurs(value)
      visit(value, place)
    }
    return result != nil && hasValue && isOurs
  }

  /// Whether an object is one of those that our formats consist of.
  private static func isOurs(_ value: JSONValue) -> Bool {
    guard case .object(let members) = value else { return false }
    let keys = Set(members.map(\.key))
    return value["format"]?.text == SessionFile.format
      || members.count { RecordColumn(rawValue: $0.key) != nil } > 1
      || shapes.contains { keys.isSuperset(of: $0) }
  }

  /// Members by which tasks of Label Studio, doccano and Prodigy, documents of spaCy,
  /// JSON-LD and UIMA CAS are known.
  private static let shapes: [Set<String>] = [
    ["data", "annotations"], ["text", "entities"], ["text", "spans"], ["text", "options"], ["text", "cats"],
    ["text", "tokens"], ["@context"], ["%TYPES"], ["%FEATURE_STRUCTURES"],
  ]

  private mutating func visit(_ value: JSONValue, _ place: String) {
    switch value {
    case .array(let elements): for element in elements { visit(element, place) }
    case .object(let members):
      visitObject(value, place)
      // The context of JSON-LD says what names mean, and nothing of anybody.
      for (key, member) in members where key != "@context" {
        for text in [member.text] + member.elements.map(\.text) {
          if let text { take(key, text, place) }
        }
        visit(member, place)
      }
    default: break
    }
  }

  /// Objects that are people, or notes, by another member: of schema.org, Web Annotations, Label Studio.
  private mutating func visitObject(_ object: JSONValue, _ place: String) {
    if (object["@type"] ?? object["type"])?.text == "Person" { noteAnnotator(object["name"]?.text, place) }
    let isNote =
      object["purpose"]?.text == "commenting" || object["from_name"]?.text == JudgmentField.note.key
    guard isNote else { return }
    let words = object["value"]?.text ?? object["value"]?["text"]?.elements.first?.text
    note(.note, [words].compactMap { $0 }, place)
  }
}
