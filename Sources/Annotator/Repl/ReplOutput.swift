/// Where the loop writes, and how wide that is at the moment.
package struct ReplOutput {
  /// Makes the renderer for the stream as it is now; called before everything that is written.
  package let renderer: () -> Renderer
  /// Writes answers.
  package let write: (String) -> Void
  /// Reports what went wrong, on a stream that may be another one, with its own width and ink.
  package let writeError: (UserError) -> Void
  /// Writes a long text, a chunk at a time until there are no more, through a pager if there is one.
  package let page: (() -> String?) -> Void
  /// Lets the person edit a text in their editor; nil if there is none.
  package let edit: ((_ text: String) throws(UserError) -> String)?
  /// Saves to a file a text that couldn't be stored, and returns the path; nil if there is no place for it.
  package let keep: ((_ text: String) -> String?)?
  /// The person's home folder, for paths that begin with `~/`; nil if it isn't known.
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
  /// Returns a path with the home folder in place of `~`, as a shell would.
  func expanded(_ path: String) -> String {
    guard let home, path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }
}
