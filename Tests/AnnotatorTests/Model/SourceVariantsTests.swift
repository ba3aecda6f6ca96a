import Testing

@testable import Annotator

@Suite struct SourceVariantsTests {
  private let names = [
    "NBC", "NBC News", "the NBC", "ABC", "The Harbour Post", "The Harbor Post", "Harbour Post",
    "Олена Бережна",
    "Олена Бережна ", "Orsk", "Norvia", "Novria",
  ]

  @Test(arguments: [
    ("NBC", ["NBC News", "the NBC"]), ("The Harbour Post", ["The Harbor Post", "Harbour Post"]),
    ("Олена Бережна", ["Олена Бережна "]), ("Orsk", []), ("ABC", []), ("", []),
  ])
  func namesThatMayBeTheSame(_ name: String, _ variants: [String]) {
    #expect(SourceVariants.of(name, among: names) == variants)
  }

  @Test func aNameIsNoVariantOfItself() {
    #expect(SourceVariants.of("NBC", among: ["NBC"]) == [])
  }
}
