/// The kinds of files that aren't text, recognized by their first bytes.
enum FileSignature {
  /// What a file is, and what to do about it.
  struct Kind {
    /// What it is, such as "a PNG picture".
    let name: String
    /// How to turn it into text.
    let remedy: String
    /// Whether it may prove to be a readable document once its content has been examined.
    var isDocument = false
  }

  /// Returns the kind of file that the bytes are; nil if no signature matches.
  static func kind(of bytes: [UInt8]) -> Kind? {
    let start = bytes.prefix(longestStart)
    if let found = signatures.first(where: { $0.isAt(start) }) { return found.kind(of: bytes) }
    return nil
  }

  private static let longestStart = 300
}

extension FileSignature {
  private struct Signature {
    let bytes: [UInt8]
    var offset = 0
    let kind: Kind

    init(_ bytes: [UInt8], at offset: Int = 0, _ name: String, _ remedy: String, isDocument: Bool = false) {
      self.bytes = bytes
      self.offset = offset
      kind = Kind(name: name, remedy: remedy, isDocument: isDocument)
    }

    init(_ text: String, at offset: Int = 0, _ name: String, _ remedy: String, isDocument: Bool = false) {
      self.init(Array(text.utf8), at: offset, name, remedy, isDocument: isDocument)
    }

    /// Whether a file starts with the signature. Letters alone prove nothing, since a text may begin with
    /// them: there also has to be a zero byte nearby.
    func isAt(_ start: ArraySlice<UInt8>) -> Bool {
      start.dropFirst(offset).starts(with: bytes)
        && (kind.isDocument || !bytes.allSatisfy { (0x20...0x7E).contains($0) } || start.contains(0))
    }

    /// Returns the kind of a file. A zip archive is identified by the files in it.
    func kind(of file: [UInt8]) -> Kind {
      guard bytes == Self.zip else { return kind }
      return FileSignature.archives.first { file.holds($0.part) }?.kind ?? kind
    }

    static let zip = Array("PK\u{3}\u{4}".utf8)
  }

  private static let signatures: [Signature] = [
    Signature("%PDF-", "a PDF document", "convert it to text: pdftotext FILE NEW.txt", isDocument: true),
    Signature([0x1F, 0x8B], "compressed with gzip", "unpack it: gunzip -c FILE > NEW.txt", isDocument: true),
    Signature([0x78, 0x9C], "compressed with zlib", "unpack it: zlib-flate -uncompress < FILE > NEW.txt"),
    Signature([0x78, 0xDA], "compressed with zlib", "unpack it: zlib-flate -uncompress < FILE > NEW.txt"),
    Signature("BZh", "compressed with bzip2", "unpack it: bunzip2 -c FILE > NEW.txt"),
    Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "compressed with xz", "unpack it: xz -dc FILE > NEW.txt"),
    Signature([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd", "unpack it: zstd -dc FILE > NEW.txt"),
    Signature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", "unpack it: 7z x FILE"),
    Signature("Rar!", "a RAR archive", "unpack it: unrar x FILE"),
    Signature("ustar", at: 257, "a tar archive", "unpack it: tar -xf FILE"),
    Signature(
      Signature.zip, "a zip archive", "unpack it, then open the file you mean: unzip FILE", isDocument: true),
    Signature([0xD0, 0xCF, 0x11, 0xE0], "an old Word, Excel or PowerPoint file", oldOffice),
    Signature("{\\rtf", "an RTF document", "save it as plain text", isDocument: true),
    Signature([0x89, 0x50, 0x4E, 0x47], "a PNG picture", picture),
    Signature([0xFF, 0xD8, 0xFF], "a JPEG picture", picture),
    Signature("GIF8", "a GIF picture", picture),
    Signature("WEBP", at: 8, "a WebP picture", picture),
    Signature("ftyphei", at: 4, "a HEIC picture", picture),
    Signature("ftypavif", at: 4, "an AVIF picture", picture),
    Signature([0x49, 0x49, 0x2A, 0], "a TIFF picture", picture),
    Signature([0x4D, 0x4D, 0, 0x2A], "a TIFF picture", picture),
    Signature("AT&TFORM", "a DjVu scan", picture),
    Signature("ID3", "an MP3 recording", recording),
    Signature([0xFF, 0xFB], "an MP3 recording", recording),
    Signature([0xFF, 0xF3], "an MP3 recording", recording),
    Signature("WAVE", at: 8, "a WAV recording", recording),
    Signature("OggS", "an Ogg recording", recording),
    Signature("fLaC", "a FLAC recording", recording),
    Signature("AVI ", at: 8, "an AVI video", recording),
    Signature("ftyp", at: 4, "an MP4 recording or video", recording),
    Signature([0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM video", recording),
    Signature(
      "bplist00", "a Safari web archive", "save the page as HTML: in Safari, Save As, Page Source"),
    Signature([0x7F, 0x45, 0x4C, 0x46], "a program", "name a text file"),
    Signature([0x4D, 0x5A, 0x90], "a program", "name a text file"),
    Signature(
      "SQLite format 3", "an SQLite database", "export the text column as CSV, and name that file"),
    Signature("BOOKMOBI", at: 60, "a Kindle book", "convert it to EPUB: ebook-convert FILE NEW.epub"),
  ]

  /// The kinds of zip archives, by a file that they contain.
  private static let archives: [(part: String, kind: Kind)] = [
    ("word/document.xml", Kind(name: "a Word document", remedy: "save it as plain text", isDocument: true)),
    (
      "xl/workbook.xml",
      Kind(
        name: "an Excel workbook", remedy: "save the sheet as CSV: soffice --headless --convert-to csv FILE")
    ),
    ("ppt/presentation.xml", Kind(name: "a PowerPoint presentation", remedy: slides)),
    (
      "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
      Kind(
        name: "a LibreOffice spreadsheet",
        remedy: "save the sheet as CSV: soffice --headless --convert-to csv FILE")
    ),
    (
      "mimetypeapplication/vnd.oasis.opendocument.presentation",
      Kind(name: "a LibreOffice presentation", remedy: slides)
    ),
    (
      "Index/Document.iwa",
      Kind(name: "a Pages, Numbers or Keynote document", remedy: "export it as Word or as plain text")
    ),
  ]

  private static let oldOffice =
    "save it as .docx or .csv, or convert it: soffice --headless --convert-to docx FILE"
  private static let slides = "convert it to PDF, and open that: soffice --headless --convert-to pdf FILE"
  private static let picture =
    "recognise its text first: ocrmypdf FILE NEW.pdf, or tesseract FILE NEW"
  private static let recording =
    "transcribe it first; a transcript or subtitles (.srt, .vtt) can be opened"
}

extension [UInt8] {
  /// Whether these bytes contain those of a word. Linear for ordinary files.
  fileprivate func holds(_ word: String) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, count >= word.count else { return false }
    return (0...count - word.count).contains {
      self[$0] == first && self[$0..<$0 + word.count].elementsEqual(word)
    }
  }
}
