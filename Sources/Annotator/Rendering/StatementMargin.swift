/// The margin to the left of statements in a list.
///
/// It shows position, label, confidence, flag, source and target, each in a column as wide as its widest
/// value.
///
///     > 2 d  80   Norvia  →1  Norvia has rejected the plan.
struct StatementMargin {
  /// How a label is written.
  enum LabelStyle {
    /// By its key, "s" for a skip, "." for an untagged statement.
    case key
    /// By its name.
    case name
  }

  /// Its width in columns, including the space before the text; a source or a target that no statement has
  /// takes up no columns.
  let columns: Int
  private let style: LabelStyle
  private let positions: Int
  private let labels: Int
  private let sources: Int
  private let targets: Int
  private let renderer: Renderer

  /// The maximum width of a source.
  private static let widestSource = 16
  /// The width below which lines have no room for sources beside the text.
  private static let minimumWidth = 60

  /// Measures statements. Linear.
  init(_ statements: some Sequence<Statement>, style: LabelStyle, in session: Session, _ renderer: Renderer) {
    let total = session.statements.count
    positions = String(total).columns
    self.style = style
    self.renderer = renderer
    let names = session.codebook.labels.map { $0.label.name.visibleOnOneLine.columns } + ["skipped".columns]
    labels = style == .key ? 1 : names.max() ?? 0
    var widest = 0
    var hasTarget = false
    for statement in statements {
      if let name = statement.judgment.attribution, widest < Self.widestSource {
        widest = max(widest, name.prefix(Self.widestSource).visibleOnOneLine.columns)
      }
      hasTarget = hasTarget || statement.judgment.target != nil
    }
    let hasRoom = renderer.width >= Self.minimumWidth
    sources = hasRoom ? min(widest, Self.widestSource) : 0
    targets = hasRoom && hasTarget ? positions + 1 : 0
    let details = (sources > 0 ? sources + 1 : 0) + (targets > 0 ? targets + 1 : 0)
    columns = 1 + positions + 1 + labels + 1 + 4 + 1 + 1 + 1 + details
  }

  /// Returns the margin of a statement at an index, `columns` wide.
  func text(of index: Int, in session: Session) -> String {
    let statement = session.statements[index]
    let judgment = statement.judgment
    let mark = statement.id == session.cursor ? ">" : " "
    let position = String(index + 1).padded(to: positions, .trailing)
    let confidence = (judgment.confidence.map { "\($0.percentText)%" } ?? "").padded(to: 4, .trailing)
    var parts = [mark + position, label(judgment, in: session), confidence, judgment.isFlagged ? "!" : " "]
    if sources > 0 {
      let name = judgment.attribution?.visibleOnOneLine ?? ""
      parts.append(name.clipped(to: sources).padded(to: sources))
    }
    if targets > 0 { parts.append(target(judgment, in: session).clipped(to: targets).padded(to: targets)) }
    return parts.joined(separator: " ") + " "
  }

  /// Returns the details that the margin has no room for, to show below the text; nil if there are none.
  func rest(of index: Int, in session: Session) -> String? {
    guard renderer.width < Self.minimumWidth else { return nil }
    let judgment = session.statements[index].judgment
    let name = judgment.attribution.map { "by \($0.visibleOnOneLine)" }
    let target = judgment.target == nil ? nil : self.target(judgment, in: session)
    let parts = [name, target].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func label(_ judgment: Judgment, in session: Session) -> String {
    switch style {
    case .name:
      let name = judgment.label?.name.visibleOnOneLine ?? (judgment.isSkipped ? "skipped" : "")
      let shown = judgment.label.map { renderer.painted($0, in: session) } ?? name
      return shown + String(repeating: " ", count: max(0, labels - name.columns))
    case .key: return renderer.key(of: judgment, in: session)
    }
  }

  private func target(_ judgment: Judgment, in session: Session) -> String {
    switch judgment.target {
    case .statement(let id): "→" + (session.index(of: id).map { String($0 + 1) } ?? "?")
    case .text: "→\""
    case .article(let target): "→#\(target.statement.number)"
    case nil: ""
    }
  }
}

extension Renderer {
  /// Returns a label's key in its colour, "s" for a skip, "." for an untagged statement.
  func key(of judgment: Judgment, in session: Session) -> String {
    guard let label = judgment.label else { return judgment.isSkipped ? "s" : "." }
    let definition = session.codebook.definition(of: label)
    let key = definition.map { String($0.key) } ?? "?"
    return definition?.color.map { ink.paint(key, .color($0)) } ?? key
  }
}
