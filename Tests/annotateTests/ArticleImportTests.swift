import Foundation
import Testing

/// Corpora that become sessions: folders, tables, feeds, pages.
@Suite struct ArticleImportTests {
  private func run(_ commands: String) throws -> [String] {
    let desk = try Desk(article: Desk.article)
    let terminal = try desk.shell("{ \(commands); } > out 2>&1; echo status $? >> out", columns: 200)
    #expect(try terminal.waitForExit() == 0)
    return (desk.folder.read("out") ?? "").split(separator: "\n").map(String.init)
  }

  private static let corpus =
    "mkdir -p texts/more; echo 'The port is closed.' > texts/a.txt; echo 'The bridge is open.' > "
    + "texts/more/b.txt; echo 'The port is closed.' > texts/c.txt"

  @Test func aFolderIsImportedAndGrows() throws {
    let lines = try run(
      "\(Self.corpus); annotate import texts -f articles; echo 'The quay burned.' > texts/d.txt; "
        + "annotate import texts -f articles")
    #expect(
      lines == [
        "texts/c.txt: the same text as texts/a.txt.", "sessions/a.reader-1.json", "sessions/b.reader-1.json",
        "Imported 2 articles.",
        "texts/c.txt: the same text as texts/a.txt.", "texts/a.txt: already has a session.",
        "texts/more/b.txt: already has a session.", "sessions/d.reader-1.json",
        "Imported 1 article.", "status 0",
      ])
  }

  @Test func aFolderOfBratIsImported() throws {
    let lines = try run(
      "mkdir -p b/more empty; printf 'Yes. No.' > b/a.txt; printf 'T1\\tclaim 0 4\\tYes.\\n' > b/a.ann; "
        + "cp b/a.txt b/more/c.txt; printf 'T1\\tdenial 5 8\\tNo.\\n' > b/more/c.ann; echo x > "
        + "b/visual.conf; echo x > empty/x.txt; annotate import b -f brat; annotate import empty -f brat")
    #expect(lines.contains("Imported 2 judgments in 2 sessions."))
    #expect(
      lines.suffix(2) == [
        "empty: there is no .ann file in the folder. Name one with judgments.", "status 1",
      ])
  }

  @Test func aTableOfExcelIsImportedAndItsEmptyRowsAreTold() throws {
    let table =
      "printf '\\357\\273\\277title;text;date\\nPort;\"The port; all of it, is "
      + "closed.\";2026-02-11\\nEmpty;;\\n' > t.csv; printf 'title\\ttext\\nBridge\\tThe bridge is "
      + "open.\\n' | iconv -t UTF-16 > u.tsv"
    let lines = try run(
      "\(table); annotate import t.csv -f articles; annotate import t.csv u.tsv -f articles --partial; "
        + "annotate list"
    )
    #expect(
      lines.prefix(2) == [
        "t.csv: 1 row without text, at line 3.",
        "annotate: nothing was imported because of the problem above. Correct it, or import the rest with "
          + "--partial.",
      ])
    #expect(lines.contains("sessions/t.reader-1.json") && lines.contains("sessions/u.reader-1.json"))
    #expect(lines.last == "status 0")
  }

  @Test(arguments: [
    #"[{"headline": "Port", "body": "It is closed."}, {"headline": "Empty", "body": ""}, {"body": "Yes."}]"#,
    "<rss version=\"2.0\"><channel><item><title>Port</title><description>It is closed.</description></item>"
      + "<item><title>Video</title><description></description></item>"
      + "<item><title>C</title><description>Yes.</description></item></channel></rss>",
  ])
  func itemsWithoutTextAreTold(file: String) throws {
    let lines = try run(
      "printf '%s' '\(file)' > c.data; annotate import c.data -f articles; "
        + "annotate import c.data -f articles --partial")
    #expect(
      lines.prefix(3) == [
        "c.data: 1 item without text, at position 2.",
        "annotate: nothing was imported because of the problem above. Correct it, or import the rest with "
          + "--partial.",
        "c.data: 1 item without text, at position 2; left out.",
      ])
    #expect(lines.suffix(2) == ["Imported 2 articles.", "status 0"])
  }

  @Test func theColumnOfTheTextCanBeNamed() throws {
    let table = "printf 'headline,inhalt\\nPort,The port is closed.\\n' > t.csv"
    let lines = try run(
      "\(table); annotate import t.csv -f articles --text-field Inhalt; annotate show t.reader-1 | tail -n 2")
    #expect(lines.prefix(2) == ["sessions/t.reader-1.json", "Imported 1 article."])
    #expect(lines.contains { $0.contains("The port is closed.") })
  }

  @Test func aPackedCorpusIsImported() throws {
    let corpus =
      #"printf '{"title":"A","text":"It burned."}\n{"title":"B","text":"It rains."}\n' | gzip > c.jsonl.gz"#
    let lines = try run("\(corpus); annotate import c.jsonl.gz -f articles")
    #expect(lines.suffix(2) == ["Imported 2 articles.", "status 0"])
  }

  @Test(arguments: [
    #"'{"id":"a","text":"It burned."}\n{"id":"b","text":"It rains."}\n'"#,
    #"'title,text\na,It burned.\nb,It rains.\n'"#,
    #"'<?xml version="1.0"?><rss><channel><item><title>A</title><description>It burned.</description></item>"#
      + #"<item><title>B</title><description>It rains.</description></item></channel></rss>'"#,
  ])
  func standardInputIsImported(corpus: String) throws {
    let lines = try run("printf \(corpus) | annotate import - -f articles")
    #expect(lines.suffix(2) == ["Imported 2 articles.", "status 0"])
  }

  @Test func anEmptyCorpusIsRefused() throws {
    #expect(
      try run("printf '[]' > c.jsonl; annotate import c.jsonl -f articles") == [
        "c.jsonl: there is nothing to import. Name a file with articles.", "status 1",
      ])
  }

  @Test func whatCannotBeReadNeverStopsTheRest() throws {
    let files =
      "\(Self.corpus); printf 'abc\\000def ghi jkl mno pqr' > texts/bad.txt; printf '\\211PNG\\r\\n' > "
      + "texts/p.png"
    let lines = try run("\(files); annotate import texts -f articles --partial")
    #expect(
      lines.contains {
        $0.hasPrefix("texts/bad.txt: this is not text: it contains a zero byte at byte 4 (line 1)")
      })
    #expect(lines.contains { $0.hasPrefix("texts/p.png: this is a PNG picture") })
    #expect(lines.contains("Imported 2 articles."))
  }

  @Test func filesOfAFolderThatDifferInTheirEndingsAreAllRead() throws {
    let xmi = { (label: String) in
      "<xmi:XMI><custom:Statement xmi:id=\"3\" begin=\"0\" end=\"4\" label=\"\(label)\"/>"
        + "<cas:Sofa xmi:id=\"1\" sofaString=\"Yes. No.\"/></xmi:XMI>"
    }
    let json =
      "{\"%FEATURE_STRUCTURES\": [{\"%ID\": 1, \"sofaString\": \"Yes. No.\"}, "
      + "{\"%ID\": 2, \"%TYPE\": \"custom.S\", \"begin\": 0, \"end\": 4, \"label\": \"claim\"}]}"
    let lines = try run(
      "mkdir a; echo '\(xmi("claim"))' > a/kim.xmi; cp a/kim.xmi a/zoe.xmi; echo '\(xmi("denial"))' > "
        + "a/lee.xmi; echo '\(json)' > a/zoe.json; annotate import a -f cas 2> err; cat err")
    #expect(lines.filter { $0.hasPrefix("sessions/") }.count == 3)
    #expect(lines.contains("Ignored 1 file with the name of another but a different extension."))
    #expect(lines.contains("Imported 3 judgments in 3 sessions."))
  }

  @Test func aFileThatCannotBeReadKeepsNoOtherOut() throws {
    let lines = try run(
      "mkdir b; for n in x y z; do printf 'T1\\tclaim 0 4\\tYes.\\n' > b/$n.ann; printf 'Yes. %s.' $n > "
        + "b/$n.txt; done; rm b/y.txt; annotate import b -f brat --partial; annotate import b -f brat")
    #expect(
      lines == [
        "b/y.txt: no such file; left out.", "sessions/x.reader-1.json", "sessions/z.reader-1.json",
        "Imported 2 judgments in 2 sessions.",
        "b/y.txt: no such file. Check the name; 'ls' shows what there is.",
        "status 1",
      ])
  }

  /// Where nothing is left of a file the errors are to be corrected; it did hold judgments.
  @Test(
    arguments: [
      ("T1\\tfoo 0 4\\tYes.", "nothing could be imported. Correct the errors above."),
      ("T1\\tclaim 0 4\\tYes.", nil),
    ] as [(String, String?)])
  func whyNothingIsImportedIsSaid(annotation: String, why: String?) throws {
    let lines = try run(
      "printf 'Yes. No.' > a.txt; printf '\(annotation)\\n' > a.ann; annotate import a.ann -f brat --partial")
    #expect(lines.last == (why == nil ? "status 0" : "status 1"), "\(lines)")
    if let why { #expect(lines.contains { $0.hasPrefix("a.ann: \(why)") }, "\(lines)") }
  }

  @Test func rowsThatComeLaterWithAnotherTextAreNamed() throws {
    let lines = try run(
      "printf 'doc_id,annotator,text,label\\nd,ana,One came.,claim\\n' > a.csv; "
        + "printf 'doc_id,annotator,text,label\\nd,bo,Two came.,claim\\n' > b.csv; "
        + "annotate import a.csv -f csv; annotate import b.csv -f csv")
    #expect(
      lines.contains(
        "sessions/d.ana.json: bo's session has a different text of the article, and is not compared with "
          + "this one. Import all files of an article at once, or name its text with --article."))
  }

  @Test func aWorkbookIsATableOfArticles() throws {
    let lines = try run(
      "mkdir -p w/xl/worksheets; echo '<workbook><sheets/></workbook>' > w/xl/workbook.xml; echo "
        + "'<Types/>' > 'w/[Content_Types].xml'; printf '<worksheet><sheetData><row><c "
        + "t=\"inlineStr\"><is><t>title</t></is></c><c "
        + "t=\"inlineStr\"><is><t>text</t></is></c></row><row><c "
        + "t=\"inlineStr\"><is><t>Port</t></is></c><c t=\"inlineStr\"><is><t>The port is "
        + "closed.</t></is></c></row></sheetData></worksheet>' > w/xl/worksheets/sheet1.xml; (cd w && "
        + "python3 -m zipfile -c ../t.xlsx '[Content_Types].xml' xl/ > ../zip.log); annotate import t.xlsx "
        + "-f articles")
    #expect(lines == ["sessions/t.reader-1.json", "Imported 1 article.", "status 0"])
  }
}
