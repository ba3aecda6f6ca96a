extension PrivacyScan {
  /// Notes annotators and notes where our formats have them; returns false if the file isn't in any of them.
  mutating func readMembers(_ bytes: [UInt8], _ name: String) -> Bool {
    if let importer = Self.importer(for: bytes, name) {
      noteFindings(of: importer, bytes, name)
      return true
    }
    return Self.isCompanion(bytes, name) || readJSON(bytes, name) || readTable(bytes, name)
  }

  /// Notes the annotators and notes that the importer of a format finds.
  mutating func noteFindings(of importer: any Importer, _ bytes: [UInt8], _ name: String) {
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

  /// Returns the importer of a format that is neither JSON nor a table.
  private static func importer(for bytes: [UInt8], _ name: String) -> (any Importer)? {
    if name.hasSuffix(".ann") { return BratImporter(text: nil, mapped: []) }
    if bytes.starts(with: Array("#FORMAT=WebAnno".utf8)) { return WebAnnoImporter() }
    if bytes.starts(with: Array("# global.columns".utf8)) { return CoNLLImporter() }
    return root(of: bytes) == "XMI" ? CASImporter() : nil
  }

  /// Returns whether a file only accompanies those that hold the judgments: a configuration, a text, or a
  /// card.
  private static func isCompanion(_ bytes: [UInt8], _ path: String) -> Bool {
    let name = FileSystem.split(path).name
    return ["annotation.conf", "visual.conf", "README.md"].contains(name)
      || DocumentName.matches(name, endings: ["txt"])
      || ["typeSystemDescription", "View"].contains(root(of: bytes))
  }

  /// Returns the name of an XML document's root element; empty for anything else.
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
  /// Notes an annotator or a note in a member of an object or a cell of a column.
  mutating func take(_ name: String, _ text: String, _ place: String) {
    if Self.people.contains(name) { noteAnnotator(text, place) }
    if name == JudgmentField.note.key, !text.isEmpty { note(.note, [text], place) }
  }

  private static let people: Set<String> = [
    "annotator", "annotators", "_annotator_id", "_session_id", "nickname", "completed_by", "created_username",
    "creator", "user", "username",
  ]

  /// Notes the annotators and notes of a table; returns false if it doesn't have our columns.
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

  /// Notes the annotators and notes of JSON or JSON Lines; returns false if it is neither, or contains
  /// anything that isn't in one of our formats.
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

  /// Returns whether an object belongs to one of our formats.
  private static func isOurs(_ value: JSONValue) -> Bool {
    guard case .object(let members) = value else { return false }
    let keys = Set(members.map(\.key))
    return value["format"]?.text == SessionFile.format
      || members.count { RecordColumn(rawValue: $0.key) != nil } > 1
      || shapes.contains { keys.isSuperset(of: $0) }
  }

  /// The members that identify tasks of Label Studio, doccano and Prodigy, documents of spaCy, JSON-LD, and
  /// UIMA CAS.
  private static let shapes: [Set<String>] = [
    ["data", "annotations"], ["text", "entities"], ["text", "spans"], ["text", "options"], ["text", "cats"],
    ["text", "tokens"], ["@context"], ["%TYPES"], ["%FEATURE_STRUCTURES"],
  ]

  private mutating func visit(_ value: JSONValue, _ place: String) {
    switch value {
    case .array(let elements): for element in elements { visit(element, place) }
    case .object(let members):
      visitObject(value, place)
      // The context of JSON-LD defines names and says nothing about people.
      for (key, member) in members where key != "@context" {
        for text in [member.text] + member.elements.map(\.text) {
          if let text { take(key, text, place) }
        }
        visit(member, place)
      }
    default: break
    }
  }

  /// Notes an object that another member marks as a person or a note, as in schema.org, Web Annotations and
  /// Label Studio.
  private mutating func visitObject(_ object: JSONValue, _ place: String) {
    if (object["@type"] ?? object["type"])?.text == "Person" { noteAnnotator(object["name"]?.text, place) }
    let isNote =
      object["purpose"]?.text == "commenting" || object["from_name"]?.text == JudgmentField.note.key
    guard isNote else { return }
    let words = object["value"]?.text ?? object["value"]?["text"]?.elements.first?.text
    note(.note, [words].compactMap { $0 }, place)
  }
}
