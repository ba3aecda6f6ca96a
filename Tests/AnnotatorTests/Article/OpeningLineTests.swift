import Testing

@testable import Annotator

@Suite struct OpeningLineTests {
  @Test(
    arguments: [
      ("Port closed after fire\nBy our own correspondent\nFeb 29, 2026\n\nIt was closed. He denied it.", nil),
      ("Porto chiuso dopo l'incendio, dice la polizia\ndi Marta Bianchi\n\nTesto. Altro.", "Marta Bianchi"),
      ("Port closed after fire, police say\nBy Reuters Staff\nFebruary 11, 2026\n\nText.", nil),
      ("Port closed after fire, police say\nMaren Oske\nFebruary 11, 2026\n\nText.", "Maren Oske"),
      ("Port closed after fire, police say\nNew York\nFebruary 11, 2026\n\nText.", nil),
      ("Přístav po požáru uzavřen\nJan Novák | 11. února 2026 8:30\n\nText.", "Jan Novák"),
      ("Bezárt a keldi kikötő a tűz után\nÍrta: Kovács János\n\nSzöveg.", "Kovács János"),
      ("Έκλεισε το λιμάνι μετά τη φωτιά\nΤης Μαρίας Παπαδοπούλου\n\nΚείμενο.", "Μαρίας Παπαδοπούλου"),
      ("إغلاق ميناء كيلد بعد الحريق\nبقلم: أحمد علي\n\nنص.", "أحمد علي"),
      ("凯尔德港火灾后关闭\n记者 王明 2026-02-11 08:30 来源:新华社\n\n港口关闭。", "王明"),
      ("外交部否认达成秘密协议\n\n新华社记者 李明 2026年3月14日\n\n他说没有。", "李明"),
      ("前记者 王明 被捕\n\n他说没有。警方否认。", nil),
      ("항구 폐쇄\n홍길동 기자 2026.02.11 08:30\n\n항구는", "홍길동"),
      ("2024 edition of the port guide is out\njulian\nMay 3, 2024\n\nText.", nil),
      (
        "BC-Keld-Port,0312\nURGENT\nPort closed after fire, police say\nBy MAREN OSKE\nAssociated Press\n",
        "MAREN OSKE"
      ),
      (
        "PRESS RELEASE\nFor immediate release: 11 February 2026\nPort closed after fire\nBy Maren Oske\n",
        "Maren Oske"
      ),
    ] as [(String, String?)])
  func theHeadlineAndTheAuthorAreTold(text: String, author: String?) {
    let metadata = ArticleMetadata(of: text)
    let kickers = ["BC-Keld-Port,0312", "URGENT", "PRESS RELEASE", "For immediate release: 11 February 2026"]
    let lines = text.split(separator: "\n").map(String.init)
    #expect(metadata.title == lines.first { !kickers.contains($0) })
    #expect(metadata.author == author)
  }

  @Test(arguments: [
    ("By Maren Oske, Political Editor, and Jan Lind in Keld", ["Maren Oske", "Jan Lind"]),
    ("admin", []), ("By Thursday", []), ("https://facebook.com/x", []), ("press@courier.example", []),
    ("press@courier.example (Анна Ли)", ["Анна Ли"]), ("Jan Lind via Keld Press", ["Jan Lind"]),
    ("\"Maren Oske\" <oske@courier.example>", ["Maren Oske"]), ("Microsoft Office User", []),
  ])
  func whatIsStatedAsAuthorIsJudged(stated: String, names: [String]) {
    #expect(Byline.names(in: stated) == names)
  }

  @Test(arguments: [
    "Contact:\nJan Lind, Press Officer\nPort of Keld\njan@keld.example\n+46 8 123 45 67\n\nPort denies claims",
    "Contact: Jan Lind\n+46 8 123 45 67\nPort denies claims",
    "Media contact:\nJan Lind\n\nPort denies claims",
  ])
  func whomToAskIsNoTitle(text: String) {
    let metadata = ArticleMetadata(of: "FOR IMMEDIATE RELEASE\n\n\(text)\n\nKELD - The port denied it.\n")
    #expect(metadata.title == "Port denies claims")
  }

  @Test(arguments: [
    "Photo: Jan Lind\nPort closed after fire\nBy Maren Oske, maren@courier.example",
    "Email: news@courier.example\nPort closed after fire\nBy Maren Oske, maren@courier.example",
    "Contact: Jan Lind\nPort closed after fire\nBy Maren Oske, maren@courier.example",
    "Contact: Jan Lind\nPort closed after fire\n2026-02-11",
  ])
  func aTitleBelowALabelIsTheTitle(text: String) {
    #expect(ArticleMetadata(of: "\(text)\n\nKELD - The port denied it.\n").title == "Port closed after fire")
  }

  @Test(
    arguments: [
      ("Climate Change · 11 Feb 2026", nil), ("Public Health · 11 Feb 2026 · 4 min read", nil),
      ("Public Health • 11 Feb 2026 • Lesezeit: 4 Minuten", nil),
      ("Grand Rapids, Michigan — February 11, 2026", nil),
      ("Climate Change · By Maren Oske · 11 Feb 2026", "Maren Oske"),
      ("Climate Change · Maren Oske, Chief Reporter · 11 Feb 2026", "Maren Oske"),
    ] as [(String, String?)])
  func aTopicAndAPlaceAreNoAuthors(line: String, author: String?) {
    let metadata = ArticleMetadata(of: "Port closed after fire\n\(line)\n\nThe port closed on Monday.\n")
    #expect(metadata.author == author)
    #expect(line.contains("—") || metadata.published?.iso == "2026-02-11")
  }

  @Test func minutesOfACouncilAreATitle() {
    let title = "Minutes of the Keld Council, 11 February 2026"
    #expect(ArticleMetadata(of: "\(title)\n\nThe port closed on Monday.\n").title == title)
  }

  @Test(arguments: [
    "Maren Oske, Political Editor · 11 Feb 2026 · 4 min read",
    "Maren Oske, Redakteurin • 11 February 2026, 06:30",
    "Par Maren Oske (à Keld)\nPublié le 11 février 2026 à 06h30, modifié le 12 février 2026 à 09h12",
    "By Maren Oske (AP)\nPublished Feb. 11, 2026, updated Feb. 12, 2026",
    "Written by: Maren Oske\nOriginally published on Feb 11, 2026; updated Feb 12, 2026",
  ])
  func authorAndDayStandOnOneLine(line: String) {
    let metadata = ArticleMetadata(of: "Port closed after fire\n\(line)\n\nThe port closed on Monday.\n")
    #expect(metadata.author == "Maren Oske" && metadata.published?.iso == "2026-02-11")
    #expect(metadata.modified?.iso == (line.contains("12") ? "2026-02-12" : nil))
    #expect(metadata.title == "Port closed after fire")
  }
}
