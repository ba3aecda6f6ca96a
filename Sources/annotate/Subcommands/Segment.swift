import Annotator
import ArgumentParser
import Foundation

/// `annotate segment`: prints the sentences of texts as JSON Lines.
struct Segment: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the sentences of a text as JSON Lines, with offsets in code points.")

  @Option(help: "The language of the text as an ISO 639 code, such as uk; guessed when left out.")
  var language: String?

  @Flag(help: "Read records {\"id\", \"lang\", \"text\"}, one paragraph a line, and answer {\"id\", \"ends\"}.")
  var records = false

  @Argument(help: "Files to read, or - for standard input.")
  var files: [String] = ["-"]

  func run() throws {
    for file in files {
      let text = try Segment.read(file)
      if records {
        try answer(text, file)
      } else {
        write(SegmentationRecords.lines(for: text, language: language))
      }
    }
  }
}

extension Segment {
  private func answer(_ text: String, _ file: String) throws {
    var answers: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard line.utf8.contains(where: { $0 > 32 }) else { continue }
      let place = "\(file):\(index + 1)"
      answers.append(try SegmentationRecords.answer(to: String(line), language: language, place: place))
    }
    write(answers)
  }

  private func write(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  private static func read(_ file: String) throws -> String {
    if file == "-" { return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self) }
    do {
      return String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    } catch {
      throw UserError("cannot be read", at: file, fix: "name a text file, or - for standard input")
    }
  }
}
