import Testing

/// The rows of a corpus that are no article of their own.
@Suite struct CorpusRowsTests {
  private func run(_ commands: String) throws -> [String] {
    let desk = try Desk(article: Desk.article)
    let terminal = try desk.shell("{ \(commands); } > out 2>&1; echo status $? >> out", columns: 200)
    #expect(try terminal.waitForExit() == 0)
    return (desk.folder.read("out") ?? "").split(separator: "\n").map(String.init)
  }

  @Test func anArticleThatIsThereTwiceIsLeftOut() throws {
    let corpus =
      #"mkdir x; printf '{"id":"a","text":"The port is closed."}\n{"id":"b","text":"It rains."}\n"#
      + #"{"id":"c","text":"The port is closed."}\n' > x/c.jsonl"#
    #expect(
      try run("\(corpus); annotate import x/c.jsonl -f articles; annotate import x/c.jsonl -f articles") == [
        "x/c.jsonl:3: the same text as x/c.jsonl:1; left out.", "sessions/a.reader-1.json",
        "sessions/b.reader-1.json", "Imported 2 articles.",
        "Ignored 2 sessions that already exist.",
        "x/c.jsonl:3: the same text as x/c.jsonl:1; left out.",
        "Nothing new: every article already has a session.", "status 0",
      ])
  }

  @Test func aDateThatIsNoneIsReportedWithItsLine() throws {
    let corpus = #"printf '{"id":"a","text":"The port is closed.","published":"Feb 30, 2026"}\n' > c.jsonl"#
    #expect(
      try run("\(corpus); annotate import c.jsonl -f articles") == [
        "c.jsonl:1: 'Feb 30, 2026' is not a date; the article is imported without one.",
        "sessions/a.reader-1.json", "Imported 1 article.", "status 0",
      ])
  }

  @Test func aDateThatMayBeTwoDaysIsReportedAsThat() throws {
    let corpus = #"printf 'title;date;text\nA;11/02/2026;The port is closed.\n' > c.csv"#
    #expect(
      try run("\(corpus); annotate import c.csv -f articles").first
        == "c.csv: '11/02/2026' could be 11 February or 2 November; the article is imported without a date.")
  }

  @Test func textsInHTMLAreReadAsThat() throws {
    let corpus =
      #"printf '%s\n' '{"id":"a","content":"<p>The port is <b>closed</b>.</p><p>It rains &amp; "#
      + #"pours.</p>"}' '{"id":"b","text":"One < two &amp; three."}' '{"id":"c","body":"&lt;p&gt;It "#
      + #"burned.&lt;/p&gt;"}' '{"id":"d","text":"<p></p>"}' > c.jsonl"#
    #expect(
      try run(
        "\(corpus); annotate import c.jsonl -f articles --partial; "
          + "for i in a b c; do annotate show $i --json | grep -o '\"text\": \"[^\"]*\"'; done; "
          + "for i in 1 2 3; do annotate text c.jsonl --item $i; done") == [
          "c.jsonl:4: 'text' has no text; left out.", "sessions/a.reader-1.json", "sessions/b.reader-1.json",
          "sessions/c.reader-1.json", "Imported 3 articles.",
          #""text": "The port is closed.""#, #""text": "It rains & pours.""#,
          #""text": "One < two & three.""#,
          #""text": "It burned.""#, "The port is closed.", "It rains & pours.", "One < two & three.",
          "It burned.",
          "status 0",
        ])
  }

  @Test func blankLinesPartTheParagraphsOfHTMLWithoutBlocks() throws {
    let corpus =
      #"printf '%s\n' '{"id":"a","text":"One at the harbour.\n\nTwo <b>bold</b> one.\n\nThree."}' "#
      + #"'{"id":"b","text":"One at the harbour.\n\nTwo <img src=\"a.jpg\"> one.\n\nThree."}' "#
      + #"'{"id":"c","text":"<h2>Port closed</h2>\n\nIt burned.\n\nIt rained."}' > c.jsonl"#
    #expect(
      try run(
        "\(corpus); annotate import c.jsonl -f articles; "
          + "for i in a b; do annotate show $i --json | grep -o '\"text\": \"[^\"]*\"'; done; "
          + "annotate text c.jsonl --item 1; annotate text c.jsonl --item 3") == [
          "sessions/a.reader-1.json", "sessions/b.reader-1.json", "sessions/c.reader-1.json",
          "Imported 3 articles.",
          #""text": "One at the harbour.""#, #""text": "Two bold one.""#, #""text": "Three.""#,
          #""text": "One at the harbour.""#, #""text": "Two one.""#, #""text": "Three.""#,
          "One at the harbour.", "Two bold one.", "Three.", "Port closed", "It burned.", "It rained.",
          "status 0",
        ])
  }

  @Test func aTextThatSpeaksOfTagsStaysAsItIs() throws {
    let corpus =
      #"printf '%s\n' '{"id":"a","text":"use the <br> tag & the <p> tag"}' "#
      + #"'{"id":"b","text":"says a <b and c> d"}' "#
      + #"'{"id":"c","text":"Line one\nline two &amp; more\n\n  indented three\n\n\n\nSecond   part."}' > "#
      + #"c.jsonl"#
    let found = try run(
      "\(corpus); annotate import c.jsonl -f articles > list; "
        + #"grep -oh '"blocks": \[\], "text": "[^"]*"' sessions/*; annotate text c.jsonl --item 1"#)
    #expect(
      found == [
        "Imported 3 articles.",
        #""blocks": [], "text": "use the <br> tag & the <p> tag""#,
        #""blocks": [], "text": "says a <b and c> d""#,
        #""blocks": [], "text": "Line one\nline two & more\n\n  indented three\n\n\n\nSecond   part.""#,
        "use the <br> tag & the <p> tag", "status 0",
      ])
  }

  @Test func aPageOfHostileDepthIsRefused() throws {
    let page = "{ yes '<div>' | head -100000; yes '</b>' | head -100000; echo '<p>It burned.'; } > a.html"
    #expect(
      try run("\(page); annotate text a.html").first?.contains(
        "more than 10,000 elements of the web page are open at once")
        == true)
  }

  @Test func elementsThatAreNeverClosedHideNothing() throws {
    let page =
      "{ echo '<h1>Port closed</h1><p>It burned.</p>'; yes '<font>' | head -1000; echo '<p>The mayor "
      + "denied it.</p><script>var x</script><p>It was late.</p>'; } > a.html"
    #expect(
      try run("\(page); annotate text a.html")
        == ["Port closed", "It burned.", "The mayor denied it.", "It was late.", "status 0"])
  }

  @Test func labelledLinesAreMetadataAndNoStatements() throws {
    let text = "printf 'Title: Fire\nBy: Jan Lind\nURL: https://c.example/1\n\nIt burned.\n' > a.txt"
    #expect(
      try run("\(text); annotate text a.txt; annotate text --json a.txt | grep -o '\"url\": *\"[^\"]*\"'")
        == ["It burned.", #""url": "https://c.example/1""#, "status 0"])
    #expect(
      try run("\(text); annotate text --json a.txt | tr -d ' \\n' | grep -o '\"dropped\":[^]]*'")
        == [#""dropped":[{"what":"labelledlines","count":3}"#, "status 0"])
  }

  @Test func aSingleTildeOfMarkdownStrikesNothingOut() throws {
    #expect(
      try run("printf 'Between ~10 and ~20 died. ~~Nobody~~ It ended.\n' > a.md; annotate text a.md")
        == ["Between ~10 and ~20 died. It ended.", "status 0"])
  }

  @Test func aDateInATableThatIsNoneIsReported() throws {
    let corpus =
      #"printf 'title;date;text\nA;11.02.2026;The port is closed.\nB;30.02.2026;It rains.\n' > c.csv"#
    #expect(
      try run("\(corpus); annotate import c.csv -f articles") == [
        "c.csv#2: '30.02.2026' is not a date; the article is imported without one.",
        "sessions/c-1.reader-1.json",
        "sessions/c-2.reader-1.json", "Imported 2 articles.", "status 0",
      ])
  }
}
