/// The maximum lengths of texts in files, in code points.
enum FileLimit {
  /// A note, an attribution, a cue, a target in words, a definition, an example.
  static let remark = TextLimit.codePoints
  /// A name: of an annotator, a label, a codebook, a confidence word, a grade, a timestamp.
  static let name = 200
}
