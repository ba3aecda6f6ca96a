/// Tells the encodings of Chinese, Japanese and Korean apart by the share of very common characters in each
/// reading.
///
/// Nearly any pair of bytes is some character in each of these encodings. But in the right reading many
/// characters are among the hundred most common, or kana, and in a wrong one hardly any are.
struct MultiByteGuess {
  /// The encodings in which every byte of the sample has a meaning, with the share of common characters, the
  /// likeliest first.
  let candidates: [(charset: Charset, share: Double)]

  private static let minimumShare = 0.25
  private static let minimumLead = 0.1
  private static let minimumSigns = 4

  /// Reads a sample. Linear.
  init(_ sample: ArraySlice<UInt8>, pool: CharsetPool) {
    candidates = Self.known.compactMap { charset, script in
      Self.text(of: sample, charset, pool).flatMap { Self.share(of: $0, script) }.map { (charset, $0) }
    }.sorted { $0.share > $1.share }
  }

  /// The encoding, if there is no doubt about it.
  var winner: Charset? {
    guard let best = candidates.first, best.share >= Self.minimumShare else { return nil }
    return candidates.count < 2 || best.share - candidates[1].share >= Self.minimumLead ? best.charset : nil
  }

  /// The encodings in which the sample reads at least somewhat like text.
  var likely: [Charset] { candidates.filter { $0.share >= 0.1 }.map(\.charset) }

  /// The encodings, ordered by which is most likely for a text that is valid in all of them.
  static let known: [(charset: Charset, script: Script)] = [
    (Charset(label: "gb18030"), .simplified), (Charset(label: "big5"), .traditional),
    (Charset(label: "shift_jis"), .japanese), (Charset(label: "euc-jp"), .japanese),
    (Charset(label: "euc-kr"), .korean),
  ]

  /// Returns the text of a sample, whose last character may be cut; nil if any other bytes have no meaning.
  private static func text(of sample: ArraySlice<UInt8>, _ charset: Charset, _ pool: CharsetPool) -> String? {
    for cut in 0...3 {
      if let utf8 = try? pool.strictUTF8(Array(sample.dropLast(cut)), from: charset) {
        return String(decoding: utf8, as: UTF8.self)
      }
    }
    return nil
  }

  private static func share(of text: String, _ script: Script) -> Double? {
    var signs = 0
    var common = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic && !scalar.isASCII {
      signs += 1
      if script.isCommon(scalar) { common += 1 }
    }
    return signs >= minimumSigns ? Double(common) / Double(signs) : nil
  }
}

extension MultiByteGuess {
  /// The script of a text.
  enum Script {
    case simplified, traditional, japanese, korean

    /// Returns whether a character is among the most common of the script.
    func isCommon(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .simplified: Self.simplifiedSigns.contains(scalar)
      case .traditional: Self.traditionalSigns.contains(scalar)
      case .japanese: (0x3041...0x30FE).contains(scalar.value) || Self.japaneseSigns.contains(scalar)
      case .korean: Self.koreanSigns.contains(scalar)
      }
    }

    private static let simplifiedSigns = Set(
      ("的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开"
        + "手十用主行方又如前所本见经头面公同三已动两长知民样现分将外但身些与高意进法此实回二理美点月明其种全工者向情部正定问力机给等几业最间新位因被政教报信").unicodeScalars)
    private static let traditionalSigns = Set(
      ("的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開"
        + "手十用主行方又如前所本見經頭面公同三已動兩長知民樣現分將外但身些與高意進法此實回二理美點月明其種全工者向情部正定問力機給等幾業最間新位因被政教報信").unicodeScalars)
    private static let japaneseSigns = Set(
      "日一国人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当約主題下首意法々"
        .unicodeScalars)
    private static let koreanSigns = Set(
      "이다의에는을를가은하고지로한기사도시자리대인어서그나정보일부해전들수제과으있었것등스만아원적주상무구공동위여성세계국장유소년방민중신경관당개모안라까된되면연비선조할했와명"
        .unicodeScalars)
  }
}
