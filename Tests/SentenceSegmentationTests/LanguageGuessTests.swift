import Testing

@testable import SentenceSegmentation

@Suite struct LanguageGuessTests {
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
    ("Hrvatska vlada je rekla da nije kriva i da će to objasniti.", "hr"),
    ("Slovenská vláda povedala, že nie je vinná a že to bude vysvetľovať.", "sk"),
    ("Česká vláda řekla, že není vinná a že to bude vysvětlovat.", "cs"),
    ("Regeringen säger att skatten inte kommer att höjas.", "sv"),
    ("Regeringen siger, at skatten ikke bliver hævet af dem.", "da"),
    ("Regjeringen sier at skatten ikke blir hevet av dem.", "nb"),
    ("Влада повідомила, що це не так, і що вона не винна.", "uk"),
    ("Министърът каза, че това не е вярно и че ще обясни.", "bg"),
    ("Министар је рекао да то није тачно и да ће објаснити.", "sr"),
    ("Vyriausybė sako, kad tai yra netiesa ir kad ji paaiškins.", "lt"),
    ("Valdība saka, ka tas nav tiesa un ka viņi paskaidros.", "lv"),
    ("Valitus ütles, et see ei ole tõsi ja et nad selgitavad.", "et"),
    ("A kormány szerint ez nem igaz, és hogy meg fogják magyarázni.", "hu"),
    ("Guvernul a spus că nu este vinovat și că va explica.", "ro"),
    ("東京都はこの報道を否定した。", "ja"), ("政府否认了这一报道。", "zh"), ("정부는 보도를 부인했다.", "ko"), ("Ο υπουργός διέψευσε.", "el"),
    ("הדובר הכחיש.", "he"), ("نفى المتحدث الخبر.", "ar"), ("این گزارش را تکذیب کرد، گفت.", "fa"),
    ("وزیر اعظم نے اس بات کی تردید کی کہ حکومت کو خطرے کا علم تھا۔", "ur"),
    ("نواز شریف نے کہا کہ بندرگاہ بند ہے۔", "ur"),
    ("روزنامهٔ «اے» این گزارش را تکذیب کرد و گفت که بندر بسته است.", "fa"),
  ])
  func tellsLanguages(text: String, language: String) {
    #expect(LanguageGuess.language(of: text) == language)
  }

  @Test(arguments: [
    ("El alcalde lo negó. EE. UU. no comentó. La embajada de EE. UU. en Madrid calló. La ONU también.", "es"),
    ("Nous n'avons rien signé. C'est faux. Mais le Courrier l'a publié ? Je démens formellement.", "fr"),
    ("Satama suljettiin maanantaina. Poliisi kertoi siitä. Kaupunginjohtaja kiisti väitteen heti.", "fi"),
    ("Sadam suleti esmaspäeval. Politsei teatas sellest. Linnapea lükkas väite kohe tagasi.", "et"),
    ("De haven ging maandag dicht. Dat zei de politie. Burgemeester Jansen sprak dat tegen.", "nl"),
  ])
  func tellsShortTexts(text: String, language: String) {
    #expect(LanguageGuess.language(of: text) == language)
  }

  @Test(arguments: ["", "123 — 456", "xxxx yyyy", "Там кот.", "😀"])
  func staysSilentWhenItCannotTell(text: String) {
    #expect(LanguageGuess.language(of: text) == nil)
  }
}
