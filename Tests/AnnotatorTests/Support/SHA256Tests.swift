import Testing

@testable import Annotator

@Suite struct SHA256Tests {
  /// FIPS 180-4 example messages.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func matchesTheStandardsExamples(text: String, hex: String) {
    #expect(SHA256Digest(of: text).hex == hex)
    #expect(SHA256Digest(hex: hex) == SHA256Digest(of: text))
  }

  @Test func refusesWhatIsNoDigest() {
    #expect(SHA256Digest(hex: "abc") == nil)
    #expect(SHA256Digest(hex: String(repeating: "G", count: 64)) == nil)
  }
}
