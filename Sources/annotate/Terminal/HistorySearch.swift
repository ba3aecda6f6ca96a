/// An incremental search backwards through the history (Ctrl-R), one key at a time.
struct HistorySearch {
  /// What a key did.
  enum Step {
    /// The search goes on.
    case more
    /// The search is over; the key has done its work.
    case finished
    /// The search is over, and the key acts on the line that was found.
    case replay
  }

  private let lines: [String]
  private let start: LineState
  private var query: [Unicode.Scalar] = []
  private var match: Int?
  private var isCancelled = false

  /// Starts at the newest of `lines`, which are in order from the oldest.
  init(lines: [String], from start: LineState) {
    self.lines = lines
    self.start = start
  }

  /// The line that the search leaves behind.
  var result: LineState {
    guard !isCancelled, let match else { return start }
    return LineState(text: lines[match], cursor: lines[match].unicodeScalars.count)
  }

  /// What to show in the meantime: the line found, the search below it, the cursor after the search.
  var shown: LineState {
    let failed = match == nil && !query.isEmpty
    var text = result.text + "\n" + (failed ? "not found: " : "search: ")
    text.unicodeScalars.append(contentsOf: query)
    return LineState(text: text, cursor: text.unicodeScalars.count)
  }

  /// Handles a key: a character narrows the search, Ctrl-R looks further back, Backspace widens it, and
  /// Ctrl-G gives up. Any other control key keeps what was found and acts on it; so does Escape, so that an
  /// arrow moves within the line found.
  mutating func take(_ key: UInt32) -> Step {
    switch key {
    case 0x12: find(below: match ?? lines.count, keepingMatch: true)
    case 0x08, 0x7F: shorten()
    case 0x07: return cancel()
    case ..<0x20: return .replay
    default: lengthen(key)
    }
    return .more
  }
}

extension HistorySearch {
  private mutating func cancel() -> Step {
    isCancelled = true
    return .finished
  }

  private mutating func shorten() {
    _ = query.popLast()
    match = nil
    if !query.isEmpty { find(below: lines.count) }
  }

  private mutating func lengthen(_ key: UInt32) {
    guard let scalar = Unicode.Scalar(key) else { return }
    query.append(scalar)
    find(below: match.map { $0 + 1 } ?? lines.count)
  }

  /// Finds the newest line before an index that contains the query.
  private mutating func find(below end: Int, keepingMatch: Bool = false) {
    guard !query.isEmpty else { return }
    let found = lines[..<end].lastIndex { $0.holds(query) }
    match = found ?? (keepingMatch ? match : nil)
  }
}

extension String {
  /// Whether the text contains the code points one after the other.
  fileprivate func holds(_ query: [Unicode.Scalar]) -> Bool {
    var rest = unicodeScalars[...]
    while !rest.isEmpty {
      if rest.starts(with: query) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
