import Testing

@testable import Annotator

/// Sessions drawn from a seed, and their files as they might come from elsewhere.
enum DrawnSession {
  private static let texts = [
    "Norvia has rejected the draft. «Осч» said: no! A third. 🙂 Fourth.",
    "Осч заявив, що ні. \"Це\" не \\так\\.\nДруга\tстрока! 新聞は否定した. Ünïcode é.",
    "One. Two. Three! Four.", "",
  ]

  /// Sessions with answers drawn from a seed, of texts of one to four bytes a character, without a history.
  static func drawn(_ seed: UInt64) throws -> Session {
    var random = SeededGenerator(seed: seed)
    let fresh = try SessionFixture.fresh(text: texts[Int(seed) % texts.count])
    var statements = fresh.statements
    for index in statements.indices {
      statements[index].judgment = judgment(of: index, among: statements.count, &random)
    }
    if seed % 3 == 0, statements.count > 1 {
      statements[0] = Statement(id: StatementID(90), range: statements[0].range, judgment: Judgment())
    }
    let names = Set(statements.map(\.id))
    for index in statements.indices {
      guard case .statement(let id) = statements[index].judgment.target, !names.contains(id) else { continue }
      statements[index].judgment.target = nil
    }
    return try Session(
      id: fresh.id, annotator: seed % 2 == 0 ? "reader-1" : "Зоя \"Z\" \(seed)", created: fresh.created,
      article: fresh.article, codebook: .standard, statements: statements, cursor: statements.last?.id,
      standingConfidence: seed % 5 == 0 ? .notStated : .unset)
  }

  private static func judgment(
    of index: Int, among count: Int, _ random: inout SeededGenerator
  ) -> Judgment {
    var judgment = Judgment()
    switch random.next() % 4 {
    case 0: break
    case 1: judgment.isSkipped = true
    default:
      judgment.label = [Label.claim, .denial, .report][Int(random.next() % 3)]
      judgment.confidence = Confidence(percent: Int(random.next() % 101))
      judgment.sourceKind = .party
      judgment.grade = Grade(text: "B2")
      judgment.likelihood = .term(.veryLikely)
    }
    let target = Int(random.next() % UInt64(count)) + 1
    if random.next() % 3 == 0, target != index + 1 { judgment.target = .statement(StatementID(target)) }
    if random.next() % 4 == 0 { judgment.note = "a \"note\"\nнота" }
    if random.next() % 2 == 0 { judgment.seconds = Double(random.next() % 1_000) / 8 }
    judgment.judged = SessionFixture.start
    return judgment
  }

  /// A session with a history of thirty commands drawn from a seed.
  static func worked(_ seed: UInt64) throws -> Session {
    let lines = [
      "c 80", "d", "r by Osk via party", "s", "f", "note a \"note\"", "split 1", "join", "undo", "redo",
      "undo", "x", "n",
      "b", "g 2", "g 1", "of 1", "likelihood likely",
    ]
    var random = SeededGenerator(seed: seed)
    var session = try SessionFixture.fresh(text: texts[Int(seed) % 3])
    let parser = CommandParser(table: CommandTable(codebook: .standard))
    for step in 1...30 {
      let line = lines[Int(random.next() % UInt64(lines.count))]
      let moment = CommandContext(now: Timestamp(seconds: SessionFixture.start.seconds + step))
      guard let outcome = try? parser.parse(line).outcome(in: session, at: moment) else {
        continue
      }
      if let change = outcome.change { try session.apply(change) }
      if let cursor = outcome.cursor { session.move(to: cursor) }
    }
    return session
  }

  /// The bytes as other writers of JSON lay them out: without spaces, with a line for each value, all in
  /// ASCII.
  static func layouts(of bytes: [UInt8]) -> [[UInt8]] {
    var (compact, loose, ascii): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    var isInString = false
    var isEscaped = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let units = Array(String(scalar).utf8)
      if isInString || ![0x20, 0x0A].contains(units[0]) { compact += units }
      loose += units
      if !isInString, [0x2C, 0x3A, 0x5B, 0x7B].contains(units[0]) { loose += Array("\r\n\t ".utf8) }
      ascii +=
        scalar.isASCII
        ? units
        : String(scalar).utf16.flatMap { unit in
          Array("\\u".utf8) + [12, 8, 4, 0].map { Hexadecimal.digit(of: UInt8(unit >> $0 & 15)) }
        }
      if units == [0x22], !isEscaped { isInString.toggle() }
      isEscaped = units == [0x5C] && !isEscaped
    }
    return [compact, loose, ascii]
  }

  /// The file with a byte changed, a stretch left out or doubled, or a digit or word exchanged for another.
  static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let position = Int.random(in: bytes.indices, using: &random)
    let end = min(bytes.count, position + Int.random(in: 1...8, using: &random))
    switch random.next() % 6 {
    case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(position..<end)
    case 2: bytes.insert(contentsOf: bytes[position..<end], at: position)
    case 3: bytes.removeLast(bytes.count - position)
    case 4: exchange("true", "false", in: &bytes, from: position)
    default:
      let digits = bytes.indices.filter { (48...57).contains(bytes[$0]) }
      guard let index = digits.randomElement(using: &random) else { break }
      bytes[index] = UInt8.random(in: 48...57, using: &random)
    }
    return bytes
  }

  private static func exchange(_ old: String, _ new: String, in bytes: inout [UInt8], from position: Int) {
    guard
      let range = bytes[position...].firstRange(of: Array(new.utf8)) ?? bytes.firstRange(of: Array(old.utf8))
    else { return }
    bytes.replaceSubrange(range, with: Array((range.count == new.utf8.count ? old : new).utf8))
  }
}
