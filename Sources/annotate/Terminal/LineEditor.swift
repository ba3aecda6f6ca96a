import Annotator
import CEdit

/// Reads lines typed on the terminal, edited with libedit: history, completion, emacs and vi keys,
/// `~/.editrc`.
///
/// Lives on the main thread, one at a time. It knows nothing about statements or commands.
final class LineEditor: LineSource {
  let isInteractive = true
  var isOver: Bool { Signals.pending != nil }
  let place: String? = nil

  /// What Tab offers for a line and a cursor in code points.
  var completions: (_ line: String, _ cursor: Int) -> Completions

  private let editor: OpaquePointer
  private let owner: Owner
  private var history: LineHistory
  private var search: HistorySearch?
  private var lastLook: LineState?
  private var openList: NumberedList?
  private var display: LineDisplay
  private var prompt: [EditorCell] = []
  private var isReadingKey = false
  private var keys = KeyParser()

  /// Takes the terminal for editing.
  ///
  /// - Parameters:
  ///   - programName: the name that sections of `~/.editrc` may be limited to.
  ///   - historyFile: where lines are kept between runs; nil keeps none.
  /// - Throws: an error if standard input or output isn't a terminal that libedit can use.
  init(
    programName: String,
    historyFile: String?,
    completions: @escaping (_ line: String, _ cursor: Int) -> Completions
  ) throws(UserError) {
    let owner = Owner()
    let context = Unmanaged.passUnretained(owner).toOpaque()
    guard let editor = cedit_open(programName, context, answerEvent) else {
      throw UserError("this terminal cannot be used for line editing", fix: "pipe the commands in instead")
    }
    self.editor = editor
    self.owner = owner
    self.completions = completions
    history = LineHistory(file: historyFile)
    display = LineDisplay(isDumb: Terminal.current.isDumb)
    owner.lineEditor = self
    for line in history.lines { remember(line) }
    cedit_end_gracefully(true)
  }

  deinit {
    cedit_end_gracefully(false)
    cedit_close(editor)
  }

  /// Reads one line. The prompt is one line that may contain colour sequences; it should end in a space.
  func next(prompt: String) -> Input {
    search = nil
    lastLook = nil
    openList = nil
    self.prompt = [EditorCell](prompt: cedit_is_unicode(editor) ? prompt : prompt.inASCII)
    var text: UnsafePointer<CChar>?
    switch cedit_read(editor, &text) {
    case .line: return accept(text.map { String(cString: $0) } ?? "")
    case .interrupted:
      abandon(saying: "^C")
      return .interrupted
    case .end:
      abandon(saying: "")
      return .end
    @unknown default: return .end
    }
  }

  /// Reads one line that begins with a text, which can be edited like any other.
  func next(prompt: String, begunWith text: String) -> Input {
    text.withCString { begun in
      cedit_begin_with(editor, begun)
      defer { cedit_begin_with(editor, nil) }
      return next(prompt: prompt)
    }
  }

  /// Lends the terminal to another program (a pager, an editor) while `body` runs.
  func suspend<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    lend(true)
    defer { lend(false) }
    return try body()
  }

  /// Lends the terminal to another program, or takes it back.
  func lend(_ isLent: Bool) {
    cedit_suspend(editor, isLent)
  }

  /// Writes the history to its file. A failure costs nothing but the history.
  ///
  /// - Returns: whether it was written, or there was nothing to write.
  @discardableResult
  func saveHistory() -> Bool {
    history.save()
  }
}

extension LineEditor {
  /// The object that the C callback holds on to; it exists before the editor that it leads to.
  fileprivate final class Owner {
    weak var lineEditor: LineEditor?
  }

  /// The line being edited, its cursor in code points.
  private var state: LineState {
    get {
      var cursor: Int32 = 0
      let text = String(cString: cedit_line(editor, &cursor))
      return LineState(text: text, cursor: Int(cursor))
    }
    set { cedit_set_line(editor, newValue.text, Int32(clamping: newValue.cursor)) }
  }

  private func remember(_ line: String) {
    cedit_remember(editor, line, Int32(LineHistory.limit))
  }

  private func accept(_ line: String) -> Input {
    show(LineState(text: line, cursor: line.unicodeScalars.count))
    write(display.leave())
    if history.append(line) { remember(line) }
    return .line(line)
  }
}

// MARK: - Keys

