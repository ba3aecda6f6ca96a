import Testing

@testable import Annotator

@Suite struct KeyBindingsTests {
  private func codebook(_ keys: [(String, Character)]) throws -> Codebook {
    try Codebook(
      name: "own", version: 1,
      labels: keys.map { LabelDefinition(Label($0.0), key: $0.1, definition: "What is \($0.0).") })
  }

  private func card(_ codebook: Codebook, width: Int, usesKeys: Bool) throws -> [String] {
    var session = try Sample.session()
    if codebook != .standard {
      session = try Session(
        beginning: session.article, annotator: "reader-1", codebook: codebook, id: session.id,
        now: Timestamp(seconds: 0))
    }
    let context = CommandContext(now: Timestamp(seconds: 0), usesKeys: usesKeys)
    return Renderer(width: width, ink: .plain, height: 24).card(in: session, context)
      .split(separator: "\n").map(String.init)
  }

  @Test(arguments: [40, 80], [false, true])
  func theCardFitsTheScreen(width: Int, usesKeys: Bool) throws {
    let card = try card(.standard, width: width, usesKeys: usesKeys)
    #expect(card.count <= 22)
    #expect(card.allSatisfy { $0.columns <= width })
  }

  @Test func aDisplacedKeyIsNotOnTheCard() throws {
    let displacing = try codebook([("supports", "s"), ("unsure", "u"), ("neutral", "n"), ("query", "q")])
    let lines = try card(displacing, width: 80, usesKeys: false).joined(separator: "\n")
    for wrong in ["s skip", "u undo", "n next", "q quit"] { #expect(!lines.contains(wrong)) }
    for right in ["s supports", "skip", "next", "quit"] { #expect(lines.contains(right)) }
    let keys = try card(displacing, width: 80, usesKeys: true).joined(separator: "\n")
    for wrong in ["s skip", "u undo", "n next", "q quit", "S skip them"] { #expect(!keys.contains(wrong)) }
    #expect(keys.contains("S U N Q label and offer"))
    for line in [":skip", ":undo", ":quit", "s 90 by Ukraine of 2 note TEXT", "5-14 skip"] {
      #expect(keys.contains(line))
    }
  }

  @Test func aCapitalOfALabelComesBeforeACommand() throws {
    let bindings = KeyBindings(table: CommandTable(codebook: try codebook([("no", "n"), ("unsure", "u")])))
    for sign in ["N", "U"] as [Unicode.Scalar] {
      guard case .labelWithOffer = bindings.action(of: .sign(sign)) else {
        Issue.record("\(sign) does not take the offer")
        continue
      }
    }
    #expect(!bindings.commands.contains { $0.sign == "N" || $0.sign == "U" })
  }
}
