/// A line of a SubStation Alpha file: `Dialogue: 0,0:00:01.00,0:00:03.00,Default,JAN LIND,0,0,0,,Nothing
/// burned.`
enum SubStationCue {
  /// Returns the display time and the lines of text; nil for any other line. Linear.
  static func cue(of line: Substring) -> (times: Range<Int>, lines: [Substring])? {
    guard line.hasPrefix("Dialogue:") else { return nil }
    let fields = line.dropFirst(9).split(separator: ",", maxSplits: 9, omittingEmptySubsequences: false)
    guard fields.count == 10, let from = SubtitleCue.milliseconds(fields[1]),
      let to = SubtitleCue.milliseconds(fields[2]), from <= to
    else { return nil }
    let name = fields[4].trimmingSpaces
    let text = fields[9].split(separator: "\\N").flatMap { $0.split(separator: "\\n") }
    guard !name.isEmpty, let first = text.first else { return (from..<to, text) }
    return (from..<to, [Substring("<v \(name)>\(first)")] + text.dropFirst())
  }
}
