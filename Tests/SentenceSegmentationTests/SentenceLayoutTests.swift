import Testing

@testable @_spi(Training) import SentenceSegmentation

/// Lines, lists, bylines and quotations; bars mark where sentences begin and end.
@Suite struct SentenceLayoutTests {
  @Test(arguments: [
    // The lead-in of a list is a statement, and so is each item.
    """
    According to the plan:|

    |— withdrawal within 60 days;|
    |— a ceiling of 100,000;|
    |— elections after signing.|

    |Veldt has rejected it.
    """,
    "What we know:|\n|* 212 boxes have arrived;|\n|* no arrests have been made.",
    "Кyiv should halve its army;|\n|the presence of troops is prohibited;|\n|nothing else.",
    "1. The first item| |2. The second item| |3. The third",
    "Finally, this.| |1. The first item| |2. The second item| |3. The third",
    "His name is Mark E. Smith.| |a. here it is| |b. another| |c. one more",
    "• One• two| |• Three",
    "1. One| |2. Two| |a) First| |b) Second| |3. Three| |• 9. Nine| |• 10. Ten",
    "1) One| |2) Two a) first| |3) Three",
    "• One| |• 1. two 2. three| |• Four",
    // What is no list: a number that nothing follows, letters far apart, brackets inside a sentence.
    "They met at 6.| |1. FC Köln won.| |It rained.",
    "The court held that (1) it is barred and (2) the appeal fails.",
  ])
  func lists(marked: String) {
    let marked = MarkedText(marked)
    #expect(marked.found(in: "en") == marked.sentences)
  }

  @Test(arguments: [
    ("en", "Kyiv.| |By the plan:| |troops withdraw;| |the army is halved;| |and all vote.| |The end."),
    ("en", "The plan:| |1) withdrawal;| |2) a ceiling.| |Not more.| |3) a lease"),
    ("en", "What we know:| |• It burns| |• Nobody is hurt.| |So they say.| |• Roads are shut"),
    ("uk", "Згідно з планом:| |армію обмежать;| |порт передадуть;| |вибори відбудуться.| |Кінець."),
    ("zh", "会议决定：||撤军；||限制军队；||举行选举。||完。"),
    ("ar", "الخطة:| |الانسحاب؛| |السقف؛| |الانتخابات."),
    // What is no list: two parts, what is quoted or in brackets, a semicolon before the colon, times and
    // addresses.
    ("en", "One thing is sure: they came; they saw."),
    ("en", "He said: “one; two; three; four.”| |Yes."),
    ("en", "The teams are: a pair (one; two; three); another."),
    ("en", "They came; they saw: one; two; three."),
    ("en", "At 10:30 one left; two came; three stayed."),
  ])
  func listsOnOneLine(language: String, marked: String) {
    let marked = MarkedText(marked)
    #expect(marked.found(in: language) == marked.sentences)
  }

  @Test func aRecordKeepsAListInOneSentence() {
    for text in ["The plan: one; two; three.", "We know: 1) one 2) two", "We know: • one • two"] {
      #expect(SentenceSegmenter(language: "en").sentences(ofRecord: text).count == 1)
    }
  }

  @Test func anItemIsQuotedOnlyWhereTheListIs() {
    let text = "“It ends. The plan is” so: one; two; “three. And four.”"
    let sentences = SentenceSegmenter(language: "en").sentences(of: text)
    #expect(sentences.map(\.isQuoted) == [false, true, false, false, false, true])
  }

  @Test func numberedSentencesOfAQuotationAreQuoted() {
    let text = "He spoke. “Hello there. 1) One is. 2) Two is.” He left."
    let sentences = SentenceSegmenter(language: "en").sentences(of: text)
    #expect(sentences.first?.isQuoted == false && sentences.last?.isQuoted == false)
    #expect(sentences.count > 3 && sentences.dropFirst(2).dropLast().allSatisfy(\.isQuoted))
  }

  @Test func twoDottedNumbersAreNoListWhereOrdinalsHaveDots() {
    let marked = MarkedText("So war es.| |1. FC Köln gewann die 2. Bundesliga.")
    #expect(marked.found(in: "de") == marked.sentences)
  }

