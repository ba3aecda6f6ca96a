/// A tag of a token: the label of a stretch, and whether the token begins, continues or ends it.
struct TokenTag: Equatable {
  /// The label.
  let label: String
  private let kind: Character?

  /// Reads a tag such as "B-claim", "I-claim" or "claim"; nil for one that marks nothing.
  init?(_ tag: Substring) {
    guard !["O", "_", "-", "*"].contains(tag) else { return nil }
    // Tags without labels mark a single kind of stretch, labelled B here.
    if let only = tag.first, tag.count == 1, "BIESLU".contains(only) {
      (kind, label) = (only, "B")
      return
    }
    guard let first = tag.first, "BIESLUM".contains(first), let name = tag.rest(after: "\(first)-"),
      !name.isEmpty
    else {
      (kind, label) = (nil, String(tag))
      return
    }
    (kind, label) = (first, String(name))
  }

  /// Returns whether a stretch begins with this tag.
  func begins(after tag: TokenTag?) -> Bool {
    tag?.label != label || kind.map("BSU".contains) ?? false
  }

  /// Whether the stretch ends with this tag.
  var ends: Bool { kind.map("ESLU".contains) ?? false }
}
