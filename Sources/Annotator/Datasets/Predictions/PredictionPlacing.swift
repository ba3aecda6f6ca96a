/// Assigns predictions to the statements of a session as open offers.
package struct PredictionPlacing {
  private let session: Session
  private let labels: [String: Label]
  private let model: String?
  private var quotes: QuotePlaces
  private var tables: [OffsetUnit: OffsetTable] = [:]
  private var named: [String: StatementID] = [:]
  private var offers: [StatementID: [Offer]] = [:]
  /// The predictions that couldn't be placed, as errors with their places in the file.
  package private(set) var problems: [UserError] = []
  /// The values that were ignored, as errors with their places in the file.
  package private(set) var remarks: [UserError] = []
  /// The number of predictions about statements that are already decided.
  package private(set) var decided = 0
  /// The number of statements that have a suggestion.
  package var suggested: Int { offers.count(where: { !$0.value.isEmpty }) }

  /// Creates a placing.
  ///
  /// - Parameters:
  ///   - labels: the codebook's labels for labels of the file with other names.
  ///   - model: the name of the program, for predictions that don't state it.
  package init(_ session: Session, labels: [String: Label], model: String?) {
    self.session = session
    self.labels = labels
    self.model = model
    quotes = QuotePlaces(session.article.text)
  }

  /// Places predictions about the session. Linear in the text for each quotation.
  package mutating func place(_ predictions: [Prediction]) {
    var places: [(prediction: Prediction, index: Int)] = []
    for prediction in predictions {
      do throws(UserError) {
        let index = try index(of: prediction)
        places.append((prediction, index))
        if let name = prediction.name { named[prediction.place + " " + name] = session.statements[index].id }
      } catch {
        problems.append(error.located(at: prediction.place))
      }
    }
    for (prediction, index) in places { add(prediction, to: session.statements[index]) }
  }

  /// Returns the edit that adds the offers to the statements, replacing open ones from the same models; nil
  /// if nothing changes.
  package func edit() -> Edit? {
    let models = Set(offers.values.joined().map(\.method))
    let after = session.statements.map { statement in
      var changed = statement
      let kept = statement.judgment.offers.filter { $0.outcome != .open || !models.contains($0.method) }
      changed.judgment.offers = (offers[statement.id] ?? []) + kept
      return changed
    }
    let changes = zip(session.statements, after).filter { $0 != $1 }
    return changes.isEmpty ? nil : Edit(.detail, before: changes.map(\.0), after: changes.map(\.1))
  }
}

extension PredictionPlacing {
  /// Returns the index of the statement that a prediction is about.
  private mutating func index(of prediction: Prediction) throws(UserError) -> Int {
    if let number = prediction.statement, prediction.range == nil {
      guard StatementID.numbers.contains(number), let index = session.index(of: StatementID(number)) else {
        throw UserError("the session has no statement \(number)")
      }
      return index
    }
    if let range = prediction.range {
      let table = tables[prediction.unit] ?? OffsetTable(session.article.text, in: prediction.unit)
      tables[prediction.unit] = table
      guard let place = table.range(range) else {
        throw UserError("\(range.lowerBound) to \(range.upperBound) is not a range of the text")
      }
      return try index(over: place)
    }
    return try index(over: try place(of: prediction.quote ?? ""))
  }

  private mutating func place(of quote: String) throws(UserError) -> Range<Int> {
    let places = quotes.places(of: quote)
    guard let first = places.first else {
      throw UserError(
        "the text does not contain \"\(quote.prefix(60))\"", fix: "quote the article word for word")
    }
    guard places.count == 1 else {
      throw UserError(
        "\"\(quote.prefix(60))\" occurs \(places.count) times in the text",
        fix: "quote more of it, or give 'start' and 'end'")
    }
    return first
  }

  /// Returns the index of the statement that contains most of a stretch, and at least half of it.
  private func index(over range: Range<Int>) throws(UserError) -> Int {
    var best: (index: Int, common: Int)?
    var index = max(0, session.firstIndex(startingAtOrAfter: range.lowerBound) - 1)
    while index < session.statements.count, session.statements[index].range.lowerBound < range.upperBound {
      let common = session.statements[index].range.clamped(to: range).count
      if common > best?.common ?? 0 { best = (index, common) }
      index += 1
    }
    guard let best, 2 * best.common >= range.count else {
      throw UserError(
        "the passage is not within a single statement", fix: "split or join in the session, or quote less")
    }
    return best.index
  }

  private mutating func add(_ prediction: Prediction, to statement: Statement) {
    guard !statement.judgment.isDecided else { return decided += 1 }
    var fields = prediction.fields
    do throws(UserError) {
      if let word = fields[JudgmentField.label.key] {
        fields[JudgmentField.label.key] = try label(word)
        if fields[JudgmentField.label.key] == nil { fields[JudgmentField.skip.key] = "true" }
      }
      if let target = try target(of: prediction, from: statement) { fields[JudgmentField.link.key] = target }
    } catch {
      return problems.append(error.located(at: prediction.place))
    }
    if let score = prediction.score, Confidence(score) == nil {
      remarks.append(
        UserError(
          "the score \(score) is not between 0 and 1", at: prediction.place,
          fix: "the prediction is used without a score"))
    }
    let method = "model:" + (prediction.model ?? model ?? "unnamed")
    for field in JudgmentField.all {
      guard let value = fields[field.key] else { continue }
      let offer = Offer(
        field: field.key, value: value, method: method,
        probability: prediction.score.flatMap { Confidence($0) },
        outcome: .open)
      guard value.unicodeScalars.count <= TextLimit.codePoints, method.unicodeScalars.count <= FileLimit.name
      else { return problems.append(UserError("the \(field.name) is too long", at: prediction.place)) }
      offers[statement.id, default: []].removeAll { $0.field == offer.field && $0.method == offer.method }
      offers[statement.id, default: []].append(offer)
    }
  }

  /// Returns the codebook's name for a label; nil for one that means that there is nothing to label.
  private func label(_ word: String) throws(UserError) -> String? {
    if let label = labels[word] ?? session.codebook.label(named: word) { return label.name }
    if ["none", "skip", "o", "not-a-statement"].contains(word.lowercased()) { return nil }
    throw UserError(
      "the codebook has no label '\(word)'", nearest: word, of: session.codebook.labels.map(\.label.name),
      fix:
        "say what it becomes, as in --map "
        + "\(ShellWord(word).text)=\(ShellWord(session.codebook.labels.first?.label.name ?? "claim").text)"
    )
  }

  private mutating func target(of prediction: Prediction, from statement: Statement) throws(UserError)
    -> String?
  {
    var target: StatementID?
    if let name = prediction.targetName { target = named[prediction.place + " " + name] }
    if let quote = prediction.targetQuote {
      target = session.statements[try index(over: try place(of: quote))].id
    }
    if let number = prediction.fields[JudgmentField.link.key] {
      target = Int(number).flatMap { StatementID.numbers.contains($0) ? StatementID($0) : nil }
      guard target.map({ session.index(of: $0) != nil }) == true else {
        throw UserError("the session has no statement \(number) to be a target")
      }
    }
    guard let target else { return nil }
    guard target != statement.id else { throw UserError("a statement cannot be its own target") }
    return String(target.number)
  }
}
