extension LanguageProfile {
  static let french = LanguageProfile(
    code: "fr",
    telling: """
      le la les des et du une est dans pour qui que sur au par pas avec son a ne plus ce cette ont \
      été aux il elle
      """,
    letters: "œèêç",
    openers: """
      le la les l un une des du de d' il elle ils elles on nous vous je tu ce cet cette ces c'est \
      ça cela ceci son sa ses leur leurs notre nos votre mon ma mes aucun aucune tous toutes tout \
      toute plusieurs quelques certains certaines chaque qui que quoi quand où comment pourquoi si \
      comme lorsque puisque alors après avant depuis pendant durant mais et ou or donc car \
      pourtant cependant toutefois néanmoins ainsi aussi puis ensuite enfin désormais aujourd'hui \
      hier demain maintenant ici là selon dans en sur sous au aux à avec sans pour par contre \
      entre chez vers dès malgré deux trois quatre cinq rien personne peut-être outre
      """,
    labels: """
      plan groupe type classe catégorie annexe partie vitamine vitamines hépatite modèle série \
      bloc bâtiment niveau phase zone ligue point option variante section hall porte tableau \
      figure version note
      """,
    sayings: """
      dit demande demandé demanda répond répondit répondu lance lancé lança s'exclame s'interroge \
      déclare déclaré affirme affirmé explique expliqué ajoute ajouté insiste conclut ironise crie \
      écrit
      """,
    titles: """
      m mm mr mme mmes mlle mlles mgr dr pr prof st ste sts stes gén col cap cne lt cdt adj sgt \
      amb vve mrs ms messrs bros
      """,
    numbered: """
      n no nos n° p pp art vol fig chap t tom al éd ch par § tabl tél liv fasc r arts consid l d h
      """,
    endings: """
      etc al cie av.j.-c j.-c av_j.-c apr_j.-c ltd inc co corp s.a s.a.r.l u.s u.s.a jr fr mill hab bd av
      """,
    inner: """
      cf c.-à-d ex p.ex i.e e.g env av apr auj bd boul pl sq dép dir éd ét fig fr ill inc incl max \
      min ms obs op p.-s qqch qqn réf s.-p suiv sup trad vol vs ca cass civ crim soc bull trib gaz \
      préc concl rec req arr déc consid jur doctr somm sect plén ibid loc cit comm c.civ c.pén \
      c.trav
      """,
    calendar: """
      janv jan févr fév mars avr juin juil août sept oct nov déc lun mar mer jeu ven sam dim
      """)
}
