/// The key that accepts an offer, which the line that shows the offer names.
package enum OfferKey: Hashable, Sendable {
  /// Tab on the empty line.
  case tab
  /// The capital of a label's key, or the space bar if labels have none.
  case capitals
}

extension Renderer {
  /// Returns an offer on one dim line: "by The Telegraph, via media, of 2? Tab accepts it".
  package func offer(_ offer: StatementOffer, takenBy key: OfferKey, in session: Session) -> String {
    let models = models(of: offer)
    let question =
      offer.skip.map { skipping($0) } ?? words(of: offer, in: session).joined(separator: ", ") + models + "?"
    let way = way(of: offer, key, in: session)
    let room = max(1, min(width, 100) - 1)
    let whole = "\(question) \(way)"
    guard whole.columns > room else { return ink.paint(whole, .faint) }
    let short = question.clipped(to: max(8, room - way.columns - 1)) + " \(way)"
    return ink.paint(short.clipped(to: room), .faint)
  }

  /// Returns the reasons for an offer, one line for each part.
  package func reasons(for offer: StatementOffer, in session: Session) -> String {
    var lines: [String] = []
    if let skip = offer.skip { lines.append(line(skip.value > 1 ? "skip them" : "skip", skip)) }
    if let label = offer.label { lines.append(line(label.value.name, label)) }
    if let source = offer.source {
      let cue = offer.cue.map { ["cue \"\($0)\""] } ?? []
      lines.append(line((sourceWords(of: offer) + cue).joined(separator: ", "), source))
    }
    if offer.source == nil, let hearsay = offer.hearsay { lines.append(line("via unknown", hearsay)) }
    if let target = offer.target, let index = session.index(of: target.value) {
      lines.append(line("of \(index + 1)", target))
    }
    return lines.map { TextWrapping(width: textWidth, hangingIndent: 2).wrapped($0) }.joined(separator: "\n")
  }
}

extension Renderer {
  private func words(of offer: StatementOffer, in session: Session) -> [String] {
    let label = offer.label.map { [$0.value.name.visibleOnOneLine] } ?? []
    let target = offer.target.flatMap { session.index(of: $0.value) }.map { ["of \($0 + 1)"] } ?? []
    return label + sourceWords(of: offer) + target
  }

  /// Returns the models behind an offer, each with its score for the first part it offers: " (m1, 71%)".
  private func models(of offer: StatementOffer) -> String {
    let parts: [(method: String, probability: Double?)] = [
      offer.label.map { ($0.method, $0.probability) }, offer.source.map { ($0.method, $0.probability) },
      offer.target.map { ($0.method, $0.probability) },
    ].compactMap { $0 }.filter { $0.method.hasPrefix(ModelOffers.prefix) }
    var named: Set<String> = []
    let shown = parts.filter { named.insert($0.method).inserted }.map { part in
      let name = String(part.method.trimmingModelPrefix).visibleOnOneLine.shortened(to: 30)
      let share = part.probability.flatMap { Confidence(($0 * 100).rounded() / 100) }
      return name + (share.map { ", \($0.percentText)%" } ?? "")
    }
    return shown.isEmpty ? "" : " (\(shown.joined(separator: "; ")))"
  }

  private func sourceWords(of offer: StatementOffer) -> [String] {
    guard let source = offer.source else { return offer.hearsay == nil ? [] : ["via unknown"] }
    return ["by \(source.value.visibleOnOneLine)"] + (offer.kind.map { ["via \($0.rawValue)"] } ?? [])
      + (offer.cited.map { ["citing \($0.visibleOnOneLine)"] } ?? [])
  }

  private func skipping(_ skip: StatementOffer.Part<Int>) -> String {
    skip.value > 1
      ? "\(skip.value) statements look like page furniture: skip them?"
      : "skip? It is \(skip.reason.visibleOnOneLine)."
  }

  private func way(of offer: StatementOffer, _ key: OfferKey, in session: Session) -> String {
    switch (key, offer.skip) {
    case (.tab, _): return "Tab accepts it"
    case (.capitals, let skip?): return skip.value > 1 ? "S lists them" : "Space skips it"
    case (.capitals, nil):
      let capitals = session.codebook.labels.compactMap { $0.key.capital.map(String.init) }
      guard !capitals.isEmpty, offer.label == nil else { return "Space accepts it" }
      return "\(capitals.joined(separator: " ")) \(capitals.count == 1 ? "accepts" : "accept") it"
    }
  }

  private func line<Value>(_ what: String, _ part: StatementOffer.Part<Value>) -> String {
    let share = part.probability.flatMap { Confidence(($0 * 100).rounded() / 100) }
    let percent = share.map { "\($0.percentText)%, " } ?? ""
    return "\(what): \(percent)\(part.reason) (\(part.method))".visibleOnOneLine
  }
}

extension Character {
  /// The capital letter of a key; nil when it has none of its own.
  var capital: Character? {
    let upper = uppercased()
    guard upper.count == 1, upper != String(self) else { return nil }
    return upper.first
  }
}
