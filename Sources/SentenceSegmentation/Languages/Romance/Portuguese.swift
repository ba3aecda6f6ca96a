extension LanguageProfile {
  static let portuguese = LanguageProfile(
    code: "pt",
    telling: """
      o do da que os em um uma para com não dos das no na ao por foi seu sua mais à pela pelo ser \
      está foram
      """,
    letters: "ãõ",
    openers: """
      o a os as um uma uns umas ele ela eles elas nós eu tu você vocês este esta estes estas esse \
      essa esses essas isto isso aquele aquela seu sua seus suas nosso nossa meu minha nenhum \
      nenhuma todos todas tudo vários várias alguns algumas cada ambos quem que quando onde como \
      porque se embora enquanto depois antes desde até durante mas e ou pois então assim também \
      além porém contudo logo finalmente hoje ontem amanhã agora aqui ali segundo em no na nos nas \
      de do da dos das ao à com sem para por pelo pela contra entre sobre sob dois duas três \
      quatro cinco nada ninguém não já há
      """,
    labels: """
      plano grupo tipo classe categoria anexo parte vitamina hepatite modelo série bloco edifício \
      nível fase zona liga ponto opção variante seção secção porta torre tabela figura versão \
      alínea
      """,
    sayings: """
      disse perguntou respondeu exclamou gritou acrescentou afirmou declarou explicou insistiu diz \
      pergunta questionou comentou escreveu
      """,
    titles: """
      sr sra srs sras srta dr dra drs dras prof profa eng enga arq d exmo exma ilmo sto sta gen \
      cel cap ten sgt pe fr mons v pres dep sen av r min mr mrs ms messrs st bros
      """,
    numbered: """
      n no nº num núm nro p pp pág págs art arts vol vols fig cap caps tel inc al par § fls tab t \
      km incs als pars
      """,
    endings: "etc s.a s/a lda ltda cia d.c a.c a.m p.m e.u.a eua inc ltd co corp jr s.a.r.l",
    inner: """
      ex p.ex cf cfr v vs aprox ca c id ibid ed op cit obs séc sécs tel av máx mín trad i.e e.g \
      gov adm nac rep ac proc rel rec des resp cód civ pen const julg rec.esp d.l s.t.j t.r
      """,
    calendar: "jan fev mar abr mai jun jul ago set out nov dez seg ter qua qui sex sáb dom")
}
