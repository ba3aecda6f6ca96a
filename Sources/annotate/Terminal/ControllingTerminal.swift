import Annotator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal that started the program, whatever its streams are.
enum ControllingTerminal {
  /// Makes it standard input, once an article has been read from there.
  static func becomeStandardInput() throws(UserError) {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else {
      throw UserError(
        "standard input is the article, and there is no terminal for commands",
        fix: "name the article's file instead, and pipe the commands in")
    }
    dup2(terminal, 0)
    close(terminal)
  }
}
