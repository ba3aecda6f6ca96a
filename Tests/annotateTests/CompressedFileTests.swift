import Testing

/// Texts and pages inside gzip, in other encodings than UTF-8.
@Suite struct CompressedFileTests {
  private func run(_ commands: String) throws -> [String] {
    let desk = try Desk(article: Desk.article)
    let terminal = try desk.shell("{ \(commands); } > out 2>&1; echo status $? >> out", columns: 200)
    #expect(try terminal.waitForExit() == 0)
    return (desk.folder.read("out") ?? "").split(separator: "\n").map(String.init)
  }

  private static let text =
    "Портовая администрация закрыла причалы в понедельник. Мэр сказал, что порт откроют через неделю. "
    + "Никто не пострадал."

  @Test(arguments: ["WINDOWS-1251", "KOI8-R", "UTF-16"])
  func theEncodingOfATextIsFound(encoding: String) throws {
    let lines = try run(
      "printf '%s\\n' '\(Self.text)' | iconv -f UTF-8 -t \(encoding) | gzip > t.txt.gz; annotate text "
        + "t.txt.gz"
    )
    #expect(lines == [Self.text, "status 0"])
  }

  @Test func theEncodingOfAPageIsFound() throws {
    let page = "<!DOCTYPE html><html><body><p>\(Self.text)</p></body></html>"
    let lines = try run(
      "printf '%s' '\(page)' | iconv -f UTF-8 -t WINDOWS-1251 | gzip > p.html.gz; annotate text p.html.gz")
    #expect(lines == [Self.text, "status 0"])
  }

  @Test func aDocumentOfRTFIsReadAsItIs() throws {
    let lines = try run(
      #"printf '%s' '{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}}\f0 "#
        + #"\'"'"'cf\'"'"'ee\'"'"'f0\'"'"'f2 \'"'"'e7\'"'"'e0\'"'"'ea\'"'"'f0\'"'"'fb\'"'"'f2.\par}' | "#
        + #"gzip > d.rtf.gz; "#
        + "annotate text d.rtf.gz")
    #expect(lines == ["Порт закрыт.", "status 0"])
  }
}
