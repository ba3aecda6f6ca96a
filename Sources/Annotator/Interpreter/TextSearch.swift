/// A search for words in which capitals do not matter.
struct TextSearch {
  private let needle: [UInt8]

  init(for words: String) {
    needle = Array(words.lowercased().utf8)
  }

  /// Whether `text` holds the words. Linear in the text for ordinary words.
  func matches(_ text: Substring) -> Bool {
    let haystack = Array(text.lowercased().utf8)
    guard let first = needle.first, needle.count <= haystack.count else { return needle.isEmpty }
    for start in 0...(haystack.count - needle.count) where haystack[start] == first {
      if haystack[start..<start + needle.count].elementsEqual(needle) { return true }
    }
    return false
  }
}
