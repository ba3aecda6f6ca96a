/// Something in a file that an import passes over, counted by kind.
enum PassedOver: CaseIterable, Sendable {
  case event, trigger, equivalence, normalisation, remark, gap
  case rejected, cancelled, reply, pageNote, untagged
  case secondLabel, secondChoice, secondTag
  case withoutPlace, dropped, known

  /// So many of the kind, in words.
  func counted(_ count: Int) -> String {
    let (one, many) = words
    return "\(count) \(count == 1 ? one : many)"
  }

  private var words: (one: String, many: String) {
    switch self {
    case .event: ("event", "events")
    case .trigger: ("mark that only triggers an event", "marks that only trigger events")
    case .equivalence: ("equivalence", "equivalences")
    case .normalisation: ("normalisation", "normalisations")
    case .remark: ("remark on an event or a relation", "remarks on events or relations")
    case .gap:
      (
        "discontinuous annotation became separate statements",
        "discontinuous annotations became separate statements"
      )
    case .rejected: ("rejected or ignored task", "rejected or ignored tasks")
    case .cancelled: ("cancelled annotation", "cancelled annotations")
    case .reply: ("reply", "replies")
    case .pageNote: ("note on a whole page", "notes on whole pages")
    case .untagged: ("annotation without a tag", "annotations without a tag")
    case .secondLabel: ("second label", "second labels")
    case .secondChoice: ("second choice", "second choices")
    case .secondTag: ("second tag", "second tags")
    case .withoutPlace: ("region without a place in the text", "regions without a place in the text")
    case .dropped: ("mark with a label to drop", "marks with a label to drop")
    case .known: ("session that is there already", "sessions that are there already")
    }
  }
}
