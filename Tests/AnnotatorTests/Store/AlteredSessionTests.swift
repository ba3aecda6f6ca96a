import Foundation
import Testing

@testable import Annotator

/// Whatever value of the statements or the history of a session is changed, `check` notices it.
@Suite struct AlteredSessionTests {
  /// A value in a session's JSON: its place, its path of keys, and where it lies.
  private struct Value {
    let range: Range<Int>
    let key: String
  }

  /// The values of a stretch of JSON, a key for each.
  private static func values(in bytes: [UInt8], from start: Int) throws -> [Value] {
    var reader = try JSONReader(bytes, name: "a")
    reader.position = start
    var values: [Value] = []
    try collect(&reader, key: "", into: &values)
    return values
  }

  private static func collect(_ reader: inout JSONReader, key: String, into values: inout [Value]) throws {
    reader.skipSpace()
    switch reader.current {
    case UInt8(ascii: "["):
      var elements = try reader.beginArray()
      while try reader.nextElement(&elements) { try collect(&reader, key: key, into: &values) }
    case UInt8(ascii: "{"):
      var keys: [(String, Int)] = []
      try reader.eachMember { (key, reader) throws(UserError) in
        reader.skipSpace()
        keys.append((key, reader.position))
        _ = try reader.skipValue()
      }
      let end = reader.position
      for (key, position) in keys {
        reader.position = position
        try collect(&reader, key: key, into: &values)
      }
      reader.position = end
    default: values.append(Value(range: try reader.skipValue(), key: key))
    }
  }

  /// Another value in place of one: of the same type, or of another.
  private static func replacement(for value: ArraySlice<UInt8>, _ random: inout SeededGenerator) -> [UInt8] {
    let text = String(decoding: value, as: UTF8.self)
    let others: [String] =
      switch text.first {
      case "\"":
        [
          "\"\(text.dropFirst().dropLast())x\"", "null", "\"claim\"", "\"denial\"", "\"tag\"", "\"undo\"",
          "\"2026-11-23T09:00:02Z\"",
        ]
      case "t", "f": [text == "true" ? "false" : "true", "null"]
      case "n": ["\"x\"", "1", "0.5", "\"claim\"", "\"media\"", "\"B3\"", "[]"]
      default: ["\(text)1", "1", "2", "3", "0.35", "null", "0"]
      }
    let drawn = others.filter { $0 != text }.randomElement(using: &random) ?? "null"
    return Array(drawn.utf8)
  }

  /// How many of so many random changes of one value in a member of a session are not noticed.
  private func unnoticed(
    _ count: Int, of key: String, in session: Session, seed: UInt64, with seal: SessionSeal?
  ) throws -> [String] {
    let bytes = try SessionFile.encode(session)
    let folder = try TemporaryFolder()
    let text = String(decoding: bytes, as: UTF8.self)
    let start = try #require(text.range(of: "\"\(key)\": "))
    let values = try Self.values(
      in: bytes, from: text.utf8.distance(from: text.startIndex, to: start.upperBound))
    var random = SeededGenerator(seed: seed)
    var missed: [String] = []
    let path = "\(folder.path)/a.json"
    for _ in 0..<count {
      guard let value = values.randomElement(using: &random) else { continue }
      let new = Self.replacement(for: bytes[value.range], &random)
      try Data(bytes[..<value.range.lowerBound] + new + bytes[value.range.upperBound...])
        .write(to: URL(filePath: path))
      var check = SessionCheck(path: path)
      if let seal { check.compare(with: [seal]) }
      if check.problems.isEmpty {
        missed.append(
          "\(value.key) at \(value.range.lowerBound): "
            + String(decoding: bytes[value.range], as: UTF8.self) + " became "
            + String(decoding: new, as: UTF8.self))
      }
    }
    return missed
  }

  @Test(arguments: ["statements", "history"], UInt64(0)..<4)
  func noChangeOfAValueGoesUnnoticed(member: String, seed: UInt64) throws {
    for session in [try SessionFixture.worked(), try DrawnSession.worked(seed)] {
      #expect(try unnoticed(60, of: member, in: session, seed: seed, with: nil) == [])
    }
  }

  @Test(arguments: ["created", "article", "codebook"], UInt64(0)..<2)
  func withASealNoChangeElsewhereGoesUnnoticed(member: String, seed: UInt64) throws {
    let session = try DrawnSession.worked(seed)
    let loaded = try SessionFile.decode(try SessionFile.encode(session), name: "a")
    let seal = try SessionSeal(loaded)
    #expect(try unnoticed(40, of: member, in: session, seed: seed, with: seal) == [])
  }

  @Test func aForgedLastStateIsNotRestored() throws {
    let session = try SessionFixture.worked()
    let text = String(decoding: try SessionFile.encode(session), as: UTF8.self)
    let forged = text.replacing("{\"ids\": [1], \"label\": null", with: "{\"ids\": [1], \"label\": \"claim\"")
    try #require(forged != text)
    let folder = try TemporaryFolder()
    let path = try folder.file(forged, named: "a.json")
    let problems = SessionCheck(path: path).problems.map(\.what)
    #expect(problems.contains("change 2 does not name the hash of the change before it"), "\(problems)")
    let opened = try SessionStore(folder: folder.path).open(path: path)
    #expect(opened.notices == [.altered])
    #expect(
      opened.notices.map(\.description) == [
        "The session file was altered: its hashes do not match its history; 'annotate check' says where."
      ])
  }

  @Test func aCutHistoryIsNoticedEvenAfterItWasOpenedAndSaved() throws {
    var session = try SessionFixture.fresh()
    let changes = try SessionFixture.changes(for: session)
    try session.apply(changes[0])
    let before = try SessionFile.encode(session)
    try session.apply(changes[1])
    let head = session.head
    let cut = String(decoding: before, as: UTF8.self).replacing(
      #/"head": "[0-9a-f]+"/#, with: "\"head\": \"\(head.hex)\"")
    let folder = try TemporaryFolder()
    let path = try folder.file(cut, named: "a.json")
    #expect(SessionCheck(path: path).problems.map(\.what) == ["'head' is not the hash of the last change"])
    let opened = try SessionStore(folder: folder.path).open(path: path)
    try opened.stored.close(opened.session)
    #expect(SessionCheck(path: path).problems.map(\.what) == ["'head' is not the hash of the last change"])
  }
}
