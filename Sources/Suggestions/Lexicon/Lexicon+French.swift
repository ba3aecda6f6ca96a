extension Lexicon {
  /// French.
  static let french = Lexicon(
    language: "fr",
    order: .subjectFirst,
    saying: CueSet(
      """
      dit disent disait déclar* affirm* assure assurent assuré assurait annonc* indiqu* précise précisent
      précisé précisait expliqu* ajout* rapporte rapportent rapporté estim* soulign* rappelle rappellent
      rappelé racont* confi* avert* prévien* prévenu avou* écrit écrivent écrivait écrivit répond* répliqu*
      martel* insist* prétend* soutient soutiennent soutenu confirm* révèl* révél* cite citent cité témoign*
      réagi réagit lancé lance critiqu* regrett* dénonc* reconnu reconnaît reconnaissent plain* plaint
      commente commenté conclu constate résume détaill* signale signalent signalé
      """),
    weakSaying: CueSet(
      """
      qualifi* juge jugé pense pensent croit croient craint demande demandé accuse accusent accusé appelle
      appelé promet promis mis espère salue salué montre montrent réclam*
      """),
    nominal: CueSet("annonce annonces critique critiques"),
    before: phrases(
      """
      selon|pour|d' après|au dire de|aux dires de|à en croire|de source|de sources|d' après les|
      comme le rapporte|comme l' a rapporté|comme l' indique|comme le souligne|comme l' explique|
      comme l' a annoncé|de l' avis de|aux yeux de
      """),
    after: [],
    citing: phrases("citant|en citant|citée par|cité par"),
    hearsay: CueSet("prétendument apparemment présumé* aurait auraient serait seraient"),
    denying: CueSet("dément* démenti* nie nient niait nié rejet* réfut* récus* contest* contredi* désavou*"),
    negations: CueSet("ne n' pas aucun aucune jamais ni sans non"),
    negatable: CueSet("confirm* preuve* connaissance courant informé* vrai exact* fond*"),
    judging: CueSet(
      """
      faux fausse fausses mensong* infond* absurde* ridicule* inexact* invention* calomni* propagande
      désinformation
      """
    ),
    calling: CueSet("qualifi* trait* appel*"),
    confirming: CueSet("confirm* reconn* admet* admis avou*"),
    accusing: CueSet("accus* allég* affirm* soupçon* révél* dénonc* reproch*"),
    backReferences: CueSet(
      "cela ceci ces accusation* allégation* rumeur* affirmation* information* reproche*"),
    pronouns: set("il elle ils elles"),
    nonSources: set("nous je vous on ce cela ça c' qui que ceux celui celle tout tous"),
    auxiliaries: CueSet(
      """
      a ont avait avaient est sont était aurait s' se l' m' n' en y aussi ensuite également déjà encore
      toujours notamment récemment vivement fermement catégoriquement à pas d' ailleurs quant lui-même
      elle-même hier aujourd'hui
      """),
    conjunctions: set(
      "et mais que qu' qui car si quand lorsque lorsqu' puisque alors comme dont où ou tandis"),
    prepositions: set(
      """
      à au aux en dans sur sous par pour avec sans chez vers contre entre depuis pendant après avant lors
      selon devant malgré durant
      """),
    linking: set("de du des d' la le les l' et &"),
    determiners: set(
      "le la les l' un une des ce cet cette ces son sa ses leur leurs mon ma plusieurs deux trois"),
    and: set("et &"),
    roles: CueSet(
      """
      ministre* président* premier première secrétaire* directeur directrice porte-parole maire* député*
      sénateur* sénatrice* chef* chancel* gouverneur* ambassad* professeur* procureur* avocat* juge* général*
      colonel commissaire* économiste* historien* chercheur* chercheuse* expert* médecin* auteur* journaliste*
      entraîneur* pdg patron* évêque pape roi reine prince candidat* leader* responsable* représentant*
      analyste* fondateur* fondatrice* syndicaliste*
      """),
    titles: set("m m. mme mme. mlle dr dr. pr pr. me"),
    organizations: CueSet(
      """
      police ministère* gouvernement mairie agence* tribunal cour université* institut* association*
      fédération* syndicat* parti* opposition banque* commission* entreprise* groupe* société* armée église
      conseil parlement assemblée parquet préfecture comité organisation* hôpital
      """),
    media: CueSet(
      """
      journal monde figaro libération reuters afp ap tass agence gazette courrier parisien tf1 bfm bfmtv
      mediapart radio télévision chaîne quotidien hebdomadaire magazine presse franceinfo rfi
      """),
    documents: CueSet(
      """
      étude* rapport* communiqué* sondage* enquête* document* projet plan accord* texte* lettre* données
      chiffres statistiques loi arrêt* traité* recensement
      """),
    anonymous: CueSet(
      """
      source* témoin* expert* observateur* responsable* habitant* employé* voisin* diplomate* anonyme*
      policière judiciaire diplomatique critiques porte-parole
      """),
    times: CueSet(
      """
      lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui soir matin semaine mois
      """),
    months: CueSet("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    verbs: CueSet(
      "est sont était étaient sera seront a ont avait avaient peut peuvent doit doivent suffiront suffira"),
    stop: set(
      """
      le la les l' un une des de du d' et ou à au aux en dans sur par pour avec que qu' qui ce cette ces son
      sa ses il elle ils elles est sont a ont été ne n' pas se s' plus dit
      """),
    furniture: phrases(
      """
      lire aussi|à lire aussi|lire la suite|voir aussi|à voir aussi|abonnez-vous|suivez-nous|partager|
      imprimer|photo|crédit photo|source|sources|publicité|commentaires|mentions légales|copyright|par|
      publié le|mis à jour|vidéo|les plus lus|accueil|newsletter|s' abonner|se connecter|inscription|
      sur le même sujet
      """),
    furnitureWords: CueSet(
      """
      abonnez-vous abonnement abonnés newsletter cookies cookie publicité partager imprimer commentaires menu
      recherche accueil contact facebook twitter whatsapp instagram connexion inscription cgu mentions
      """))
}
