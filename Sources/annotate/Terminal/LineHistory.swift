/// The lines typed in this run and earlier ones, oldest first; the file has one per line.
struct LineHistory {
  /// How many lines are kept.
  static let limit = 1_000

  /// The lines, oldest first.
  private(set) var lines: [String]
  private var added: [String] = []
  private let file: String?

  /// Loads the history. Without a file, or with one that can't be read, it starts empty.
  init(file: String?) {
    self.file = file
    lines = file.flatMap(Self.load) ?? []
  }

  /// Adds a line, unless it is blank or repeats the one before.
  ///
  /// - Returns: whether it was added.
  mutating func append(_ line: String) -> Bool {
    let isBlank = line.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    guard !isBlank, lines.last.map({ $0.utf8.elementsEqual(line.utf8) }) != true else { return false }
    lines = lines.suffix(Self.limit - 1) + [line]
    added = added.suffix(Self.limit - 1) + [line]
    return true
  }

  /// Writes the lines that are in the file by now and those of this run in one step: a temporary file, then a
  /// rename. Anything but a plain file (a link to `/dev/null`, say) is left alone.
  ///
  /// - Returns: whether it was written, or there was nothing to write.
  func save() -> Bool {
    guard let file, !added.isEmpty else { return true }
    let kept = ((Self.load(file) ?? []) + added).suffix(Self.limit)
    return PersonalFile(file).write(kept.map { $0 + "\n" }.joined())
  }
}

extension LineHistory {
  private static let byteLimit = 4 << 20

  /// Returns the lines of a plain file of ours; nil if it is missing, something else, or far too large.
  private static func load(_ file: String) -> [String]? {
    PersonalFile(file).read(limit: byteLimit).map { bytes in
      bytes.split(separator: UInt8(ascii: "\n")).suffix(limit)
        .compactMap { String(validating: $0, as: UTF8.self)?.singleLine }
    }
  }
}
