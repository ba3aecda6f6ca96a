import Testing

@testable import Annotator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of sample texts beside the repository, which not every clone has.
private let shared: String? = {
  let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(
    separator: "/")
  let folder = root + "/../shared"
  return access(folder + "/articles", R_OK) == 0 ? folder : nil
}()

@Suite(.enabled(if: shared != nil, "needs the sample texts in ../shared beside the repository"))
struct SharedArticleTests {
  private func article(_ name: String) throws -> Article {
    try ArticleLoader().load(path: (shared ?? "") + "/articles/" + name)
  }

  @Test(
    arguments: [
      ("000_9d8816c947d5e01e.txt", "2025-11-20", "en", "The US peace plan for"),
      ("synthetic-en-hygiene.txt", "2025-11-19", "en", "Harbour authority denies fuel spill"),
      (
        "synthetic-en-leaked-plan-seedlike.txt", "2025-11-20", "en",
        "Draft settlement for the Tarn valley leaked to the press"
      ),
      ("synthetic-en-liveblog.txt", nil, "en", "LIVE: Vote count in Marrow County"),
      ("synthetic-en-pdf-wrapped.txt", nil, "en", "Mayor disputes audit of the Lindholm bridge"),
      ("synthetic-ru-oproverzhenie.txt", "2025-11-21", "ru", "В Остреле после взрыва"),
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
    ] as [(String, String?, String, String)])
  func readsWhatTheArticleSays(name: String, published: String?, language: String, title: String) throws {
    let article = try article(name)
    #expect(article.published == published)
    #expect(article.language == language)
    #expect(article.title?.hasPrefix(title) == true)
  }

  /// In the copies, letters that the charset lacks were replaced: U+02BC by an apostrophe, guillemets by straight quotes.
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

  @Test func everyBadInputLoadsOrIsRefusedAsExpected() throws {
    let folder = (shared ?? "") + "/badinputs"
    let table = try String(
      decoding: InputFile(path: folder + "/EXPECT.tsv", maximumBytes: 1 << 20).bytes(), as: UTF8.self)
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: "\t")
      guard cells.count > 2, cells[1] == "article" else { continue }
      let result = Result { try ArticleLoader().load(path: folder + "/" + cells[0]) }
      if cells[2] == "load" { #expect(throws: Never.self, "\(cells[0])") { _ = try result.get() } }
      if case .failure(let error) = result { #expect((error as? UserError)?.fix != nil, "\(cells[0])") }
    }
  }
}
