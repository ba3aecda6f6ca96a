import Testing

@testable import Annotator

@Suite struct ComparedWordsTests {
  @Test(arguments: [
    ("It rose by 5%.", "It rose by 6%."), ("It rose by 5% today.", "It rose by 5%."),
    ("One two  three.", "One\ntwo three."), ("Рада ухвалила план.", "Рада відхилила план."),
    ("委员会周五表示开放新桥。", "委员会周六表示开放大桥。"), ("Fell twice.", "Fell thrice."),
  ])
  func aWordOrTwoIsNear(_ one: String, _ other: String) {
    #expect(ComparedWords(one).isNear(ComparedWords(other)))
    #expect(ComparedWords(other).isNear(ComparedWords(one)))
  }

  @Test(arguments: [
    ("It rose by 5% today.", "We fell by 6% today."), ("Yes.", "No."), ("One two.", "Three four."),
    ("委员会周五表示。", "大桥今天开放了。"), ("", "Yes."),
  ])
  func moreIsNot(_ one: String, _ other: String) {
    #expect(!ComparedWords(one).isNear(ComparedWords(other)))
    #expect(!ComparedWords(other).isNear(ComparedWords(one)))
  }
}
