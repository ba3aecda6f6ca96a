import Testing

@testable import Documents

@Suite struct MailboxTests {
  private static let box = [
    "From a@b.example Wed Feb 11 10:00:00 2026", "From: Ann Li <a@b.example>", "Subject: One",
    "Date: Wed, 11 Feb 2026 10:00:00 +0000", "", "The port was closed.", "", ">From Keld he wrote to us.", "",
    "From a@b.example Thu Feb 12 10:00:00 2026", "From: Jan Lind <j@b.example>", "Subject: Two", "",
    "The mayor denied it.", "",
  ].joined(separator: "\n")

  @Test func eachMailIsAnArticle() throws {
    let bytes = Array(Self.box.utf8)
    #expect(KindDetector.kind(of: bytes, name: "Inbox") == .mailbox)
    let found = try MailReader(pool: CharsetPool(for: bytes)) { _ in HTMLTree() }.documents(ofMailbox: bytes)
    #expect(found.map(\.metadata.title) == ["One", "Two"])
    #expect(found.map(\.metadata.authors) == [["Ann Li"], ["Jan Lind"]])
    #expect(
      found.map { $0.blocks.map(\.text) } == [
        ["One", "The port was closed.", "From Keld he wrote to us."], ["Two", "The mayor denied it."],
      ])
    #expect(found.allSatisfy { $0.reader == "mailbox" })
  }

  @Test func aTextThatBeginsWithFromIsNoMailbox() {
    let text = "From Keld the ferry goes to Tarn.\nIt takes an hour.\n"
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .plainText)
  }

  @Test func aMailWithPicturesInItsPageIsNoSavedPage() {
    let mail = [
      "Return-Path: <a@b.example>", "To: c@d.example", "Subject: One",
      "Content-Type: multipart/related; boundary=\"x\"", "", "--x", "Content-Type: text/html", "", "<p>A</p>",
    ].joined(separator: "\n")
    #expect(KindDetector.kind(of: Array(mail.utf8), name: "a.eml") == .mail)
    let saved = [
      "From: <Saved by Blink>", "Subject: One", "MIME-Version: 1.0",
      "Content-Type: multipart/related; boundary=\"x\"", "", "--x", "Content-Type: text/html", "", "<p>A</p>",
    ].joined(separator: "\n")
    #expect(KindDetector.kind(of: Array(saved.utf8), name: "a") == .mhtml)
  }

  @Test func aPastedMailKeepsItsQuotes() throws {
    let text = """
      Am 10.02.2026 um 17:12 schrieb Anna Li:
      > Das Ministerium weist die Behauptung zurück, dass der Vertrag ohne
      > Ausschreibung vergeben wurde.
      >
      > Die Prüfer haben nichts gesehen.

      Das stimmt nicht.
      """
    let bytes = Array(text.utf8)
    #expect(KindDetector.kind(of: bytes, name: "a.txt") == .mail)
    let blocks = try MailReader(pool: CharsetPool(for: bytes)) { _ in HTMLTree() }.document(of: bytes).blocks
    #expect(
      blocks == [
        Block(.quote, "Am 10.02.2026 um 17:12 schrieb Anna Li:"),
        Block(
          .quote,
          "Das Ministerium weist die Behauptung zurück, dass der Vertrag ohne Ausschreibung vergeben wurde."),
        Block(.quote, "Die Prüfer haben nichts gesehen."), Block(.paragraph, "Das stimmt nicht."),
      ])
  }

  @Test func theHeaderOfAForwardedMailIsFurniture() throws {
    let mail = [
      "From: a@b.example", "Subject: Fwd: One", "", "See below.", "",
      "---------- Forwarded message ---------", "From: Anna Li <a@b.example>",
      "Date: Tue, Feb 10, 2026 at 5:12 PM", "Subject: One", "", "We reject the claim.", "",
    ].joined(separator: "\n")
    let bytes = Array(mail.utf8)
    let blocks = try MailReader(pool: CharsetPool(for: bytes)) { _ in HTMLTree() }.document(of: bytes).blocks
    #expect(blocks.filter { $0.kind == .quote }.map(\.text) == ["We reject the claim."])
    #expect(blocks.filter { $0.kind == .furniture }.count == 4)
  }
}
