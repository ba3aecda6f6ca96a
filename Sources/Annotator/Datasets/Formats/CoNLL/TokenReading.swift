/// Assembles the stretches of a file of tokens, line by line.
struct TokenReading {
  private let name: String
  private var columns: [String] = []
  private var documents: [ImportedDocument] = []
  /// The ranges of the document's marks in its text.
  private var ranges: [Range<Int>] = []
  private var origins: [Int: [String: String]] = [:]
  private var text = TokenText()
  private var words = ""
  private var start = 0
  private var tag: TokenTag?
  private var isSpaced = false
  /// The token whose words are being read, and the number of the last of them.
  private var token: (form: Substring, isSpaced: Bool, last: Int)?
  private var line = 1
  private var sentence: (place: Range<Int>, first: Int)?

  init(_ name: String) {
    self.name = name
  }

  /// Returns the documents once the last line has been taken.
  mutating func finished() -> [ImportedDocument] {
    endSentence()
    endDocument()
    return documents.enumerated().map { number, document in
      var document = document
      let name = document.source
      document.source = nil
      document.take(origin: origins[number] ?? [:])
      document.take(name: name)
      return document
    }
  }

  /// Ends a document: its marks get their context, and unlabelled text remains a mark only where one of our
  /// comments gives its position.
  private mutating func endDocument() {
    guard !documents.isEmpty else { return }
    let number = documents.count - 1
    let marks = documents[number].marks
    for index in marks.indices {
      let (before, after) = (index - 1, index + 1)
      documents[number].marks[index].context = QuoteFinder.Context(
        before: before >= 0 ? marks[before].quote ?? "" : "",
        after: after < marks.count ? marks[after].quote ?? "" : "")
    }
    let kept = marks.indices.filter { marks[$0].label != nil || marks[$0].range != nil }
    documents[number].marks = kept.map { documents[number].marks[$0] }
    documents[number].rebuilt = RebuiltText(text.text, kept.map { ranges[$0] })
    (text, ranges) = (TokenText(), [])
  }

  mutating func take(_ text: Substring, _ number: Int) throws(UserError) {
    line = number
    if text.hasPrefix("# global.columns = ") {
      columns = text.dropFirst(19).split(separator: " ").map(String.init)
    } else if text.hasPrefix("# newdoc") || text.hasPrefix("-DOCSTART-") {
      endSentence()
      endDocument()
      documents.append(document())
      documents[documents.count - 1].source = Self.documentName(text)
    } else if let place = Self.place(text) {
      endSentence()
      sentence = (place, documents.last?.marks.count ?? 0)
      self.text.beginSentence(at: place.lowerBound)
    } else if let (name, value) = Self.origin(text) {
      origins[max(0, documents.count - 1), default: [:]][name] = value
    } else if text.allSatisfy(\.isWhitespace) {
      endSentence()
    } else if text.hasPrefix("#"), !text.contains("\t") {
      return
    } else {
      try takeToken(text)
    }
  }

  /// Returns the name and the value in one of our comments about the session; nil for any other line.
  private static func origin(_ text: Substring) -> (name: String, value: String)? {
    guard let pair = text.rest(after: "# "), let sign = pair.firstIndex(of: " ") else { return nil }
    let name = String(pair[..<sign])
    guard SessionOrigin.isName(name), let value = pair[sign...].rest(after: " = ") else { return nil }
    return (name, BratText.restored(String(value)))
  }

  private mutating func takeToken(_ text: Substring) throws(UserError) {
    let isTabbed = text.contains("\t")
    let separator: Unicode.Scalar = isTabbed ? "\t" : " "
    let fields = text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: !isTabbed)
      .map { Substring($0) }
    let form = columns.firstIndex(of: "FORM") ?? (Self.number(fields[0]) != nil && fields.count > 2 ? 1 : 0)
    let label = columns.firstIndex { $0.hasSuffix(":LABEL") } ?? fields.count - 1
    guard fields.count > max(form, label), form != label else {
      throw UserError(
        "this is not a token with a tag", at: "\(name):\(line)", fix: "write a word and a tag such as B-claim"
      )
    }
    let misc = columns.firstIndex(of: "MISC").flatMap { $0 < fields.count ? fields[$0] : nil }
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

  /// Returns a field as a tag; one that only says that no space follows becomes "_".
  private func tag(_ field: Substring) -> Substring { field.hasPrefix("SpaceAfter=") ? "_" : field }

  /// The kind of a CoNLL-U line, according to its number.
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

  private mutating func add(_ word: Substring, _ field: Substring, isSpaced spaced: Bool) {
    let new = TokenTag(field)
    if new?.begins(after: tag) ?? (tag != nil) { endStretch() }
    if words.isEmpty {
      start = text.add(word, isSpaced: isSpaced)
    } else {
      if isSpaced { words += " " }
      _ = text.add(word, isSpaced: isSpaced)
    }
    tag = new
    words += word
    isSpaced = spaced
    if new?.ends ?? false { endStretch() }
  }

  /// Ends a sentence; its position becomes that of its only mark if the mark is exactly as long.
  private mutating func endSentence() {
    endStretch()
    token = nil
    isSpaced = false
    text.endSentence(at: sentence?.place.upperBound)
    defer { sentence = nil }
    guard let (place, first) = sentence, let last = documents.indices.last,
      documents[last].marks.count == first + 1,
      documents[last].marks[first].quote?.unicodeScalars.count == place.count
    else { return }
    documents[last].marks[first].range = place
  }

  /// Returns the range of a sentence in one of our comments; nil for any other line.
  private static func place(_ text: Substring) -> Range<Int>? {
    guard text.hasPrefix("# place = ") else { return nil }
    let ends = text.dropFirst(10).split(separator: " ").map { Int($0) }
    return ends.count == 2 ? ImportedMark.range(ends[0], ends[1]) : nil
  }

  private mutating func endStretch() {
    defer { (words, tag) = ("", nil) }
    guard !words.isEmpty else { return }
    if documents.isEmpty { documents.append(document()) }
    var mark = ImportedMark(
      place: "\(name):\(line)", range: nil, label: tag.map { PlainName.restored($0.label) })
    mark.quote = words
    documents[documents.count - 1].marks.append(mark)
    ranges.append(start..<text.count)
  }

  /// Returns the name of a document in the line that begins it.
  private static func documentName(_ line: Substring) -> String? {
    line.rest(after: "# newdoc id = ").map { String($0) }
  }

  private func document() -> ImportedDocument {
    var document = ImportedDocument(place: name, text: nil)
    document.isRebuildable = true
    return document
  }
}
