extension LanguageProfile {
  static let marathi = LanguageProfile(
    code: "mr",
    finishers: "आहे होता होती होते झाले नाही आणि का",
    titles: "डॉ श्री प्रा पं सौ")
}
