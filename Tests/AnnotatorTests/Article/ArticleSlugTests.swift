import Testing

@testable import Annotator

@Suite struct ArticleSlugTests {
  private func slug(source: String?, title: String? = nil) -> String {
    ArticleSlug.slug(for: Article(text: "text", title: title, source: source))
  }

  @Test(arguments: [
    ("articles/plan.txt", "plan"), ("Plan of Peace (final).txt", "plan-of-peace-final"),
    ("news/План угоди.txt", "plan-ugodi"),
    ("Об'єкт №5.md", "obyekt-5"), ("a.cp1251.txt", "a.cp1251"), ("Żółć.txt", "zolc"),
    ("Αθήνα.txt", "athina"), ("თბილისი.txt", "tbilisi"), ("Երևան.txt", "erevan"),
    ("Đặng Thị.txt", "dang-thi"),
    ("Ђорђе.txt", "djordje"), ("Мінск.txt", "minsk"), ("شاهد.txt", "shahd"), ("ירושלים.txt", "yrvshlym"),
    ("cafe\u{301}.txt", "cafe"), ("..hidden", "hidden"),
    ("-rf.txt", "rf"), ("a/b/", "b"), (".profile", "profile"), ("x_1", "x_1"), ("a\u{1B}[31m\nb", "a-31m-b"),
    ("COM1.", "com1"), ("https://courier.example/2026/02/11/ferry-tender.html?id=3#top", "ferry-tender"),
    ("https://courier.example/news/", "news"), ("feed.xml#12", "feed-12"),
  ])
  func keepsWhatIsSafe(source: String, expected: String) {
    #expect(slug(source: source) == expected)
  }

  @Test func takesTheTitleForStandardInput() {
    #expect(slug(source: "-", title: "Harbour denies spill") == "harbour-denies-spill")
    #expect(slug(source: nil, title: "Harbour") == "harbour")
  }

  @Test func takesTheTitleForTheAddressOfASite() {
    #expect(slug(source: "https://courier.example/", title: "Port closed") == "port-closed")
  }

  @Test func takesTheTextsHashWhenThereIsNoName() {
    #expect(slug(source: "-", title: "…") == "article-982d9e3e")
    #expect(slug(source: "///") == "article-982d9e3e")
  }

  @Test func namesInOtherScriptsStayDifferent() {
    let tokyo = slug(source: "東京.txt")
    #expect(tokyo.utf8.count == 8)
    #expect(tokyo != slug(source: "大阪.txt"))
    #expect(slug(source: "plan 東京.txt").hasPrefix("plan-"))
  }

  @Test func longNamesAreCutAndStayDifferent() {
    let long = String(repeating: "щ", count: 300)
    #expect(slug(source: long).utf8.count <= 80)
    #expect(slug(source: long) != slug(source: long + "щ"))
    #expect(slug(source: String(repeating: "a", count: 80)) == String(repeating: "a", count: 80))
    #expect(slug(source: String(repeating: "a", count: 81)).utf8.count == 80)
  }

  @Test(arguments: [
    "", ".", "..", "../..", "-", "--", "\u{0}", "\u{202E}", "😀", "a\u{301}\u{301}", "/etc/passwd", "…", "١٢",
    "ªº",
  ])
  func isAlwaysAName(source: String) {
    let slug = slug(source: source)
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789._-".utf8)
    #expect(slug.utf8.allSatisfy { allowed.contains($0) })
    #expect((1...80).contains(slug.utf8.count))
    #expect(slug.utf8.first.map { $0 != 0x2D && $0 != 0x2E } == true)
  }
}
