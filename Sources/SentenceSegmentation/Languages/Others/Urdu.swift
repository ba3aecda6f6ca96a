extension LanguageProfile {
  static let urdu = LanguageProfile(
    code: "ur",
    letters: "ٹڈڑںے")
}
