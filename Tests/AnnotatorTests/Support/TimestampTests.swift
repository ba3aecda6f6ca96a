import Testing

@testable import Annotator

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2000-02-29T12:30:45Z", 951_827_445),
    ("1969-12-31T23:59:59Z", -1), ("2026-11-23T09:00:00Z", 1_795_424_400),
  ])
  func readsAndWritesTheSameMoment(iso: String, seconds: Int) {
    #expect(Timestamp(iso: iso)?.seconds == seconds)
    #expect(Timestamp(seconds: seconds).iso == iso)
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-11-23T24:00:00Z",
    "2026-11-23T09:60:00Z", "2026-11-23 09:00:00Z", "+026-11-23T09:00:00Z", "2026-11-23T09:00:00é",
  ])
  func refusesWhatIsNoMoment(text: String) {
    #expect(Timestamp(iso: text) == nil)
  }

  @Test(arguments: [
    (Int.max, "9999-12-31T23:59:59Z"), (253_402_300_800, "9999-12-31T23:59:59Z"), (0, "1970-01-01T00:00:00Z"),
    (Int.min, "0000-01-01T00:00:00Z"),
  ])
  func aClockThatIsFarOffGivesAMomentThatCanBeRead(seconds: Int, iso: String) {
    #expect(Timestamp(clock: seconds).iso == iso)
    #expect(Timestamp(iso: iso) == Timestamp(clock: seconds))
  }
}
