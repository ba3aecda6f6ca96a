import Annotator
import Documents

/// A page that the user named by its address, fetched with curl. Nothing else in the program uses a network.
struct WebPage {
  /// The address, without any name and password in it.
  let address: String
  /// The address as it was typed.
  private let typed: String

  /// The seconds after which fetching a page is given up.
  private static let seconds = 30
  /// The most bytes that are accepted.
  private static let maximumBytes = ArticleLoader.defaultMaximumBytes

  /// Creates a page from an address; nil for a path. Any `scheme://` is an address, so that those that aren't
  /// fetched can be refused.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    let scheme = text[..<colon].utf8
    guard !scheme.isEmpty, scheme.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else { return nil }
    typed = text
    address = Self.withoutPassword(text)
  }

  /// Returns the address without a name and a password, which are never stored or shown.
  private static func withoutPassword(_ address: String) -> String {
    guard let start = address.firstRange(of: "://")?.upperBound else { return address }
    let host = address[start...].prefix { !"/?#".contains($0) }
    guard let sign = host.lastIndex(of: "@") else { return address }
    return String(address[..<start] + address[address.index(after: sign)...])
  }

  /// Fetches the page as it is now.
  ///
  /// - Throws: an error if it isn't a web address, curl is missing, the site refuses, or a limit is exceeded.
  func file() throws(UserError) -> ArticleFile {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard scheme == "https" || scheme == "http" else {
      throw UserError(
        "\(scheme):// addresses are not fetched", at: address,
        fix: scheme == "file" ? "name the file by its path" : "save the page, and open the file")
    }
    let result: ProgramRun.Result
    do throws(ProgramRun.Failure) {
      result = try ProgramRun(
        command: command(scheme: scheme), maximumOutput: Self.maximumBytes, seconds: Self.seconds + 10,
        takesErrors: true
      ).result()
    } catch {
      throw failure(error)
    }
    let answer = Answer(result.errors)
    guard result.status == 0 else { throw failure(status: result.status) }
    guard (200..<300).contains(answer.code) else { throw refusal(answer.code) }
    var file = ArticleFile(
      source: address, bytes: result.output, name: answer.fileName, retrieved: ReplClock.system.now())
    file.url = answer.address
    file.charset = answer.charset
    return file
  }
}

extension WebPage {
  /// Returns the curl command. It reads none of curl's configuration files, follows nothing but web
  /// addresses, and is redirected from a secure address only to secure ones.
  private func command(scheme: String) -> [String] {
    [
      "curl", "--disable", "--silent", "--location", "--globoff", "--compressed", "--max-redirs", "5",
      "--proto", "=http,https", "--proto-redir", scheme == "https" ? "=https" : "=http,https",
      "--connect-timeout", "10", "--max-time", String(Self.seconds), "--max-filesize",
      String(Self.maximumBytes),
      "--user-agent", "Mozilla/5.0 (compatible; annotate/\(Version.text))",
      "--header", "Accept: text/html,application/xhtml+xml,application/pdf;q=0.9,text/*;q=0.8,*/*;q=0.5",
      "--write-out", "%{stderr}%{http_code} %{url_effective} %{content_type}", "--url", Self.escaped(typed),
    ]
  }

  /// Returns an address as it is sent: letters beyond ASCII as their bytes in hexadecimal, which servers
  /// expect. Those in the name of the site are left to curl.
  private static func escaped(_ address: String) -> String {
    guard let start = address.firstRange(of: "://")?.upperBound,
      let path = address[start...].firstIndex(where: { "/?#".contains($0) })
    else { return address }
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    let escaped = address[path...].utf8.map { byte in
      byte > 0x20 && byte < 0x7F
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
    return String(address[..<path]) + escaped.joined()
  }

  private func failure(_ failure: ProgramRun.Failure) -> UserError {
    switch failure {
    case .notStarted:
      UserError(
        "pages are fetched with curl, which is not installed", at: address,
        fix: "install curl, or save the page from a browser and open the file")
    case .tooSlow:
      UserError("the site took more than \(Self.seconds) s to respond", at: address, fix: Self.bySaving)
    case .tooMuch: tooLarge
    }
  }

  private func failure(status: Int32) -> UserError {
    switch status {
    case 3, 6: UserError("there is no such site", at: address, fix: "check the address and the connection")
    case 5: UserError("the proxy cannot be found", at: address, fix: "check https_proxy")
    case 7: UserError("the site does not respond", at: address, fix: "try again later")
    case 28: failure(.tooSlow)
    case 1: UserError("the site redirects to an address that is not fetched", at: address, fix: Self.bySaving)
    case 35, 51, 53, 54, 58, 59, 60, 77, 83, 90, 91:
      UserError("the connection to the site is not secure", at: address, fix: Self.bySaving)
    case 47:
      UserError(
        "the site redirects more than 5 times", at: address, fix: Self.bySaving)
    case 63: tooLarge
    default: UserError("curl cannot fetch it (exit status \(status))", at: address, fix: Self.bySaving)
    }
  }

  private func refusal(_ code: Int) -> UserError {
    switch code {
    case 404, 410:
      UserError("there is no such page (the site returned \(code))", at: address, fix: "check the address")
    case 401, 402, 403, 407, 429, 451:
      UserError(
        "the site refuses to serve the page to a program (it returned \(code))", at: address,
        fix: Self.bySaving)
    default: UserError("the site returned \(code)", at: address, fix: "try again later, or \(Self.bySaving)")
    }
  }

  private var tooLarge: UserError {
    UserError("the page is larger than \(Self.maximumBytes >> 20) MiB", at: address, fix: Self.bySaving)
  }

  private static let bySaving = "open it in a browser, save the page, and open the saved file"

  /// Curl's report on a response.
  private struct Answer {
    var code = 0
    var address: String?
    private var type = ""

    init(_ bytes: [UInt8]) {
      let words = String(decoding: bytes, as: UTF8.self).split(separator: " ", maxSplits: 2).map(String.init)
      code = words.first.flatMap { Int($0) } ?? 0
      address = words.count > 1 ? WebPage.withoutPassword(words[1]) : nil
      type = words.count > 2 ? words[2].lowercased() : ""
    }

    /// The encoding stated with the content type.
    var charset: Charset? {
      guard let place = type.firstRange(of: "charset=") else { return nil }
      let label = type[place.upperBound...].prefix { $0 != ";" }
      return label.isEmpty ? nil : Charset(label: String(label))
    }

    /// A name that suits the content type, in case the content alone doesn't reveal its kind.
    var fileName: String {
      let names = [
        "html": "page.html", "markdown": "page.md", "json": "page.json", "csv": "page.csv", "vtt": "page.vtt",
        "rss": "page.xml",
      ]
      return names.first { type.contains($0.key) }?.value ?? "page"
    }
  }
}
