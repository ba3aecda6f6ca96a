/// Tells lines of the page from lines of the article: dates, bylines, menus, notices, captions.
///
/// It examines a single line, and leaves anything alone that reads like a sentence with a verb and a stop.
/// O(tokens).
struct FurnitureFinder {
  let analysis: Analysis
  let passage: Passage

  private var tokens: [Token] { analysis.tokens }
  private var lexicon: Lexicon { analysis.lexicon }
  private var words: [Token] { tokens.filter(\.isWord) }

  /// Returns the rule by which the passage is furniture; nil if it may be a statement.
  func rule() -> FurnitureRule? {
    if passage.block == .furniture { return .block }
    let words = words
    if words.isEmpty { return passage.text.isEmpty ? nil : .menu }
    if isAddress { return .address }
    if isDate(words) { return .date }
    if isByline(words) { return .byline }
    if isNotice(words) { return .readAlso }
    if isMenu(words) { return .menu }
    if isQuestion { return .question }
    return isBareHeading(words) ? .heading : nil
  }
}

extension FurnitureFinder {
  private var end: PassageEnd { PassageEnd(passage.text) }

  /// Returns whether it looks like a sentence: it ends like one and isn't short.
  private func looksLikeSentence(_ words: [Token]) -> Bool { end.isSentence && words.count > 5 }

  private var isAddress: Bool {
    let text = passage.text
    guard !text.contains(" ") || tokens.count < 8 else { return false }
    return ["http://", "https://", "www."].contains { text.hasPrefix($0) }
      || (text.contains("@") && words.count <= 5)
  }

  private func isDate(_ words: [Token]) -> Bool {
    guard words.count <= 10,
      words.contains(where: {
        $0.kind == .number || lexicon.months.contains($0.lowered) || isInDigits($0)
      })
    else {
      return false
    }
    let other = words.filter { !isOfDate($0) }
    return other.isEmpty || (other.count <= 1 && words.count >= 3 && !end.isSentence)
  }

  private func isOfDate(_ word: Token) -> Bool {
    if word.kind == .number || lexicon.months.contains(word.lowered) || lexicon.times.contains(word.lowered) {
      return true
    }
    return isInDigits(word) || Self.dateWords.contains(word.lowered)
  }

  /// Returns whether a word is a date or time in digits: "11.02.2026", "2026-02-11T08:30Z".
  private func isInDigits(_ word: Token) -> Bool {
    let scalars = word.lowered.unicodeScalars
    return scalars.contains { ("0"..."9").contains($0) }
      && scalars.allSatisfy { ("0"..."9").contains($0) || ".-:/tz".unicodeScalars.contains($0) }
  }

  private static let dateWords: Set<String> = [
    "updated", "published", "posted", "last", "at", "on", "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "gmt",
    "est", "edt",
    "utc", "bst", "et", "pst", "pdt", "cet", "uhr", "der", "den", "vom", "stand", "aktualisiert",
    "veröffentlicht", "um",
    "le", "à", "publié", "mis", "jour", "h", "г", "года", "в", "мск", "опубликовано", "обновлено", "року",
    "о", "р",
    "оновлено", "опубліковано", "ago", "hours", "minutes", "days", "th", "st", "nd", "rd", "1st", "2nd",
    "3rd", "date",
    "time", "and", "first", "created", "modified", "edt.", "est.",
  ]

  /// Returns whether a line is a byline or a credit: "By Dana Holt, Washington Correspondent", "Photo: AP",
  /// "Von Jonas Reuter".
  private func isByline(_ words: [Token]) -> Bool {
    guard words.count <= 14, !looksLikeSentence(words), !hasVerb(words) else { return false }
    let first = words[0].lowered
    if Self.bylineWords.contains(first) {
      let rest = words.dropFirst()
      return !rest.isEmpty && rest.count(where: { $0.isCapitalized || $0.kind == .number }) * 2 >= rest.count
    }
    return words.count <= 8 && words.contains { Self.creditWords.contains($0.lowered) } && !end.isSentence
  }

