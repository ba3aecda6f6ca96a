import Testing

@testable import Annotator

@Suite struct BylineTests {
  @Test(arguments: [
    ("Jan Oske und Maren Lind", ["Jan Oske", "Maren Lind"]),
    ("By Jan Oske and Maren Lind", ["Jan Oske", "Maren Lind"]),
    ("Por María Oske y Juan Lind", ["María Oske", "Juan Lind"]),
    ("José Ortega y Gasset", ["José Ortega y Gasset"]),
    ("Олена Бережна та Марія Коваль", ["Олена Бережна", "Марія Коваль"]),
    ("By MAREN OSKE and JAN LIND", ["MAREN OSKE", "JAN LIND"]), ("Von Maren Oske, Keld", ["Maren Oske"]),
    ("By Ana Ruiz and Tom Lee, Bay Post", ["Ana Ruiz", "Tom Lee"]), ("di Marta Bianchi", ["Marta Bianchi"]),
    ("Maren Oske, Jan Lind, Keld", ["Maren Oske", "Jan Lind"]), ("Tom Lee, Jr.", ["Tom Lee, Jr."]),
    ("Oske, Jan; Lind, Maren", ["Oske, Jan", "Lind, Maren"]),
  ])
  func namesAreParted(stated: String, names: [String]) {
    #expect(Byline.names(in: stated) == names)
  }

  @Test func namesWithCommasAreJoinedSoThatTheyCanBeParted() {
    #expect(Byline.joined(["Maren Oske", "Jan Lind"]) == "Maren Oske, Jan Lind")
    #expect(Byline.joined(["Oske, Jan", "Lind, Maren"]) == "Oske, Jan; Lind, Maren")
    #expect(Byline.joined([]) == nil)
  }
}
