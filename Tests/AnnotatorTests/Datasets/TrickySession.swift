import Testing

@testable import Annotator

/// A session with what makes offsets shift and tables break: emoji, combining marks, CRLF, right-to-left and
/// CJK text, a formula, quotation marks, a tab, a note of two lines.
enum TrickySession {
  static let lines = [
    "🌉 The Osk bridge reopened, the mayor’s office says.|\r\n|",
    "=SUM is no excuse, said Zoe\u{308}, \"none\".|\r\n|",
    "Норвія відкинула проєкт;| |東京は否定した。|\r\n\r\n|",
    "هل وصلت السفن؟ 👩‍👩‍👧‍👦 שלום|\r\n|",
    "Two ships,\tone \"Mira\", reportedly turned back 🇺🇦.|\n|",
    "No one was hurt.",
  ]

  /// The session; its statements have the ids 1 to 7 in reading order.
  static func make(annotator: String = "reader-1") throws -> Session {
    let (text, ranges) = marked(lines.joined())
    let judgments = [first(), second(), third(), fourth(), fifth(), sixth(), Judgment()]
    let statements = zip(ranges, judgments).enumerated().map { index, pair in
      Statement(id: StatementID(index + 1), range: pair.0, isQuoted: index == 1, judgment: pair.1)
    }
    return try Session(
      id: "0d7c4f1e9a2b4c6d8e0f1a2b3c4d5e6f", annotator: annotator,
      created: try #require(Timestamp(iso: "2026-11-23T09:00:00Z")), article: article(text),
      codebook: .standard,
      statements: statements)
  }

  private static func article(_ text: String) -> Article {
    Article(
      text: text, title: "The Osk bridge, \"reopened\"", source: "articles/osk.txt",
      url: "https://harbour.example/osk?a=1&b=2", author: "R. Ader", published: "2026-11-20", language: "en")
  }

  /// The text without its bars, and the ranges between bars that hold more than white space, in UTF-8
  /// offsets.
  static func marked(_ marked: String) -> (text: String, ranges: [Range<Int>]) {
    var text = ""
    var ranges: [Range<Int>] = []
    for part in marked.split(separator: "|") {
      let start = text.utf8.count
      text += part
      if !part.allSatisfy(\.isWhitespace) { ranges.append(start..<text.utf8.count) }
    }
    return (text, ranges)
  }
}

extension TrickySession {
  private static func first() -> Judgment {
    var judgment = Judgment()
    judgment.label = .report
    judgment.confidence = Confidence(percent: 80)
    judgment.attribution = "the mayor’s office"
    judgment.sourceKind = .party
    judgment.cue = "says"
    judgment.judged = Timestamp(iso: "2026-11-23T09:00:10Z")
    judgment.seconds = 6.2
    return judgment
  }

  private static func second() -> Judgment {
    var judgment = Judgment()
    judgment.label = .report
    judgment.confidence = Confidence(percent: 100)
    judgment.attribution = "Zoe\u{308}"
    judgment.likelihood = .term(.veryLikely)
    judgment.suggested = .report
    judgment.judged = Timestamp(iso: "2026-11-23T09:00:20Z")
    return judgment
  }

  private static func third() -> Judgment {
    var judgment = Judgment()
    judgment.label = .denial
    judgment.confidence = Confidence(0.95)
    judgment.attribution = "Норвія"
    judgment.target = .statement(StatementID(1))
    judgment.judged = Timestamp(iso: "2026-11-23T09:00:30Z")
    return judgment
  }

  private static func fourth() -> Judgment {
    var judgment = Judgment()
    judgment.label = .denial
    judgment.attribution = "東京"
    judgment.target = .text("-the \"draft\", of 🗓 May")
    judgment.judged = Timestamp(iso: "2026-11-23T09:00:40Z")
    return judgment
  }

  private static func fifth() -> Judgment {
    var judgment = Judgment()
    judgment.isSkipped = true
    judgment.judged = Timestamp(iso: "2026-11-23T09:00:50Z")
    return judgment
  }

  private static func sixth() -> Judgment {
    var judgment = Judgment()
    judgment.label = .report
    judgment.confidence = Confidence(percent: 0)
    judgment.sourceKind = .anonymous
    judgment.grade = Grade(text: "F6")
    judgment.note = "see\npage <2> & \\\"3\\\""
    judgment.isFlagged = true
    judgment.judged = Timestamp(iso: "2026-11-23T09:01:00Z")
    return judgment
  }
}
