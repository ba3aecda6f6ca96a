import Foundation
import Testing

@testable import Annotator

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Holds Documentation/Formats.md to the tables of the program; `ANNOTATE_RECORD` rewrites its parts.
@Suite(.serialized) struct FormatsDocumentTests {
  private static let path =
    String(#filePath.dropLast("Tests/AnnotatorTests/Datasets/FormatsDocumentTests.swift".count))
    + "Documentation/Formats.md"

  @Test func listsTheColumnsOfARecord() throws {
    let rows = RecordColumn.allCases.map { column in
      let absent = column.isAlwaysPresent ? "" : ", null"
      return "| `\(column.rawValue)` | \(column.kind.rawValue)\(absent) | \(column.meaning) |"
    }
    try expect(["| column | type | what it holds |", "| --- | --- | --- |"] + rows, between: "columns")
  }

  @Test func listsTheFormatsWithTheirUnitsAndLosses() throws {
    let rows = ExportFormat.all.map { format in
      let lost = JudgmentField.allCases.filter { !format.exporter(ExportOptions()).carries.contains($0) }
      let losses = lost.isEmpty ? "nothing" : lost.map(\.name).joined(separator: ", ")
      return "| `\(format.name)` | \(format.summary) | \(format.unit?.rawValue ?? "–") | \(losses) |"
    }
    try expect(["| `-f` | what | unit | left out |", "| --- | --- | --- | --- |"] + rows, between: "formats")
  }

  @Test func listsTheFormatsThatAreRead() throws {
    let rows = ImportFormat.all.map { "| `\($0.name)` | \($0.summary) | \($0.unit.rawValue) |" }
    try expect(["| `-f` | what | unit |", "| --- | --- | --- |"] + rows, between: "imports")
  }

  @Test func describesEveryFormat() throws {
    let headings = try document().split(separator: "\n").filter { $0.hasPrefix("## ") }
    let described = headings.flatMap { $0.dropFirst(3).split(separator: ", ") }.map(String.init)
    #expect(ExportFormat.all.map(\.name).filter { !described.contains($0) } == [])
  }

  private func document() throws -> String {
    try String(decoding: FileSystem.read(Self.path, limit: 1 << 20), as: UTF8.self)
  }

  private func expect(_ lines: [String], between name: String) throws {
    let text = try document()
    let start = try #require(text.range(of: "<!-- \(name) -->\n")?.upperBound)
    let end = try #require(text.range(of: "<!-- /\(name) -->")?.lowerBound)
    let wanted = lines.map { $0 + "\n" }.joined()
    let isSame = text[start..<end] == wanted
    #expect(isSame, "the part '\(name)' of Formats.md is out of date")
    guard !isSame, ProcessInfo.processInfo.environment["ANNOTATE_RECORD"] != nil else { return }
    try FileSystem.replace(Self.path, Array((text[..<start] + wanted + text[end...]).utf8))
  }
}
