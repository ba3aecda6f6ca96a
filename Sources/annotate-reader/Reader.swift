import CSandbox
import DocumentParsers
import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `annotate-reader KIND [ENCODING [FIELD [ENDING]]]`: reads a file of that kind on standard input, and
/// writes JSON Lines to standard output.
///
/// It opens the converters that it may need, gives up all rights, and only then looks at its input.
/// `annotate-reader --probe` gives them up and reports what is still allowed, for a test.
@main
enum Reader {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == ["--probe"] { return probe() }
    guard let kind = arguments.first.flatMap(DocumentKind.init(rawValue:)) else { exit(64) }
    let bytes = StandardInput.bytes(most: DocumentLimits.fileBytes)
    let hints = ReadingHints(arguments: arguments.dropFirst())
    let pool =
      [.plainText, .pages, .labelled].contains(kind)
      ? CharsetPool(PlainTextReader.charsets(for: bytes, stated: hints.encoding))
      : CharsetPool(for: bytes, stated: hints.encoding)
    enterSandbox()
    let reading = FileReading(pool: pool, hints: hints)
    StandardOutput.write(answer(to: bytes, kind: kind, reading).joined(separator: "\n") + "\n")
  }

  private static func enterSandbox() {
    guard csandbox_enter(DocumentLimits.memory, DocumentLimits.seconds) == 0 else { exit(71) }
  }

  private static func answer(to bytes: [UInt8], kind: DocumentKind, _ reading: FileReading) -> [String] {
    do throws(DocumentError) {
      return DocumentJSON.lines(of: try reading.documents(of: bytes, kind: kind))
    } catch {
      return [DocumentJSON.line(of: error)]
    }
  }

  /// Writes one line each for open, socket, exec and fork: its error number, or 0 if it was allowed.
  private static func probe() {
    enterSandbox()
    var errors: [Int32] = [0, 0, 0, 0]
    csandbox_probe(&errors)
    let lines = zip(["open", "socket", "exec", "fork"], errors).map { "\($0) \($1)\n" }
    StandardOutput.write(lines.joined())
  }
}
