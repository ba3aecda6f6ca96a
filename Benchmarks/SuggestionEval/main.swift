import Foundation
import Suggestions

// Prints how often suggestions are right. Arguments: the folder of FactAppeal's CSV files, a folder of
// labelled articles as JSON Lines, and a table of page lines; what is missing is named and left out.
let arguments = CommandLine.arguments.dropFirst()
let factAppeal = arguments.first ?? "factappeal"
let gold = arguments.dropFirst().first ?? "labelled"
let pageLines = arguments.dropFirst(2).first ?? "wcxb-lines.tsv"
let fixtures = "Tests/SuggestionsTests/Fixtures"

func outside(_ text: String) -> String {
  text.trimmingCharacters(in: CharacterSet(charactersIn: " ,.;:\"'’”“"))
}

func printFactAppeal(_ split: String) {
  guard let sentences = try? FactAppealSentence.read("\(factAppeal)/\(split).csv") else {
    return print("FactAppeal \(split): missing; fetch github.com/guymorlan/factappeal and pass its folder")
  }
  var all = Share()
  var sure = Share()
  var isSure = Share()
  for sentence in sentences where !sentence.named.isEmpty {
    var engine = SuggestionEngine(passages: [Passage(text: sentence.text)], language: "en")
    let offer = engine.source(at: 0)
    let isRight = sentence.named.contains { outside($0) == outside(offer?.name ?? "") }
    all.count(isRight)
    isSure.count(offer?.isSure == true)
    if offer?.isSure == true { sure.count(isRight) }
  }
  print(
    "FactAppeal \(split), sentences with a named source: exact \(all.text); sure of \(isSure.text), right on "
      + "\(sure.text)"
  )
}

func lines(_ name: String) -> [Substring] {
  let text = (try? String(contentsOfFile: "\(fixtures)/\(name)", encoding: .utf8)) ?? ""
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
}

func printMarkedSources(_ language: String) {
  var found = Share()
  var silent = Share()
  for line in lines("sources.\(language).txt") {
    let parts = line.split(omittingEmptySubsequences: false) { $0 == "{" || $0 == "}" }
    var engine = SuggestionEngine(passages: [Passage(text: parts.joined())], language: language)
    let name = engine.source(at: 0)?.name
    if parts.count == 3 { found.count(name == String(parts[1])) } else { silent.count(name == nil) }
  }
  print("sources.\(language).txt: exact \(found.text); none found without a source \(silent.text)")
}

func printTargets() {
  var shares: [String: (first: Share, three: Share)] = [:]
  var stated: [Double: Share] = [:]
  var sentences: [Passage] = []
  for line in lines("targets.wikinews.txt") where !line.hasPrefix("= ") {
    if line.hasPrefix("== ") {
      sentences = []
    } else if line.hasPrefix("-> ") {
      let parts = line.dropFirst(3).split(separator: " ")
      let accepted = parts[2].split(separator: ",").compactMap { Int($0) }
      var engine = SuggestionEngine(passages: sentences, language: "en")
      let offers = engine.targets(at: Int(parts[0]) ?? 0, for: String(parts[1]))
      for offer in offers {
        stated[offer.probability, default: Share()].count(accepted.contains(offer.index))
      }
      let offered = offers.map(\.index)
      for key in ["all", String(parts[1])] {
        shares[key, default: (Share(), Share())].first.count(
          offered.prefix(1).contains(where: accepted.contains))
        shares[key, default: (Share(), Share())].three.count(offered.contains(where: accepted.contains))
      }
    } else {
      sentences.append(Passage(text: String(line)))
    }
  }
  for (kind, share) in shares.sorted(by: { $0.key < $1.key }) {
    print("targets.wikinews.txt, \(kind): first \(share.first.text); one of three \(share.three.text)")
  }
  for (probability, share) in stated.sorted(by: { $0.key > $1.key }) {
    print("  targets with a stated probability of \(probability): right \(share.text)")
  }
}

