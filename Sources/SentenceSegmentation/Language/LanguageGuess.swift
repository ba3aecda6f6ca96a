/// Guesses the language of a text from its letters and its commonest words, well enough to pick abbreviations.
enum LanguageGuess {
  /// The language of the first few thousand bytes, or unknown.
  static func language(of bytes: TextBytes) -> LanguageCode {
    let end = min(bytes.count, 4096)
    var votes = Votes()
    var offset = 0
    while offset < end {
      let start = bytes.skippingSpace(from: offset, to: end)
      guard start < end else { break }
      let word = Token(in: bytes, startingAt: start, limit: end)
      votes.add(word, bytes)
      offset = max(word.end, start + 1)
      while offset < end, bytes[offset] != 32, bytes[offset] != 10 { offset += 1 }
    }
    return votes.winner
  }

  private static let words: [UInt64: [LanguageCode]] = {
    var table: [UInt64: [LanguageCode]] = [:]
    for (language, words) in frequent {
      for word in words.split(separator: " ") {
        table[TokenHash.of(word), default: []].append(LanguageCode(language))
      }
    }
    return table
  }()

  private struct Votes {
    private var counts: [LanguageCode: Int] = [:]

    mutating func add(_ word: Token, _ bytes: TextBytes) {
      for language in LanguageGuess.words[word.hash] ?? [] { counts[language, default: 0] += 2 }
      guard word.length > 1 else { return }
      if let language = script(bytes.scalar(at: word.start).value) { counts[language, default: 0] += 2 }
    }

    var winner: LanguageCode {
      let best = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
      guard let best, best.value >= 4 else { return .unknown }
      return best.key
    }

    private func script(_ value: UInt32) -> LanguageCode? {
      switch value {
      case 0x370...0x3FF: .greek
      case 0x590...0x5FF: LanguageCode("he")
      case 0x600...0x6FF: LanguageCode("ar")
      case 0x900...0x97F: LanguageCode("hi")
      case 0x530...0x58F: LanguageCode("hy")
      case 0x3040...0x30FF: LanguageCode("ja")
      case 0x4E00...0x9FFF: LanguageCode("zh")
      default: nil
      }
    }
  }

  private static let frequent: [(String, String)] = [
    ("en", "the of and to in is was that for with on by as are this from said it"),
    ("de", "der die und das den von zu mit des auf ist im dem nicht ein eine als auch wurde"),
    ("fr", "le la les des et du une est dans pour qui que sur au par pas avec son"),
    ("es", "el la los las del que y en una por con para se su al como más fue"),
    ("it", "il di che la del della è un una per con non sono gli nel alla dei anche"),
    ("pt", "o do da que os em um uma para com não dos das no na ao por foi"),
    ("nl", "de het een van en in is dat op te voor met zijn niet aan werd ook"),
    ("sv", "och att det som en är på av för den med till inte har om ett var"),
    ("da", "og at det som en er på af for den med til ikke har om et blev"),
    ("pl", "w i na się z że do nie to jest o jak przez dla po od oraz"),
    ("cs", "a se v na že je s z do o pro ve jsou by jako byl od při"),
    ("sk", "a sa v na že je s z do o pre vo sú by ako bol od pri"),
    ("sl", "in je v na se da za so ki pa z s o kot tudi po bi"),
    ("hr", "i je u na se da za su s o od kao što koji iz bi će nije"),
    ("ro", "și în de la cu a că pe din nu care este pentru mai o un au"),
    ("hu", "a az és hogy nem is egy ez meg volt de csak már el ha"),
    ("fi", "ja on ei että oli se hän mutta ovat myös kun mukaan joka"),
    ("tr", "ve bir bu da de için ile olarak çok daha gibi olan kadar sonra"),
    ("uk", "і в на що з у не до та за як це від його про для й є або під щодо"),
    ("ru", "и в на что с не по как к из это для от его был о также он при или"),
    ("be", "і ў на што з не да як па гэта для ад яго быў у таксама"),
    ("bg", "и на в да се за от с по е не са като че през към или но"),
    ("kk", "және мен бұл үшін бір деп болды осы ол да де"),
  ]
}
