import Testing

@testable import SentenceSegmentation

/// What a reader would call a sentence, a language at a time; bars mark where sentences begin and end.
@Suite struct SentenceSegmenterTests {
  private func expectMarks(
    _ marked: String, _ language: String?, _ location: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(marked)
    #expect(marked.found(in: language) == marked.sentences, sourceLocation: location)
  }

  @Test(arguments: [
    "See p. 5.| |Then stop.",
    "Mr. Dahl and Dr. Weiss met Gen. Okafor on Dec. 3 at 10 a.m. in Room 4.| |Nobody spoke.",
    "He left at 6 P.M.| |Mr. Smith stayed.",
    "They moved to the U.S. in 2014.| |The U.S. House voted.| |It passed.",
    "She works for BCD Ltd.| |They work for ABC Corp.| |It pays well.",
    "T. J. Okafor disputed it.| |J. R. R. Tolkien wrote it.",
    "He paid $3.2 million, i.e. nothing.| |See No. 7, Fig. 3 and pp. 12–14.",
    "“It stinks,” one member told the Bay Post.| |“There is no double counting.”",
    "\"Why?\" he asked.| |\"Because,\" she said.",
    "Mix it, put it in the oven, and -- voila! -- you have cake.",
    "This is true.[13]| |That is not.",
    "Her email is Jane.Doe@example.com.| |I sent her an email.",
    "The rate fell to 3.5 per cent.| |In 2015 it rose.",
    "See Smith v. Jones, 123 F.3d 456, 459 (9th Cir. 2001).| |The court held otherwise.",
    "She joined the F.B.I. as an agent.| |By 5 p.m. Friday, 3,000 people had fled.",
    "He is 5 ft. 10 in. tall.| |See Dkt. No. 12.",
    "It was the end of the market.| |(21) Products comply.",
    "It violates 42 U.S.C. § 1983 and Fed. R. Civ. P. 12(b)(6).| |We reverse.",
  ])
  func english(marked: String) { expectMarks(marked, "en") }

  @Test(arguments: [
    "Він мешкає на вул. Шевченка, 5, у м. Київ.| |Її звати Олена.",
    "У 1996 р. ухвалили Конституцію.| |Це сталося 28 червня.",
    "Збитки склали 5 млн грн.| |Про це повідомляє МВС, див. рис. 3.",
    "Т. зв. «референдум» визнали фіктивним.| |Так сказав ім. невідомий, т. б. ніхто.",
    "«Вибачте! – сказав він.| |– Я запізнився».",
    "Законопроєкт (реєстр. № 2217а) схвалили.| |Депутати аплодували.",
  ])
  func ukrainian(marked: String) { expectMarks(marked, "uk") }

  @Test(arguments: [
    "В 2010-2012 гг. Виктор посещал г. Волгоград неоднократно.",
    "А. С. Пушкин родился в Москве.| |Он писал стихи и т. д.",
    "Длина составляет 150 м и т. п.| |Ширина неизвестна.",
    "— Зачем? — спросил он.",
    "Завод им. Кирова стоит на ул. Ленина, д. 5.| |Он закрыт.",
  ])
  func russian(marked: String) { expectMarks(marked, "ru") }

  @Test(arguments: [
    "سؤال وجواب:| |ماذا حدث بعد الانتخابات؟| |لا أحد يعلم.",
    "قال الوزير إن القرار: متى يصدر؟",
    "قال الوزير أمس: لن أستقيل.",
  ])
  func arabic(marked: String) { expectMarks(marked, "ar") }

  @Test(arguments: [
    "По спогодба от 1996 г. Русия изпълни ангажимента.",
    "Умрял в 395 г.| |Германката натрупала състояние от продажби.",
    "Приходите са за 2000 г.| |От вчера се работи.| |Цената е 10 лв.| |Предполага се, че пада.",
  ])
  func bulgarian(marked: String) { expectMarks(marked, "bg") }

  @Test(arguments: [
    "Am 12. Juni kam er an.| |Am 1. -3. Juli ging er.",
    "Das ist z. B. die Firma Nord-Bau GmbH, vgl. Abs. 3 Satz 2.| |Sie schweigt.",
    "Die Klage ist gem. § 5 Abs. 1 S. 2 BGB i.V.m. Art. 3 GG zulässig.| |Das Gericht folgt dem nicht.",
    "Das kostet 3 Mio. Euro, vgl. BGH, Urt. v. 12.3.2004, 63. Aufl., § 276 Rn. 5.| |Mehr nicht.",
    "Er sprach mit Dr. h. c. Müller.| |Nach Art. 8 i. V. m. § 3 Nr. 2 StPO ist es verboten.",
  ])
  func german(marked: String) { expectMarks(marked, "de") }

  @Test(arguments: [
    ("fr", "M. Dupont et Mme Durand sont venus.| |Selon l'art. 5, c'est permis."),
    ("es", "El Sr. García vive en la Av. Mayor, n.º 5.| |¿Quién lo dijo?| |¡Nadie!"),
    ("it", "Il dott. Rossi cita l'art. 3 del d.lgs. 81.| |Il giudice no."),
    ("pt", "O Sr. Silva mora na Av. Paulista.| |Ele nega."),
    ("pl", "Kosztuje ok. 2 tys. zł, tj. mało.| |To b. szefa nie dziwi."),
    ("cs", "Karel VI. zemřel v r. 1740.| |Narodil se 1. října 1685."),
    ("sk", "BARAN 21. 3. - 20. 4.| |Neriskujte."),
    ("tr", "Bir bardak su var mı? diye sordu.| |Kimse cevap vermedi."),
    ("el", "Ο κ. Παπαδόπουλος ήρθε;| |Δεν ξέρω."),
    ("zh", "他说：“我不知道。”||他走了。||他没有回来！"),
    ("ja", "彼は「知らない。」と言った。||そして去った。"),
    ("ar", "هل جاء؟| |لا أعرف."),
    ("hi", "वह आया।| |वह चला गया।"),
    ("hy", "Նա եկավ։| |Նա գնաց։"),
    ("he", "בשנת תרצ\"ח הוא בא לכאן.| |(חבר הבורסה ישמור עבורו תיעוד.)"),
    ("fa", "او آمد و رفت.| |دکتر رفت؟| |نه."),
    ("ko", "그는 떠났다.| |아무도 몰랐다."),
    ("ur", "وہ آیا۔| |وہ چلا گیا۔"),
    ("am", "እንደምን አለህ፧||መልካም ቀን ይሁንልህ።"),
  ])
  func otherLanguages(language: String, marked: String) {
    expectMarks(marked, language)
  }
}
