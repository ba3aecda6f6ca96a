import FoundationEssentials

/// One paragraph of a corpus with its gold sentence ends in code points.
struct Record: Decodable {
  let id: String
  let lang: String?
  let text: String
  let ends: [Int]?

  /// The gold ends as UTF-8 offsets, without the white space before them.
  var utf8Ends: Set<Int> {
    let scalars = Array(text.unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    return Set(
      (ends ?? []).map { end in
        var end = min(end, scalars.count)
        while end > 0, scalars[end - 1].properties.isWhitespace { end -= 1 }
        return offsets[end]
      })
  }

  /// The gold sentences.
  var sentences: [String] {
    let scalars = Array(text.unicodeScalars)
    var start = 0
    return (ends ?? []).map { end in
      let end = max(start, min(end, scalars.count))
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      start = end
      return String(view)
    }
  }
}
