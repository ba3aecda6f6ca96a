import Foundation
import Testing

@testable import Annotator

/// Files that are read a stretch at a time, of the same content as when they are held.
@Suite struct StretchTests {
  private static let cells = [
    "a", "", "\"\"", "\"x, y\"", "\"two\r\nlines\"", "\"say \"\"no\"\"\"", "Так 🌉", "\"Є\"r", "\"end\r\"",
  ]

  private func file<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let path = NSTemporaryDirectory() + "stretch-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  /// The rows, with what is said of those that cannot be read.
  private func rows(_ rows: CSVRows) throws -> [String] {
    var rows = rows
    var shown: [String] = []
    while true {
      do throws(UserError) {
        guard let row = try rows.next() else { return shown }
        shown.append("\(row.line): \(row.fields)")
      } catch {
        shown.append("\(error)")
        try rows.skipLine()
      }
    }
  }

  @Test(arguments: 0..<40) func aTableIsTheSame(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let end = ["\n", "\r\n", "\r"][seed % 3]
    let odd = seed % 2 == 0 ? [] : ["b\"ad", "\"never closed"]
    let cells = (Self.cells + odd).map { end == "\r" ? $0.replacingOccurrences(of: "\r\n", with: "\r") : $0 }
    let lines = (0..<12).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in cells.randomElement(using: &random) ?? "" }
        .joined(separator: ",")
    }
    var bytes = Array(("\u{FEFF}text,label" + end + lines.joined(separator: end)).utf8)
    if seed % 5 == 0 { bytes += Array(end.utf8) + [0xFF] + Array("\(end)after".utf8) }
    let held = try rows(CSVRows(ImportInput(bytes, name: "f")))
    #expect(try rows(CSVRows(bytes, separator: UInt8(ascii: ","), name: "f")) == held)
    #expect(held.first == "1: [\"text\", \"label\"]")
    try file(bytes) { path in
      for stretch in [16, 17, 23, 64] {
        let input = try ImportInput(path: path, stretch: stretch)
        let read = try rows(CSVRows(input))
        #expect(read.map { $0.replacingOccurrences(of: path, with: "f") } == held)
        #expect(try input.isUTF8() == (seed % 5 != 0))
      }
    }
  }

  @Test(arguments: [1, 3, 64]) func linesAreTheSame(stretch: Int) throws {
    try file(Array("{\"a\": 1}\n\n \r\n{\"text\": \"Так 🌉\"}\r\nlast".utf8)) { path in
      var lines = try JSONTextLines(try ImportInput(path: path, stretch: stretch))
      var read: [String] = []
      while let line = try lines.next() {
        read.append("\(lines.number) \(String(decoding: line, as: UTF8.self))")
      }
      #expect(read == ["1 {\"a\": 1}", "4 {\"text\": \"Так 🌉\"}\r", "5 last"])
    }
  }

  @Test(arguments: [
    "{\"text\":\"A.\",\"label\":\"claim\",\"confidence\":1.0}\n{\"label\": \"denial\", \"text\": \"B.\"}\n",
    "[{\"text\":\"A.\",\"label\":\"claim\",\"confidence\":1},\n {\"label\": \"denial\", \"text\": \"B.\"}]",
  ])
  func objectsMayHaveTheirMembersInAnyOrder(lines: String) throws {
    try file(Array(lines.utf8)) { path in
      var batch = ImportedBatch()
      let context = ImportedSession.Context(
        annotator: "me", codebook: .standard, now: Timestamp(seconds: 1_795_424_400))
      var sessions: [Session] = []
      try batch.add(
        try ImportInput(path: path, stretch: 5), format: .named("jsonl"), options: ImportOptions(),
        context: context, newID: { String(repeating: "1", count: 32) }
      ) { sessions.append($0) }
      #expect(sessions.map(ImportBench.shown) == [["A.=claim", "B.=denial"]])
      #expect(sessions[0].statements[0].judgment.confidence == Confidence(1))
    }
  }

  @Test func rowsOfOneDocumentNeedNotBeNeighbours() throws {
    let batch = try ImportBench.batch(
      """
      {"doc":"a","text":"One.","label":"claim"}
      {"doc":"b","text":"Two.","label":"claim"}
      no JSON
      {"text":"Three.","label":"denial","doc":"a","more":[1]}
      {"doc":"b","text":"Four.","label":"denial","doc":"c"}
      {"doc":"b","label":"claim"}

      """, "jsonl", partial: true)
    #expect(
      batch.sessions.map(ImportBench.shown).sorted { $0.count > $1.count } == [
        ["One.=claim", "Three.=denial"], ["Two.=claim"],
      ])
    #expect(batch.problems.map(\.place) == ["f:3:1:1", "f:5:1:44", "f:6"])
  }
}
