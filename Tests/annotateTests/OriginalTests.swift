import Foundation
import Testing

/// Files that are known again by their bytes, and kept as evidence.
@Suite struct OriginalTests {
  private static let page =
    "<!DOCTYPE html><html lang=en><body><article><h1>Port closed</h1><p>The port is closed, the mayor "
    + "said.</article></html>"

  private func run(_ commands: String) throws -> (lines: [String], desk: Desk) {
    let desk = try Desk(article: Desk.article)
    try desk.folder.write(Self.page, to: "page.html")
    let terminal = try desk.shell("{ \(commands); } > out 2>&1; echo status $? >> out", columns: 200)
    #expect(try terminal.waitForExit() == 0)
    return ((desk.folder.read("out") ?? "").split(separator: "\n").map(String.init), desk)
  }

  private func originals(_ desk: Desk) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: desk.folder.path + "/sessions/originals")) ?? []
  }

  @Test func anotherNameResumesTheSession() throws {
    let (lines, desk) = try run(
      "echo c9 | annotate page.html; mv page.html other.html; echo d8 | annotate other.html")
    #expect(
      lines.suffix(2) == [
        "2 of 2 tagged: claim 1, denial 1. Saved to sessions/page.reader-1.json", "status 0",
      ])
    #expect(originals(desk).compactMap { desk.folder.read("sessions/originals/\($0)") } == [Self.page])
  }

  @Test func aSessionKeepsItsOwnText() throws {
    // What an older reader would have made of the page: its session says other words than the page does.
    let older =
      "import json, hashlib; p = 'sessions/page.reader-1.json'; t = open(p).read().replace('is closed', "
      + "'is opened'); s = json.loads(t); a = s['article']; a['sha256'] = "
      + "hashlib.sha256(a['text'].encode()).hexdigest(); json.dump(s, open(p, 'w'))"
    let (lines, _) = try run(
      "echo q | annotate page.html; rm -f sessions/*.journal; python3 -c \"\(older)\"; echo list | "
        + "annotate page.html; echo list | annotate --reread page.html; ls sessions")
    #expect(lines.count { $0.contains("The port is opened, the mayor said.") } == 1)
    #expect(lines.contains { $0.hasPrefix("Carried over 0 of 0 judgments to the new text.") })
    #expect(lines.count { $0.contains("The port is closed, the mayor said.") } == 1)
    #expect(lines.contains("page.reader-1-2.json"))
  }

  @Test func aPlainTextOnceTakenAsItIsGoesOn() throws {
    let article =
      "Title: Port closed\\nBy: Jan Lind\\nDate: 3 May 2024\\nURL: https://courier.example/1\\n\\n"
      + "The port is closed, the mayor said. Two ships left.\\n"
    let older =
      "import json, hashlib; p = 'sessions/lab.reader-1.json'; s = json.load(open(p)); a = s['article']; "
      + "t = open('lab.txt').read(); n = t.index(a['text'].strip()) - a['text'].index(a['text'].strip()); "
      + "a.update(text=t, sha256=hashlib.sha256(t.encode()).hexdigest(), original_sha256=None, "
      + "reader=None, blocks=[]); [one.update(start=one['start'] + n, end=one['end'] + n) for one in "
      + "s['statements']]; json.dump(s, open(p, 'w'))"
    let (lines, _) = try run(
      "printf '\(article)' > lab.txt; echo q | annotate lab.txt > log; rm -f sessions/*.journal; "
        + "python3 -c \"\(older)\"; echo c9 | annotate lab.txt; mv lab.txt moved.txt; echo d8 | annotate "
        + "moved.txt; ls sessions"
    )
    #expect(!lines.contains { $0.contains("has changed since") }, "\(lines)")
    #expect(
      lines.filter { $0.hasSuffix(".json") && !$0.contains("Saved") } == ["lab.reader-1.json"], "\(lines)")
    #expect(lines.contains { $0.contains("2 of 2 tagged: claim 1, denial 1.") }, "\(lines)")
  }

  @Test func agreementCarriesOverWhatAnotherReaderMadeOfTheFile() throws {
    let older =
      "import json, hashlib; p = 'sessions/page.reader-1.json'; t = open(p).read(); s = json.loads(t); a = "
      + "s['article']; a['text'] = a['text'].replace('closed\\n\\n', 'closed\\n\\n\\n'); a['blocks'] = []; "
      + "a['sha256'] = hashlib.sha256(a['text'].encode()).hexdigest(); s['statements'][1]['start'] += 1; "
      + "s['statements'][1]['end'] += 1; json.dump(s, open(p, 'w'))"
    let (lines, _) = try run(
      "printf 'c9\\nd8\\nq\\n' | annotate page.html; rm -f sessions/*.journal; python3 -c \"\(older)\"; "
        + "printf 'c9\\nd8\\nq\\n' | annotate --annotator bob page.html; annotate agreement sessions")
    #expect(
      lines.contains(
        "sessions/page.reader-1.json and sessions/page.bob.json have the same file's text as read by two "
          + "versions of the reader: 2 of 2 judgments are compared."))
    #expect(
      lines.contains("Annotators: 2. Items: 2, with two or more ratings: 2. Ratings: 4."), "\(lines)")
  }

  @Test func checkLooksAtTheOriginal() throws {
    let (lines, _) = try run(
      "echo q | annotate page.html > log; annotate check sessions; for file in sessions/originals/*; do "
        + "echo more >> $file; done; annotate check sessions; rm sessions/originals/*; annotate check "
        + "sessions")
    #expect(lines.count == 5, "\(lines)")
    #expect(lines[0] == "sessions/page.reader-1.json: sound, 0 of 2 decided")
    #expect(lines[1].hasPrefix("sessions/originals/"))
    #expect(lines[1].hasSuffix(": the original was altered. Restore the file from a copy."))
    #expect(
      lines[2].hasPrefix(
        "sessions/page.reader-1.json: The article's original is missing and cannot be compared: ")
    )
    #expect(lines[3...] == ["sessions/page.reader-1.json: sound, 0 of 2 decided", "status 0"])
  }

  @Test func noOriginalIsKeptWhenNoneIsWanted() throws {
    let (lines, desk) = try run("echo q | annotate --no-keep-original page.html; echo q | annotate plan.txt")
    #expect(lines.last == "status 0")
    #expect(originals(desk).isEmpty)
    #expect(desk.folder.read("sessions/page.reader-1.json")?.contains("original_sha256") == true)
  }

  @Test func anArticleOfSeveralIsNamedByItsNumber() throws {
    let rows = "printf 'title,text\\nPort,The port is closed.\\nBridge,The bridge is open.\\n' > two.csv"
    let (lines, _) = try run(
      "\(rows); echo q | annotate two.csv; echo q | annotate --item 2 two.csv; annotate list")
    #expect(
      lines.first
        == "two.csv: this is a table with 2 articles: “Port”, “Bridge”. Open one by its number with --item "
        + "1, or make a session of each: annotate import two.csv -f articles.")
    #expect(lines.contains { $0.hasPrefix("sessions/two-2.reader-1.json") && $0.hasSuffix("Bridge") })
  }

  @Test func linesOrParagraphsAreStatements() throws {
    let text = "printf 'One. Two.\\nThree.\\n\\nFour.\\n' > list.txt"
    let (lines, _) = try run(
      "\(text); echo q | annotate --unit line list.txt; mv sessions old; echo q | annotate --unit "
        + "paragraph list.txt"
    )
    #expect(lines.filter { $0.contains(" tagged") }.map { $0.prefix(11) } == ["0 of 3 tagg", "0 of 2 tagg"])
  }

  @Test func theTitleFindsTheSession() throws {
    let (lines, _) = try run(
      "printf 'План угоди\\n\\nПорт закрили.\\n' > 'План угоди.txt'; echo q | annotate 'План угоди.txt'; "
        + "echo q | annotate resume 'план угоди'")
    #expect(lines.suffix(2) == ["0 of 2 tagged. Saved to sessions/plan-ugodi.reader-1.json", "status 0"])
  }

  @Test func theOpeningSaysWhatWasRead() throws {
    let desk = try Desk(article: Desk.article)
    try desk.folder.write(Self.page, to: "page.html")
    let terminal = try desk.start("page.html", columns: 120)
    try terminal.waitFor("a prompt") { $0.currentRow.hasSuffix("?] >") }
    #expect(terminal.screen.shows("“Port closed”, English. Read as a web page."))
    #expect(terminal.screen.shows("(heading)"))
  }
}
