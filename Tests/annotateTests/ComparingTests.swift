import Testing

/// Several analysts' sessions in the built program: agreement, consensus, adjudication, merging.
@Suite struct ComparingTests {
  /// A desk with the sessions of two analysts who differ on the second and the fourth statement.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.folder.write("c 90\nd 80\nr 70\nd 90 by Norvia\ns\n", to: "ann.txt")
    try desk.folder.write("c 80\nr 60\nr 90\nc 60\ns\n", to: "bob.txt")
    let made = try desk.shell(
      "for who in ann bob; do annotate open plan.txt --annotator $who < $who.txt; done > log; cat log",
      columns: 120)
    try #require(try made.waitForExit() == 0)
    return desk
  }

  private func run(_ commands: String, on desk: Desk, columns: Int = 120, rows: Int = 100) throws -> [String]
  {
    let terminal = try desk.shell("(\(commands)) 2>&1; echo status $?", columns: columns, rows: rows)
    #expect(try terminal.waitForExit() == 0)
    return terminal.screen.text.filter { !$0.isEmpty }
  }

  @Test func agreementIsReportedForPeople() throws {
    let lines = try run("annotate agreement | cat", on: desk())
    #expect(lines[0].hasPrefix("Weak agreement on the labels: α is 0."))
    #expect(lines[0].hasSuffix(", and 60.0% of the pairs agree; where one is named, on the"))
    #expect(lines[1] == "  source 0.0%.")
    #expect(
      lines[2] == "Only 5 items were rated by two annotators: with fewer than 15, the intervals are rough.")
    #expect(lines[3] == "Annotators: 2. Items: 5, with two or more ratings: 5. Ratings: 10.")
    #expect(lines.contains("  by item, the mean over the items   60.0%   95%: 23 to 88%"))
    #expect(lines.last == "status 0")
  }

  @Test func agreementIsWrittenForMachines() throws {
    let desk = try desk()
    #expect(
      try run("annotate agreement sessions --json | head -c 51", on: desk)[0]
        == "{\"format\": \"annotate-agreement\", \"version\": 1, \"coustatus 0")
    #expect(
      try run("annotate agreement sessions --csv | head -n 2", on: desk).prefix(2)
        == ["section,first,second,label,measure,value,undefined", "counts,,,,ratings,10.0,"])
    #expect(
      try run("annotate agreement --json --csv", on: desk)[0]
        == "Error: Choose one of --json and --csv.")
  }

  @Test func consensusIsADatasetWithTalkBesideIt() throws {
    let desk = try desk()
    let lines = try run("annotate consensus --method majority -f csv -o gold.csv", on: desk)
    #expect(lines[0] == "Consensus by majority vote.")
    #expect(lines[1] == "5 items of 1 article by 2 annotators: 1 claim, 1 report, 1 skip, 2 undecided.")
    #expect(lines.contains("To settle, with 'annotate adjudicate': 2 items"))
    #expect(lines.suffix(2) == ["Wrote 3 judgments of 1 session to gold.csv.", "status 0"])
    #expect(desk.folder.read("gold.csv")?.utf8.count { $0 == 10 } == 4)
    #expect(
      try run("annotate consensus --method wava", on: desk, columns: 160)[0]
        == "annotate: 'wava' is not a method. Did you mean 'wawa'? Use majority, confidence, wawa, "
        + "dawid-skene, dawid-skene-confidence, ebcc, ebcc-wawa."
    )
  }

  @Test func differencesAreSettledAndLaterGoneOnWith() throws {
    let desk = try desk()
    let terminal = try desk.start("adjudicate", rows: 60)
    try terminal.waitFor("the sides") { $0.shows("  2 bob: claim, 60%") && $0.currentRow.hasSuffix("?] >") }
    #expect(terminal.screen.shows("2 statements to settle, hardest first."))
    #expect(terminal.screen.shows("  1 ann: denial, 90%, by Norvia"))
    try terminal.answer(
      "1 Norvia speaks", "4 denial, 90%, by Norvia, note: Norvia speaks. 1 left to settle.")
    terminal.type("q\r")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.shows("Continue with: annotate "))

    let again = try desk.start("adjudicate --blind", rows: 60)
    try again.waitFor("the rest") { $0.shows("1 statement to settle") && $0.currentRow.hasSuffix("?] >") }
    #expect(again.screen.shows("2/5  The mediators") && !again.screen.shows("ann:"))
    try again.answer("c 70", "2 claim, 70%. Everything is settled; 'q' quits.")
    again.type("\u{4}")
    #expect(try again.waitForExit() == 0)
    let gold = try #require(desk.folder.read("sessions/plan.gold.json"))
    #expect(gold.contains("\"provenance\": [{\"session\": ") && gold.contains("\"annotator_kind\": \"gold\""))
    #expect(
      try run("annotate agreement | cat", on: desk).contains("Left out: gold sessions (1)."))
  }

  @Test func aSecondPassIsLeftOutAndNamed() throws {
    let lines = try run(
      """
      printf 'c 90\\ns\\n' | annotate open plan.txt --again --annotator ann > log
      annotate agreement | grep 'Left out: further'; annotate export -f csv sessions | grep -c ',ann,'
      annotate export -f csv sessions/plan.ann-2.json | grep -c ',ann,'
      annotate export -f sessions sessions | wc -l
      annotate agreement --repeat | grep -c versions; annotate list | tail -n 2
      """, on: desk(), columns: 200)
    #expect(
      lines == [
        "This is a separate session, a second pass, alongside sessions/plan.ann.json.",
        "Left out: sessions/plan.ann-2.json, a further session by ann; sessions/plan.ann.json is used. "
          + "'annotate agreement --repeat' compares the two.",
        "Left out: further sessions of one annotator and article (1).",
        "Left out: sessions/plan.ann-2.json, a further session; sessions/plan.ann.json is used. Name the "
          + "file to include it.", "5", "2", "3", "0",
        "ann  ############ 5/5  1 article", "bob  ############ 5/5  1 article", "status 0",
      ], "\(lines)")
  }

  @Test func whoJudgedIsOverruledOnlyByBothOptions() throws {
    let lines = try run(
      """
      annotate export sessions/plan.ann.json -o p.jsonl; rm sessions/plan.ann.json
      annotate import p.jsonl -f jsonl --article plan.txt --annotator gpt-x --kind model
      annotate export -f csv sessions -o all.csv
      annotate import p.jsonl -f jsonl --article plan.txt --annotator gpt-x
      """, on: desk(), columns: 200)
    #expect(lines.contains("sessions/plan.gpt-x.json"), "\(lines)")
    #expect(lines.contains("1 session is by a model; --annotator selects sessions by the people you name."))
    #expect(
      lines.contains(
        "The file says who judged, so --annotator does not apply: ann (person). To override the file, give "
          + "both --annotator and --kind."))
  }

  @Test func whatCannotBeJudgedIsNotAssigned() throws {
    let desk = try Desk()
    let lines = try run(
      """
      mkdir -p art/old; cp plan.txt art/a.txt; cp plan.txt art/b.txt; : > art/empty.txt; echo One rose. > \
      art/c.txt
      annotate assign art --annotators ana,bo; annotate assign art --annotators ana,Ana
      annotate assign art --annotators bo,ANA
      rm art/a.txt; annotate --annotator ana < /dev/null | cat; annotate --annotator Ana < /dev/null | cat
      printf '<<<<<<< a\\nx\\ty\\n=======\\n>>>>>>> b\\n' > sessions/assignments.tsv; annotate list
      """, on: desk, columns: 200)
    for line in [
      "Left out: folders in art, which can be assigned one by one: art/old.",
      "Left out: art/b.txt, the same text as art/a.txt.", "Left out: art/empty.txt, which is empty.",
      "Assigned 2 new articles, each to 2 annotators: 4 tasks in sessions/assignments.tsv.",
      "annotate: 'ana' and 'ANA' differ only in case, and would count as two people. Use one spelling.",
      "annotate: 'ana' and 'Ana' differ only in case, and would count as two people. Use one spelling.",
      "sessions/assignments.tsv:1: this file has unresolved git conflict markers. Keep the lines of both "
        + "versions, and delete the markers.",
    ] { #expect(lines.contains(line), "\(line) \(lines)") }
    #expect(
      lines.contains { $0 == "Your next article (0 of 1 done): annotate open --annotator ana art/c.txt" },
      "\(lines)")
    #expect(lines.contains { $0.hasPrefix("The assignments are for ana, not Ana.") }, "\(lines)")
  }

  @Test func whatIsInQuestionIsSettledByNamingIt() throws {
    let desk = try Desk()
    let lines = try run(
      """
      printf 'c 90\nd 80 of 1\n' | annotate open plan.txt --annotator ann
      printf 'c 90\nd 60 of 3\n' | annotate open plan.txt --annotator bob
      echo 'of 1' | annotate adjudicate
      """, on: desk)
    #expect(lines.contains("2 denial, 70%, of 1. Everything is settled; 'q' quits."), "\(lines)")
  }

  @Test func nothingToSettleIsSaid() throws {
    let desk = try Desk()
    let lines = try run("annotate open plan.txt < /dev/null; annotate adjudicate < /dev/null", on: desk)
    #expect(
      lines.suffix(2) == [
        "annotate: no article has sessions by two annotators. Name sessions of the same article by "
          + "different people.",
        "status 1",
      ])
  }

  @Test func sessionsOfOneAnnotatorBecomeOne() throws {
    let desk = try Desk()
    try desk.folder.write("c 90\nd 80\n", to: "one.txt")
    try desk.folder.write("c 90\nr 80\nr 70\n", to: "two.txt")
    let lines = try run(
      """
      for machine in one two; do annotate open plan.txt --sessions $machine < $machine.txt > log; done
      echo 2 | annotate merge one/plan.reader-1.json two/plan.reader-1.json -o merged.json
      """, on: desk)
    // The later answer, which may be of the same second, stands until it is settled.
    #expect(lines.first?.hasPrefix("2 report, 80%") == true, "\(lines)")
    #expect(lines.first?.hasSuffix(". Everything is settled; 'q' quits.") == true, "\(lines)")
    #expect(
      lines.dropFirst() == [
        "Everything is settled. 3 of 5 tagged: claim 1, report 2. Saved to merged.json", "status 0",
      ])
    let others = try run(
      "annotate open plan.txt --annotator b --sessions b < /dev/null; annotate merge b/plan.b.json "
        + "one/plan.reader-1.json -o m.json",
      on: desk)
    #expect(
      others.suffix(2) == [
        "annotate: the sessions are by different annotators: b, reader-1. 'annotate adjudicate' settles "
          + "their differences.",
        "status 1",
      ])
  }

  @Test func whatAnExportLeavesOutIsCounted() throws {
    let desk = try desk()
    let lines = try run(
      """
      echo 1 | annotate adjudicate > log 2>&1; annotate export -f csv -o a.csv sessions
      printf 'c 90\\n' | annotate open plan.txt --annotator gold-2 --sessions other > log
      annotate export -f csv -o b.csv --gold sessions
      annotate export -o c.csv --since 2099-01-01 sessions
      head -c 8 c.csv; echo
      """, on: desk, columns: 160)
    #expect(lines.contains("Left out 1 gold or consensus session; --gold includes them."), "\(lines)")
    #expect(lines.contains { $0.hasSuffix(" judgments of 2 sessions to a.csv.") }, "\(lines)")
    #expect(lines.contains { $0.hasSuffix(" judgments of 3 sessions to b.csv.") }, "\(lines)")
    #expect(
      lines.contains("No judgments were exported; --untagged includes undecided statements."), "\(lines)")
    // The name of the output decides on the format.
    #expect(lines.contains("session,"), "\(lines)")
  }

  @Test func labelsAndAnnotatorsThatNoSessionHasAreRefused() throws {
    let desk = try desk()
    let lines = try run(
      """
      annotate export -o c.csv --label denail sessions
      annotate export -o d.csv --annotator bub sessions; ls *.csv
      """, on: desk, columns: 160)
    #expect(
      lines.prefix(2) == [
        "annotate: no session has the label 'denail'. Did you mean 'denial'? The labels are claim, denial, report.",
        "annotate: no session is by 'bub'. Did you mean 'bob'? The annotators are ann, bob.",
      ], "\(lines)")
    #expect(lines.dropFirst(2).allSatisfy { !$0.hasPrefix("c.csv") && !$0.hasPrefix("d.csv") }, "\(lines)")
  }

  /// Beside data on standard output nothing is said, but that there is none.
  @Test func anExportToStandardOutputIsSilentUnlessItIsEmpty() throws {
    let desk = try desk()
    let lines = try run(
      """
      annotate export -f csv --annotator bob --label report --min-confidence 80 sessions | cut -d, -f2
      echo next; annotate export -f jsonl --since 2099-01-01 sessions
      """, on: desk, columns: 160)
    #expect(lines.prefix(3) == ["annotator", "bob", "next"], "\(lines)")
    #expect(
      lines.dropFirst(3) == [
        "0 judgments of 2 sessions.", "No judgments were exported; --untagged includes undecided statements.",
        "status 0",
      ], "\(lines)")
  }

  @Test func aLongReportIsPagedOnATerminalThatCan() throws {
    let desk = try desk()
    _ = try run(
      """
      PAGER="tee a.txt" annotate agreement; PAGER="tee b.txt" annotate agreement | cat
      TERM=dumb PAGER="tee c.txt" annotate agreement; PAGER= annotate agreement
      """, on: desk, rows: 10)
    #expect(desk.folder.read("a.txt")?.hasPrefix("Weak agreement on the labels") == true)
    #expect(desk.folder.read("b.txt") == nil && desk.folder.read("c.txt") == nil)
    _ = try run("PAGER=\"tee d.txt\" annotate agreement", on: desk, rows: 200)
    #expect(desk.folder.read("d.txt") == nil)
  }

  @Test func whatTheAnnotatorsChangedSinceIsToldWhenGoldIsGoneOnWith() throws {
    let desk = try desk()
    // They agreed on the first; the second and the fourth are open.
    let lines = try run(
      """
      echo q | annotate adjudicate > log 2>&1; echo '1 d 80' | annotate resume plan.bob --annotator bob > log
      echo q | annotate adjudicate 2>&1 | tr '\\n' ' '; echo; echo '2 d 80' | annotate resume plan.bob \
      --annotator bob > log
      echo q | annotate adjudicate 2>&1 | tr '\\n' ' '
      """, on: desk, columns: 1_000)
    let told = lines.filter { $0.contains("The sessions have changed since this one was started.") }
    #expect(told.map { $0.contains("Agreed before, in disagreement now: 1.") } == [true, false], "\(lines)")
    #expect(told.map { $0.contains("Newly agreed, and adopted: 1.") } == [false, true], "\(lines)")
  }

  @Test func oneArticleForOnePersonIsAssigned() throws {
    let lines = try run(
      "mkdir art; echo One rose. > art/a.txt; annotate assign art --annotators ana --overlap 1",
      on: try Desk(),
      columns: 200)
    #expect(
      lines
        == [
          "Assigned 1 new article, each to 1 annotator: 1 task in sessions/assignments.tsv.", "ana\t1",
          "status 0",
        ].map { $0.replacing("\t", with: "     ") }, "\(lines)")
  }

  @Test func whatIsAssignedLaterIsCountedAlone() throws {
    let lines = try run(
      """
      mkdir art; echo One rose. > art/a.txt; echo Two fell. > art/b.txt; annotate assign art --annotators \
      ana,bo
      echo Three. > art/c.txt; annotate assign art --annotators ana,bo; annotate assign art --annotators \
      ana,bo
      """, on: try Desk(), columns: 200)
    #expect(
      lines.filter { $0.hasPrefix("Assigned") || $0.hasPrefix("Nothing new") }.map { $0.prefix(66) } == [
        "Assigned 2 new articles, each to 2 annotators: 4 tasks in sessions",
        "Assigned 1 new article, each to 2 annotators: 2 tasks in sessions/",
        "Nothing new: 3 articles are already in sessions/assignments.tsv. A",
      ], "\(lines)")
  }
}
