/// The details of one mark, with names as codes; 24 bytes, because there may be many.
struct RatedDetail: Equatable, Sendable {
  /// The code of the source's name; -1 for none.
  let source: Int32
  /// The stretch that is the target, in UTF-8 offsets; for words, the start is -1 and the end is their code.
  private let start: Int32
  private let end: Int32
  private let millionths: Int32
  /// The index of the source's kind among all kinds; -1 for none.
  let kindIndex: Int8
  private let gradeSource: Int8
  private let gradeItem: Int8

  private static let kinds = SourceKind.allCases

  /// The details of a mark that has none.
  static let none = RatedDetail(RatedDetails()) { _ in -1 }

  /// A target: a stretch of the article, or the code of words.
  enum Target: Equatable {
    case range(Range<Int>)
    case words(Int32)
  }

  init(_ details: RatedDetails, code: (String) -> Int32) {
    source = details.source.map(code) ?? -1
    kindIndex = details.kind.flatMap { Self.kinds.firstIndex(of: $0) }.map { Int8($0) } ?? -1
    millionths = details.likelihood.map { Int32(($0 * 1_000_000).rounded()) } ?? -1
    gradeSource = Int8(details.grade?.source.asciiValue ?? 0)
    gradeItem = Int8(details.grade?.item ?? 0)
    switch details.target {
    case nil: (start, end) = (-1, -1)
    case .words(let words): (start, end) = (-1, code(words))
    case .range(let range):
      (start, end) = (Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound))
    }
  }
}

extension RatedDetail {
  /// The kind of the source.
  var kind: SourceKind? { kindIndex < 0 ? nil : Self.kinds[Int(kindIndex)] }
  /// How likely the content is, as a fraction.
  var likelihood: Double? { millionths < 0 ? nil : Double(millionths) / 1_000_000 }
  /// The reliability of the source, from 0 for A to 4 for E; nil if none was given or it can't be judged.
  var sourceGrade: Int? { (65...69).contains(gradeSource) ? Int(gradeSource) - 65 : nil }
  /// The credibility of the item, from 0 for 1 to 4 for 5; nil if none was given or it can't be judged.
  var itemGrade: Int? { (1...5).contains(gradeItem) ? Int(gradeItem) - 1 : nil }
  /// The stretch or words that are denied or reported.
  var target: Target? {
    if start >= 0 { return .range(Int(start)..<Int(max(start, end))) }
    return end < 0 ? nil : .words(end)
  }
}
