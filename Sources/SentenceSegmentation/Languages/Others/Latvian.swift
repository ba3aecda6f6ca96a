extension LanguageProfile {
  static let latvian = LanguageProfile(
    code: "lv",
    telling: "un ir ka no par ar uz bija kas pēc bet kā arī gada tika lai viņš to vai gadā līdz",
    letters: "āēīķļņģ",
    openers: """
      tas tā tie tās viņš viņa viņi mēs jūs es šis šī šie viņu mūsu visi katrs daži kas kad kur kā \
      kāpēc ja lai jo pēc pirms no līdz bet un vai tomēr tāpēc arī vēl vēlāk šodien vakar tagad \
      šeit saskaņā uz ar bez par pie starp divi trīs nav neviens jau tikai
      """,
    titles: "dr prof doc g k sv gen plkv ģen dz dž ļ",
    numbered: "nr lpp sk p att tab nod plkst tālr mob tel",
    endings: "u.c u_c utt tml u.tml gs gadsim plkst tūkst milj mljrd p.m.ē",
    inner: "piem t.i t_i t.s t_s sal resp apm latv angl vāc kr",
    ordinalNouns: """
      janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris \
      decembris
      """,
    hasDottedOrdinals: true)
}
