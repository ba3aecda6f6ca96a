/// The properties of articles by which records are distributed among folders, with names in the style of
/// Hive.
///
///     try Partition(typed: "language,published")
///     // language=en/published=2026-11-20/part-00000.jsonl
package struct Partition: Hashable, Sendable {
  /// A property of an article.
  package enum Key: String, CaseIterable, Hashable, Sendable {
    case language, published
  }

  /// The properties, from the outermost folder in.
  package let keys: [Key]

  /// Reads names separated by commas.
  ///
  /// - Throws: an error for a name that isn't a property, or one that occurs twice.
  package init(typed text: String) throws(UserError) {
    var keys: [Key] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let key = Key(rawValue: name), !keys.contains(key) else {
        throw UserError(
          "cannot partition by '\(text)'", at: "--partition-by",
          fix: "use language, published, or both with a comma between them")
      }
      keys.append(key)
    }
    self.keys = keys
  }

  /// Returns the folders of an article's records, separated by slashes.
  func path(of article: Article) -> String {
    keys.map { "\($0.rawValue)=\(Self.folderName(of: Self.value(of: $0, article)))" }.joined(separator: "/")
  }
}

extension Partition {
  /// Returns whether a path below the folder of a dataset is one that some partition creates.
  static func writes(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let file = parts.last, parts.count > 1, file.hasPrefix("part-"), file.hasSuffix(".jsonl") else {
      return false
    }
    return parts.dropLast().allSatisfy { part in Key.allCases.contains { part.hasPrefix("\($0.rawValue)=") } }
  }

  /// The name that Hive, Spark and DuckDB read as null.
  static let missing = "__HIVE_DEFAULT_PARTITION__"
  /// The maximum length in bytes of a folder's name; a longer value isn't a language or a day, and counts as
  /// null.
  private static let limit = 200

  private static func value(of key: Key, _ article: Article) -> String? {
    switch key {
    case .language: article.language
    case .published: article.published
    }
  }

  /// Returns a value with every byte other than letters, digits, hyphens and underscores as `%XX`, which
  /// these programs decode.
  private static func folderName(of value: String?) -> String {
    guard let value, !value.isEmpty, value.utf8.count <= limit else { return missing }
    var name: [UInt8] = []
    for byte in value.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: name.append(byte)
      default:
        name.append(0x25)
        name += [Hexadecimal.digit(of: byte >> 4), Hexadecimal.digit(of: byte)]
      }
    }
    return name.count <= limit ? String(decoding: name, as: UTF8.self) : missing
  }
}
