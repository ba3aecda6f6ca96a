import Testing

@testable import Annotator

@Suite struct SourceIdentityTests {
  @Test(arguments: [
    ("The Telegraph", "telegraph"), ("the Telegraph's", "“Telegraph”"), ("Harbour-Post", "harbour post"),
    ("Der Spiegel", "SPIEGEL"), ("L’Équipe", "Équipe"), ("«Известия»", "известия"), ("O’Brien", "O'Brien"),
    ("新华社", "“新华社”"), ("U.S. officials", "u s officials"),
    ("Straße", "STRASSE"), ("İstanbul", "istanbul"), ("the U.S. Army", "US Army"),
    ("J. K. Rowling", "JK Rowling"), ("a spokesman", "spokesman"), ("An analyst", "analyst"),
    ("ein Sprecher", "Sprecher"), ("Алексей Семёнов", "Алексей Семенов"), ("中国 外交部", "中国外交部"),
    ("THE TIMES", "Times"),
  ])
  func spellingDoesNotMatter(one: String, other: String) {
    #expect(SourceIdentity.folded(one) == SourceIdentity.folded(other))
  }

  @Test(arguments: [
    ("NBC", "CNN"), ("NBC", "NBC News"), ("!", "?"), ("Norvia", "Norvians"), ("Vitamin A", "Vitamin B"),
    ("LA Times", "The Times"), ("UN envoy", "envoy"), ("A. Smith", "Smith"),
  ])
  func otherNamesStayOthers(one: String, other: String) {
    #expect(SourceIdentity.folded(one) != SourceIdentity.folded(other))
  }

  @Test func declaredNamesAreOneAndListsThatMeetAreJoined() {
    let identity = SourceIdentity(equivalences: [
      ["NBC", "NBC News"], ["MSNBC", "nbc news"], ["CNN", "Cable"],
    ])
    #expect(identity.key(of: "the NBC") == identity.key(of: "msnbc"))
    #expect(identity.key(of: "CNN") != identity.key(of: "NBC"))
    #expect(identity.key(of: "Reuters") == "reuters")
  }

  @Test(arguments: 0..<20) func joiningInAnyOrderEndsAndIsTheSame(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = (0..<8).map { "n\($0)" }
    let pairs = (0..<10).map { _ in [names.randomElement(using: &random) ?? "", names[Int(seed) % 8]] }
    let (one, other) = (
      SourceIdentity(equivalences: pairs), SourceIdentity(equivalences: pairs.shuffled(using: &random))
    )
    for left in names {
      for right in names {
        #expect((one.key(of: left) == one.key(of: right)) == (other.key(of: left) == other.key(of: right)))
      }
    }
  }
}
