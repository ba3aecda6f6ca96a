/// What a dataset still gives away of the people who made it and their computers, found in its bytes whatever
/// its format.
package struct PrivacyScan: Sendable {
  /// A kind of thing that gives somebody away.
  package enum Kind: String, CaseIterable, Sendable {
    case annotator = "an annotator's name"
    case user = "the name of this computer or its user"
    case path = "a path"
    case address = "an e-mail address"
    case time = "a time of day"
    case note = "a note, which only a person can judge"
  }

  /// What was found of one kind.
  package struct Finding: Equatable, Sendable {
    /// The kind.
    package let kind: Kind
    /// How often.
    package var count = 1
    /// The first one, as it stands there.
    package let sample: String
    /// The file and the line of the first one.
    package let place: String
  }

  private var found: [Kind: Finding] = [:]
  private let names: [[UInt8]]

  /// Begins a scan.
  ///
  /// - Parameter names: names of the computer and its user; those of fewer than three letters are not looked
  ///   for.
  package init(names: [String] = []) {
    self.names = names.filter { $0.utf8.count > 2 }.map { Array($0.utf8) }
  }

  /// What was found, in the order of the kinds.
  package var findings: [Finding] { Kind.allCases.compactMap { found[$0] } }

  /// Reads a file. Linear in its bytes.
  package mutating func read(_ bytes: [UInt8], name: String) {
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let place = "\(name):\(number + 1)"
      let marks = PrivacyMarks(line)
      note(.path, marks.paths, place)
      note(.address, marks.addresses, place)
      note(.time, marks.times, place)
      note(
        .annotator,
        marks.values(of: ["annotator", "_annotator_id", "nickname"]).filter { !Self.isPseudonym($0) }, place)
      note(.note, marks.values(of: ["note"]), place)
      note(.user, names.flatMap(marks.words), place)
    }
    readColumn(of: bytes, name)
  }

  private mutating func note(_ kind: Kind, _ samples: [String], _ place: String) {
    guard let sample = samples.first else { return }
    found[kind, default: Finding(kind: kind, count: 0, sample: sample, place: place)].count += samples.count
  }

  /// The annotators and notes of a table.
  private mutating func readColumn(of bytes: [UInt8], _ name: String) {
    var rows = CSVRows(bytes, separator: SeparatorGuess.separator(of: bytes), name: name)
    guard let header = try? rows.next()?.fields, let annotator = header.firstIndex(of: "annotator") else {
      return
    }
    let notes = header.firstIndex(of: "note")
    while let row = try? rows.next() {
      let cell = { (column: Int) in column < row.fields.count ? row.fields[column] : "" }
      let (who, remark) = (cell(annotator), notes.map(cell) ?? "")
      if !who.isEmpty, !Self.isPseudonym(who) { note(.annotator, [who], "\(name):\(row.line)") }
      if !remark.isEmpty { note(.note, [remark], "\(name):\(row.line)") }
    }
  }

  private static func isPseudonym(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: "p") && Int(name.dropFirst()) != nil
  }
}
