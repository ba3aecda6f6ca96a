import Testing

@testable import SentenceSegmentation

/// Dates, units, addresses and initials of many languages; bars mark where sentences begin and end.
@Suite struct UnitTests {
  @Test(arguments: [
    ("lt", "Pernai augo 79 proc. gyventojų pajamos.| |Tai rekordas."),
    ("lt", "Įmonė uždirbo 5 mln. Eur pelno.| |Ji plečiasi."),
    ("lt", "2019 m. Vilniuje gyveno daugiau žmonių.| |Jie dirba."),
    ("lt", "Nuo 2019 m. Vilnius auga sparčiai."),
    ("lt", "Jis gimė 1950 m. Kaune ir ten mokėsi."),
    ("lt", "Kaina siekė 12 tūkst. Lt per metus."),
    ("lt", "Susirinkimas 17 val. Seimo rūmuose neįvyko."),
    ("lt", "Jis gimė 2010 m.| |Tai buvo seniai."),
    ("lt", "Įmonė uždirbo 5 mln.| |Ji plečiasi."),
    ("lt", "Gyvena Vilniuje, Gedimino pr. 5, ir dirba Kauno g. Nr. 7."),
    ("lt", "A. Kubilius ir V. Landsbergis kalbėjo.| |Jie sutarė."),
    ("lt", "Jie atvyko rugsėjo 5 d. Kauno stotyje."),
    ("lt", "Pasak J. Jablonskio g. gyventojų, vandens nėra."),
    ("lv", "Sapulce sākas plkst. 17.00 Rīgā.| |Nāciet visi."),
    ("lv", "Veikals atvērts no plkst. 9 līdz plkst. 18."),
    ("lv", "Tas notika 2019. gada 5. maijā Rīgā."),
    ("lv", "Viņš dzīvo Brīvības ielā 5, t.i. Rīgas centrā."),
    ("lv", "Uzņēmums nopelnīja 5 milj. eiro.| |Tas aug."),
    ("lv", "Sk. 5. lpp. un 7. lpp. beigās."),
    ("lv", "Ap 1200. g. Rīga kļuva par pilsētu."),
    ("lv", "Prof. J. Stradiņš atklāja konferenci."),
    ("lv", "Gājiens sākās 18. novembrī plkst. 12.| |Visi nāca."),
    ("tr", "\"Hazırız\". diyor başkan."),
    ("tr", "\"Gelmeyecek.\" dedi.| |Sonra gitti."),
    ("tr", "\"Gelmeyecek...\" diye ekledi."),
    ("tr", "M.Ö. 300 yılında kuruldu."),
    ("tr", "Dr. Ahmet Bey geldi.| |Herkes sustu."),
    ("tr", "Şirket 5 milyon TL. zarar etti."),
    ("tr", "Atatürk Cad. No. 5'te oturuyor."),
    ("tr", "T.C. Anayasası değişti.| |Meclis onayladı."),
    ("tr", "II. Abdülhamid tahta çıktı."),
    ("tr", "19. yüzyılda yazıldı.| |Çok okundu."),
    ("tr", "\"Neden?\" diye sordu Ayşe."),
    ("uk", "Офіс на вул. Хрещатик, 36, м. Київ, 01001."),
    ("uk", "Адреса: вул. Миру, 5, кв. 7, м. Львів."),
    ("uk", "Мешканець м. Харків загинув.| |Його поховали."),
    ("uk", "Бюджет становить 3,5 млрд долл. США на рік."),
    ("uk", "Видали 40 тис. дол. США.| |Гроші зникли."),
    ("uk", "Довжина тунелю 300 м.| |Він закритий."),
    ("uk", "Він жив у с. Мирне Київської обл. України."),
    ("hi", "यू.एस. सरकार ने कहा।| |यह सच है।"),
    ("hi", "मि. शर्मा ने मना किया।| |वे चले गए।"),
    ("hi", "डॉ. राम मनोहर लोहिया अस्पताल बंद है।"),
    ("hi", "प्रो. गुप्ता और श्री. वर्मा आए।"),
    ("hi", "उन्होंने 5 कि.मी. की यात्रा की।"),
    ("hi", "भारत के पी.एम. मोदी ने कहा।"),
    ("hi", "आर.एस.एस. के नेता आए।"),
    ("hi", "रु. 500 करोड़ खर्च हुए।"),
    ("hi", "ए.पी.जे. अब्दुल कलाम राष्ट्रपति थे।"),
    ("hi", "वह घर गया.| |वह सो गया."),
    ("hi", "एम. एस. धोनी कप्तान थे।"),
    ("hi", "बी. आर. अंबेडकर ने संविधान लिखा।"),
    ("hi", "सं. रा. अमेरिका ने कहा।"),
    ("hi", "ई. पू. 300 में बना।"),
  ])
  func unitsAndDatesGoOn(language: String, marked: String) {
    let marked = MarkedText(marked)
    #expect(marked.found(in: language) == marked.sentences)
  }
}
