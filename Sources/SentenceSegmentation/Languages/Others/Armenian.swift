extension LanguageProfile {
  static let armenian = LanguageProfile(
    code: "hy",
    titles: "պրն տկն դ պրոֆ ակադ ս",
    inner: "օր տես մ թ հ")
}
