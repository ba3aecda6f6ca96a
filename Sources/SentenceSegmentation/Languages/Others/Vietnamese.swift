extension LanguageProfile {
  static let vietnamese = LanguageProfile(
    code: "vi",
    telling: "và của là có trong cho không được các một những với người đã",
    letters: "ơưđạảấầẩậắằẳặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷỹ",
    titles: "ts ths gs pgs tp tx bs ks q p")
}
