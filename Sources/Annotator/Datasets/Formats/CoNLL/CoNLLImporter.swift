/// Reads tokens with tags that say where stretches begin and go on: CoNLL-U Plus as `annotate export` writes
/// it, or a word and a tag a line, with a blank line between sentences (IOB1, IOB2, IOBES).
///
/// The words are put together with spaces, unless `SpaceAfter=No` says otherwise; `--article` names the text
/// to place them in. Of the words of a token ("1-2 don't") the token is taken, with the tag of the first; what
/// stands in no text ("3.1") is passed over.
struct CoNLLImporter: Importer {
  func documents(
    in bytes: [UInt8], name: String, _ findings: inout ImportFindings
  ) throws(UserError) -> [ImportedDocument] {
    guard let file = String(validating: bytes, as: UTF8.self) else {
      throw UserError("the file is not UTF-8", at: name)
    }
    var reading = TokenReading(name)
    for (number, line) in file.lines.enumerated() {
      do throws(UserError) {
        try reading.take(line, number + 1)
      } catch {
        try findings.leaveOut(error)
      }
    }
    return reading.finished()
  }
}

/// Puts the stretches of a file of tokens together, line by line.
private struct TokenReading {
  private let name: String
  private var columns: [String] = []
  private var documents: [ImportedDocument] = []
  private var origins: [Int: [String: String]] = [:]
  private var words = ""
  private var tag: Substring?
  private var isSpaced = false
  /// The token whose words come next, and the number of the last of them.
  private var token: (form: Substring, isSpaced: Bool, last: Int)?
  private var line = 1
  private var sentence: (place: Range<Int>, first: Int)?

  init(_ name: String) {
    self.name = name
  }

  /// The documents, when the last line was taken.
  mutating func finished() -> [ImportedDocument] {
    endSentence()
    return documents.enumerated().map { number, document in
      var document = document
      document.take(origin: origins[number] ?? [:])
      for index in document.marks.indices {
        let (before, after) = (index - 1, index + 1)
        document.marks[index].context = QuoteFinder.Context(
          before: before >= 0 ? document.marks[before].quote ?? "" : "",
          after: after < document.marks.count ? document.marks[after].quote ?? "" : "")
      }
      return document
    }
  }

  mutating func take(_ text: Substring, _ number: Int) throws(UserError) {
    line = number
    if text.hasPrefix("# global.columns = ") {
      columns = text.dropFirst(19).split(separator: " ").map(String.init)
    } else if text.hasPrefix("# newdoc") || text.hasPrefix("-DOCSTART-") {
      endSentence()
      documents.append(document())
    } else if let place = Self.place(text) {
      endSentence()
      sentence = (place, documents.last?.marks.count ?? 0)
    } else if let (name, value) = Self.origin(text) {
      origins[max(0, documents.count - 1), default: [:]][name] = value
    } else if text.isEmpty || (text.hasPrefix("#") && !text.contains("\t")) {
      if text.isEmpty { endSentence() }
    } else {
      try takeToken(text)
    }
  }

  /// What a comment of our own says of the session or its article.
  private static func origin(_ text: Substring) -> (name: String, value: String)? {
    guard text.hasPrefix("# "), let sign = text.firstRange(of: " = ") else { return nil }
    let name = String(text[..<sign.lowerBound].dropFirst(2))
    return SessionOrigin.isName(name) ? (name, BratText.restored(String(text[sign.upperBound...]))) : nil
  }

  private mutating func takeToken(_ text: Substring) throws(UserError) {
    let isTabbed = text.contains("\t")
    let fields = text.split(separator: isTabbed ? "\t" : " ", omittingEmptySubsequences: !isTabbed)
    let form = columns.firstIndex(of: "FORM") ?? (Self.number(fields[0]) != nil && fields.count > 2 ? 1 : 0)
    let label = columns.firstIndex { $0.hasSuffix(":LABEL") } ?? fields.count - 1
    guard fields.count > max(form, label), form != label else {
      throw UserError(
        "this is not a token with a tag", at: "\(name):\(line)", fix: "write a word and a tag such as B-claim"
      )
    }
    let misc = columns.firstIndex(of: "MISC").map { fields[$0] }
    let isSpaced = !(misc ?? fields[label]).contains("SpaceAfter=No")
    guard form > 0, let number = Self.number(fields[0]) else {
      return add(fields[form], tag(fields[label]), isSpaced: isSpaced)
    }
    switch number {
    case .empty: break
    case .token(let last): token = (fields[form], isSpaced, last)
    case .word(let number):
      let isInside = token.map { number <= $0.last } ?? false
      if !isInside { add(fields[form], tag(fields[label]), isSpaced: isSpaced) }
      if let whole = token, isInside {
        if !whole.form.isEmpty { add(whole.form, tag(fields[label]), isSpaced: whole.isSpaced) }
        token = number == whole.last ? nil : ("", whole.isSpaced, whole.last)
      }
    }
  }

  /// A tag; what only says that no space follows is none.
  private func tag(_ field: Substring) -> Substring { field.hasPrefix("SpaceAfter=") ? "_" : field }

  /// What a line of CoNLL-U stands for by its number.
  private enum Number {
    case word(Int), token(last: Int), empty
  }

  private static func number(_ field: Substring) -> Number? {
    if let number = Int(field) { return .word(number) }
    if let sign = field.firstIndex(of: "-"), Int(field[..<sign]) != nil,
      let last = Int(field[field.index(after: sign)...])
    {
      return .token(last: last)
    }
    let parts = field.split(separator: ".")
    return parts.count == 2 && parts.allSatisfy { Int($0) != nil } ? .empty : nil
  }

  private mutating func add(_ word: Substring, _ newTag: Substring, isSpaced spaced: Bool) {
    let kind = newTag.prefix(2)
    let new = newTag == "O" || newTag == "_" ? nil : newTag.dropFirst(2)
    let begins = kind == "B-" || kind == "S-" || kind == "U-" || new != tag
    if begins { endStretch() }
    tag = new
    if !words.isEmpty, isSpaced { words += " " }
    words += word
    isSpaced = spaced
    if kind == "E-" || kind == "S-" || kind == "L-" || kind == "U-" { endStretch() }
  }

  /// Ends a sentence: where it stands is known of a stretch that is the whole of it, white space and all.
  private mutating func endSentence() {
    endStretch()
    token = nil
    defer { sentence = nil }
    guard let (place, first) = sentence, let last = documents.indices.last,
      documents[last].marks.count == first + 1,
      documents[last].marks[first].quote?.unicodeScalars.count == place.count
    else { return }
    documents[last].marks[first].range = place
  }

  /// Where a comment of our own says that a sentence stands.
  private static func place(_ text: Substring) -> Range<Int>? {
    guard text.hasPrefix("# place = ") else { return nil }
    let ends = text.dropFirst(10).split(separator: " ").map { Int($0) }
    return ends.count == 2 ? ImportedMark.range(ends[0], ends[1]) : nil
  }

  private mutating func endStretch() {
    defer { (words, tag, isSpaced) = ("", nil, false) }
    guard !words.isEmpty else { return }
    if documents.isEmpty { documents.append(document()) }
    var mark = ImportedMark(
      place: "\(name):\(line)", range: nil, label: tag.map { PlainName.restored(String($0)) })
    mark.quote = words
    documents[documents.count - 1].marks.append(mark)
  }

  private func document() -> ImportedDocument {
    var document = ImportedDocument(place: name, text: nil)
    document.isRebuildable = true
    return document
  }
}
