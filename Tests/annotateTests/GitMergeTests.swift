import Testing

/// Two people's branches in a git repository that 'annotate git-setup' prepared; `annotate` is on no PATH.
@Suite struct GitMergeTests {
  /// A repository where each of two branches has an answer of its own after a common one.
  private func desk() throws -> Desk {
    let desk = try Desk.withoutPager()
    let log = try run(
      """
      git init -q . && git config user.name reader && git config user.email reader@example.org
      echo c9 | annotate open plan.txt; annotate git-setup
      git add -A && git commit -qm one && git branch other
      echo '2 d9' | annotate open plan.txt; git commit -qam mine && git checkout -q other
      echo '3 r9' | annotate open plan.txt; git commit -qam theirs
      """, on: desk)
    #expect(
      log.contains(
        "Git will now merge the sessions in 'sessions'. Commit sessions/.gitattributes and "
          + "sessions/.gitignore."))
    return desk
  }

  private func run(_ commands: String, on desk: Desk) throws -> String {
    let terminal = try desk.shell("(\(commands)) 2>&1; echo status $?", columns: 200, rows: 60)
    #expect(try terminal.waitForExit() == 0)
    return terminal.screen.text.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  @Test func gitMergesTwoVersionsOfASession() throws {
    let desk = try desk()
    let log = try run("git merge -q -m both @{-1}", on: desk)
    #expect(log.hasSuffix("status 0"), "\(log)")
    #expect(try run("annotate export sessions -f csv | wc -l", on: desk).contains("4\n"))
  }

  @Test func whereTheProgramIsGoneBothVersionsStayInTheFile() throws {
    let desk = try desk()
    let log = try run(
      """
      driver=$(git config merge.annotate-session.driver | sed 's|p=[^;]*;|p=/nowhere/annotate;|')
      git config merge.annotate-session.driver "$driver"; git merge -q -m both @{-1}
      annotate check sessions/plan.reader-1.json; annotate check --salvage saved.json \
      sessions/plan.reader-1.json
      annotate show saved.json
      """, on: desk)
    #expect(log.contains("this file has unresolved git conflict markers"), "\(log)")
    #expect(desk.session?.contains("<<<<<<< ours") == true)
    let saved = try #require(desk.folder.read("saved.json"))
    for label in ["claim", "denial", "report"] { #expect(saved.contains("\"label\": \"\(label)\"")) }
  }
}