/// How the words of denials are told in the articles of the targets, whose denials with a target in the
/// article are marked. A denial of something outside the article counts as wrong here, so the precision is a
/// lower bound.
func printDenials() {
  var articles: [(passages: [Passage], denials: Set<Int>)] = []
  for line in lines("targets.wikinews.txt") where !line.hasPrefix("= ") {
    if line.hasPrefix("== ") {
      articles.append(([], []))
    } else if line.hasPrefix("-> ") {
      let parts = line.dropFirst(3).split(separator: " ")
      guard let index = Int(parts[0]), parts[1] == "denial" else { continue }
      articles[articles.count - 1].denials.insert(index)
    } else {
      articles[articles.count - 1].passages.append(Passage(text: String(line)))
    }
  }
  var right = Share()
  var found = Share()
  for article in articles {
    var engine = SuggestionEngine(passages: article.passages, language: "en")
    for index in article.passages.indices {
      let isSaid = engine.labelOfWords(at: index) == "denial"
      if isSaid { right.count(article.denials.contains(index)) }
      if article.denials.contains(index) { found.count(isSaid) }
    }
  }
  let count = articles.reduce(0) { $0 + $1.passages.count }
  print("denials in \(count) sentences of Wikinews: precision at least \(right.text); recall \(found.text)")
}

struct GoldRow: Decodable {
  let label: String
  let text: String
}

/// The passages of an article, each with whether it begins inside a quotation.
func quotedPassages(_ texts: [String]) -> [Passage] {
  var isOpen = false
  return texts.map { text in
    let begins = isOpen
    for character in text {
      if character == "\"" { isOpen.toggle() }
      if "“„«".contains(character) { isOpen = true }
      if "”»".contains(character) { isOpen = false }
    }
    return Passage(text: text, isQuoted: begins)
  }
}

func printLabels() {
  guard let files = try? FileManager.default.contentsOfDirectory(atPath: gold) else {
    return print("labelled articles: missing at \(gold)")
  }
  var counts = LabelCounts()
  for file in files.sorted() where file.hasSuffix(".jsonl") {
    let rows = ((try? String(contentsOfFile: "\(gold)/\(file)", encoding: .utf8)) ?? "").split(
      separator: "\n"
    )
    .compactMap { try? JSONDecoder().decode(GoldRow.self, from: Data($0.utf8)) }
    let language = file.contains("-uk-") ? "uk" : file.contains("-ru-") ? "ru" : "en"
    var engine = SuggestionEngine(passages: quotedPassages(rows.map(\.text)), language: language)
    for (index, row) in rows.enumerated() {
      let offer = engine.likeliestLabel(at: index)
      counts.count(gold: row.label, guess: offer?.label ?? "none", probability: offer?.probability ?? 0)
    }
  }
  print("labels in \(gold):")
  counts.lines.forEach { print($0) }
}

/// Of the lines of whole pages, how many that are offered as furniture are none of the article, and how many
/// are offered.
func printSkips() {
  guard let text = try? String(contentsOfFile: pageLines, encoding: .utf8) else {
    return print(
      "page furniture: missing at \(pageLines); clone "
        + "github.com/Murrough-Foley/web-content-extraction-benchmark, and run make suggestion-eval "
        + "WCXB=folder")
  }
  var right = Share()
  var found = Share()
  var methods: [String: Share] = [:]
  let rows = text.split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 2) }.filter {
    $0.count == 3
  }
  for page in Dictionary(grouping: rows, by: { $0[0] }).values {
    var engine = SuggestionEngine(
      passages: page.map { Passage(text: String($0[2]), opensParagraph: true) }, language: "en")
    let offered = engine.furniture(among: page.indices)
    for offer in offered where page[offer.index][1] != "N" {
      let isFurniture = page[offer.index][1] == "F"
      if offer.method != "skip-question" { right.count(isFurniture) }
      methods[offer.method, default: Share()].count(isFurniture)
    }
    let indices = Set(offered.filter { $0.method != "skip-question" }.map(\.index))
    for (index, row) in page.enumerated() where row[1] == "F" { found.count(indices.contains(index)) }
  }
  print(
    "page furniture, lines of \(Set(rows.map { $0[0] }).count) pages: right \(right.text); found "
      + "\(found.text)"
  )
  for (method, share) in methods.sorted(by: { $0.key < $1.key }) { print("  \(method): right \(share.text)") }
}

for split in ["train", "val", "test"] { printFactAppeal(split) }
for language in ["de", "fr", "ru", "uk"] { printMarkedSources(language) }
printTargets()
printDenials()
printSkips()
printLabels()
