/// A mailbox in the Unix format, written by mail programs and Google Takeout: mails in sequence, each after a
/// line that begins with "From ".
package enum Mailbox {
  /// Returns whether the bytes begin with that line and a header below it.
  package static func matches(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.starts(with: mark) else { return false }
    let lines = bytes.prefix(2_000).split(separator: 0x0A, maxSplits: 2)
    return lines.count > 1 && isField(lines[1])
  }

  /// Returns the mails, without the lines that separate them, and without the `>` that escapes such lines in
  /// a mail.
  package static func mails(in bytes: [UInt8]) -> [[UInt8]] {
    var mails: [[UInt8]] = []
    var mail: [UInt8] = []
    var isAfterBlank = true
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let isStart =
        isAfterBlank && line.starts(with: mark) && index + 1 < lines.count && isField(lines[index + 1])
      isAfterBlank = line.allSatisfy { $0 == 0x0D }
      if isStart {
        if !mail.isEmpty { mails.append(mail) }
        mail = []
      } else {
        mail += unprotected(line) + [0x0A]
      }
    }
    return mail.contains { $0 > 0x20 } ? mails + [mail] : mails
  }

  private static let mark = Array("From ".utf8)

  /// Returns whether a line begins with a field name: "Subject:".
  private static func isField(_ line: some Collection<UInt8>) -> Bool {
    let name = line.prefix { $0 != UInt8(ascii: ":") }
    return !name.isEmpty && name.count < line.count
      && name.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) || $0 == UInt8(ascii: "-") }
  }

  /// Returns a line without its escape: "From Keld he wrote" for ">From Keld he wrote".
  private static func unprotected(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = line.drop { $0 == UInt8(ascii: ">") }
    return rest.count < line.count && rest.starts(with: mark) ? line.dropFirst() : line
  }
}
