extension LanguageProfile {
  static let serbian = LanguageProfile(
    code: "sr",
    telling: "је и у на се да за су од са као што који не није бити из али по до",
    letters: "јљњђћџ",
    openers: """
      taj ta to ti on ona ono oni mi vi ja ovaj ova ovo njegov njen njihov naš svaki svi sve ko \
      šta kada kad gde kako zašto ako iako jer tokom nakon pre od do ali a i ili pa dakle međutim \
      ipak takođe danas juče sutra sada ovde prema u na s sa iz za dva dve tri ne već тај та то он \
      она оно они ми ви ја овај ова ово његов њен сви све ко шта када где како зашто ако иако јер \
      током након пре од до али а и или па међутим такође данас јуче сутра према у на с са из за \
      два две три не већ
      """,
    titles: """
      dr prof mr doc ing g gđa gđica sv ul akad gen puk др проф мр инж г гђа св ул акад ген \
      lj nj dž
      """,
    numbered: "br str čl st sl tab бр стр чл ст сл таб",
    endings: "itd i_sl sl dr d.o.o god n_e итд и_сл сл др год н_е тј",
    inner: "npr tj tzv odn cca нпр тј тзв одн цца",
    closing: "itd итд",
    ordinalNouns: """
      januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
      """,
    hasDottedOrdinals: true)
}
