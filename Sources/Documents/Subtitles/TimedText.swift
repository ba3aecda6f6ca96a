/// Television subtitles in XML (TTML): a paragraph for each cue, with its times as attributes.
enum TimedText {
  /// Returns the cues in file order. Linear.
  static func cues(in tree: HTMLTree) -> [SubtitleCue] {
    let paragraphs = tree.nodes.indices.filter { tree.nodes[$0].name == "p" }
    let written = paragraphs.compactMap { index -> String? in
      let node = tree.nodes[index]
      guard let from = node["begin"].flatMap(seconds),
        let to = node["end"].flatMap(seconds) ?? node["dur"].flatMap(seconds).map({ from + $0 })
      else { return nil }
      return "\(time(from)) --> \(time(to))\n\(text(of: index, in: tree))\n"
    }
    return SubtitleCue.cues(in: written.joined(separator: "\n"))
  }

  private static func text(of index: Int, in tree: HTMLTree) -> String {
    let node = tree.nodes[index]
    if node.isText { return PageText.line(" \(node.text) ").isEmpty ? " " : node.text.filter { $0 != "\n" } }
    return node.name == "br" ? "\n" : node.children.map { text(of: $0, in: tree) }.joined()
  }

  /// Returns the milliseconds of a time such as "00:00:01.000", "00:00:01:12", "1.5s" or "1500ms".
  private static func seconds(_ text: String) -> Int? {
    if text.hasSuffix("ms") { return Double(text.dropLast(2)).flatMap { Int(exactly: $0.rounded()) } }
    if text.hasSuffix("s") { return Double(text.dropLast()).flatMap { Int(exactly: ($0 * 1_000).rounded()) } }
    let parts = text.split(separator: ":")
    return SubtitleCue.milliseconds(parts.prefix(3).joined(separator: ":")[...])
  }

  private static func time(_ milliseconds: Int) -> String {
    let (rest, part) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    return "\(rest / 3_600):\(rest / 60 % 60):\(rest % 60).\(part)"
  }
}
