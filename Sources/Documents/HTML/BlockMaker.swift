/// Makes blocks of a page's runs: what each is, and the cells of a table's row on one line.
struct BlockMaker {
  private let tree: HTMLTree

  init(_ tree: HTMLTree) {
    self.tree = tree
  }

  /// The blocks of some runs, in their order.
  func blocks(of runs: [PageRun]) -> [Block] {
    var blocks: [Block] = []
    var row: Int?
    let prose = proseRows(of: runs)
    for run in runs {
      if let text = preformattedProse(run) {
        blocks += text
        row = nil
        continue
      }
      var kind = kind(of: run)
      if kind == .tableRow, let row = ancestor(of: run.node, named: "tr"), prose.contains(row) {
        kind = .paragraph
      }
      let place = kind == .tableRow ? ancestor(of: run.node, named: "tr") : nil
      if let place, place == row, let last = blocks.indices.last {
        blocks[last].text += "\t" + oneLine(run.text)
      } else {
        blocks.append(
          Block(
            kind, kind == .tableRow ? oneLine(run.text) : run.text, level: HTMLNames.headingLevel(run.kind)))
      }
      row = place
    }
    return conversation(blocks)
  }

  /// The blocks with rows that are somebody's words as turns, and questions and answers of a list in one with
  /// their letters.
  private func conversation(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      let cells = block.kind == .tableRow ? block.text.split(separator: "\t") : []
      if cells.count == 2, let turn = CellProse.turn(ofRow: cells.map { [Block(.paragraph, String($0))] }) {
        result.append(turn)
      } else if let last = result.last, last.kind == .listItem, ["Q.", "A.", "Q:", "A:"].contains(last.text) {
        result[result.count - 1] = Block(.paragraph, last.text + " " + block.text)
      } else {
        result.append(block)
      }
    }
    return result
  }

  private func kind(of run: PageRun) -> BlockKind {
    if HTMLNames.headingLevel(run.kind) != nil { return .heading }
    switch run.kind {
    case "li", "dt", "dd": return .listItem
    case "td", "th": return .tableRow
    case "figcaption", "caption": return .caption
    case "pre": return .code
    case "p" where tree.nodes[run.node]["class"]?.hasPrefix("MsoListParagraph") ?? false: return .listItem
    case "p" where isTitle(tree.nodes[run.node]): return .heading
    default: break
    }
    if let kind = FurnitureLines.kind(of: run.text) { return kind }
    if ancestor(of: run.node, named: "blockquote") != nil { return .quote }
    if ancestor(of: run.node, named: "td") != nil, ancestor(of: run.node, named: "tr") != nil {
      return cell(of: run)
    }
    return ancestor(of: run.node, named: "li") != nil ? .listItem : .paragraph
  }

  /// The title of a document that Word or Google saved as a page.
  private func isTitle(_ node: HTMLNode) -> Bool {
    let names = node["class"]?.split(separator: " ") ?? []
    return names.first == "MsoTitle" || (names.count == 2 && names[1] == "title" && names[0].hasPrefix("c"))
  }

  /// The rows that are layout and no table's: the text of each is in one cell, or a cell has paragraphs.
  private func proseRows(of runs: [PageRun]) -> Set<Int> {
    var texts: [Int: [Int: [String]]] = [:]
    for run in runs {
      guard let row = ancestor(of: run.node, named: "tr"),
        let cell = ancestor(of: run.node, named: "td") ?? ancestor(of: run.node, named: "th")
      else { continue }
      texts[row, default: [:]][cell, default: []].append(run.text)
    }
    return Set(texts.filter { CellProse.isProse($0.value.map(\.value)) }.keys)
  }

  /// The paragraphs of preformatted text that is written in sentences, as releases and rulings on old pages
  /// are; nil for a program's text.
  private func preformattedProse(_ run: PageRun) -> [Block]? {
    guard run.kind == "pre",
      !tree.nodes[run.node].children.contains(where: { tree.nodes[$0].name == "code" }),
      CellProse.isWrittenInSentences(run.text)
    else { return nil }
    return MailText.blocks(of: run.text)
  }

  /// A cell with running text is layout, not a table.
  private func cell(of run: PageRun) -> BlockKind {
    run.length > 200 ? .paragraph : .tableRow
  }

  private func oneLine(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ")
  }

  /// The nearest element of a name around a node, the node included.
  private func ancestor(of node: Int, named name: String) -> Int? {
    var place: Int? = node
    while let current = place {
      if tree.nodes[current].name == name { return current }
      place = tree.nodes[current].parent
    }
    return nil
  }
}
