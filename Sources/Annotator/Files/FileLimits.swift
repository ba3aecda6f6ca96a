/// The greatest lengths that files may hold, in code points.
enum FileLimits {
  /// A note, an attribution, a cue, a target in words: comparing hostile text is quadratic in its length.
  static let remark = 10_000
  /// A name: of an annotator, a label, a codebook, a confidence word, a grade, a timestamp.
  static let name = 200
}
