import Testing

@testable import SentenceSegmentation

/// Place, date and agency in front of a report; bars mark where sentences begin and end.
@Suite struct AgencyDateLineTests {
  @Test(arguments: [
    (
      "ru",
      "МОСКВА, 3 марта. /ТАСС/.| |Министерство обороны отвергло сообщения.| |Об этом сказано в заявлении."
    ),
    ("ru", "Москва. 3 марта. INTERFAX.RU - Суд арестовал троих человек.| |Их подозревают в краже."),
    ("ru", "МОСКВА, 24 фев - РИА Новости.| |Президент подписал закон.| |Он вступит в силу завтра."),
    ("ru", "САНКТ-ПЕТЕРБУРГ, 12 апреля. /Корр. ТАСС Иван Петров/.| |Мост закрыт.| |Его откроют утром."),
    ("ru", "ЛОНДОН, 5 мая. ТАСС.| |Премьер ушел в отставку."),
    ("ru", "Минск. 7 июля. БЕЛТА.| |Завод остановлен."),
    ("ru", "МОСКВА, 1 дек - ПРАЙМ.| |Рубль вырос."),
    ("ru", "Алматы. 25 апреля. КазТАГ - Акимат сообщил о планах."),
    ("ru", "МОСКВА, 3 мар — РИА Новости, Анна Иванова.| |Депутаты приняли закон."),
    ("uk", "КИЇВ. 3 березня. УНН.| |Міністр заявив про перемовини.| |Він не назвав дати."),
    ("uk", "Київ, 24 лют. 2022 р. – Президент підписав указ."),
    ("uk", "КИЇВ, 12 травня. /УКРІНФОРМ/.| |Рада ухвалила закон."),
    ("uk", "Київ. 8 червня. Interfax-Ukraine – Нацбанк знизив ставку."),
    ("uk", "Харків. 5 вересня. УНІАН.| |Обстріл тривав годину."),
    ("uk", "КИЇВ. 3 березня. УНІАН.| |Кабмін затвердив план."),
    ("en", "Kyiv, 24 Feb. 2022. – The president signed a decree.| |It takes effect today."),
    ("en", "WASHINGTON (AP) — The court ruled on Monday.| |It was close."),
    ("en", "LONDON, March 3 (Reuters) - Oil rose.| |Gas fell."),
    ("en", "KYIV. Feb 24 (Interfax-Ukraine) - The bank cut its rate."),
    ("en", "NEW YORK, N.Y. (AP) — Stocks fell."),
    ("en", "WASHINGTON, D.C. (AP) — Stocks fell."),
    ("en", "MOSCOW, March 3. /TASS/.| |The ministry rejected the reports.| |It said so on Monday."),
    ("en", "MOSCOW. March 3 (Interfax) - The ruble fell."),
    ("en", "BEIJING, Jan. 5 (Xinhua) -- China launched a satellite."),
    ("en", "ST. LOUIS (AP) — The mayor resigned."),
    ("en", "Geneva, 3 Mar. 2022.| |The council met."),
    ("de", "Berlin (dpa) - Der Bundestag hat zugestimmt.| |Das Gesetz tritt in Kraft."),
    ("de", "BERLIN, 3. März (Reuters) - Die Inflation steigt."),
    ("de", "Wien, 3. Mär. 2022 (APA) - Die Regierung tritt zurück."),
    ("de", "München, 12. Dez. - Der Konzern baut Stellen ab."),
    ("fr", "PARIS, 3 mars (Reuters) - Le ministre a démissionné."),
    ("fr", "Paris, le 3 janv. 2022. - Le président a signé."),
    ("es", "MADRID, 3 Mar. (EUROPA PRESS) - El Gobierno aprobó la ley.| |Entra en vigor hoy."),
    ("es", "Madrid, 3 mar (EFE).- El Gobierno aprobó la ley."),
    ("es", "MÉXICO, D.F., 3 mar. 2010.- El presidente habló."),
    ("it", "ROMA, 3 MAR. - Il ministro si è dimesso."),
    ("it", "(ANSA) - ROMA, 3 MAR - Il ministro si è dimesso.| |Lo ha detto ieri."),
    ("it", "Roma, 3 mar. (Adnkronos) - Il ministro si è dimesso."),
    ("it", "Milano, 3 mar. 2022 - Il sindaco ha detto no."),
    ("pl", "Warszawa, 3 mar. (PAP) - Sejm przyjął ustawę."),
    ("pl", "Warszawa, 24.02.2022 r. (PAP) - Sejm przyjął ustawę."),
    ("pt", "Lisboa, 3 mar. (Lusa) - O governo aprovou a lei."),
    ("pt", "São Paulo, 3 mar. 2022 - O governo aprovou a lei."),
    ("tr", "ANKARA (AA) - Bakan istifa etti."),
    ("cs", "Praha 3. března (ČTK) - Vláda schválila zákon."),
    ("sk", "Bratislava 3. marca (TASR) - Vláda schválila zákon."),
    ("hr", "ZAGREB, 3. ožujka (Hina) - Vlada je prihvatila zakon."),
    ("ro", "BUCUREȘTI, 3 mart. (Agerpres) - Guvernul a aprobat legea."),
    ("bg", "София, 3 март. /БТА/.| |Парламентът прие закона."),
    ("be", "Мінск. 7 ліпеня. БЕЛТА.| |Завод спынены."),
    ("kk", "АСТАНА. 3 наурыз. ҚазАқпарат - Үкімет шешім қабылдады."),
    ("zh", "新华社北京3月3日电 国务院发布通知。| |通知要求立即执行。"),
  ])
  func theDateLineOfAnAgencyIsOnePiece(language: String, marked: String) {
    let marked = MarkedText(marked)
    #expect(marked.found(in: language) == marked.sentences)
  }

  @Test(arguments: [
    ("uk", "Далі, 9 поправка.| |Цимбалюк, будь ласка."),
    ("uk", "Наступна, 10 поправка, Німченко.| |Не наполягає."),
    ("en", "He left.| |Smith (Labour) – a minister – stayed."),
    ("en", "Yes.| |NATO agreed."),
    ("en", "Paris won.| |On 3 March – a Monday – it rained."),
    ("en", "Moscow lost.| |March 3 was cold."),
    ("en", "Page 5.| |NASA said no."),
    ("ru", "Москва победила.| |3 марта – праздник."),
    ("de", "Berlin gewann.| |Am 3. März – einem Montag – regnete es."),
    ("en", "Chapter 5 ends.| |IBM sued."),
  ])
  func otherOpeningsAreCutAsEver(language: String, marked: String) {
    let marked = MarkedText(marked)
    #expect(marked.found(in: language) == marked.sentences)
  }
}
