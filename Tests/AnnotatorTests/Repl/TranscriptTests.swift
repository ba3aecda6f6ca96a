import Foundation
import Testing

@testable import Annotator

/// Plays every transcript again, and compares each character a person would see.
///
/// A transcript begins with lines of settings (`width: 40`), then a blank line, then what the screen shows.
/// The typed lines are what stands after the prompt. With `ANNOTATE_RECORD=1` the transcripts are written
/// anew, and the run still fails, so that nobody forgets to look at them.
@Suite struct TranscriptTests {
  @Test(arguments: try Transcript.all())
  func showsWhatWasRecorded(transcript: Transcript) throws {
    let played = try transcript.played()
    if ProcessInfo.processInfo.environment["ANNOTATE_RECORD"] == "1", played != transcript.screen {
      try transcript.record(played)
      Issue.record(
        "\(transcript.name) was recorded anew: read it, then run the tests without ANNOTATE_RECORD")
    }
    #expect(played == transcript.screen)
  }

  @Test func everyCommandHasATranscript() throws {
    let typed = Set(
      try Transcript.all().flatMap(\.typed).compactMap { $0.split(separator: " ").first.map(String.init) })
    for row in CommandTable(codebook: .standard).rows {
      #expect(
        row.words.contains { word in typed.contains { $0 == word || (word == "/" && $0.hasPrefix("/")) } },
        "no transcript types '\(row.name)'")
    }
  }
}
