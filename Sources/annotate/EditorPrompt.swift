/// A prompt in the form libedit measures correctly: every colour sequence between two SOH characters.
///
/// libedit swallows line ends, loses a sequence at the end and trips over two in a row; so adjacent
/// sequences are merged and the prompt always ends in a space.
///
///     EditorPrompt("\u{1B}[1m\u{1B}[32m>\u{1B}[0m ").escaped
///     // "\u{1}\u{1B}[1m\u{1B}[32m\u{1}>\u{1}\u{1B}[0m\u{1} "
struct EditorPrompt {
  /// The prompt with its marks.
  let escaped: String

  private static let mark: Unicode.Scalar = "\u{1}"

  /// Reads a prompt that may hold colour sequences (`ESC [ … m`); other control characters become spaces.
  init(_ prompt: String) {
    var builder = Builder()
    var rest = Array(prompt.unicodeScalars)[...]
    while let scalar = rest.first {
      if let sequence = Self.colorSequence(at: rest) {
        builder.pending.append(contentsOf: sequence)
        rest = rest.dropFirst(sequence.count)
      } else {
        builder.show(scalar.properties.generalCategory == .control ? " " : scalar)
        rest = rest.dropFirst()
      }
    }
    if !builder.pending.isEmpty || builder.last != " " { builder.show(" ") }
    escaped = String(builder.text)
  }

  private static func colorSequence(at scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard scalars.starts(with: ["\u{1B}", "["]) else { return nil }
    let parameters = scalars.dropFirst(2).prefix { ("0"..."9").contains($0) || $0 == ";" || $0 == ":" }
    guard parameters.endIndex < scalars.endIndex, scalars[parameters.endIndex] == "m" else { return nil }
    return scalars[scalars.startIndex...parameters.endIndex]
  }

  private struct Builder {
    var text = String.UnicodeScalarView()
    var pending = String.UnicodeScalarView()
    var last: Unicode.Scalar?

    /// Adds a visible character behind the sequences that wait for one.
    mutating func show(_ scalar: Unicode.Scalar) {
      if !pending.isEmpty {
        text.append(EditorPrompt.mark)
        text.append(contentsOf: pending)
        text.append(EditorPrompt.mark)
        pending.removeAll()
      }
      text.append(scalar)
      last = scalar
    }
  }
}
