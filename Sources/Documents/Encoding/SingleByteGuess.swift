/// Tells single-byte encodings apart by how much like one of their languages the text reads in each.
///
/// Only words with a byte beyond ASCII count. A letter costs more bits the rarer it is in the language, and a
/// foreign one the most. A capital after a small letter and a symbol inside a word are expensive, too. A
/// reading wins if its cost for each letter is typical of text, and its total cost is so far below that of
/// every other reading that chance can't explain it.
struct SingleByteGuess {
  /// A reading of the sample.
  struct Candidate {
    /// The encoding.
    let charset: Charset
    /// The cost of a letter in bits, in the language that fits best.
    fileprivate(set) var bits: Double
    /// The number of letters and symbols read.
    fileprivate(set) var count: Int
    /// The characters for the bytes beyond ASCII, by which readings are compared.
    fileprivate let text: [Unicode.Scalar]
  }

  /// The readings, the best first.
  let candidates: [Candidate]

  private static let maximumBits = 6.6
  private static let maximumBitsOfLikely = 7.2
  private static let minimumMargin = 12.0
  private static let minimumPlainLetters = 20

  /// Reads a sample in each encoding. Linear in the sample, times the number of encodings and their
  /// languages.
  init(_ sample: ArraySlice<UInt8>, tables: [SingleByteTable], isMostlyHigh: Bool) {
    let words = Self.words(of: sample)
    let used = Array(Set(words.joined().filter { $0 >= 0x80 })).sorted()
    let readings: [Candidate] = tables.compactMap { table in
      guard let (bits, count) = Self.best(words, table, isMostlyHigh) else { return nil }
      return Candidate(
        charset: table.charset, bits: bits, count: count, text: used.map { table.signs[Int($0) - 0x80] })
    }
    candidates = Self.distinct(readings).sorted { $0.bits < $1.bits }
  }

  /// Returns one reading for each distinct text: the first, with the lowest of their costs.
  private static func distinct(_ readings: [Candidate]) -> [Candidate] {
    var distinct: [Candidate] = []
    for reading in readings {
      guard let place = distinct.firstIndex(where: { $0.text == reading.text }) else {
        distinct.append(reading)
        continue
      }
      if reading.bits < distinct[place].bits {
        (distinct[place].bits, distinct[place].count) = (reading.bits, reading.count)
      }
    }
    return distinct
  }

  /// The encoding, if there is no doubt about it.
  var winner: Charset? {
    guard let best = candidates.first, best.bits <= Self.maximumBits else {
      return nil
    }
    let margin = candidates.dropFirst().first.map { ($0.bits - best.bits) * Double(best.count) } ?? .infinity
    return margin >= Self.minimumMargin ? best.charset : nil
  }

  /// The encodings in which the sample reads like text, four at most.
  var likely: [Charset] {
    candidates.filter { $0.bits <= Self.maximumBitsOfLikely }.prefix(4).map(\.charset)
  }
}

extension SingleByteGuess {
  /// Returns the runs of letters and bytes beyond ASCII that contain such a byte.
  private static func words(of sample: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    sample.split { byte in
      byte < 0x80 && !(0x41...0x5A).contains(byte) && !(0x61...0x7A).contains(byte)
    }.filter { word in word.contains { $0 >= 0x80 } }
  }

  /// Returns the cost of a letter in the language that fits best; nil if none of the encoding's languages is
  /// possible.
  private static func best(
    _ words: [ArraySlice<UInt8>], _ table: SingleByteTable, _ isMostlyHigh: Bool
  ) -> (bits: Double, count: Int)? {
    var best: (bits: Double, count: Int)?
    for costs in LetterCosts.all
    where table.groups.contains(costs.group) && !(costs.group.isLatin && isMostlyHigh) {
      var total = 0.0
      var count = 0
      for word in words { add(word, table, costs, &total, &count) }
      guard count >= (costs.group.isLatin || isMostlyHigh ? 1 : minimumPlainLetters) else { continue }
      let bits = total / Double(count)
      if bits < best?.bits ?? .infinity { best = (bits, count) }
    }
    return best
  }

  private static func add(
    _ word: ArraySlice<UInt8>, _ table: SingleByteTable, _ costs: LetterCosts, _ total: inout Double,
    _ count: inout Int
  ) {
    var followsSmall = false
    var followsCapital = false
    for (index, byte) in zip(word.indices, word) {
      let reading =
        byte >= 0x80
        ? table.readings[Int(byte) - 0x80]
        : byte >= 0x61
          ? .small(Unicode.Scalar(byte)) : .capital(Unicode.Scalar(byte | 0x20))
      count += 1
      switch reading {
      case .small(let letter): total += costs.bits(of: letter)
      case .capital(let letter):
        total += costs.bits(of: letter) + (followsSmall ? 8 : followsCapital ? 0 : 0.5)
      case .sign:
        let isInside = (followsSmall || followsCapital) && index + 1 < word.endIndex && word[index + 1] < 0x80
        let mayBe = "’‘·–—…®™°".unicodeScalars.contains(table.signs[Int(byte) - 0x80])
        total += isInside && !mayBe ? LetterCosts.foreign + 2 : 6
      case .symbol: total += LetterCosts.foreign + 2
      }
      (followsSmall, followsCapital) = (reading.isSmall, reading.isCapital)
    }
  }
}
