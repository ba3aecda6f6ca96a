import Testing

@testable import Annotator

/// Sessions with everything that a comparison can meet: two articles, one of which is cut differently;
/// sources in several spellings, kinds, targets, grades, likelihoods, confidences from 0 to 100%, skips,
/// gaps, offers and times; gold, a consensus, a model, a second pass, two versions of the
/// codebook, and a name in capitals.
enum RichSessions {
  /// All of them; those of the first article by people come first.
  static func make() throws -> [Session] {
    let first = try ["ann", "bob", "cleo"].enumerated().map { number, name in
      try session(of: 1...26, by: name, number, cuts: name != "bob")
    }
    return first + [
      try session(of: 1...26, by: "ann", 3, modified: "2026-11-25T09:00:00Z", name: "again"),
      try session(of: 1...26, by: "gold", 4, provenance: Provenance(kind: .gold)),
      try session(of: 1...26, by: "gpt-x", 5, provenance: Provenance(kind: .model)),
      try session(of: 27...34, by: "ann", 0), try session(of: 27...34, by: "bob", 1),
      try session(of: 27...34, by: "Cleo", 2, codebook: nextVersion()),
      try session(of: 27...34, by: "consensus", 6, provenance: Provenance(kind: .consensus)),
    ]
  }

  private static func nextVersion() throws -> Codebook {
    let old = Codebook.standard
    return try Codebook(name: old.name, version: old.version + 1, labels: old.labels)
  }

  private static func session(
    of numbers: ClosedRange<Int>, by annotator: String, _ person: Int, cuts: Bool = true,
    modified: String = "2026-11-23T09:00:00Z", provenance: Provenance = Provenance(), name: String = "",
    codebook: Codebook = .standard
  ) throws -> Session {
    let isCut = { (number: Int) in numbers.lowerBound == 1 && number <= 6 && number % 2 == 0 }
    let text = numbers.map { number in
      "Envoy \(number) said so,\(isCut(number) && cuts ? "|" : "") and pier \(number) closed.|"
    }.joined(separator: " ")
    let answers = numbers.flatMap { number in
      (isCut(number) && cuts ? [number, number + 50] : [number]).map { answer(to: $0, by: person) }
    }
    let plain = try JudgedText.session(
      text, by: annotator, answers: answers, modified: modified, provenance: provenance, name: name)
    let statements = plain.statements.map { statement in
      var statement = statement
      addTimeAndOffers(to: &statement.judgment, statement.id.number, person)
      return statement
    }
    return try Session(
      id: plain.id, annotator: annotator, created: plain.created, article: plain.article, codebook: codebook,
      statements: statements, provenance: provenance,
      equivalences: annotator == "gold" ? [["Reuters", "Thomson Reuters"]] : [])
  }

  private static func answer(to number: Int, by person: Int) -> String {
    if (number + person * 4) % 17 == 0 { return "-" }
    if (number * 7 + person * 3) % 13 == 0 { return "skip" }
    let isOther = (number * 11 + person * 17 + 3) % 5 == 0
    let turn = (number * 7 + person * 5) % 6 == 0 ? 1 : 0
    var words = [["claim", "denial", "report"][(number * 5 + number / 3 + (isOther ? 1 : 0)) % 3]]
    let percent = number == 9 ? 0 : number == 10 ? 100 : (number * 13 + person * 29) % 101
    if (number + person) % 4 != 0 { words.append("\(percent)") }
    let names = ["NBC", "the NBC", "CNN", "Reuters", "Thomson Reuters"]
    if number % 2 == 0 {
      words += ["by", names[(number / 2 + turn * person) % names.count]]
    }
    if number % 3 != 1 { words += ["via", (number + turn) % 5 == 0 ? "media" : "party"] }
    if number % 4 == 1 { words += ["of", "\((number + turn) % 5 + 1)"] }
    if number % 8 == 3 { words += ["of", turn == 1 ? "the toll" : "the lock"] }
    if number % 5 < 3 { words += ["grade", ["A1", "B2", "C5", "E3", "F6"][(number + turn) % 5]] }
    if number % 6 < 3 { words += ["likelihood", ["0.2", "0.55", "0.9"][(number + turn) % 3]] }
    return words.joined(separator: " ")
  }

  private static func addTimeAndOffers(to judgment: inout Judgment, _ number: Int, _ person: Int) {
    guard judgment.isDecided else { return }
    if number % 3 != person % 3 { judgment.seconds = Double((number * 3 + person * 7) % 20) + 0.5 }
    let outcomes: [Offer.Use] = [.taken, .changed, .refused, .open, .taken]
    for (every, field) in [(4, "attribution"), (5, "label"), (7, "skipped"), (3, "target")]
    where number % every == 0 && person < 2 {
      let outcome = outcomes[(number + person) % outcomes.count]
      judgment.offers.append(Offer(field: field, value: "x", method: "m", outcome: outcome))
    }
  }
}
