/// A receiver of a candidate's features: the model adds up their weights, and training records them.
protocol FeatureSink {
  /// Takes a feature that applies to every language.
  mutating func add(_ feature: UInt64)
  /// Takes a feature of the text's own language.
  mutating func addOwn(_ feature: UInt64)
}

/// Adds up the weights of features.
struct FeatureSum: FeatureSink {
  let tables: ModelTables
  var sum = 0

  @inline(__always)
  mutating func add(_ feature: UInt64) {
    sum += tables.weight(feature)
  }

  @inline(__always)
  mutating func addOwn(_ feature: UInt64) {
    sum += tables.weight(feature)
  }
}

/// The features of a candidate: the words around it, their shapes and known roles, and pairs of these.
struct SentenceFeatures {
  let context: Context
  let language: LanguageCode
  let tables: ModelTables
  /// The last word's kinds among the abbreviations of the language, and of all languages.
  let kinds: (own: AbbreviationKind, any: AbbreviationKind)
  /// The number of bytes in the sentence so far.
  let length: Int
  /// The kind of character that the sentence begins with: one in lower case makes another likely.
  let opening: CharacterKind

  /// Passes every feature to a sink.
  @inline(__always)
  func emit<Sink: FeatureSink>(into sink: inout Sink) {
    let candidate = context.candidate
    let last = context.last
    let next = context.next
    let (own, any) = kinds
    let lastLook = UInt64(last.shape.rawValue) << 8 | UInt64(min(last.length, 7))
    let nextLook = look(next, candidate)
    let mark = UInt64(candidate.run.rawValue) << 16 | UInt64(candidate.closer.rawValue) << 8
    let isCommon = tables.isUsuallyLower(next.hash) ? 1 : 0 as UInt64
    let pair = lastLook << 32 | nextLook

    sink.add(mix(1, mark))
    sink.add(mix(2, mark, nextLook))
    sink.add(mix(3, mark, lastLook))
    sink.add(mix(4, last.hash))
    sink.add(mix(5, last.suffix, UInt64(last.shape.rawValue)))
    sink.add(mix(6, last.longSuffix))
    sink.add(mix(7, pair))
    sink.add(mix(8, last.hash, nextLook))
    sink.add(mix(9, next.hash))
    sink.add(mix(10, nextLook, isCommon))
    sink.add(mix(11, isCommon, lastLook))
    sink.add(mix(12, context.previous.hash))
    sink.add(mix(13, UInt64(context.previous.shape.rawValue), pair))
    sink.add(mix(14, UInt64(context.afterNext.shape.rawValue), nextLook, UInt64(last.shape.rawValue)))
    sink.add(mix(15, UInt64(own.rawValue), nextLook))
    sink.add(mix(16, UInt64(any.rawValue), nextLook))
    sink.add(mix(17, UInt64(own.rawValue), isCommon, UInt64(candidate.run.rawValue)))
    sink.add(mix(18, UInt64(any.rawValue), UInt64(last.shape.rawValue)))
    sink.add(mix(19, last.hash, next.hash))
    sink.add(mix(20, surroundings(candidate), UInt64(candidate.nextKind.rawValue)))
    sink.add(mix(21, surroundings(candidate), mark))
    sink.add(mix(22, lengthClass(), UInt64(last.shape.rawValue)))
    sink.add(mix(23, UInt64(candidate.gap.rawValue), mark, UInt64(candidate.nextKind.rawValue)))
    sink.add(mix(24, vowelClass(last), UInt64(next.shape.rawValue)))
    sink.add(mix(25, UInt64(last.after.rawValue), UInt64(last.before.rawValue), mark))
    sink.add(mix(26, context.previous.hash, last.hash))
    sink.add(mix(27, next.hash, UInt64(last.shape.rawValue)))
    sink.add(mix(28, numberClass(last), nextLook, isCommon))
    sink.add(mix(29, context.afterNext.hash, UInt64(next.shape.rawValue)))
    sink.add(
      mix(30, UInt64(context.previous.shape.rawValue), UInt64(context.previous.after.rawValue), lastLook))
    sink.add(mix(31, context.previous.hash, numberClass(last), UInt64(next.shape.rawValue)))
    sink.add(
      mix(32, UInt64(opening.rawValue), UInt64(candidate.nextKind.rawValue), UInt64(candidate.run.rawValue)))
    sink.add(mix(33, UInt64(opening.rawValue), UInt64(candidate.nextKind.rawValue), lastLook))
    emitOwn(into: &sink, mark, pair, nextLook, isCommon, own)
  }

  @inline(__always)
  private func emitOwn<Sink: FeatureSink>(
    into sink: inout Sink, _ mark: UInt64, _ pair: UInt64, _ nextLook: UInt64, _ isCommon: UInt64,
    _ own: AbbreviationKind
  ) {
    let code = UInt64(language.rawValue) << 40
    sink.addOwn(mix(40 | code, mark, nextLook))
    sink.addOwn(mix(41 | code, pair))
    sink.addOwn(mix(42 | code, context.last.hash, nextLook))
    sink.addOwn(mix(43 | code, context.next.hash))
    sink.addOwn(mix(44 | code, numberClass(context.last), nextLook, isCommon))
    sink.addOwn(mix(45 | code, UInt64(own.rawValue), nextLook, isCommon))
    sink.addOwn(mix(46 | code, context.last.hash))
    sink.addOwn(
      mix(47 | code, surroundings(context.candidate), mark, UInt64(context.candidate.nextKind.rawValue)))
  }
}

extension SentenceFeatures {
  @inline(__always)
  private func mix(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) -> UInt64 {
    var hash = (template &+ 0x632B_E5AB) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ first) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    hash = (hash ^ second) &* 0xA24B_AED4_963E_E407
    hash ^= hash >> 29
    hash = (hash ^ third) &* 0x9FB2_1C65_1E98_DF25
    return hash ^ hash << 31
  }

  private func look(_ token: Token, _ candidate: Candidate) -> UInt64 {
    UInt64(token.shape.rawValue) << 16 | UInt64(candidate.nextKind.rawValue) << 8
      | UInt64(token.before.rawValue)
  }

  private func surroundings(_ candidate: Candidate) -> UInt64 {
    (candidate.isInQuotation ? 1 : 0) | UInt64(min(candidate.brackets, 2)) << 1
  }

  private func lengthClass() -> UInt64 {
    length < 4 ? 0 : length < 12 ? 1 : length < 30 ? 2 : length < 80 ? 3 : 4
  }

  private func vowelClass(_ token: Token) -> UInt64 {
    (token.hasVowel ? 1 : 0) | UInt64(min(token.length, 6)) << 1 | UInt64(token.shape.rawValue) << 8
  }

  private func numberClass(_ token: Token) -> UInt64 {
    switch token.number {
    case ..<0: 0
    case 0...12: 1
    case 13...31: 2
    case 1000...2100: 3
    default: 4
    }
  }
}
