import Testing

@testable import SentenceSegmentation

/// Citations, companies, headlines, items, file names; bars mark where sentences begin and end.
@Suite struct CitationTests {
  @Test(arguments: [
    ("en", "See Roe v. Wade, 410 U.S. 113, 120 (1973).| |The court agreed."),
    ("en", "The rule is settled.| |478 U.S. 30, 35 (1986)."),
    ("en", "In No. 21-1086 the court reversed."),
    ("en", "Merrill v. Milligan, No. 21-1086, was argued in October."),
    ("en", "App. 41a shows the map.| |It is old."),
    ("en", "See App. 41a, 57a.| |The state objects."),
    ("en", "Pp. 9–22 are missing.| |Nobody noticed."),
    ("en", "The judgment is affirmed.| |Pp. 9–22."),
    ("en", "Id. at 35.| |The test has three parts."),
    ("en", "Id., at 50."),
    ("en", "Ante, at 12.| |We disagree."),
    ("en", "See Gilbert v. Derwinski, 1 Vet. App. 49, 55 (1990).| |The Board concurs."),
    ("en", "38 U.S.C.A. § 5107 (West 2002); 38 C.F.R. § 3.102 (2010).| |The claim is denied."),
    ("en", "The claim rests on 38 U.S.C. § 1110.| |It fails."),
    ("en", "Under Fed. R. Civ. P. 12(b)(6) the motion is granted."),
    ("en", "Smith v. Jones, 12 F. Supp. 2d 34 (S.D.N.Y. 1998).| |That case is on point."),
    ("en", "Smith v. Jones, 712 F.3d 34, 36 (9th Cir. 2013) (per curiam).| |It binds us."),
    ("en", "See Cal. Civ. Code § 1624.| |It applies here."),
    ("en", "Plaintiff Acme Corp.'s motion is denied."),
    ("en", "The Corp. 's profit fell."),
    ("en", "Yahoo! Inc. bought the firm.| |It paid well."),
    ("en", "Shares of Yahoo! Inc. rose.| |Others fell."),
    ("en", "She works for Yahoo! in Paris."),
    ("en", "ACME CORP. ANNOUNCES RESULTS"),
    ("en", "ACME INC. TO BUY RIVAL FOR $3 BILLION"),
    ("en", "DR. SMITH LEAVES HOSPITAL"),
    ("en", "U.S. TROOPS LEAVE BASE IN NORTH"),
    ("en", "MAYOR OF ST. LOUIS QUITS"),
    ("en", "GOV. LEE SIGNS BILL"),
    (
      "en",
      "The lease has terms:| |i. rent is due monthly;| |ii. pets are banned;| |iii. noise is not allowed."
    ),
    ("en", "ii. The tenant must pay."),
    ("en", "iv. Nothing else applies.| |The end."),
    ("en", "Use foo.bar() and then call x.y = 5; it works.| |Try it."),
    ("en", "Run node.js v. 12.4 on it."),
    ("en", "Visit example.com.| |It is free."),
    ("en", "Read README.md.| |Then run make."),
    ("en", "The file is main.c.| |It compiles."),
    ("en", "Call System.out.println(\"a\"); twice."),
    ("en", "In e.g. Java and i.e. C it fails."),
    ("en", "F. Supp. 2d is a reporter."),
    ("en", "The Court relied on Brown v. Bd. of Educ., 347 U.S. 483 (1954).| |It was right."),
    ("en", "See 5 U.S.C. §§ 551 et seq.| |The agency erred."),
    ("en", "See, e.g., Doe v. Roe, 1 F.4th 2 (2d Cir. 2021)."),
    ("en", "Compl. ¶ 12.| |The answer denies it."),
    ("en", "Tr. 45:3–12.| |He denied it."),
    ("en", "Dkt. No. 45 at 3.| |The order stands."),
    ("en", "The court cited Pub. L. No. 117-58, 135 Stat. 429.| |It was signed in 2021."),
    ("en", "Ex. A at 3.| |Ex. B at 4."),
    ("en", "(R. at 12.)| |The record is clear."),
    ("en", "Cert. denied.| |The case is over."),
    ("en", "Marbury v. Madison, 5 U.S. (1 Cranch) 137 (1803), decided it."),
    ("en", "They cite Art. I, § 8, cl. 3.| |That is wrong."),
    (
      "en",
      "The Board finds that the veteran served from Jan. 1968 to Dec. 1970.| |He was honorably discharged."
    ),
    ("fr", "Le Dr. Müller a parlé.| |Il a nié."),
    ("fr", "M. Dupont et Mme. Martin sont venus.| |Ils ont signé."),
    ("de", "Der Vertrag mit Acme Corp. wurde gekündigt.| |Er galt lange."),
    ("de", "Laut Mr. Smith ist alles gut.| |Er irrt."),
    ("fr", "Selon Mr. Smith, tout va bien."),
    ("uk", "Компанія Apple Inc. оголосила про це.| |Акції зросли."),
    ("en", "The firm sued Acme S.A. de C.V. for fraud."),
    ("en", "Dr. Martín Sánchez y Col. Ramos met."),
    ("en", "Ms. magazine sold out.| |It was a hit."),
    ("en", "Table 3. Results of the survey"),
    ("en", "Fig. 2. Map of the region"),
    ("en", "Source: U.S. Dept. of Labor."),
    ("en", "Vol. 3, No. 2 (Feb. 2010), pp. 3–9."),
    ("en", "Total 3.5 4.1 2.0"),
  ])
  func whatIsCitedOrNamedStaysWhole(language: String, marked: String) {
    let marked = MarkedText(marked)
    #expect(marked.found(in: language) == marked.sentences)
  }
}
