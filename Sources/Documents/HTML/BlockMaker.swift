/// Turns the runs of a page into blocks, with the cells of a table row on one line.
struct BlockMaker {
  private let tree: HTMLTree

  init(_ tree: HTMLTree) {
    self.tree = tree
  }

  /// Returns the blocks of runs, in order.
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

  /// Returns the blocks with rows that are somebody's words turned into turns, and with the letters of listed
  /// questions and answers joined to their texts.
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

  /// Returns whether a node is the title of a document that Word or Google saved as a page.
  private func isTitle(_ node: HTMLNode) -> Bool {
    let names = node["class"]?.split(separator: " ") ?? []
    return names.first == "MsoTitle" || (names.count == 2 && names[1] == "title" && names[0].hasPrefix("c"))
  }

  /// Returns the rows that are layout rather than a table's: all their text is in one cell, or a cell has
  /// paragraphs.
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

  /// Returns the paragraphs of preformatted text that is written in sentences, like releases and rulings on
  /// old pages; nil for code.
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

  /// Returns the nearest element with a name among a node and its ancestors.
  private func ancestor(of node: Int, named name: String) -> Int? {
    var place: Int? = node
    while let current = place {
      if tree.nodes[current].name == name { return current }
      place = tree.nodes[current].parent
    }
    return nil
  }
}
