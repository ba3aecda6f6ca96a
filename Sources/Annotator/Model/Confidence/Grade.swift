/// The Admiralty code: the reliability of a source and the credibility of an item, judged separately.
///
///     Grade(text: "B2")?.text  // "B2"
///
/// F and 6 mean "cannot be judged", not "lowest" (NATO AJP-2.1).
package struct Grade: Hashable, Sendable {
  /// The reliability of the source, A to F.
  package let source: Character
  /// The credibility of the item, 1 to 6.
  package let item: Int

  /// Reads a letter A–F and a digit 1–6, or returns nil for anything else.
  package init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 2, let letter = "ABCDEF".first(where: { $0.asciiValue == bytes[0] & 0xDF }),
      bytes[0] >= 65, (49...54).contains(bytes[1])
    else { return nil }
    source = letter
    item = Int(bytes[1]) - 48
  }

  /// The letter and the digit.
  package var text: String { "\(source)\(item)" }
}
