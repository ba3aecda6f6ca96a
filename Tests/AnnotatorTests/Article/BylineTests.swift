import Testing

@testable import Annotator

@Suite struct BylineTests {
  @Test(arguments: [
    ("Jan Oske und Maren Lind", ["Jan Oske", "Maren Lind"]),
    ("By Jan Oske and Maren Lind", ["Jan Oske", "Maren Lind"]),
    ("Por María Oske y Juan Lind", ["María Oske", "Juan Lind"]),
    ("José Ortega y Gasset", ["José Ortega y Gasset"]),
    ("Олена Бережна та Марія Коваль", ["Олена Бережна", "Марія Коваль"]),
    ("Oske, Jan; Lind, Maren", ["Oske, Jan", "Lind, Maren"]),
  ])
  func namesAreParted(stated: String, names: [String]) {
    #expect(Byline.names(in: stated) == names)
  }
}
