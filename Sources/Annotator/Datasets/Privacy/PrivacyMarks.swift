/// Finds details that identify people in a line of a file.
struct PrivacyMarks {
  private let line: ArraySlice<UInt8>

  /// Creates a search of a line of UTF-8.
  init(_ line: ArraySlice<UInt8>) {
    self.line = line
  }

  private static let roots = [
    "/home/", "/Users/", "/root/", "/mnt/", "/media/", "/tmp/", "/var/", "/private/", "file:///",
  ].map { Array($0.utf8) }

  /// The paths: Unix paths, recognised by their first folder, and Windows paths, recognised by a drive.
  var paths: [String] {
    Self.roots.flatMap { root in places(of: root).filter(beginsWord).map { word(from: $0) } }
      + places(of: [0x3A, 0x5C]).filter { $0 > line.startIndex && Self.isLetter(line[$0 - 1]) }
      .map { word(from: $0 - 1) }
  }

  /// The e-mail addresses.
  var addresses: [String] {
    places(of: [0x40]).compactMap { sign in
      let before = line[..<sign].reversed().prefix(while: Self.isNamePart).count
      let domain = line[(sign + 1)...].prefix(while: Self.isNamePart)
      guard before > 0, domain.dropFirst().dropLast().contains(0x2E) else { return nil }
      return String(decoding: line[(sign - before)..<domain.endIndex], as: UTF8.self)
    }
  }

  /// The ISO 8601 times that are finer than a day.
  var times: [String] {
    places(of: [0x54]).compactMap { sign in
      guard sign - 10 >= line.startIndex, sign + 9 <= line.endIndex else { return nil }
      let day = line[(sign - 10)..<sign]
      let time = line[(sign + 1)..<(sign + 9)]
      guard Self.fits(day, "0000-00-00"), Self.fits(time, "00:00:00"), !time.elementsEqual("00:00:00".utf8)
      else { return nil }
      return String(decoding: line[(sign - 10)..<(sign + 9)], as: UTF8.self)
    }
  }

  /// Returns a name once for each place where it is a separate word.
  func words(_ name: [UInt8]) -> [String] {
    places(of: name).filter { place in
      let end = place + name.count
      return (place == line.startIndex || !Self.isLetter(line[place - 1]))
        && (end == line.endIndex || !Self.isLetter(line[end]))
    }.map { _ in String(decoding: name, as: UTF8.self) }
  }
}

extension PrivacyMarks {
  private func places(of needle: [UInt8]) -> [Int] {
    guard let first = needle.first, line.count >= needle.count else { return [] }
    return (line.startIndex...(line.endIndex - needle.count)).filter { index in
      line[index] == first && line[index..<(index + needle.count)].elementsEqual(needle)
    }
  }

  /// Returns the text up to the next quotation mark, separator or white space.
  private func word(from start: Int) -> String {
    String(
      decoding: line[start...].prefix { $0 > 0x20 && ![0x22, 0x2C, 0x3B, 0x3C].contains($0) }, as: UTF8.self)
  }

  /// Returns whether a path can begin at a position, rather than being part of a URL.
  private func beginsWord(_ place: Int) -> Bool {
    guard place > line.startIndex else { return true }
    return !Self.isNamePart(line[place - 1]) && line[place - 1] != 0x2F
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || byte > 0x7F
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || [0x2E, 0x2D, 0x5F, 0x2B].contains(byte)
  }

  /// Returns whether bytes have digits where the pattern has zeros and equal it elsewhere.
  private static func fits(_ bytes: ArraySlice<UInt8>, _ pattern: String) -> Bool {
    bytes.count == pattern.utf8.count
      && zip(bytes, pattern.utf8).allSatisfy { $1 == 0x30 ? (0x30...0x39).contains($0) : $0 == $1 }
  }
}
