extension LanguageProfile {
  static let lithuanian = LanguageProfile(
    code: "lt",
    telling: """
      ir kad yra buvo su iš į ne kaip bet per apie nuo tai jis jo metų pasak už dėl taip
      """,
    letters: "ėįųū",
    openers: """
      tas ta tai tie tos jis ji jie jos mes jūs aš šis ši šie šios jo jų mūsų visi visos \
      kiekvienas keli kas kada kur kaip kodėl jei nors nes kai po prieš nuo iki bet o ir arba \
      tačiau todėl taip pat dar vėliau šiandien vakar dabar čia ten pasak į iš su be už per prie \
      tarp du trys ne niekas jau tik
      """,
    titles: "dr prof doc p gerb šv gen plk mjr kpt vyr g pr al",
    numbered: "nr p psl t pav lent str d sk",
    endings: "kt pan t.t t_t etc m mėn val min tūkst mln mlrd r a pr_kr proc eur lt d",
    inner: "pvz t.y t_y vad žr plg liet angl vok rus lot gim apie red past",
    writesYearsShort: true)
}
