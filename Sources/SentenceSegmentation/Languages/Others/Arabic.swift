extension LanguageProfile {
  static let arabic = LanguageProfile(
    code: "ar",
    titles: "د أ م ا السيد ش ص.ب",
    endings: "م هـ ه ق.م ق_م الخ إلخ ص")
}
