import Testing

@testable import Annotator

@Suite struct CapitalisedNamesTests {
  @Test(arguments: [
    ("This is reported by The Harbour Post, citing sources.", ["The Harbour Post"]),
    ("Norvia has rejected the plan of Orsk", ["Norvia", "Orsk"]),
    ("According to the draft:", []),
    ("What happened?", []),
    ("Радіо «Прибій» wrote on Friday", ["Радіо «Прибій»", "Friday"]),
    ("Про це повідомляє газета «Ранковий вісник» з Одеси.", ["«Ранковий вісник»"]),
    ("It is Carsoviaʼs army and Veldt's navy", ["Carsovia", "Veldt"]),
    ("He met Ana (Ruiz) Lind.", ["Ana (Ruiz)"]),
    ("and Norvia leaked it", ["Norvia"]), ("Norvia leaked it", []),
    ("", []), ("«", []), ("… — !", []),
  ])
  func findsNames(_ text: String, _ names: [String]) {
    #expect(CapitalisedNames().names(in: text[...]) == names)
  }
}
