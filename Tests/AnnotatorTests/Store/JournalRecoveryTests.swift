import Testing

@testable import Annotator

@Suite struct JournalRecoveryTests {
  private let fresh: Session
  private let changes: [Change]
  private let header: [UInt8]
  private let records: [[UInt8]]

  init() throws {
    let session = try SessionFixture.fresh()
    let changes = try SessionFixture.changes(for: session)
    var chain = HistoryChain(of: session, in: CodePointMap(session.article.text))
    fresh = session
    self.changes = changes
    header = JournalFormat.header(of: session)
    records = changes.map { JournalFormat.record(of: chain.add($0)) }
  }

  private var journal: [UInt8] { header + records.joined() }

  private func recover(_ bytes: [UInt8]) throws(UserError) -> (last: Int, recovery: JournalRecovery) {
    var session = fresh
    let recovery = try JournalRecovery(bytes, onto: &session, name: "a.journal")
    return (session.history.lastSequence, recovery)
  }

  private func message(_ bytes: [UInt8]) -> String? {
    do throws(UserError) {
      _ = try recover(bytes)
      return nil
    } catch {
      return error.description
    }
  }

  private let advice =
    " Both files are unchanged; 'annotate check --salvage OUT' shows and saves what can be salvaged."

  @Test func isLinesThatPeopleCanRead() {
    #expect(
      String(decoding: header, as: UTF8.self)
        == "{\"crc\": \"0c52f530\", \"journal\": {\"format\": \"annotate-journal\", \"version\": 2, "
        + "\"session\": \"0d7c0000000000000000000000000001\", \"created\": \"2026-11-23T09:00:00Z\"}}\n")
    #expect(
      String(decoding: records[2], as: UTF8.self)
        == "{\"crc\": \"7886f0d2\", \"change\": {\"seq\": 3, \"at\": \"2026-11-23T09:00:02Z\", \"action\": "
        + "\"undo\", \"of\": 2, \"kind\": null, \"before\": [], \"after\": [], \"properties\": null, "
        + "\"prev\": \"b235e533318de774452f03ee8aa69a84dbbf55b1dd55582364e0f6ea7ed2c3c9\"}}\n")
  }

  @Test func replaysAllRecords() throws {
    let (last, recovery) = try recover(journal)
    #expect(last == 4)
    #expect(recovery.end == journal.count)
    #expect(recovery.tornBytes == 0)
  }

  @Test func leadsToTheSnapshotAndCanBeReplayedOntoIt() throws {
    var session = fresh
    for change in changes {
      try session.apply(change)
      var again = session
      _ = try JournalRecovery(journal, onto: &again, name: "a")
      #expect(again.statements == (try SessionFixture.worked()).statements)
      #expect(try again.changes() == changes)
    }
  }

  @Test func dropsAndCountsARecordThatWasNeverCompleted() throws {
    var complete = [header.count]
    for record in records { complete.append((complete.last ?? 0) + record.count) }
    for count in 0...journal.count {
      let (last, recovery) = try recover(Array(journal.prefix(count)))
      let kept = complete.lastIndex { $0 <= count + 1 } ?? 0
      #expect(last == kept)
      let end = complete.last { $0 <= count + 1 } ?? 0
      #expect(recovery.end == min(end, count))
      #expect(recovery.tornBytes == max(0, count - end))
      #expect(recovery.lacksNewline == (end == count + 1))
    }
  }

  @Test func takesZerosAtTheEndForARecordThatWasNeverCompleted() throws {
    let (last, recovery) = try recover(journal.dropLast(9) + [UInt8](repeating: 0, count: 4_096))
    #expect(last == 3)
    #expect(recovery.tornBytes == records[3].count - 9 + 4_096)
    #expect(try recover([UInt8](repeating: 0, count: 512)).recovery.tornBytes == 512)
  }

  @Test func noticesEveryFlippedBit() throws {
    let start = journal.count - records[3].count
    for index in journal.indices {
      var bytes = journal
      bytes[index] ^= 1 << UInt8(index % 8)
      // Only what a power cut may leave of the last record is taken for one that was never completed.
      guard index >= start, bytes[index] == 0 || index == journal.count - 1 else {
        #expect(message(bytes) != nil, "byte \(index)")
        continue
      }
      let (last, recovery) = try recover(bytes)
      #expect(last == 3, "byte \(index)")
      #expect(recovery.tornBytes == records[3].count, "byte \(index)")
    }
  }

  @Test func refusesDamageWithRecordsBehindIt() {
    var bytes = journal
    bytes[header.count + 40] ^= 1
    #expect(message(bytes) == "a.journal:2:1: a record is damaged, and others follow it." + advice)
    let glued = header + records[0].prefix(30) + records[0] + records[1]
    #expect(message(glued) == "a.journal:2:1: a record is damaged, and others follow it." + advice)
  }

  @Test func refusesGapsRepetitionsAndDisorder() {
    #expect(
      message(header + records[0] + records[2])
        == "a.journal:3:1: found change 3 where change 2 should be." + advice)
    #expect(
      message(header + records[1]) == "a.journal:2:1: found change 2 where change 1 should be." + advice)
    #expect(
      message(header + records[0] + records[1] + records[1])
        == "a.journal:4:1: this record appears twice." + advice)
  }

  @Test func refusesAnotherSessionsJournalAndOtherFiles() {
    let foreign = "a.journal:1:1: this is not the journal of this session." + advice
    #expect(message(JournalFormat.header(id: "other", created: SessionFixture.start) + records[0]) == foreign)
    #expect(message(Array("Dear diary,\nnothing happened.\n".utf8)) == foreign)
  }

  @Test func refusesANewerJournal() {
    let text = String(decoding: header.dropFirst(JournalLine.prefixCount).dropLast(), as: UTF8.self)
    let newer = JournalLine.framing(Array(text.replacing("\"version\": 2", with: "\"version\": 3").utf8))
    #expect(
      message(newer)
        == "a.journal:1:1: the journal was written by a newer annotate: its version is 3, and this one "
        + "reads 2. Update annotate; both files are unchanged.")
  }
}
