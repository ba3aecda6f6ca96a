/// Detects the page on which a site checks that its visitor is human, often saved in place of the article.
enum ChallengePage {
  /// The refusal of such a page.
  static let refusal = DocumentError(
    "this is a page that checks whether you are a person, not the article",
    fix: "open the address in a browser, wait for the article, and save that page")

  /// Returns whether a page with a title and little text is one.
  static func matches(title: String, _ blocks: [Block]) -> Bool {
    let length = blocks.reduce(0) { $0 + $1.text.utf8.count }
    guard length < 1_200 else { return false }
    let text = ([title] + blocks.map(\.text)).joined(separator: "\n").lowercased()
    let found = marks.count { text.contains($0) }
    return found > 1 || (found == 1 && length < 300)
  }

  private static let marks = [
    "checking your browser", "just a moment...", "enable javascript and cookies to continue",
    "verify you are human", "verifying you are human", "are you a robot", "i'm not a robot",
    "checking if the site connection is secure", "attention required! | cloudflare", "ddos protection by",
    "performance & security by cloudflare", "please complete the security check", "cloudflare ray id",
    "unusual traffic from your computer", "press & hold to confirm you are",
  ]
}
