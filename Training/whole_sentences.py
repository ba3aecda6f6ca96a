#!/usr/bin/env python3
"""Counts how many sentences with stops inside stay whole: python3 Training/whole_sentences.py [PROGRAM] [--list]

Names with initials and titles, companies, ordinals, dates, money, addresses, citations and agency date lines,
in our own sentences in sixteen languages. Each is one sentence, so every cut is wrong. PROGRAM is `annotate`, by
default the release build; --list prints the sentences instead of segmenting them.
"""

import collections
import json
import os
import subprocess
import sys

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

# A language's sentences around a name, and the surnames that stand in them; every other one is a word as
# well.
NAMES = {
    "en": (
        [
            "The letter was signed by {} in March.",
            "“Nobody asked us,” said {}, who runs the harbour.",
            "A fund named after {} paid for it.",
        ],
        "Tolliver Bishop Marsh Ferreira Cole Best Wood Winter Field Hart O'Neill Young Black Day Banks Stone",
    ),
    "de": (
        ["Das schrieb {} im März.", "Für den Hafen spricht {} seit Jahren."],
        "Vogel Lange Wolf Richter Sommer Kaiser Özkan Lehmann",
    ),
    "fr": (
        ["C'est {} qui l'a signé.", "Le port est dirigé par {} depuis mars."],
        "Moreau Blanc Lefort Legrand Marchand Roy",
    ),
    "es": (
        ["Lo firmó {} en marzo.", "El puerto lo dirige {} desde marzo."],
        "Molina Prieto Calvo Iglesias Nieto Campos",
    ),
    "it": (
        ["Lo ha firmato {} a marzo.", "Il porto è diretto da {} da anni."],
        "Rossi Conti Grasso Villa Longo",
    ),
    "pt": (
        ["Foi {} quem o assinou.", "O porto é dirigido por {} há anos."],
        "Moreira Pinto Leite Campos Reis",
    ),
    "nl": (
        ["Dat schreef {} in maart.", "De haven wordt geleid door {} uit Breda."],
        "Bakker Visser Groot Jonker",
    ),
    "pl": (["Podpisał to {} w marcu.", "Portem kieruje {} od lat."], "Wilk Zając Mazur Krawczyk Gołąb"),
    "cs": (["Podepsal to {} v březnu.", "Přístav vede {} už léta."], "Novák Veselý Černý Dvořák"),
    "uk": (
        [
            "Листа підписав {} у березні.",
            "За словами {}, порт зачинено.",
            "Про це розповів голова ради {} у середу.",
        ],
        "Гайдук Мороз Козак Бондар Шевчук Коваль Лисенко Лев",
    ),
    "ru": (
        ["Письмо подписал {} в марте.", "По словам {}, порт закрыт."],
        "Мороз Кузнецов Белый Воронов Титов Соболь",
    ),
    "bg": (["Писмото подписа {} през март."], "Вълков Попов Янев"),
    "tr": (["Mektubu {} mart ayında imzaladı."], "Yılmaz Demir Kaya"),
    "sv": (["Brevet skrevs av {} i mars."], "Berg Lund Sjögren"),
}
LETTERS = {"uk": "АБВГДІКЛМНОПРСТЮЯ", "ru": "АБВГДИКЛМНОПРСТЮЯ", "bg": "АБВГДИКЛМ"}
FORMS = ["{0}. {n}", "{0}.{1}. {n}", "{0}. {1}. {n}"]
TITLES = {
    "en": ["Dr. {n}", "Gen. {0}. {n}", "Mr. {n}", "Sen. {n}", "Prof. {0}. {n}"],
    "de": ["Dr. {n}", "Prof. {0}. {n}"],
    "pl": ["gen. {n}", "prof. {0}. {n}"],
    "uk": ["ген. {n}", "проф. {0}. {n}"],
    "ru": ["ген. {n}", "проф. {0}. {n}"],
    "fr": ["M. {n}", "Dr. {n}"],
    "es": ["Sr. {n}", "Dra. {n}"],
}

