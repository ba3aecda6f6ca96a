/// Lines that an analyst might type, most of them sensible, drawn from a seed.
enum RandomLines {
  static func lines(_ count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in line(&generator) }
  }

  private static func line(_ generator: inout SeededGenerator) -> String {
    let position = Int.random(in: 1...9, using: &generator)
    let choices = [
      "c 90", "d9", "r low by The Harbour Post via media", "d 80 of \(position) by Норвія",
      "r none of \"the 2019 draft\"",
      "c 100% note look again 👩‍👩‍👧 e\u{301}", "s", "x", "f", "by 東京新聞", "by -", "of \(position)", "of -",
      "likelihood very likely", "grade C3", "note -", "split", "split 1", "split \"and\"", "split \"plan\"",
      "join", "join",
      "n", "b", "go \(position)", "next undecided", "undo", "u", "redo", "confidence 70", "c", "/plan",
      "list", "last",
      "clam", "d 1", "go 999", "via nobody",
    ]
    return choices.randomElement(using: &generator) ?? "n"
  }
}
