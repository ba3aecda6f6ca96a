extension AbbreviationLists {
  /// Greek, Turkish, Hebrew, Hungarian, Finnish, Arabic, Persian, Hindi, Armenian.
  static let others: [Entry] = [
    Entry("el", .title, "κ κα κος κ.κ κκ δρ δρα καθ αγ στρ ταξ ιω γεν αν υπ πρ σεβ μητρ δ αρχ οδ λεωφ πλ"),
    Entry("el", .numbered, "αρ αριθ άρθρ αρθρ σ σελ σσ τ τόμ άρθ αρθ παρ εδ κεφ εικ πιν τηλ ν π.δ υ.α φ.ε.κ"),
    Entry(
      "el", .final,
      """
      κ.λπ κλπ κτλ κ.ά κ.α κ.τ.λ κ.ο.κ π.χ μ.χ π.μ μ.μ χιλ εκ εκατ δισ δισεκ ευρώ ετ α.ε ε.π.ε ο.ε η.π.α \
      ε.ε η.β χλμ τ.μ κ.λ.π
      """),
    Entry(
      "el", .inner,
      """
      π.χ δηλ βλ πρβλ λ.χ τ.ε τ.έ γερμ αγγλ γαλλ λατ περ περίπ μτφ κατά τ.χ ό.π μ.ό τουρκ ιταλ συν υποσ \
      σημ επιμ εκδ μτφρ χιλ γρ κυβ
      """),
    Entry("el", .calendar, "ιαν φεβ μαρ μάρ απρ μαΐ μαϊ ιουν ιουλ αυγ σεπ σεπτ οκτ νοε νοεμ δεκ"),
    Entry(
      "tr", .title,
      """
      dr prof doç yrd av sn hz bn müh öğr gör alb alb yzb gen org korg tüm uzm mim op ord sok cad mah \
      apt st sok bl arş
      """),
    Entry("tr", .numbered, "no s ss cilt md bkz şek tab fig böl sy mad fık say tel"),
    Entry("tr", .final, "vb vs vd v.b v.s a.ş ltd şti tic san m.ö m.s i.ö i.s tl kr dk sn sa ö.s ö.ö"),
    Entry(
      "tr", .inner,
      """
      örn yani bkz krş ing alm fr lat ar far çev haz yay ed t.c a.b.d age agm yak yy m.ö m.s ort t c
      """),
    Entry("tr", .calendar, "oca şub mar nis may haz tem ağu eyl eki kas ara pzt sal çar per cum cmt paz"),
    Entry("hu", .title, "dr prof ifj id özv st gen ezr alez szds szt u krt"),
    Entry("hu", .numbered, "sz o old ld köt bek fej ábra tábl tel évf"),
    Entry("hu", .final, "stb kft rt zrt nyrt bt i.e i.sz i_e i_sz e ezer m mrd ft kb u"),
    Entry("hu", .inner, "pl ill ún u.n kb vö ti mint ang ném fr lat szül meg kb max min jan vs hiv"),
    Entry("hu", .calendar, "jan febr feb márc már ápr máj jún júl aug szept szep okt nov dec"),
    Entry("fi", .title, "tri toht prof dos hra rva nti pyh evl kenr ev maist"),
    Entry("fi", .numbered, "nro no s ss luku kpl kuva taul art puh §"),
    Entry("fi", .final, "jne ym yms jms eaa jaa e.kr j.kr ekr jkr milj mrd tuh kpl klo oy o.s v"),
    Entry(
      "fi", .inner,
      """
      esim mm ns eli ts ks vrt vert n noin nk engl ruots saks lat synt s k os huom mon yks tms tjsp ao ent \
      nyk
      """),
    Entry("fi", .calendar, "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu"),
    Entry("he", .title, "ד״ר פרופ מר גב עו״ד רח שד"),
    Entry("he", .final, "וכו וכד וגו ז״ל בע״מ"),
    Entry("he", .inner, "עמ מס עי ר ע"),
    Entry("ar", .title, "د أ م ا السيد ش ص.ب"),
    Entry("ar", .final, "م هـ ه ق.م ق_م الخ إلخ ص"),
    Entry("fa", .title, "د دکتر آقای م"),
    Entry("fa", .final, "ق.م م ه.ش ه.ق"),
    Entry("hi", .title, "डॉ श्री प्रो पं स्व सु"),
    Entry("mr", .title, "डॉ श्री प्रा पं सौ"),
    Entry("id", .title, "dr prof hj h tn ny sdr drs ir kol jend"),
    Entry("id", .numbered, "no hlm jl rp ps"),
    Entry("vi", .title, "ts ths gs pgs tp tx bs ks q p"),
    Entry("hy", .title, "պրն տկն դ պրոֆ ակադ ս"),
    Entry("hy", .inner, "օր տես մ թ հ"),
  ]
}
