/// A short name, derived from an article's origin, that is safe as part of a file name on any system.
///
///     ArticleSlug.slug(for: Article(text: "…", source: "news/План угоди.txt"))  // "plan-ugodi"
package enum ArticleSlug {
  private static let longest = 80

  /// Returns the slug: from the base name of the source, without its extension, or else from the title, or
  /// else from the digest of the text.
  ///
  /// It consists of 1 to 80 bytes of `a-z 0-9 . _ -`, begins with a letter or digit, and is always the same
  /// for the same article. Latin, Cyrillic, Greek, Georgian, Armenian, Hebrew and Arabic letters are
  /// transliterated. If other letters or the length would lose part of the name, eight digits of its hash are
  /// appended, so that different names stay different.
  /// that different names stay different.
  package static func slug(for article: Article) -> String {
    let sources = [article.source.flatMap(baseName), article.title].compactMap { $0 }
    for name in sources
    where name.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.isDigit }) {
      return slug(of: name)
    }
    return "article-" + article.digest.hex.prefix(8)
  }

  /// Returns the slug of a name, such as an annotator's, by the same rules; nil without letters or digits.
  static func slug(ofName name: String) -> String? {
    guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.isDigit }) else {
      return nil
    }
    return slug(of: String(name.unicodeScalars.prefix(1_000)))
  }

  /// Returns the name of a file without its extension, or the last part of an address's path; nil for
  /// standard input and for the address of a whole site.
  private static func baseName(_ path: String) -> String? {
    guard path != "-" else { return nil }
    let (path, item) = split(path)
    let isAddress = path.contains("://")
    let plain = isAddress ? String(path.prefix { $0 != "?" && $0 != "#" }) : path
    let parts = plain.unicodeScalars.split(separator: "/")
    guard let last = parts.last, !isAddress || parts.count > 2 else { return nil }
    let name = last.drop { $0 == "." }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) + item }
    return String(name[..<dot]) + item
  }

  /// Splits off the number of an article in a source: "feed.xml#3" becomes "feed.xml" and "-3".
  private static func split(_ source: String) -> (path: String, item: String) {
    guard let mark = source.lastIndex(of: "#") else { return (source, "") }
    let number = source[source.index(after: mark)...]
    guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return (source, "") }
    return (String(source[..<mark]), "-" + number)
  }

  private static func slug(of name: String) -> String {
    var letters: [UInt8] = []
    var isExact = true
    for scalar in name.lowercased().unicodeScalars where letters.count <= longest {
      if let ascii = Transliteration.ascii(for: scalar) {
        letters.append(contentsOf: ascii.utf8)
      } else {
        isExact = isExact && !scalar.properties.isAlphabetic
        if let last = letters.last, last != 0x2D { letters.append(0x2D) }
      }
    }
    isExact = isExact && letters.count <= longest && !letters.isEmpty
    let plain = String(decoding: letters.prefix(isExact ? longest : longest - 9), as: UTF8.self)
    return finished(plain, hash: isExact ? nil : SHA256Digest(of: name).hex.prefix(8))
  }

  private static func finished(_ plain: String, hash: Substring?) -> String {
    let edge: Set<UInt8> = [0x2D, 0x2E, 0x5F]
    let start = plain.utf8.drop { edge.contains($0) }
    let end = start.lastIndex { !edge.contains($0) }.map { start.index(after: $0) } ?? start.startIndex
    let core = String(Substring(start[..<end]))
    return [core, hash.map { String($0) } ?? ""].filter { !$0.isEmpty }.joined(separator: "-")
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool {
    ("0"..."9").contains(self)
  }
}
