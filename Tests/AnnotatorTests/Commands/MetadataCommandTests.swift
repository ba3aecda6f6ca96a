import Testing

@testable import Annotator

@Suite struct MetadataCommandTests {
  private func screen(_ lines: [String]) throws -> String {
    let terminal = TestTerminal()
    terminal.run(lines, in: try Sample.session(), width: 200, isInteractive: false)
    return terminal.screen
  }

  @Test(arguments: [
    ("title", "Title: Norvia leaks plan."), ("author", "The article has no author."),
    ("published", "The article has no date."), ("url", "The article has no address."),
    ("language", "Language: English (en)."),
    ("title Plan leaked?", "Title: Plan leaked? It was “Norvia leaks plan”. 'u' undoes it."),
    ("title -", "The article has no title. It was “Norvia leaks plan”. 'u' undoes it."),
    ("author By Maren Oske; Jan Lind", "Author: Maren Oske; Jan Lind. 'u' undoes it."),
    ("published 11 лютого 2026", "Published: 2026-02-11. 'u' undoes it."),
    ("url https://a.example/b?c=1", "Address: https://a.example/b?c=1. 'u' undoes it."),
    ("url http://a", "Address: http://a. 'u' undoes it."),
    ("language Croatian", "Language: Croatian (hr). It was “English (en)”. 'u' undoes it."),
    ("language xog", "Language: xog. It was “English (en)”. 'u' undoes it."),
  ])
  func showsAndSets(line: String, answer: String) throws {
    #expect(try screen([line]).split(separator: "\n").first.map(String.init) == answer)
  }

  @Test func aTitleIsAsLongAsAFileMayHaveIt() throws {
    let longest = String(repeating: "я", count: 2_000)
    #expect(try !screen(["title \(longest)"]).contains("longer than"))
    #expect(try screen(["title \(longest)я"]).contains("that is longer than 2000 code points"))
  }

  @Test(arguments: [
    (
      "published 30 February 2026",
      "'30 February 2026' is not a date. For example: published 2026-02-11."
    ),
    (
      "published 3/4/2026",
      "'3/4/2026' could be 3 April or 4 March. For example: published 2026-02-11."
    ),
    (
      "url javascript:alert(1)",
      "'javascript:alert(1)' is not the address of a page. An address begins with https:// or http:// and "
        + "has no spaces."
    ),
    ("url https://", "'https://' is not the address of a page."),
    (
      "language Croatan",
      "'Croatan' is not a language. Did you mean 'croatian'? Give its code of two or three letters, such "
        + "as uk."
    ),
    ("language en", "that is already the language."), ("author -", "the article has no author."),
  ])
  func refuses(line: String, answer: String) throws {
    #expect(try screen([line]).contains(answer))
  }

  @Test func isUndoneAndDoneAgain() throws {
    let text = try screen(["title New", "undo", "title", "redo", "title"])
    #expect(text.contains("Undid: the change to the title."))
    #expect(text.contains("Title: Norvia leaks plan."))
    #expect(text.contains("Title: New."))
  }
}
