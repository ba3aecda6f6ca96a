/// The kinds of files that are no text, told by their first bytes.
enum FileSignature {
  /// What the bytes are, such as "a PDF document", and how to get text out of it; nil when no signature is known.
  static func kind(of bytes: [UInt8]) -> (name: String, remedy: String)? {
    signatures.first { bytes.starts(with: $0.start) }.map { ($0.name, $0.remedy) }
  }

  private static let signatures: [(start: [UInt8], name: String, remedy: String)] = [
    (Array("%PDF-".utf8), "a PDF document", "turn it into text: pdftotext FILE NEW.txt"),
    ([0x1F, 0x8B], "compressed with gzip", "unpack it: gunzip -c FILE > NEW.txt"),
    ([0x78, 0x9C], "compressed with zlib", "unpack it: zlib-flate -uncompress < FILE > NEW.txt"),
    ([0x78, 0xDA], "compressed with zlib", "unpack it: zlib-flate -uncompress < FILE > NEW.txt"),
    (Array("BZh".utf8), "compressed with bzip2", "unpack it: bunzip2 -c FILE > NEW.txt"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "compressed with xz", "unpack it: xz -dc FILE > NEW.txt"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd", "unpack it: zstd -dc FILE > NEW.txt"),
    (Array("PK\u{3}\u{4}".utf8), "a zip archive or office document", "unpack it, or save it as plain text"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document", "save it as plain text"),
    (Array("{\\rtf".utf8), "an RTF document", "save it as plain text"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", image),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture", image),
    (Array("GIF8".utf8), "a GIF picture", image),
    ([0x7F, 0x45, 0x4C, 0x46], "a program", "name a text file"),
    (Array("SQLite format 3".utf8), "an SQLite database", "name a text file"),
  ]

  private static let image = "name a text file; a picture of text must be read by a person or by OCR first"
}