extension LineEditor: KeySource {
  /// Waits for a key. The bar disappears once a key is pressed, so that the key's effect takes its place.
  func nextKey(bar: String) -> KeyPress? {
    prompt = [EditorCell](prompt: cedit_is_unicode(editor) ? bar : bar.inASCII)
    isReadingKey = true
    defer { isReadingKey = false }
    while let scalar = nextScalar() {
      switch scalar {
      case "\u{4}":
        write(display.leave())
        return nil
      case "\u{C}": write(display.clear())
      case "\u{1A}": cedit_stop(editor)
      default:
        guard let press = keys.take(scalar) else { continue }
        write(display.erase())
        return press
      }
    }
    write(display.leave())
    return nil
  }

  private func nextScalar() -> Unicode.Scalar? {
    var key: UInt32 = 0
    guard cedit_read_key(editor, &key) == .line else { return nil }
    return Unicode.Scalar(key)
  }
}

// MARK: - Showing the line

extension LineEditor {
  /// Shows a line after the prompt.
  private func show(_ state: LineState) {
    let size = Terminal.current.size
    let text = [EditorCell](text: state.text)
    let cursor = prompt.count + text.index(ofCodePoint: state.cursor)
    write(display.show(prompt + text, cursor: cursor, columns: size.columns, rows: size.rows))
  }

  private func showNow() {
    show(isReadingKey ? LineState(text: "", cursor: 0) : search?.shown ?? state)
  }

  private func reflow() {
    write(display.reflow(columns: Terminal.current.size.columns))
    showNow()
  }

  /// Leaves a line that will not be read, with the cursor below it.
  private func abandon(saying mark: String) {
    let line = state
    show(line)
    if line.cursor == line.text.unicodeScalars.count { write(mark) }
    write(display.leave())
  }

  private func write(_ text: String) {
    guard !text.isEmpty else { return }
    _ = try? Terminal.current.write(text, to: .output)
  }

}

// MARK: - Completion

extension LineEditor {
  /// Inserts what all candidates share. A list to choose from is shown at once, any other list on a second
  /// attempt at the same line.
  private func complete() -> cedit_reply {
    let before = state
    let offer = completions(before.text, before.cursor)
    let after = before.completed(with: offer)
    guard after == before else {
      state = after
      lastLook = nil
      return .refresh
    }
    defer { lastLook = before }
    guard lastLook == before || offer.choice != .typing, !offer.candidates.isEmpty else { return .bell }
    try? show(offer)
    guard offer.choice == .numbers else { return .refresh }
    openList = NumberedList(offer: offer, line: before)
    return .search
  }

  /// Handles a key while a numbered list is open: a digit of the list chooses, any other key closes the list
  /// and acts.
  private func choose(_ key: UInt32, from list: NumberedList) -> cedit_reply {
    openList = nil
    guard let chosen = list.choice(of: key), state == list.line else { return .replay }
    state = chosen
    lastLook = nil
    return .refresh
  }

  /// Shows candidates below the line, or in the pager if the screen can't hold them.
  private func show(_ offer: Completions) throws(UserError) {
    let list = CandidateList(offer.candidates, isNumbered: offer.choice == .numbers)
    var rest: String? = list.text(columns: Terminal.current.size.columns)
    show(state)
    write(display.leave())
    let chunk = {
      defer { rest = nil }
      return rest
    }
    try Pager(.current).show(chunk, lend: lend)
  }
}

// MARK: - Search

extension LineEditor {
  private func startSearch() -> cedit_reply {
    search = HistorySearch(lines: history.lines, from: state)
    return .search
  }

  private func searchOn(_ key: UInt32) -> cedit_reply {
    if let openList { return choose(key, from: openList) }
    guard var search else { return .bell }
    let step = search.take(key)
    self.search = step == .more ? search : nil
    if step != .more { state = search.result }
    switch step {
    case .more: return .search
    case .finished: return .refresh
    case .replay: return .replay
    }
  }

  fileprivate func answer(_ event: cedit_event, key: UInt32) -> cedit_reply {
    switch event {
    case .show: showNow()
    case .resized: reflow()
    case .clear: write(display.clear())
    case .leave: write(display.leave())
    case .complete: return complete()
    case .search_start: return startSearch()
    case .search_key: return searchOn(key)
    @unknown default: return .bell
    }
    return .refresh
  }
}

/// Passes events from C to the editor.
private func answerEvent(_ context: UnsafeMutableRawPointer?, _ event: cedit_event, _ key: UInt32)
  -> cedit_reply
{
  guard let context else { return .bell }
  let owner = Unmanaged<LineEditor.Owner>.fromOpaque(context).takeUnretainedValue()
  return owner.lineEditor?.answer(event, key: key) ?? .bell
}
