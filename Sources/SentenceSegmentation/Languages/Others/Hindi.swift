extension LanguageProfile {
  static let hindi = LanguageProfile(
    code: "hi",
    finishers: "है हैं था थी थे हो हूँ हूं गा गी गे दी दो दे ली लो की का के को से में पर भी ही तो न ना नहीं "
      + "तक गई गए गया",
    titles: "डॉ श्री प्रो पं स्व सु मि रु सं क्र")
}
