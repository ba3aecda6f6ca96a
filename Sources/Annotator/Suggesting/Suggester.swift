import Suggestions

/// Finds what to offer at the statements of one session, and follows the analyst's answers.
///
/// Nothing is computed before it is asked for. The engine sees the statements around the one that is asked
/// about, so that a long article costs no more than a short one; it is made anew when statements are split or
/// joined.
package struct Suggester: Sendable {
  /// What the analyst wants to be offered.
  package let kinds: SuggestionKinds
  private var engine: SuggestionEngine?
  private var window = 0..<0

  /// How many statements before the current one the engine sees, and how many after it.
  private static let reach = (before: 600, after: 300)
  /// How near to the end of the window a statement may be before the window moves.
  private static let margin = (before: SuggestionEngine.targetReach, after: 60)

  /// Creates a suggester that has looked at nothing yet.
  package init(_ kinds: SuggestionKinds = .standard) { self.kinds = kinds }

  /// What is offered at a statement.
  ///
  /// - Parameter label: what the analyst calls it, when that is known: it decides what its target may be.
  package mutating func offer(at index: Int, in session: Session, label: Label? = nil) -> StatementOffer {
    let nothing = StatementOffer(statement: session.statements[index].id)
    guard kinds != .none else { return nothing }
    prepare(for: index, in: session)
    let search = OfferSearch(session: session, window: window, kinds: kinds)
    return search.offer(at: index, label: label, with: &engine) ?? nothing
  }

  /// The sources that a statement shows or continues, the likeliest first, whatever the analyst wants to be
  /// offered; none for a statement that is not there.
  mutating func sources(at index: Int, in session: Session) -> [SourceOffer] {
    guard session.statements.indices.contains(index) else { return [] }
    prepare(for: index, in: session)
    return engine?.sources(at: index - window.lowerBound) ?? []
  }

  /// The role that the words of a name tell near a statement; nil when they tell none.
  mutating func role(of name: String, near index: Int, in session: Session) -> SourceRole? {
    prepare(for: index, in: session)
    return engine?.role(of: name)
  }

  /// The statements that a statement may deny or report, the likeliest first; at most three.
  package mutating func targets(at index: Int, in session: Session, label: Label?) -> [Int] {
    prepare(for: index, in: session)
    return engine?.targets(at: index - window.lowerBound, for: label?.name).map {
      $0.index + window.lowerBound
    }
      ?? []
  }

  /// The undecided statements from one on that look like page furniture, without a gap; empty when it does
  /// not.
  package mutating func furniture(from index: Int, in session: Session) -> [FurnitureOffer] {
    prepare(for: index, in: session)
    let offers = engine?.furnitureRun(from: index - window.lowerBound) ?? []
    return offers.map { $0.moved(by: window.lowerBound) }
  }

  /// Takes in what a change made of the statements.
  package mutating func update(_ edit: Edit, in session: Session) {
    guard engine != nil else { return }
    let isInPlace =
      edit.before.count == edit.after.count && edit.properties == nil && edit.after.count <= 40
      && zip(edit.before, edit.after).allSatisfy { $0.id == $1.id && $0.range == $1.range }
    guard isInPlace else { return engine = nil }
    for statement in edit.after {
      guard let index = session.index(of: statement.id), window.contains(index) else { continue }
      engine?.record(session.answer(statement.judgment, from: window), at: index - window.lowerBound)
    }
  }

  private mutating func prepare(for index: Int, in session: Session) {
    let count = session.statements.count
    let isInside =
      window.contains(index) && (window.lowerBound == 0 || index - window.lowerBound >= Self.margin.before)
      && (window.upperBound == count || window.upperBound - index > Self.margin.after)
    guard engine == nil || !isInside else { return }
    window = max(0, index - Self.reach.before)..<min(count, index + Self.reach.after)
    engine = SuggestionEngine(session, window: window)
  }
}

extension FurnitureOffer {
  fileprivate func moved(by step: Int) -> FurnitureOffer {
    FurnitureOffer(index: index + step, probability: probability, method: method, reason: reason)
  }
}
