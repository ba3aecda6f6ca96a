import Documents
import Testing

@Suite struct MailFlowTests {
  private static func texts(_ type: String, _ lines: [String]) throws -> [String] {
    let mail = ["From: a@b.example", "Content-Type: text/plain; charset=utf-8\(type)", ""] + lines
    let bytes = Array(mail.joined(separator: "\r\n").utf8)
    return try MailReader(pool: CharsetPool(for: bytes)) { _ in HTMLTree() }.document(of: bytes).blocks
      .map(\.text)
  }

  @Test func aSpaceAtTheEndJoinsLines() throws {
    #expect(
      try Self.texts(
        "; format=flowed",
        ["We deny it. The report is ", "false and we will ", "respond.", "Next line.", "> Is it ", "> true?"])
        == ["We deny it. The report is false and we will respond.", "Next line.", "Is it true?"])
  }

  @Test func theSpaceIsNoTextWhereTheMailSaysSo() throws {
    #expect(try Self.texts("; format=flowed; delsp=yes", ["港口已经 ", "关闭。"]) == ["港口已经关闭。"])
  }

  @Test func withoutTheFormatSpacesMeanNothing() throws {
    #expect(try Self.texts("", ["Dear all, ", "hello."]) == ["Dear all,", "hello."])
  }
}