  @Test(arguments: [
    // Filled lines are joined, headers with wide holes and short lines are not.
    """
    REGIONAL COURIER                                   Page 1 of 2|

    |Mayor disputes audit|

    |A state audit published on Wednesday found that the Lindholm
    bridge cost 3.2 million more than the council was told.| |Mayor
    T. J. Okafor disputed the figure, saying that the auditors
    counted the same invoices twice.
    """,
    "A headline without a stop|\n|By Ana Ruiz|\n|The text begins here.",
    "A headline|\r\n|The text begins here.|\r|A third line",
    "It was a cold \nnight in the city.",
    "Andere \nFischsorten weisen einen erhöhten Gehalt \nauf und sollten gemieden werden.",
    "W\nA\nRN\nI\nNG",
    "UK|\n|US|\n|EU|\n|UN",
  ])
  func lines(marked: String) {
    let marked = MarkedText(marked)
    #expect(marked.found(in: "en") == marked.sentences)
  }

  @Test(arguments: [
    "The port was closed on Monday after a fire\nbroke out on the quay, the police said.\n\nNobody\nknew.",
    "The port was closed\nafter a fire on Monday\nbroke out on the quay.\nNobody was hurt there\nor "
      + "elsewhere.",
    "BRUSSELS (AP) -- It\nfailed.\n  Dr. Lind said so.\n",
    "What we know:\n- It burns.\n- Nobody is hurt",
    "Headline of the day\nBy Ana Ruiz\n\nText.",
  ])
  func lineEndsOfOtherSystemsChangeNothing(text: String) {
    func sentences(_ lineEnd: String) -> [String] {
      let text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
      let utf8 = Array(text.utf8)
      return SentenceSegmenter(language: "en").sentences(of: text).map {
        String(decoding: utf8[$0.range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
          separator: " ")
      }
    }
    #expect(sentences("\r\n") == sentences("\n"))
    #expect(sentences("\r") == sentences("\n"))
  }

  @Test(arguments: [
    "date 2025-11-20 18:42| |Draft settlement leaked to the press|\n\n|It says so.",
    "2019-10-10| |U.S. judge orders release of tax records",
    "20 листопада 2025, 18:42|\n\n|У пресу потрапив проєкт угоди",
    "21.11.2025 09:15, Редакция|\n\n|Погибли трое рабочих.",
    "By Jane Q. Doe|\n\n|It happened on Monday.",
    "Sunday, 21 February 2010, 05:01 GMT The Sunday Times:| |Spy chief may fall.| |He denies it.",
    "21 February 2010, at 5:01 they wrote to us what follows: nothing.",
    "We met at 05:01 in the year 2010, and he said: no.",
    "Thursday, October 10, 2019|\n\n|On Monday a judge ruled.",
  ])
  func datesAndBylinesStandAlone(marked: String) {
    let marked = MarkedText(marked)
    #expect(marked.found(in: nil) == marked.sentences)
  }

  @Test func aRecordOfACorpusKeepsItsDate() {
    let segmenter = SentenceSegmenter(language: "en")
    #expect(segmenter.sentences(ofRecord: "2019-10-10 U.S. judge rules").count == 1)
  }

  /// Quotations are cut at their sentences, and those that begin inside one know it.
  @Test(arguments: [
    ("He said, \"One. Two. Three.\" He left.", [false, true, true, false]),
    ("«Перше. Друге», — сказав він. «Третє».", [false, true, false]),
    ("„Eins. Zwei“, sagte er. Drei.", [false, true, false]),
    ("She said, “Yes. No.” Then silence.", [false, true, false]),
    ("No quotation. None at all.", [false, false]),
    // A paragraph begins afresh: a quotation that was never closed does not reach into the next.
    ("“It began. It went on.\n\nIt is over.", [false, true, false]),
  ])
  func quotationsAreKnown(text: String, quoted: [Bool]) {
    #expect(SentenceSegmenter(language: nil).sentences(of: text).map(\.isQuoted) == quoted)
  }
}
