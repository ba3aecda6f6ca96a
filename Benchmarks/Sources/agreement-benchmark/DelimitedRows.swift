import Foundation

/// The rows of a file of comma-separated values with a header, by column.
struct DelimitedRows {
  let rows: [[String: String]]

  /// Reads a file.
  ///
  /// - Throws: an error if it can't be read.
  init(_ url: URL) throws {
    let records = Self.records(Array(try Data(contentsOf: url)))
    let names = records.first ?? []
    rows = records.dropFirst().map { Dictionary(zip(names, $0), uniquingKeysWith: { first, _ in first }) }
  }

  private static func records(_ bytes: [UInt8]) -> [[String]] {
    var (records, record, field, isQuoted) = ([[String]](), [String](), [UInt8](), false)
    func text() -> String { String(decoding: field, as: UTF8.self) }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle(); if isQuoted, !field.isEmpty { field.append(byte) }
      case UInt8(ascii: ",") where !isQuoted: record.append(text()); field = []
      case UInt8(ascii: "\n") where !isQuoted:
        record.append(text()); records.append(record); (record, field) = ([], [])
      case UInt8(ascii: "\r") where !isQuoted: break
      default: field.append(byte)
      }
    }
    return field.isEmpty && record.isEmpty ? records : records + [record + [text()]]
  }
}
