import Testing

@testable import Annotator

@Suite struct SharedArticleTests {
  private func article(_ name: String) throws -> Article {
    try ArticleLoader().load(path: Fixtures.path("articles/" + name))
  }

  @Test(
    arguments: [
      ("synthetic-en-hygiene.txt", "2025-11-19", "en", "Harbour authority denies fuel spill"),
      (
        "synthetic-en-leaked-plan-seedlike.txt", "2025-11-20", "en",
        "Draft settlement for the Tarn valley leaked to the press"
      ),
      ("synthetic-en-liveblog.txt", nil, "en", "LIVE: Vote count in Marrow County"),
      ("synthetic-en-pdf-wrapped.txt", nil, "en", "Mayor disputes audit of the Lindholm bridge"),
      ("synthetic-ru-oproverzhenie.txt", "2025-11-21", "ru", nil),
      (
        "synthetic-uk-vytik-planu.txt", "2025-11-20", "uk",
        "У пресу потрапив проєкт угоди щодо Тарнської долини"
      ),
      (
        "wikinews-en-2015-08-21-north-korea-puts-military-in-quasi-state-of-war.txt", "2015-08-21", "en",
        "North Korea puts military in"
      ),
      (
        "wikinews-fr-2012-44532.txt", "2012-07-04", "fr",
        "Union européenne : ACTA rejeté par le Parlement européen"
      ),
    ] as [(String, String?, String, String?)])
  func readsWhatTheArticleSays(name: String, published: String?, language: String, title: String?) throws {
    let article = try article(name)
    #expect(article.published == published)
    #expect(article.language == language)
    #expect((article.title == nil) == (title == nil) && article.title?.hasPrefix(title ?? "") ?? true)
  }

  /// In the copies, letters that the charset lacks were replaced: U+02BC by an apostrophe, guillemets by
  /// straight quotes.
  @Test(arguments: ["synthetic-ru-oproverzhenie", "synthetic-uk-vytik-planu"], ["cp1251", "koi8", "utf16"])
  func copiesInOtherEncodingsAreTheSameText(name: String, encoding: String) throws {
    let original = plain(try article(name + ".txt").text)
    let copy = plain(try article("\(name).\(encoding).txt").text)
    #expect(original.unicodeScalars.elementsEqual(copy.unicodeScalars))
  }

  private func plain(_ text: String) -> String {
    let signs: [Unicode.Scalar: Unicode.Scalar] = [
      "«": "\"", "»": "\"", "ʼ": "'", "’": "'", "—": "-", "–": "-",
    ]
    return String(String.UnicodeScalarView(text.unicodeScalars.map { signs[$0] ?? $0 }))
  }

  @Test func everyBadArticleLoadsOrIsRefusedAsExpected() throws {
    let table = try String(
      decoding: InputFile(path: Fixtures.path("bad-articles/EXPECTED.tsv"), maximumBytes: 1 << 20).bytes(),
      as: UTF8.self)
    let rows = table.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.count > 30)
    for cells in rows {
      let result = Result { try ArticleLoader().load(path: Fixtures.path("bad-articles/" + cells[0])) }
      if cells[1] == "load" { #expect(throws: Never.self, "\(cells[0])") { _ = try result.get() } }
      if case .failure(let error) = result { #expect((error as? UserError)?.fix != nil, "\(cells[0])") }
    }
  }

  /// What is long in one respect: a line, a word, a cluster, quotations that never close.
  @Test(arguments: [
    ("word ", 120_000), ("x", 400_000), ("a.", 150_000), ("A b. ", 30_000), ("“He said ‘", 5_000),
    ("Mr. Dr. U.S. e.g. i.e. No. 5 vs. ", 3_000), ("\u{301}", 100_000), ("\u{327}\u{301}", 20_000),
    ("👩\u{200D}", 20_000), ("🇺", 15_000), ("Ａあ", 5_000),
  ])
  func aTextThatRepeatsItselfLoadsWhole(unit: String, count: Int) throws {
    let text = "a" + String(repeating: unit, count: count)
    let folder = try TemporaryFolder()
    let path = try folder.file(text, named: "long.txt")
    #expect(try ArticleLoader().load(path: path).text.utf8.elementsEqual(text.utf8))
  }
}
