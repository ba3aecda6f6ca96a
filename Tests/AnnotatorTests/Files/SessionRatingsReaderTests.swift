import Testing

@testable import Annotator

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct SessionRatingsReaderTests {
  private static let texts = [
    "Norvia has rejected the draft. «Осч» said: no! A third. 🙂 Fourth.",
    "Осч заявив, що ні. \"Це\" не \\так\\.\nДруга\tстрока! 新聞は否定した. Ünïcode é.",
    "One. Two. Three! Four.", "",
  ]

  /// Sessions with answers drawn from a seed, of texts of one to four bytes a character, without a history.
  private static func drawn(_ seed: UInt64) throws -> Session {
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

  /// What a reader says of a file: ratings or an error.
  private static func answer(_ read: () throws(UserError) -> SessionRatings) -> Result<
    SessionRatings, UserError
  > {
    do throws(UserError) {
      return .success(try read())
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: UInt64(0)..<64) func readsWhatTheSessionHoldsWithoutReadingItWhole(seed: UInt64) throws {
    let session = try Self.drawn(seed)
    let bytes = SessionFile.encode(session)
    var reader = SessionRatingsReader()
    #expect(try reader.ratings(bytes, name: "a.json") == SessionRatings(session))
    #expect(try reader.ratings(bytes.filter { $0 != 0x0A }, name: "a.json") == SessionRatings(session))
    // A name with an escape is left to the full reader.
    #expect(reader.wholeCount == (session.annotator.contains("\"") ? 2 : 0))
  }

  /// A session with a history of thirty commands drawn from a seed.
  private static func worked(_ seed: UInt64) throws -> Session {
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
      let moment = Moment(now: Timestamp(seconds: SessionFixture.start.seconds + step))
      guard let outcome = try? Interpreter().interpret(parser.parse(line), in: session, at: moment) else {
        continue
      }
      if let change = outcome.change { try session.apply(change) }
      if let cursor = outcome.cursor { session.move(to: cursor) }
    }
    return session
  }

  @Test(arguments: UInt64(0)..<64) func followsAHistory(seed: UInt64) throws {
    let session = try Self.worked(seed)
    #expect(session.history.lastSequence > 4)
    let bytes = SessionFile.encode(session)
    var reader = SessionRatingsReader()
    for layout in [bytes, bytes.filter { $0 != 0x0A }] {
      let ratings = try reader.ratings(layout, name: "a.json")
      #expect(ratings == SessionRatings(session))
      #expect(ratings.modified == session.modified)
    }
    #expect(reader.wholeCount == 0)
  }

  /// The bytes as other writers of JSON lay them out: without spaces, with a line for each value, all in ASCII.
  private func layouts(of bytes: [UInt8]) -> [[UInt8]] {
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

  @Test(arguments: UInt64(0)..<24) func readsOtherLayoutsWithoutReadingThemWhole(seed: UInt64) throws {
    for session in [try Self.drawn(seed * 2), try Self.worked(seed)] {
      var reader = SessionRatingsReader()
      for bytes in layouts(of: SessionFile.encode(session)) {
        #expect(try SessionRatings(SessionFile.decode(bytes, name: "a.json")) == SessionRatings(session))
        #expect(try reader.ratings(bytes, name: "a.json") == SessionRatings(session))
      }
      #expect(reader.wholeCount == 0)
    }
  }

  @Test(arguments: UInt64(0)..<24, [true, false]) func answersAsTheFullReaderWhateverIsDoneToAFile(
    seed: UInt64, hasHistory: Bool
  ) throws {
    let sound = SessionFile.encode(hasHistory ? try Self.worked(seed) : try Self.drawn(seed * 2))
    var random = SeededGenerator(seed: seed)
    var reader = SessionRatingsReader()
    var refusals = 0
    for _ in 0..<100 {
      let bytes = mutated(sound, &random)
      let expected = Self.answer { () throws(UserError) in
        SessionRatings(try SessionFile.decode(bytes, name: "a.json"))
      }
      let found = Self.answer { () throws(UserError) in try reader.ratings(bytes, name: "a.json") }
      #expect(found == expected, "\(String(decoding: bytes, as: UTF8.self))")
      if case .failure = expected { refusals += 1 }
    }
    #expect(refusals > 20)
  }

  /// The file with a byte changed, a stretch left out or doubled, or a digit or word exchanged for another.
  private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
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

  private func exchange(_ old: String, _ new: String, in bytes: inout [UInt8], from position: Int) {
    guard
      let range = bytes[position...].firstRange(of: Array(new.utf8)) ?? bytes.firstRange(of: Array(old.utf8))
    else { return }
    bytes.replaceSubrange(range, with: Array((range.count == new.utf8.count ? old : new).utf8))
  }

  @Test(arguments: UInt64(0)..<32) func readsWhatFoundationReads(seed: UInt64) throws {
    let bytes = SessionFile.encode(try Self.drawn(seed))
    var reader = SessionRatingsReader()
    let found = try reader.ratings(bytes, name: "a.json")
    let expected = try JSONDecoder().decode(DecodedSession.self, from: Data(bytes))
    #expect(found.annotator == expected.annotator)
    #expect(found.digest.hex == expected.article.sha256)
    let text = Array(expected.article.text.utf8)
    let cut = found.statements.map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(cut == expected.statements.map(\.text))
    #expect(
      found.statements.map { $0.labelIndex.map { found.labels[$0].name } } == expected.statements.map(\.label)
    )
    #expect(found.statements.map(\.confidence?.fraction) == expected.statements.map(\.confidence))
    #expect(found.statements.map(\.isSkipped) == expected.statements.map(\.skipped))
    #expect(found.seconds == expected.statements.compactMap(\.seconds).reduce(0, +))
  }
}

/// The same through Foundation's decoder.
private struct DecodedSession: Decodable {
  let annotator: String
  let article: DecodedArticle
  let statements: [DecodedStatement]

  struct DecodedArticle: Decodable {
    let sha256: String
    let text: String
  }

  struct DecodedStatement: Decodable {
    let text: String
    let label: String?
    let confidence: Double?
    let skipped: Bool
    let seconds: Double?
  }
}
