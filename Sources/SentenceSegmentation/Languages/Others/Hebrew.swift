extension LanguageProfile {
  static let hebrew = LanguageProfile(
    code: "he",
    titles: "ד״ר פרופ מר גב עו״ד רח שד",
    endings: "וכו וכד וגו ז״ל בע״מ",
    inner: "עמ מס עי ר ע")
}
