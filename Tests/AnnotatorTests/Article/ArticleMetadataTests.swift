import Testing

@testable import Annotator

@Suite struct ArticleMetadataTests {
  @Test(arguments: [
    " date 2025-11-20 Plan leaked to the press", "2025-11-20 Plan leaked", "2025-11-20",
    "2025-11-20T18:42:00Z", "20 November 2025 • 3 min read",
    "November 20, 2025", "Thursday, November 20th, 2025, 18:42", "Nov. 20, 2025", "20 листопада 2025, 18:42",
    "20 листопада 2025 року", "2025-11-20", "Czwartek, 20 listopada 2025 r.", "Data: 20.11.2025 r.",
    "Дата: 20.11.2025 г.", "发布时间：2025-11-20 06:30", "Оновлено 20 лист. 2025 р.",
    "Четвер, 20 листопада 2025 р.", "20 ноября 2025 г., 18:42", "20.11.2025 09:15 | Редакция", "20/11/2025",
    "11/20/2025", "20 novembre 2025. - Après",
    "jeudi 20 novembre 2025", "20. November 2025", "20 de noviembre de 2025", "Published: 20 November 2025",
    "20 listopada 2025 r.",
    "Опубліковано: 20 листопада 2025 о 18:42",
  ])
  func readsDates(line: String) {
    #expect(DateLine(Substring(line))?.date.iso == "2025-11-20")
  }

  /// What may be read in two ways is read where the label is in a language whose dates begin with the day.
  @Test(arguments: [
    "Publié le : 03/04/2025 - 06:30", "Actualizado: 03/04/2025 06:30h", "Дата публікації: 03/04/2025",
    "Le 03/04/2025 à 14:30",
  ])
  func labelsTellTheOrderOfADate(line: String) {
    #expect(DateLine(Substring(line))?.date.iso == "2025-04-03")
    #expect(DateLine("Updated: 03/04/2025") == nil)
  }

  @Test(arguments: [
    "", "2025-02-30 No such day", "30 February 2025", "20 November", "November 2025", "03/04/2025",
    "32.01.2025", "20251120", "2025-11-201",
    "In March 2020, the mayor said so", "20 November 2025 was a long day", "120 November 2025", "22:05 GMT",
    "20.11.20255", "мая 5",
  ])
  func readsNoDateWhereThereIsNone(line: String) {
    #expect(DateLine(Substring(line)) == nil)
  }

  @Test(
    arguments: [
      (" date 2025-11-20 18:42 Plan leaked", "Plan leaked"),
      ("2025-11-20 U.S. judge rules", "U.S. judge rules"), ("2025-11-20: Plan", "Plan"),
      ("20 November 2025 | Harbour authority denies fuel spill", "Harbour authority denies fuel spill"),
      ("20 November 2025 • 3 min read", nil), ("20.11.2025 09:15 | Редакция", nil),
      ("2025-11-20 | World", nil), ("2025-11-20", nil),
    ] as [(String, String?)])
  func takesTheHeadlineBehindADate(line: String, headline: String?) {
    #expect(DateLine(Substring(line))?.headline == headline)
  }

  @Test(arguments: [
    ("By Ana Ruiz", "Ana Ruiz"), ("By Ana Ruiz and Tom Lee, Bay Post", "Ana Ruiz and Tom Lee, Bay Post"),
    ("By Ana Ruiz | World", "Ana Ruiz"),
    ("Автор: Ігор Лемех", "Ігор Лемех"), ("Автор:  редакция", "редакция"), ("Von Karl Öhm", "Karl Öhm"),
    ("Par Élise Roux", "Élise Roux"), ("Par Anne Dupont, publié le 11 février 2026 à 08h30", "Anne Dupont"),
    ("Door Maren Oske", "Maren Oske"), ("By April Smith", "April Smith"), ("By Jan-Ove Lind", "Jan-Ove Lind"),
    ("By Maren Oske - February 11, 2026", "Maren Oske"), ("By Maren Oske at 6:30 AM, June 1", "Maren Oske"),
    ("By Maren Oske on February 11, 2026", "Maren Oske"), ("Par Maren Oske avec AFP", "Maren Oske"),
    ("By Maren Oske; Editing by Jan Lind", "Maren Oske"), ("Text: Maren Oske, Fotos: Jan Lind", "Maren Oske"),
    ("By Maren Oske for The Keld Courier", "Maren Oske"),
  ])
  func readsBylines(line: String, author: String) {
    #expect(Byline.author(in: line) == author)
  }

