import Annotator
import Documents

/// Reads documents in a second program, `annotate-reader`, which has no rights worth taking.
struct DocumentReader: DocumentReading {
  func documents(
    in bytes: [UInt8], kind: DocumentKind, hints: ReadingHints
  ) throws(UserError) -> [Document] {
    try answer(to: Converter.of(kind)?.converted(bytes) ?? bytes, kind: kind, hints)
  }

  func plainText(_ bytes: [UInt8], encoding: Charset?) throws(UserError) -> Document {
    let found = try answer(to: bytes, kind: .plainText, ReadingHints(encoding: encoding))
    guard let text = found.first else { throw Self.broken(0, .plainText) }
    return text
  }
}

extension DocumentReader {
  private func answer(
    to bytes: [UInt8], kind: DocumentKind, _ hints: ReadingHints
  ) throws(UserError) -> [Document] {
    guard let program = ReaderLocation.path else { throw Self.missing }
    let answer: ProgramRun.Result
    do throws(ProgramRun.Failure) {
      answer = try ProgramRun(
        command: [program, kind.rawValue] + hints.arguments, input: bytes,
        maximumOutput: 6 * DocumentLimits.textBytes,
        seconds: 60
      ).result()
    } catch {
      throw Self.refusal(of: error, kind)
    }
    guard answer.status == 0 else { throw Self.broken(answer.status, kind) }
    do throws(DocumentError) {
      return try DocumentAnswer(answer.output).documents
    } catch {
      throw UserError(error.what, fix: error.fix)
    }
  }
}

extension DocumentReader {
  private static let missing = UserError(
    "annotate-reader, which reads everything except plain text, was not found next to this program",
    fix: "install it: it belongs in the same folder or in ../libexec")

  private static func refusal(of failure: ProgramRun.Failure, _ kind: DocumentKind) -> UserError {
    switch failure {
    case .notStarted: missing
    case .tooSlow: UserError("\(kind.phrase) took more than 60 s to read and was stopped", fix: remedy)
    case .tooMuch: UserError("\(kind.phrase) has too much text for one article", fix: "split it")
    }
  }

  private static func broken(_ status: Int32, _ kind: DocumentKind) -> UserError {
    let how = status > 128 ? "ended by signal \(status - 128)" : "exit status \(status)"
    return UserError("the document reader could not read \(kind.phrase): \(how)", fix: remedy)
  }

  private static let remedy = "the file may be damaged; save it again, or as plain text"
}
