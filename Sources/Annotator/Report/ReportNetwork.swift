/// Who denies or reports which statement, or refers to it with another label: a drawing of two columns with
/// arrows between them, as SVG.
struct ReportNetwork: Sendable {
  private var edges: [(source: String, target: String, width: Double)] = []
  private let style: Int
  private let title: String
  /// How many arrows are left out of the drawing.
  private(set) var leftOut = 0

  private static let limit = 60
  private static let rowHeight = 30

  /// Collects the statements of a session with one label.
  init(of session: Session, label: Label, number: Int, title: String) {
    style = number
    self.title = title
    for statement in session.statements where statement.judgment.label == label {
      guard let target = Self.words(of: statement.judgment.target, in: session) else { continue }
      guard edges.count < Self.limit else {
        leftOut += 1
        continue
      }
      edges.append(
        (
          statement.judgment.namedSource, target,
          1 + 2 * (statement.judgment.confidence?.fraction ?? 0.5)
        ))
    }
  }

  /// The drawing; nil if there is nothing to draw.
  var svg: String? {
    guard !edges.isEmpty else { return nil }
    let (sources, targets) = (Self.distinct(edges.map(\.source)), Self.distinct(edges.map(\.target)))
    let height = Self.rowHeight * max(sources.count, targets.count) + 16
    let arrows = edges.map { edge in
      let (from, to) = (Self.y(of: edge.source, in: sources), Self.y(of: edge.target, in: targets))
      return "<path class=\"e\(style)\" stroke-width=\"\(edge.width.decimals(1))\""
        + " d=\"M238 \(from)C300 \(from) 300 \(to) 352 \(to)\" marker-end=\"url(#m\(style))\"/>"
    }
    let left = sources.map { source in
      "<text x=\"230\" y=\"\(Self.y(of: source, in: sources) + 4)\" "
        + "text-anchor=\"end\">\(Self.short(source, 28))</text>"
    }
    let right = targets.map { target in
      "<text x=\"372\" y=\"\(Self.y(of: target, in: targets) + 4)\">\(Self.short(target, 42))</text>"
    }
    let marker =
      "<defs><marker id=\"m\(style)\" markerUnits=\"userSpaceOnUse\" markerWidth=\"10\" markerHeight=\"10\" "
      + "refX=\"3\""
      + " refY=\"5\" orient=\"auto\"><path class=\"f\(style)\" style=\"fill:var(--l\(style))\" d=\"M0 0L10 "
      + "5L0 10z\"/></marker></defs>"
    let words = edges.prefix(200).map { "\($0.source) – \($0.target)" }.joined(separator: "; ")
    return
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(title.html)\"><svg viewBox=\"0 0 "
      + "720 \(height)\" role=\"img\""
      + " aria-label=\"\(title.html): "
      + "\(words.html)\">\(marker)\((arrows + left + right).joined())</svg></div>"
  }
}

extension ReportNetwork {
  private static func words(of target: Target?, in session: Session) -> String? {
    switch target {
    case .statement(let id):
      guard let index = session.index(of: id) else { return nil }
      return "\(index + 1) \(session.text(of: session.statements[index]))"
    case .text(let words): return "“\(words)”"
    case .article(let target): return "“\(target.text)”"
    case nil: return nil
    }
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private static func y(of text: String, in column: [String]) -> Int {
    20 + rowHeight * (column.firstIndex(of: text) ?? 0)
  }

  /// Returns as much of a text as fits in a number of columns.
  private static func short(_ text: String, _ columns: Int) -> String {
    text.visibleOnOneLine.clipped(to: columns).html
  }
}
