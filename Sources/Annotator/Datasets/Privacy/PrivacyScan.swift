/// A scan for what a dataset still reveals about the people who made it and their computers.
///
/// Paths, addresses, times and names of the computer are searched for in the bytes of every file. Annotators
/// and their notes are found where each of our formats has them. Files that aren't in one of our formats, or
/// can't be read, are listed, so that nothing unread passes for clean.
package struct PrivacyScan: Sendable {
  /// A kind of detail that can identify somebody.
  package enum Kind: String, CaseIterable, Sendable {
    case annotator = "an annotator's name"
    case user = "the name of this computer or its user"
    case path = "a path"
    case address = "an e-mail address"
    case time = "a time of day"
    case note = "a note, which only a person can judge"
  }

  /// The details found of one kind.
  package struct Finding: Equatable, Sendable {
    /// The kind.
    package let kind: Kind
    /// How many were found.
    package var count = 1
    /// The first one, verbatim.
    package let sample: String
    /// The file and the line of the first one.
    package let place: String
  }

  private var found: [Kind: Finding] = [:]
  private let names: [[UInt8]]
  /// Unpacks archives in a separate process; nil if that isn't available.
  let reader: (any DocumentReading)?
  /// The files that weren't read, or not in their format, each with the reason.
  package private(set) var unread: [UserError] = []

  /// Creates a scan.
  ///
  /// - Parameters:
  ///   - names: names of the computer and its user; those of fewer than three bytes are ignored.
  ///   - reader: unpacks workbooks, projects and compressed files.
  package init(names: [String] = [], reader: (any DocumentReading)? = nil) {
    self.names = names.filter { $0.utf8.count > 2 }.map { Array($0.utf8) }
    self.reader = reader
  }

  /// The findings, in the order of the kinds.
  package var findings: [Finding] { Kind.allCases.compactMap { found[$0] } }

  /// Reads a file. Linear in its bytes.
  package mutating func read(_ bytes: [UInt8], name: String) {
    notePath(name)
    if isArchive(bytes) { return readArchive(bytes, name) }
    if let kind = FileSignature.kind(of: bytes) { return leave(name, "this is \(kind.name)") }
    guard let text = Self.text(bytes) else {
      return leave(name, "this is neither UTF-8 text nor a known format")
    }
    readLines(text, name)
    guard !readMembers(text, name) else { return }
    leave(
      name, "its format is unknown: it was not searched for annotators and notes",
      fix: "look through it yourself")
  }
}

extension PrivacyScan {
  /// Notes the details of one kind at a place.
  mutating func note(_ kind: Kind, _ samples: [String], _ place: String) {
    guard let sample = samples.first else { return }
    found[kind, default: Finding(kind: kind, count: 0, sample: sample, place: place)].count += samples.count
  }

  /// Notes an annotator, unless the name is one of our pseudonyms.
  mutating func noteAnnotator(_ name: String?, _ place: String) {
    guard let name, !name.isEmpty, !Self.isPseudonym(name) else { return }
    note(.annotator, [name], place)
  }

  /// Lists a file that wasn't read.
  mutating func leave(_ name: String, _ what: String, fix: String? = "unpack it or save it as text") {
    unread.append(UserError(what, at: name, fix: fix))
  }

  /// Notes everything that can be found line by line, whatever the format.
  mutating func readLines(_ bytes: [UInt8], _ name: String) {
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let place = "\(name):\(number + 1)"
      let marks = PrivacyMarks(line)
      note(.path, marks.paths, place)
      note(.address, marks.addresses, place)
      note(.time, marks.times, place)
      note(.user, names.flatMap(marks.words), place)
    }
  }

  /// Notes the annotators in the names of a file and its folders: `a.jane.0d7c4f1e.ann`, `annotator=jane`.
  private mutating func notePath(_ name: String) {
    noteAnnotator(DocumentName.annotator(of: name), name)
    for part in name.split(separator: "/") {
      noteAnnotator(String(part).dropping(prefix: "annotator=").map { String($0) }, name)
    }
  }

  /// Returns text in UTF-8, or in UTF-16 with a byte order mark, as UTF-8; nil for anything else.
  private static func text(_ bytes: [UInt8]) -> [UInt8]? {
    let text = ImportBytes.utf8(bytes)
    return String(validating: text, as: UTF8.self) == nil || text.contains(0) ? nil : text
  }

  private static func isPseudonym(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: "p") && Int(name.dropFirst()) != nil
  }
}
