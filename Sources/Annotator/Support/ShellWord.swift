/// A text as one word of a shell's command line, to be copied from the screen.
///
///     ShellWord("my plan.json").text  // "'my plan.json'"
package struct ShellWord: Hashable, Sendable {
  /// The word, quoted if a shell requires it, with control characters made visible.
  package let text: String

  /// Quotes a text by the rules of POSIX.1-2017, section 2.2.2.
  package init(_ word: String) {
    let visible = word.visibleOnOneLine
    let isPlain =
      !visible.isEmpty
      && visible.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "._-/+,@:%".unicodeScalars.contains(scalar)
      }
    let escaped = visible.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    text = isPlain ? visible : "'" + escaped + "'"
  }
}
