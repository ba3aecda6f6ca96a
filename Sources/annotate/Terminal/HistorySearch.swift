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

  /// Starts at the newest of `lines`, which are the oldest first.
  init(lines: [String], from start: LineState) {
    self.lines = lines
    self.start = start
  }

  /// The line that the search leaves behind.
  var result: LineState {
    guard !isCancelled, let match else { return start }
    return LineState(text: lines[match], cursor: lines[match].unicodeScalars.count)
  }

  /// What to show meanwhile: the line found, the search below it, the cursor after the search.
  var shown: LineState {
    let failed = match == nil && !query.isEmpty
    var text = result.text + "\n" + (failed ? "not found: " : "search: ")
    text.unicodeScalars.append(contentsOf: query)
    return LineState(text: text, cursor: text.unicodeScalars.count)
  }

  /// Takes a key: a character narrows, Ctrl-R looks further back, Backspace widens, Ctrl-G gives up, any
  /// other control key keeps what was found and acts on it; Escape does as well, so that an arrow moves in
  /// the line found.
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

  /// Finds the newest line before an index that holds the query.
  private mutating func find(below end: Int, keepingMatch: Bool = false) {
    guard !query.isEmpty else { return }
    let found = lines[..<end].lastIndex { $0.holds(query) }
    match = found ?? (keepingMatch ? match : nil)
  }
}

extension String {
  /// Whether the code points stand in the text, side by side.
  fileprivate func holds(_ query: [Unicode.Scalar]) -> Bool {
    var rest = unicodeScalars[...]
    while !rest.isEmpty {
      if rest.starts(with: query) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
