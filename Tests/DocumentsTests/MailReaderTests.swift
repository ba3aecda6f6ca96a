import Testing

@testable import Documents

@Suite struct MailReaderTests {
  private static func document(_ lines: [String]) throws -> Document {
    let bytes = Array(lines.joined(separator: "\r\n").utf8)
    return try MailReader(pool: CharsetPool(for: bytes)) { _ in HTMLTree() }.document(of: bytes)
  }

  @Test func aQuotedPrintablePressRelease() throws {
    let document = try Self.document([
      "From: =?utf-8?Q?J=C3=B6rg_Maier?= <jm@port.example>", "Subject: =?koi8-r?B?8NLJ18XU?=",
      "Date: Wed, 11 Feb 2026 06:30:00 +0100", "Content-Type: text/plain; charset=\"windows-1251\"",
      "Content-Transfer-Encoding: quoted-printable", "", "=CF=EE=F0=F2 =E7=E0=EA=F0=FB=F2, =", "=EC=E8=F0.",
      "", "> Was?",
      "", "--", "Press office",
    ])
    #expect(document.metadata.title == "Привет")
    #expect(document.metadata.authors == ["Jörg Maier"])
    #expect(document.metadata.published == ["Wed, 11 Feb 2026 06:30:00 +0100"])
    #expect(document.encoding == "windows-1251")
    #expect(
      document.blocks == [
        Block(.heading, "Привет", level: 1), Block(.paragraph, "Порт закрыт, мир."), Block(.quote, "Was?"),
        Block(.furniture, "Press office"),
      ])
  }

  @Test(arguments: [
    ("\"=?windows-1251?B?wPLo6u7iYQ==?=\" <a@b.example>", "Атиковa"),
    ("oske@courier.example (Maren Oske)", "Maren Oske"),
    ("Pete (a wonderful chap) <pete@b.example>", "Pete"), ("<a@b.example>", "a@b.example"),
    ("a@b.example", "a@b.example"),
  ])
  func theSenderIsTheAuthor(field: String, name: String) throws {
    #expect(try Self.document(["From: \(field)", "", "Text."]).metadata.authors == [name])
  }

  @Test(arguments: [
    ("Your program shows no pages.", "The port was closed."),
    (
      "The port was closed on Monday after a fire, the police said. The mayor denied it.",
      "The port was closed on Monday after a fire, the police said. The mayor denied it."
    ),
  ])
  func thePageIsReadWhereTheTextOnlyStandsInForIt(plain: String, read: String) throws {
    let lines = [
      "Subject: A", "Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain",
      "",
      plain, "--b", "Content-Type: text/html", "", "<p>", "--b--",
    ]
    let bytes = Array(lines.joined(separator: "\r\n").utf8)
    let document = try MailReader(pool: CharsetPool(for: bytes)) { _ in
      var tree = HTMLTree()
      tree.openElement("body")
      for text in [
        "The port was closed.",
        "It rains in Keld, where nobody works today or tomorrow, the mayor of Keld says.",
      ] {
        tree.openElement("p")
        tree.addText(text)
        tree.closeElement()
      }
      return tree
    }.document(of: bytes)
    #expect(document.blocks.dropFirst().first?.text == read)
  }

  @Test func thePlainPartIsReadAndAttachmentsAreCounted() throws {
    let document = try Self.document([
      "Subject: Port", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b", "", "--b",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
      "VGhlIHBvcnQgaXMgY2xvc2VkLg==", "--b",
      "Content-Type: application/pdf", "Content-Disposition: attachment", "", "x", "--b--", "",
    ])
    #expect(document.blocks.map(\.text) == ["Port", "The port is closed."])
    #expect(document.dropped == [DroppedPart("attachments", count: 1)])
  }

  @Test func aMailThatGoesAlongIsQuoted() throws {
    let document = try Self.document([
      "Subject: Fwd: Port", "Content-Type: multipart/mixed; boundary=b", "", "--b",
      "Content-Type: text/plain", "",
      "See attached.", "--b", "Content-Type: message/rfc822", "Content-Disposition: attachment", "",
      "Subject: Port closed", "Content-Type: text/plain", "", "The mayor denied it.", "--b--", "",
    ])
    #expect(
      document.blocks == [
        Block(.heading, "Fwd: Port", level: 1), Block(.paragraph, "See attached."),
        Block(.quote, "Port closed"),
        Block(.quote, "The mayor denied it."),
      ])
    #expect(document.dropped.isEmpty)
  }

  @Test(arguments: [
    ["-----Ursprüngliche Nachricht-----", "Hat der Kai gebrannt?"],
    ["От: Марен Оске", "Отправлено: вторник", "Кому: Ян Линд", "", "Сгорел ли причал?"],
    ["On Tue, Feb 10, 2026 Maren Oske wrote:", "", "> Did the quay burn? The Courier", "> has a report."],
  ])
  func anOlderMailIsQuoted(older: [String]) throws {
    let blocks = try Self.document(["Subject: Port", "", "We reject it.", ""] + older).blocks
    #expect(blocks.prefix(2).map(\.kind) == [.heading, .paragraph])
    #expect(blocks.count > 2 && blocks.dropFirst(2).allSatisfy { $0.kind == .quote || $0.kind == .furniture })
  }

  @Test func aMailWithoutTextIsRefused() {
    let error = DocumentError("there is no text in the message", fix: "save its attachment, and open that")
    #expect(throws: error) { try Self.document(["Subject: Port", "", "", ""]) }
  }

  @Test func whatAMailingListAddsIsFurniture() {
    let line = String(repeating: "_", count: 47)
    let blocks = MailText.blocks(of: "The port was closed.\n\n\(line)\nnews mailing list\n")
    #expect(blocks.map(\.kind) == [.paragraph, .furniture])
  }

  @Test(arguments: [
    [
      "From: Jan Lind", "Sent: Wednesday, February 11, 2026 10:00 AM", "To: Ana Díaz", "Subject: RE: Ferry",
      "",
      "We signed nothing.", "", "From: Ana Díaz", "Sent: Tuesday, February 10, 2026 4:12 PM", "To: Jan Lind",
      "Subject: Ferry", "", "Did you?",
    ],
    [
      "Von: Jan Lind", "Gesendet: Mittwoch, 11. Februar 2026 10:00", "An: Ana Díaz", "Betreff: RE: Ferry", "",
      "We signed nothing.", "", "Von: Ana Díaz", "Gesendet: Dienstag, 10. Februar 2026", "An: Jan Lind",
      "Betreff: Ferry", "", "Did you?",
    ],
    [
      "От: Jan Lind", "Отправлено: среда, 11 февраля 2026 г. 10:00", "Кому: Ana Díaz", "Тема: RE: Ferry", "",
      "We signed nothing.", "", "От: Ana Díaz", "Отправлено: вторник, 10 февраля 2026 г.", "Кому: Jan Lind",
      "Тема: Ferry", "", "Did you?",
    ],
    [
      "De : Jan Lind", "Envoyé : mercredi 11 février 2026 10:00", "À : Ana Díaz", "Objet : RE: Ferry", "",
      "We signed nothing.", "", "De : Ana Díaz", "Envoyé : mardi 10 février 2026", "À : Jan Lind",
      "Objet : Ferry", "", "Did you?",
    ],
    [
      "De\u{A0}: Jan Lind", "Objet\u{A0}: RE: Ferry", "Date\u{202F}: 11 février 2026 à 10:00",
      "À\u{A0}: Ana Díaz", "", "We signed nothing.", "", "De\u{A0}: Ana Díaz", "Objet\u{A0}: Ferry",
      "Date\u{A0}: 10 février 2026", "À\u{A0}: Jan Lind", "", "Did you?",
    ],
    [
      "De: Jan Lind", "Enviado el: miércoles, 11 de febrero de 2026 10:00", "Para: Ana Díaz",
      "Asunto: RE: Ferry", "", "We signed nothing.", "", "De: Ana Díaz",
      "Enviado el: martes, 10 de febrero de 2026", "Para: Jan Lind", "Asunto: Ferry", "", "Did you?",
    ],
  ])
  func aThreadCopiedFromAMailProgramIsAMail(lines: [String]) throws {
    #expect(KindDetector.kind(of: Array(lines.joined(separator: "\n").utf8), name: "a.txt") == .mail)
    let document = try Self.document(lines)
    #expect(document.metadata.title == "RE: Ferry" && document.metadata.authors == ["Jan Lind"])
    #expect(document.metadata.published.first?.contains("11") ?? false)
    #expect(document.blocks.filter { $0.kind == .paragraph }.map(\.text) == ["We signed nothing."])
    #expect(document.blocks.filter { $0.kind == .quote }.map(\.text) == ["Did you?"])
  }

  @Test(arguments: [
    "Von: Jan Lind\nThema: Hafen\nDatum: 11. Februar 2026\n\nText.\n", "An: alle\nVon: mir\n\nText.\n",
    "De: uno\nDatos: dos\nPara: tres\n",
  ])
  func otherLabelsMakeNoMail(text: String) {
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") != .mail)
  }

  @Test(arguments: ["Note: the port is closed.", "A: Nobody knows.", "Note : the port is closed."])
  func aLineWithAColonAboveAQuotationIsText(line: String) throws {
    let document = try Self.document([line, "It burned.", "", "> Is it?", "", "Yes."])
    #expect(document.blocks.map(\.text) == [line, "It burned.", "Is it?", "Yes."])
  }
}
