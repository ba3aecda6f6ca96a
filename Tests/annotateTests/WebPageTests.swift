import Foundation
import Testing

/// Pages that are fetched by their addresses, from a server on this machine.
@Suite struct WebPageTests {
  private static let page =
    "<!DOCTYPE html><html lang=en><title>Port closed | Courier</title><article><h1>Port closed</h1>"
    + "<p>The port is closed, the mayor said.<p>The ministry denied that there had been a "
    + "fire.</article></html>"

  private static let answers = [
    "/a": LoopbackServer.page(page), "/moved": LoopbackServer.redirection(to: "/a"),
    "/ring": LoopbackServer.redirection(to: "/ring"),
    "/file": LoopbackServer.redirection(to: "file:///etc/passwd"),
    "/plain": LoopbackServer.page("The port is closed.\n", type: "text/plain"),
    // 7-bit, so that a text can hold the bytes; the page itself names no encoding.
    "/japanese": LoopbackServer.page(
      "<html><article><p>\u{1B}$BF|K\\\u{1B}(B is closed, the mayor said on Tuesday evening.</article></html>",
      type: "text/html; charset=ISO-2022-JP"),
    "/wall": "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    "/huge":
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999999\r\nConnection: "
      + "close\r\n\r\n<p>",
  ]

  private func run(_ commands: String, environment: [String: String] = [:]) throws -> (
    text: String, desk: Desk
  ) {
    let server = try LoopbackServer(Self.answers)
    let desk = try Desk(article: Desk.article)
    desk.environment.merge(environment) { $1 }
    let script = commands.replacingOccurrences(of: "SITE", with: "http://127.0.0.1:\(server.port)")
    let terminal = try desk.shell("{ \(script); } > out 2>&1; echo status $? >> out", columns: 120)
    #expect(try terminal.waitForExit() == 0)
    let text = (desk.folder.read("out") ?? "").replacingOccurrences(
      of: "http://127.0.0.1:\(server.port)", with: "SITE")
    return (text, desk)
  }

  @Test(arguments: ["/a", "/moved"]) func anAddressIsItsArticle(path: String) throws {
    #expect(
      try run("annotate text SITE\(path)").text
        == "Port closed\n\nThe port is closed, the mayor said.\n\nThe ministry denied that there had been "
        + "a fire.\nstatus 0\n"
    )
  }

  @Test func whatIsNoPageIsReadAsWhatItIs() throws {
    #expect(try run("annotate text SITE/plain").text == "The port is closed.\nstatus 0\n")
  }

  @Test func aPasswordInAnAddressIsNotStored() throws {
    let (text, desk) = try run("echo c1 | annotate \"$(echo SITE/plain | sed s,//,//user:secret@,)\"")
    #expect(text.contains("status 0"))
    let session = try #require(desk.folder.read("sessions/plain.reader-1.json"))
    #expect(!session.contains("secret") && session.contains("/plain\""))
    #expect(session.contains("retrieved"))
  }

  @Test func anAddressIsImported() throws {
    let (text, _) = try run("annotate import SITE/a -f articles")
    #expect(text == "sessions/a.reader-1.json\nImported 1 article.\nstatus 0\n")
  }

  @Test func theServerNamesTheEncoding() throws {
    #expect(
      try run("annotate text SITE/japanese").text
        == "日本 is closed, the mayor said on Tuesday evening.\nstatus 0\n")
  }

  @Test func aSessionIsResumedWithoutFetching() throws {
    let (text, desk) = try run(
      "echo c9 | annotate SITE/a; export PATH=/nowhere; echo d8 | annotate SITE/a")
    #expect(text.contains("2 of 3 tagged: claim 1, denial 1. Saved to sessions/a.reader-1.json"))
    let session = try #require(desk.folder.read("sessions/a.reader-1.json"))
    #expect(session.contains("\"reader\": \"html\"") || session.contains("\"reader\":\"html\""))
    let originals = try FileManager.default.contentsOfDirectory(
      atPath: desk.folder.path + "/sessions/originals")
    #expect(originals.count == 1)
    #expect(desk.folder.read("sessions/originals/\(originals.first ?? "")") == Self.page)
  }

  @Test(arguments: [
    (
      "SITE/none",
      "SITE/none: there is no such page (the site returned 404). Check the address."
    ),
    (
      "SITE/wall",
      "SITE/wall: the site refuses to serve the page to a program (it returned 403). Open it in a browser, "
        + "save the page, and open the saved file."
    ),
    (
      "SITE/ring",
      "SITE/ring: the site redirects more than 5 times. Open it in a browser, save the page, and "
        + "open the saved file."
    ),
    (
      "SITE/file",
      "SITE/file: the site redirects to an address that is not fetched. Open it in a browser, save the "
        + "page, and open the saved file."
    ),
    (
      "SITE/huge",
      "SITE/huge: the page is larger than 64 MiB. Open it in a browser, save the page, and open the saved "
        + "file."
    ),
    (
      "file:///etc/passwd",
      "file:///etc/passwd: file:// addresses are not fetched. Name the file by its path."
    ),
    (
      "ftp://a.example/b",
      "ftp://a.example/b: ftp:// addresses are not fetched. Save the page, and open the file."
    ),
  ])
  func refusalsSayWhatHelps(address: String, message: String) throws {
    let (text, _) = try run("annotate text '\(address)'")
    #expect(text == message + "\nstatus 1\n")
  }

  @Test func withoutCurlItSaysSo() throws {
    #expect(
      try run("PATH=/nowhere; annotate text SITE/a").text
        == "SITE/a: pages are fetched with curl, which is not installed. Install curl, or save the page "
        + "from a browser and open the file.\nstatus 1\n")
  }
}
