extension LanguageProfile {
  static let indonesian = LanguageProfile(
    code: "id",
    telling: "yang dan di dari untuk dengan pada ini itu dalam tidak akan ke telah",
    titles: "dr prof hj h tn ny sdr drs ir kol jend",
    numbered: "no hlm jl rp ps")
}
