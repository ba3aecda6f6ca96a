/// Text files that hold an article among much else, in formats that no reader supports.
enum OtherMarkup {
  /// Returns the kind of a file that would otherwise pass for plain text; nil for plain text.
  static func kind(of bytes: [UInt8]) -> FileSignature.Kind? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if start.starts(with: "WARC/1.".utf8) {
      return FileSignature.Kind(
        name: "a web archive (WARC)",
        remedy: "take the page out of it, with warcio for example, and open that")
    }
    guard start.starts(with: "<?xml ".utf8) else { return nil }
    let root = Self.root(of: start.prefix(4_096))
    return FileSignature.Kind(
      name: root.map { "an XML file (<\($0)>) that is neither a page nor a feed" }
        ?? "an XML file that is not a page",
      remedy: "save the article in it as plain text")
  }

  /// Returns the name of the first element.
  private static func root(of bytes: ArraySlice<UInt8>) -> String? {
    for (place, byte) in zip(bytes.indices, bytes) where byte == UInt8(ascii: "<") {
      let name = bytes[(place + 1)...].prefix {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
          || [0x2D, 0x2E, 0x3A, 0x5F].contains($0)
      }
      if !name.isEmpty, name.count <= 40 { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