  private static let bylineWords: Set<String> = [
    "by", "von", "par", "автор", "автори", "авторы", "text", "photo", "photos", "foto", "fotos", "фото",
    "image",
    "picture", "credit", "author", "reporter", "written", "reporting", "editing", "source", "sources",
    "quelle",
    "источник", "джерело", "video", "видео", "відео", "illustration", "graphic",
  ]
  private static let creditWords: Set<String> = [
    "getty", "reuters/", "ap/", "shutterstock", "credit", "photograph", "photographer", "correspondent",
    "archivfoto",
    "symbolbild", "image:", "archive",
  ]

  private func isNotice(_ words: [Token]) -> Bool {
    guard words.count <= 16, let phrase = firstPhrase else { return false }
    if words.count <= phrase.count { return true }
    if phrase.count > 1, !looksLikeSentence(words) || analysis.tokens[phrase.upperBound].endsClause {
      return true
    }
    let next = phrase.upperBound < tokens.count ? tokens[phrase.upperBound].kind : .stop
    return (next == .colon || next == .bracketOpen || next == .other || next == .dash)
      || words.count <= 3 && !end.isSentence
  }

  private var firstPhrase: Range<Int>? {
    guard let first = tokens.firstIndex(where: \.isWord) else { return nil }
    return analysis.phrase(of: lexicon.furniture, at: first)
  }

  /// Whether it is a question that isn't attributed to anybody.
  private var isQuestion: Bool {
    end.isQuestion && !passage.isQuoted && !tokens.contains(where: \.isQuoted)
      && analysis.candidates.isEmpty
  }

  private func isMenu(_ words: [Token]) -> Bool {
    let known = words.count { lexicon.furnitureWords.contains($0.lowered) }
    if words.count <= 3 { return known > 0 && !end.isSentence }
    if known >= 2, words.count <= 12 { return known * 3 >= words.count }
    let separators = tokens.count {
      $0.kind == .other && ["|", "•", "·", "/", "›", "»", ">"].contains($0.lowered)
    }
    return separators >= 2 && !end.isSentence && words.count <= 6 * separators
  }

  /// Returns whether a line is a heading or a section name: up to four words without a verb, a stop, a
  /// quotation or a number.
  private func isBareHeading(_ words: [Token]) -> Bool {
    guard words.count <= 4, !end.isSentence, !end.isColon, !end.isSemicolon,
      !PassageStart.isBullet(passage.text)
    else {
      return false
    }
    guard passage.opensParagraph, passage.block != .listItem, !tokens.contains(where: \.isQuoted) else {
      return false
    }
    return words[0].isCapitalized && !hasVerb(words) && !hasVerbBetweenNames(words) && !hasParticiple(words)
      && words.allSatisfy { $0.kind == .word }
  }

  /// Returns whether a headline has a participle: "Port closed after fire", "ACTA rejeté". Even without its
  /// auxiliary, it is a statement.
  private func hasParticiple(_ words: [Token]) -> Bool {
    let endings = Self.participles[lexicon.language] ?? []
    return words.dropFirst().contains { word in
      !word.isCapitalized && word.lowered.count > 4 && endings.contains { word.lowered.hasSuffix($0) }
    }
  }

  private static let participles: [String: [String]] = [
    "en": ["ed"], "fr": ["é", "ée", "és", "ées"],
    "ru": ["ан", "ана", "ано", "аны", "ён", "ена", "ено", "ены", "ыт", "ыта", "ыто", "ыты"],
    "uk": ["ано", "ено", "ито", "вано"],
  ]

  /// Returns whether a lower-case word with a verb's ending is between two capitalised words: "Dataminr
  /// acquires ThreatConnect".
  private func hasVerbBetweenNames(_ words: [Token]) -> Bool {
    words.indices.dropFirst().dropLast().contains { index in
      let word = words[index]
      return !word.isCapitalized && words[index - 1].isCapitalized && words[index + 1].isCapitalized
        && (word.lowered.hasSuffix("s") || word.lowered.hasSuffix("ed"))
    }
  }

  private func hasVerb(_ words: [Token]) -> Bool {
    words.contains {
      lexicon.verbs.contains($0.lowered) || lexicon.saying.contains($0.lowered)
        || lexicon.weakSaying.contains($0.lowered)
        || lexicon.denying.contains($0.lowered)
    }
  }
}
