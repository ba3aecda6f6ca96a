extension LanguageProfile {
  static let spanish = LanguageProfile(
    code: "es",
    telling: """
      el la los las del que y en una por con para se su al como más fue sin este ha sobre hoy pero \
      está ser
      """,
    letters: "ñ¿",
    openers: """
      el la los las lo un una unos unas él ella ellos ellas nosotros yo tú usted ustedes este esta \
      estos estas ese esa esos esas esto eso aquel aquella su sus nuestro nuestra mi mis ningún \
      ninguna todos todas todo toda varios varias algunos algunas cada ambos quien quién que qué \
      cuando cuándo donde dónde cómo como porque si aunque mientras después antes desde hasta \
      durante pero y e o u sino pues entonces así también además sin embargo luego finalmente hoy \
      ayer mañana ahora aquí allí según en de del al a con para por contra entre sobre bajo ante \
      tras dos tres cuatro cinco nada nadie no ya se hay
      """,
    labels: """
      plan grupo tipo clase categoría anexo parte vitamina hepatitis modelo serie bloque edificio \
      nivel fase zona liga punto opción variante sección puerta torre tabla figura versión \
      apartado letra
      """,
    sayings: """
      dijo preguntó respondió contestó exclamó gritó añadió afirmó declaró explicó aseguró \
      insistió señaló dice pregunta comentó escribió replicó
      """,
    titles: """
      ee sr sra sres sras srta dr dra dres prof profa lic ing arq ab abg d dña dª excmo excma ilmo \
      ilma rvdo sto sta gral cnel cap tte sgto mons pbro fr hno hna ud uds vd vds av avda gob pdte \
      pte cra mt cte fdo mr mrs ms messrs st bros
      """,
    numbered: """
      n no núm num nº n° nro pág págs p pp art arts vol vols fig cap caps párr párrf tel tfno ext \
      fasc t tomo ed lib pto km apdo apdos aptdo disp inc lit núms fto fdto
      """,
    endings: """
      etc s.a s.l s.r.l ee.uu ee_uu uu eeuu d.c a.c a.m p.m a_m p_m d_c a_c cía cia inc ltd co \
      corp ff.aa cc.oo jj.oo rr.hh c.v s.a.u cía.ltda ltda hs min hab
      """,
    inner: """
      p.ej ej p_ej cf cfr vs aprox ca c esp incl máx mín admón adm atte avda c/ depto dpto dto \
      entlo gral izq dcha prov pról trad ed op cit v vid i.e e.g s f.c fund jur sent rec exp res \
      reg bol of disp transit mill millon derog cód civ pen const ibíd loc r.d l.o
      """,
    calendar: """
      ene feb mar abr may jun jul ago sep sept set oct nov dic lun mié mier jue vie sáb sab dom
      """)
}
