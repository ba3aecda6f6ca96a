/// Where the loop writes to, and how wide it is at the moment.
package struct ReplOutput {
  /// Makes the renderer for the stream as it is now; asked before everything that is written.
  package let renderer: () -> Renderer
  /// Writes answers.
  package let write: (String) -> Void
  /// Tells what went wrong, on a stream that may be another, with a width and an ink of its own.
  package let writeError: (UserError) -> Void
  /// Writes a long text, a chunk at a time until there is none, through a pager where there is one.
  package let page: (() -> String?) -> Void
  /// Lets the person edit a text in their editor; nil where there is none.
  package let edit: ((_ text: String) throws(UserError) -> String)?
  /// Writes a text that could not be stored to a file, and returns its path;
  /// nil where there is no such place.
  package let keep: ((_ text: String) -> String?)?
  /// The person's home folder, for paths that begin with `~/`; nil when it is not known.
  package let home: String?

  /// Creates an output without an editor.
  package init(
    renderer: @escaping () -> Renderer, write: @escaping (String) -> Void,
    writeError: @escaping (UserError) -> Void, page: @escaping (() -> String?) -> Void
  ) {
    self.init(renderer: renderer, write: write, writeError: writeError, page: page, edit: nil)
  }

  /// Creates an output.
  package init(
    renderer: @escaping () -> Renderer, write: @escaping (String) -> Void,
    writeError: @escaping (UserError) -> Void, page: @escaping (() -> String?) -> Void,
    edit: ((_ text: String) throws(UserError) -> String)?, keep: ((_ text: String) -> String?)? = nil,
    home: String? = nil
  ) {
    self.renderer = renderer
    self.write = write
    self.writeError = writeError
    self.page = page
    self.edit = edit
    self.keep = keep
    self.home = home
  }
}

extension ReplOutput {
  /// A path with the home folder in place of `~`, as a shell has it.
  func expanded(_ path: String) -> String {
    guard let home, path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }
}