FIXED = {
    "company": [
        ("en", "Shares of Wayfarer Corp. and Rose Ltd. fell."),
        ("en", "He left Yahoo! Inc. after the sale."),
        ("en", "HARBOUR CORP. REPORTS LOSS"),
        ("en", "GEN. MARSH RESIGNS"),
        ("en", "The Corp. 's board met."),
        ("de", "Die Klage gegen Hafen Inc. wurde abgewiesen."),
        ("uk", "Компанія Harbour Inc. заперечує це."),
    ],
    "ordinal": [
        ("de", "Es ist der 7. Versuch in diesem Jahr."),
        ("de", "Am 3. Oktober wurde er 40 Jahre alt."),
        ("de", "Im 12. Bezirk brannte es."),
        ("pl", "Zajął 5. miejsce w biegu."),
        ("cs", "Skončil na 5. místě."),
        ("hr", "Bio je 5. u utrci."),
        ("et", "Ta sai 5. koha."),
        ("fi", "Hän oli 5. kilpailussa."),
        ("hu", "A 5. helyen végzett."),
        ("hu", "A II. Béla utcában lakik."),
        ("sl", "Bil je 5. na cilju."),
        ("da", "Han blev nr. 5 den 3. maj."),
        ("lv", "Viņš ieguva 5. vietu."),
        ("tr", "Yarışta 5. oldu."),
    ],
    "date and unit": [
        ("lt", "Jis atvyko 2021 m. Vilniuje vykusiam teismui."),
        ("lt", "Kaina augo 12 proc. per metus."),
        ("lt", "Rugsėjo 3 d. Kaune lijo."),
        ("lv", "Sēde sākas plkst. 9.30 zālē."),
        ("uk", "Угода коштує 7 млрд дол. США на рік."),
        ("uk", "Офіс стоїть на вул. Садовій, 4, м. Одеса."),
        ("ru", "Сделка стоит 7 млрд долл. США в год."),
        ("ru", "В 2003 г. Павел уехал."),
        ("uk", "У 2003 р. Павло поїхав."),
        ("pl", "W 2003 r. Paweł wyjechał."),
        ("de", "Er lebte um 200 v. Chr. in Rom."),
        ("hi", "यू.एन. महासचिव ने कहा।"),
        ("hi", "डॉ. वर्मा ने मना किया।"),
        ("en", "It begins at 7 p.m. Friday in the hall."),
        ("en", "He flew to the U.S. Embassy in Rome."),
        ("en", "Sino-U.S. talks failed."),
        ("en", "It costs U.S. $9 a month."),
    ],
    "attribution": [
        ("en", "“Who paid for it?” Ms. Tolliver asked."),
        ("en", "“Go home!” Mr. O'Neill shouted."),
        ("uk", "«Хто заплатив?» запитала пані Гайдук."),
        ("de", "„Wer zahlt?“ fragte Herr Vogel."),
        ("fr", "« Qui paie ? » demanda M. Moreau."),
        ("tr", '"Kim ödedi?" diye sordu başkan.'),
    ],
    "citation": [
        ("en", "See Vale v. Harbour Bd., 412 U.S. 18, 21 (1973)."),
        ("en", "The rule is in 12 U.S.C. § 1831."),
        ("en", "See Cole v. Marsh, 3 Vet. App. 12, 14 (1992)."),
        ("en", "The order is in No. 19-204 of that court."),
        ("en", "The map is in App. 17a."),
        ("en", "It is Pub. L. No. 104-12 that governs."),
        ("en", "They rely on Ex. B at 4."),
        ("en", "It was filed under Fed. R. Civ. P. 56(a)."),
        ("en", "Art. I, § 9 forbids it."),
    ],
    "date line": [
        ("en", "WASHINGTON (AP) — The harbour was closed."),
        ("en", "ST. PAUL (AP) — The harbour was closed."),
        ("en", "Odesa, 7 Feb. 2023. – The harbour was closed."),
        ("ru", "Казань. 7 марта. INTERFAX.RU - Порт закрыт."),
        ("ru", "КАЗАНЬ, 7 марта. /ТАСС/."),
        ("ru", "КАЗАНЬ, 7 мар - РИА Новости."),
        ("uk", "ОДЕСА. 7 березня. УНН."),
        ("uk", "Одеса, 7 лют. 2023 р. – Порт зачинено."),
        ("de", "Kiel, 7. Mär. 2023 (dpa) - Der Hafen ist zu."),
        ("es", "VIGO, 7 mar. (EUROPA PRESS) - El puerto cerró."),
        ("it", "Bari, 7 mar. (Adnkronos) - Il porto è chiuso."),
        ("pt", "Faro, 7 mar. (Lusa) - O porto fechou."),
    ],
}


def sentences():
    for language, (frames, names) in NAMES.items():
        letters = LETTERS.get(language, "ABCDEFGHJKLMNPRSTW")
        forms = [("initials", form) for form in FORMS] + [
            ("title", form) for form in TITLES.get(language, [])
        ]
        for index, name in enumerate(names.split()):
            first, second = letters[index % len(letters)], letters[(3 * index + 5) % len(letters)]
            for kind, form in forms:
                yield language, kind, frames[index % len(frames)].format(form.format(first, second, n=name))
    for kind, rows in FIXED.items():
        for language, text in rows:
            yield language, kind, text


def main(arguments):
    rows = list(sentences())
    if "--list" in arguments:
        return print("\n".join("\t".join(row) for row in rows))
    program = next(iter(arguments), os.path.join(ROOT, ".build", "release", "annotate"))
    records = "".join(
        json.dumps({"id": str(index), "lang": language, "text": text}) + "\n"
        for index, (language, _, text) in enumerate(rows)
    )
    answers = subprocess.run(
        [program, "segment", "--records"], input=records.encode(), stdout=subprocess.PIPE, check=True
    ).stdout
    cut, total = collections.Counter(), collections.Counter()
    for answer in map(json.loads, answers.splitlines()):
        language, kind, text = rows[int(answer["id"])]
        total[kind] += 1
        if answer["ends"] != [len(text)]:
            cut[kind] += 1
            print(
                language, " ¦ ".join(text[a:b].strip() for a, b in zip([0, *answer["ends"]], answer["ends"]))
            )
    for kind in total:
        print(f"{kind:16}{cut[kind]:4} of {total[kind]:4} cut")
    print(f"{'all':16}{sum(cut.values()):4} of {sum(total.values()):4} cut")


if __name__ == "__main__":
    main(sys.argv[1:])
