/// Where the loop writes to, and how wide it is at the moment.
public struct ReplOutput {
  /// Makes the renderer for the stream as it is now; asked before everything that is written.
  public let renderer: () -> Renderer
  /// Writes answers.
  public let write: (String) -> Void
  /// Tells what went wrong, on a stream that may be another, with a width and an ink of its own.
  public let writeError: (UserError) -> Void
  /// Writes a long text, through a pager where there is one.
  public let page: (String) -> Void

  /// Creates an output.
  public init(
    renderer: @escaping () -> Renderer, write: @escaping (String) -> Void,
    writeError: @escaping (UserError) -> Void, page: @escaping (String) -> Void
  ) {
    self.renderer = renderer
    self.write = write
    self.writeError = writeError
    self.page = page
  }
}
