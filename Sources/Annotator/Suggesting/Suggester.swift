import Suggestions

/// Finds what to offer at the statements of one session, and follows the analyst's answers.
///
/// Nothing is computed before it is asked for. The engine sees only the statements around the one in
/// question, so that a long article costs no more than a short one. The engine is rebuilt when statements are
/// split or joined.
package struct Suggester: Sendable {
  /// The kinds of suggestions that the analyst wants.
  package let kinds: SuggestionKinds
  private var engine: SuggestionEngine?
  private var window = 0..<0

  /// How many statements before and after the current one the engine sees.
  private static let reach = (before: 600, after: 300)
  /// How close to either end of the window a statement may be before the window moves.
  private static let margin = (before: SuggestionEngine.targetReach, after: 60)

  /// Creates a suggester that has looked at nothing yet.
  package init(_ kinds: SuggestionKinds = .standard) { self.kinds = kinds }

  /// Returns the offer at a statement.
  ///
  /// - Parameter label: the analyst's label for it, if it is known; it decides what its target may be.
  package mutating func offer(at index: Int, in session: Session, label: Label? = nil) -> StatementOffer {
    let nothing = StatementOffer(statement: session.statements[index].id)
    guard kinds != .none else { return nothing }
    prepare(for: index, in: session)
    let search = OfferSearch(session: session, window: window, kinds: kinds)
    return search.offer(at: index, label: label, with: &engine) ?? nothing
  }

  /// Returns the sources that a statement shows or continues, the likeliest first, whatever kinds the analyst
  /// wants; none if there is no such statement.
  mutating func sources(at index: Int, in session: Session) -> [SourceOffer] {
    guard session.statements.indices.contains(index) else { return [] }
    prepare(for: index, in: session)
    return engine?.sources(at: index - window.lowerBound) ?? []
  }

  /// Returns the role that the words of a name suggest near a statement; nil if they suggest none.
  mutating func role(of name: String, near index: Int, in session: Session) -> SourceRole? {
    prepare(for: index, in: session)
    return engine?.role(of: name)
  }

  /// Returns the statements that a statement may deny or report, the likeliest first; at most three.
  package mutating func targets(at index: Int, in session: Session, label: Label?) -> [Int] {
    prepare(for: index, in: session)
    return engine?.targets(at: index - window.lowerBound, for: label?.name).map {
      $0.index + window.lowerBound
    }
      ?? []
  }

  /// Returns the undecided statements, from one on and without a gap, that look like page furniture; empty if
  /// that one doesn't.
  package mutating func furniture(from index: Int, in session: Session) -> [FurnitureOffer] {
    prepare(for: index, in: session)
    let offers = engine?.furnitureRun(from: index - window.lowerBound) ?? []
    return offers.map { $0.moved(by: window.lowerBound) }
  }

  /// Takes account of a change to the statements.
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
