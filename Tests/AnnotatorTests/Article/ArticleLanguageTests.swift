import Testing

@testable import Annotator

@Suite struct ArticleLanguageTests {
  @Test(arguments: [
    ("The port authority said that the report was false.", "en"),
    ("Про це повідомляє газета з посиланням на її джерела.", "uk"),
    ("Об этом сообщило агентство со ссылкой на источник.", "ru"),
    ("Пра гэта паведаміў урад краіны, ўсё вядома.", "be"),
    ("Le maire a nié les faits dans une lettre.", "fr"),
    ("Der Bürgermeister hat die Vorwürfe nicht bestätigt.", "de"),
    ("El alcalde negó los hechos en una carta.", "es"), ("Il sindaco ha detto che non è della città.", "it"),
    ("Rzecznik nie potwierdził, że w mieście jest pożar.", "pl"),
    ("O ministro não confirmou os fatos em uma carta.", "pt"),
    ("東京都はこの報道を否定した。", "ja"), ("政府否认了这一报道。", "zh"), ("정부는 보도를 부인했다.", "ko"), ("Ο υπουργός διέψευσε.", "el"),
    ("הדובר הכחיש.", "he"), ("نفى المتحدث الخبر.", "ar"), ("این گزارش را تکذیب کرد، گفت.", "fa"),
  ])
  func tellsLanguages(text: String, language: String) {
    #expect(ArticleLanguage.language(of: text) == language)
  }

  @Test(arguments: ["", "123 — 456", "xxxx yyyy", "Там кот.", "😀"])
  func staysSilentWhenItCannotTell(text: String) {
    #expect(ArticleLanguage.language(of: text) == nil)
  }
}
