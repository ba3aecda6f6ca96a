/// The rule by which a label was found. The raw value is the method stored in a session.
enum LabelRule: String, CaseIterable, Sendable {
  case question = "label-question"
  case fragment = "label-fragment"
  case denies = "label-denies"
  case disowns = "label-disowns"
  case calls = "label-calls"
  case judges = "label-judges"
  case according = "label-according"
  case says = "label-says"
  case mentions = "label-mentions"
  case hearsay = "label-hearsay"
  case quoted = "label-quoted"
  case quotation = "label-quotation"
  case plain = "label-plain"

  /// The label that the rule suggests.
  var label: String {
    switch self {
    case .question, .fragment: StandardLabel.none
    case .denies, .disowns, .calls, .judges: StandardLabel.denial
    case .according, .says, .mentions, .hearsay, .quoted, .quotation: StandardLabel.report
    case .plain: StandardLabel.claim
    }
  }
}
