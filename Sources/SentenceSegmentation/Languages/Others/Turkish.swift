extension LanguageProfile {
  static let turkish = LanguageProfile(
    code: "tr",
    telling: """
      ve bir bu da de için ile olarak çok daha gibi olan kadar sonra olduğu ancak en her ne ise \
      göre değil dedi ya
      """,
    letters: "ığş",
    openers: """
      bu şu o bunlar şunlar onlar biz siz ben sen bir her bazı birçok tüm bütün hiçbir kim ne \
      zaman nerede nasıl neden eğer ancak ama fakat ve veya ya da çünkü sonra önce ayrıca böylece \
      bunun daha en bugün dün yarın şimdi burada orada göre iki üç dört beş değil yok var artık
      """,
    sayings: "diye dedi dedim dediler demiş diyor diyordu diyen sordu",
    titles: """
      dr prof doç yrd av sn hz bn müh öğr gör alb yzb gen org korg tüm uzm mim op ord sok cad mah \
      apt st bl arş mr mrs ms messrs bros \
      g
      """,
    numbered: "no s ss cilt md bkz şek tab fig böl sy mad fık say tel",
    endings: "vb vs vd v.b v.s a.ş ltd şti tic san m.ö m.s i.ö i.s tl kr dk sn sa ö.s ö.ö",
    inner: """
      örn yani bkz krş ing alm fr lat ar far çev haz yay ed t.c a.b.d age agm yak yy m.ö m.s ort t \
      c
      """,
    calendar: "oca şub mar nis may haz tem ağu eyl eki kas ara pzt sal çar per cum cmt paz",
    ordinalNouns: "yüzyıl yüzyılda yüzyılın madde maddesi maddesinde kez sınıf",
    hasDottedOrdinals: true)
}
