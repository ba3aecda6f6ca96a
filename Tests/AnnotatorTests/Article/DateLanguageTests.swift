import Testing

@testable import Annotator

@Suite struct DateLanguageTests {
  @Test(arguments: [
    "11 Şubat 2026", "11 Şubat 2026 Çarşamba", "2026. február 11., szerda 08:30", "11 Φεβρουαρίου 2026",
    "11 فبراير 2026", "١١ فبراير ٢٠٢٦", "11 شباط 2026", "11 בפברואר 2026", "11. februára 2026",
    "11. фебруар 2026.", "11 февруари 2026 г.", "11 лютага 2026", "11 de febrer de 2026",
    "11. helmikuuta 2026", "11. veebruar 2026", "2026. gada 11. februāris", "2026 m. vasario 11 d.",
    "11 tháng 2 năm 2026", "Ngày 11 tháng 2 năm 2026", "11 फ़रवरी 2026", "11 กุมภาพันธ์ 2569",
    "11 กุมภาพันธ์ พ.ศ. 2569", "令和8年2月11日", "11. 2. 2026", "11. februar 2026 kl. 08:30",
    "11 februarie 2026", "11 ақпан 2026", "February 11, 20268:30 AM UTCUpdated 3 hours ago",
    "2026년 2월 11일",
  ])
  func theDateIsReadInManyLanguages(line: String) {
    #expect(ArticleMetadata(of: "Headline\n\(line)\n\nText.").published?.iso == "2026-02-11")
  }

  @Test func arabicMonthsOfTwoWordsAreRead() {
    #expect(PublishedDate.day(in: "11 كانون الثاني 2026")?.iso == "2026-01-11")
    #expect(PublishedDate.day(in: "11 تشرين الأول 2026")?.iso == "2026-10-11")
  }

  @Test func aYearOfTwoDigitsIsReadWhereADateIsStated() {
    #expect(PublishedDate.day(in: "Wed, 11 Feb 26 10:00 GMT")?.iso == "2026-02-11")
    #expect(DateLine("11 Feb 26") == nil)
  }

  @Test func aVersionIsNoDate() {
    let text = "2024.4.4 -> 2024.5.0 issue\nMay 3, 2024\n\nText. More."
    #expect(ArticleMetadata(of: text).published?.iso == "2024-05-03")
  }

  @Test func aRunningHeadTellsTheDate() {
    let text = "Keld Gazette                   No. 12                 11 February 2026\n\nText. More."
    #expect(ArticleMetadata(of: text).published?.iso == "2026-02-11")
  }
}