  @Test(arguments: [
    "By Monday the water was gone", "By then, nobody spoke.", "By", "By ", "Автор:", "Автор сообщил об этом",
    "Bystanders Saw It", "By Monday.", "By Monday morning", "By Friday evening, officials expect an answer",
    "Von der Leyen widerspricht dem Bericht",
  ])
  func takesSentencesForNoByline(line: String) {
    #expect(Byline.author(in: line) == nil)
  }

  @Test func readsAnArticlesHead() {
    let metadata = ArticleMetadata(
      of:
        "\r\nHarbour denies spill\r\nBy Ana Ruiz\r\n19 November 2025 • 3 min read\r\n\r\nUp to 40 tonnes "
        + "leaked."
    )
    #expect(metadata.title == "Harbour denies spill")
    #expect(metadata.author == "Ana Ruiz")
    #expect(metadata.published?.iso == "2025-11-19")
  }

  @Test func prefersAMarkdownHeading() {
    #expect(
      ArticleMetadata(of: "Bay Post\n\n# Harbour denies *spill* ##\n\nText.").title
        == "Harbour denies *spill*")
    #expect(ArticleMetadata(of: "#hashtag of the day\n## Part\n").title == "#hashtag of the day")
  }

  @Test func readsFrontMatter() {
    let metadata = ArticleMetadata(
      of:
        "---\ntitle: \"Harbour: no spill\"\ndate: 2025-11-19\nauthor: Ana Ruiz\ntags: x\n---\nText of 1 "
        + "May 2024."
    )
    #expect(metadata.title == "Harbour: no spill")
    #expect(metadata.author == "Ana Ruiz")
    #expect(metadata.published?.iso == "2025-11-19")
  }

  @Test(
    arguments: [
      (
        "Port closed\nUpdated February 12, 2026 | Published February 11, 2026\nIt burned.", "2026-02-11",
        "2026-02-12"
      ),
      (
        "Port closed\nPublished February 11, 2026 | Last updated: February 12, 2026\nIt burned.",
        "2026-02-11",
        "2026-02-12"
      ),
      ("Port closed\nLast updated: Feb 12, 2026\nIt burned.", nil, "2026-02-12"),
      ("Hafen zu\nAktualisiert am 12.02.2026\nEr brannte.", nil, "2026-02-12"),
      ("Port closed\nFebruary 11, 2026\nIt burned.", "2026-02-11", nil),
      ("Порт закрили\nОлена Бережна, 14 березня 2026 р.\n\nТам горіло.", "2026-03-14", nil),
      ("Порт закрыли\n14 марта 2026 г.\n\nТам горело.", "2026-03-14", nil),
    ] as [(String, String?, String?)])
  func theDayOfAChangeIsNotThatOfPublication(text: String, published: String?, modified: String?) {
    let metadata = ArticleMetadata(of: text)
    #expect(metadata.published?.iso == published && metadata.modified?.iso == modified)
  }

  @Test(arguments: [
    ("KELD, Feb 11 (Reuters) - The port authority of Keld on\nTuesday rejected the finding.\n", nil),
    (
      "Regierungspressekonferenz vom 11. Februar 2026\n\nFrage: Hat er das unterschrieben?\n",
      "Regierungspressekonferenz vom 11. Februar 2026"
    ),
    ("2026年2月11日外交部发言人主持例行记者会\n\n记者：部长签署了吗？\n", "2026年2月11日外交部发言人主持例行记者会"),
    ("Port closed (update)\n\nIt burned on Monday.\n", "Port closed (update)"),
    ("Stand vom 11. Februar 2026\n\nDer Hafen ist zu.\n", nil),
  ])
  func wireCopyHasNoHeadlineAndOneMayHoldADate(text: String, title: String?) {
    #expect(ArticleMetadata(of: text).title == title)
  }

  @Test(arguments: [
    "PRESS RELEASE\nFor immediate release\nContact: Jan Lind, +46 8 123\n\nPort closed after fire\n\nIt "
      + "burned.",
    "https://courier.example/2026/port\n\nPort closed after fire\n\nIt burned.",
    "Home | World | Politics\nSkip to main content\n\nPort closed after fire\n\nBy Jan Lind\n\nIt burned.",
    "ADVERTISEMENT\n\nPort closed after fire\n\nIt burned.",
  ])
  func contactsAndAddressesAreNoHeadlines(text: String) {
    #expect(ArticleMetadata(of: text).title == "Port closed after fire")
  }

  @Test(arguments: [
    "POLITICS", "Opinion", "Meinung", "Політика", "The Harbour Courier", "BBC News", "Українська правда",
    "ЕКСКЛЮЗИВ",
    "courier.example",
  ])
  func aSectionOrPaperIsNoHeadline(line: String) {
    let text = "\(line)\n\nPort closed after fire\n\nBy Jan Lind\n\nIt burned."
    #expect(ArticleMetadata(of: text).title == "Port closed after fire")
  }

  @Test(arguments: [
    "Skip to content\nMenu\nSubscribe\nPort closed after fire\nJan Lind\nFebruary 11, 2026 · 3 min "
      + "read\nShare\n",
    "3 of 25 DOCUMENTS\n\nThe Courier (Keld)\n\nFebruary 11, 2026\nFinal Edition\n\nPort closed after fire\n",
  ])
  func whatStandsAboveAHeadlineIsNone(head: String) {
    #expect(ArticleMetadata(of: head + "\nIt burned on Monday.\n").title == "Port closed after fire")
  }

  @Test(arguments: [
    "The War on the Press", "The Price of Bad News", "The Team Sets a Record", "The Man Who Fell Today",
    "Star Witness Recants", "Standard Oil Returns", "Record Heat", "Independent Voters Flee", "Bad News",
    "Eine neue Welt", "The Last Post", "Війна", "Мир", "Analysis", "Trump v. Biden: Who Won?",
  ])
  func aHeadlineLikeThePressStays(line: String) {
    for below in ["", "Fire crews were still at the scene on Tuesday\n\n"] {
      #expect(ArticleMetadata(of: "\(line)\nBy Anna Li\n\n\(below)It burned on Monday.\n").title == line)
    }
  }

  @Test(arguments: [
    "Star Witness Recants", "Record Heat", "Bad News", "The Man Who Fell Today", "The Last Post",
  ])
  func aDeckIsNoHeadline(line: String) {
    let text = "\(line)\n\nFire crews were still at the scene on Tuesday\n\nIt burned on Monday.\n"
    #expect(ArticleMetadata(of: text).title == line)
  }

  @Test func anOpenBlockIsNoFrontMatter() {
    #expect(ArticleMetadata(of: "---\ntitle: X\nText.").title == "title: X")
  }

  @Test func passesOverRunningHeadsRulesAndDates() {
    let text = "REGIONAL COURIER            Page 1 of 2\n=====\n19 November 2025\nMayor disputes audit\n"
    #expect(ArticleMetadata(of: text).title == "Mayor disputes audit")
  }

  @Test(arguments: ["", " \n\r\n", "12\n---\n", "2025-11-20"])
  func findsNoTitleWhereThereIsNone(text: String) {
    #expect(ArticleMetadata(of: text).title == nil)
  }

  @Test func aDateFarDownIsNotTheArticles() {
    #expect(ArticleMetadata(of: "T\n1\n2\n3\n4\n5\n20 November 2025\n").published == nil)
  }

  @Test func titlesHaveSingleSpaces() {
    #expect(
      ArticleMetadata(of: "Harbour\u{A0}authority  denies\tspill").title == "Harbour authority denies spill")
  }

  /// The first line of wrapped text is no title.
  @Test(arguments: [
    "港口周一关闭。市长否认码头被烧毁。", "항구는 월요일에 폐쇄되었다. 시장은 부두가 불탔다는 것을 부인했다.",
    "أغلق الميناء يوم الاثنين. ونفى العمدة احتراق الرصيف.",
    "The port was closed on Monday. Nobody was hurt.\n\nThe mayor denied that it had burned.\n",
    "The mayor denied it.\n\nHe said so on Monday.\n", "BBC News\n\nThe port was closed on Monday.\n",
    "Der Stadtrat hat am Dienstagabend die neue Aus-\nschreibung gebilligt. Kritiker sagen, die\nSache sei "
      + "klar.\n",
    "Портовое управление Кельда\nво вторник отвергло вывод о\nтом, что контракт на два крана\nбыл заключён.\n",
    "WASHINGTON (AP) — The port was closed on Monday, the police\nsaid, after a fire.\n   The mayor spoke.\n",
    "Gestern wies die\nHafenbehörde von Keld\nden Befund zurück. Es\ngab keinen Vertrag.\n",
  ])
  func runningTextHasNoTitle(text: String) {
    #expect(ArticleMetadata(of: text).title == nil)
  }

  @Test(arguments: [
    (
      "Ferry tender was steered to a single\nbidder, auditors say\n\nBy Maren Oske\n",
      "Ferry tender was steered to a single bidder, auditors say"
    ),
    (
      "Skip to main content\nHome\nWorld\n\nWorld | Europe\n\nFerry tender was steered, auditors say\n",
      "Ferry tender was steered, auditors say"
    ),
    ("Plan leaked\nBy Ana Ruiz\nThe plan was leaked. Nobody\nknows by whom.", "Plan leaked"),
    ("港口周一关闭\n\n市长否认码头被烧毁。", "港口周一关闭"),
    (
      "OPINION\nThe Port Must Close. Here’s Why.\nBy Jan Lind\n\nIt burned.",
      "The Port Must Close. Here’s Why."
    ),
    ("It is safe.\n\nBy Jan Lind\n\nThe port burned.", "It is safe."),
    (" date 2026-02-11 The mayor denies it.\n\nThe port burned.", "The mayor denies it."),
    ("Who lied?\n\nThe port was closed on Monday.", "Who lied?"),
    ("Trump v. Biden: Who Won?\n\nThe port was closed on Monday.", "Trump v. Biden: Who Won?"),
    ("Who lied? And Who Paid?\n\nThe port was closed on Monday.", "Who lied? And Who Paid?"),
    (
      "Is the End Near? No. 10 Says It Isn't!\n\nThe port was closed.",
      "Is the End Near? No. 10 Says It Isn't!"
    ),
    ("Port closed until 5 p.m.\n\nThe port was closed on Monday.", "Port closed until 5 p.m."),
    ("PORT CLOSED\n\nFirefighters worked through the night\n\nIt burned.", "PORT CLOSED"),
    ("Trump Sues New York Times\n\nBy Jan Lind\n\nHe did so on Monday.", "Trump Sues New York Times"),
  ])
  func aHeadlineStandsAboveTheText(text: String, title: String) {
    #expect(ArticleMetadata(of: text).title == title)
  }

  @Test func whatStandsUnderAMenuIsRead() {
    let metadata = ArticleMetadata(
      of: "Skip to main content\nHome\nSign in\n\nTender was steered, auditors say\n\nBy Maren Oske\n"
        + "Published 11 Feb 2026, 08:30 GMT\nShare\n")
    #expect(metadata.author == "Maren Oske" && metadata.published?.iso == "2026-02-11")
  }

  @Test(arguments: [
    "L’appel d’offres a été truqué\nPar Anne Dupont, publié le 11 février 2026 à 08h30\n",
    "Брифінг у Кельді, 11 лютого 2026 року\n\nМІНІСТЕРКА: Ні.\n",
  ])
  func aDateInItsCompanyIsRead(text: String) {
    #expect(ArticleMetadata(of: text).published?.iso == "2026-02-11")
  }

  @Test func clipsLongTitles() {
    let words = ArticleMetadata(of: String(repeating: "word ", count: 60)).title
    #expect(words == String(repeating: "word ", count: 39) + "word…")
    let letters = ArticleMetadata(of: String(repeating: "x", count: 5_000)).title
    #expect(letters == String(repeating: "x", count: 199) + "…")
  }
}
