extension LanguageProfile {
  static let slovene = LanguageProfile(
    code: "sl",
    telling: """
      in je v na se da za so ki pa z s o kot tudi po bi bil bila bilo sem smo ni ali kateri katera \
      katere več lahko ker leta bo
      """,
    openers: """
      ta to ti te on ona ono oni mi vi jaz njegov njen njihov naš moj svoj noben vsak vsi vse \
      veliko nekaj nekateri oba kdo kaj kdaj kje kako zakaj ali ko če čeprav ker med po pred od do \
      a in pa toda vendar zato torej tudi poleg potem nato danes včeraj jutri zdaj tu tam v na s z \
      za nad pod čez pri brez o dva dve tri štiri ne nič nihče že
      """,
    titles: "dr prof doc ing mag g ga gdč sv gen polk st ul inž akad red lj nj dž",
    numbered: "št str čl odst sl pogl tab zv tel",
    endings: "itd ipd idr d.o.o d.d d_o_o d_d n.š pr.n.š tis mio mrd itn",
    inner: "npr tj t.i t_i oz ti dr ok cca gl prim roj um ang nem lat sv obč angl",
    closing: "itd ipd",
    calendar: "jan feb mar apr jun jul avg sep okt nov dec",
    ordinalNouns: """
      januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra \
      decembra
      """,
    hasDottedOrdinals: true)
}
