"""The other sentence splitters: for each, a function from a language to a function from a text to sentences."""


def pysbd_(language):
    import pysbd

    segmenter = pysbd.Segmenter(language=language, clean=False)
    return segmenter.segment


def blingfire_(language):
    import blingfire

    return lambda text: blingfire.text_to_sentences(text).split("\n")


def syntok_(language):
    import syntok.segmenter as segmenter

    return lambda text: [
        "".join(token.spacing + token.value for token in sentence)
        for paragraph in segmenter.process(text)
        for sentence in paragraph
    ]


def sentencex_(language):
    import sentencex

    return lambda text: list(sentencex.segment(language, text))


def sentence_splitter_(language):
    import sentence_splitter

    return sentence_splitter.SentenceSplitter(language=language).split


def nupunkt_(language):
    if language != "en":
        raise ValueError("English alone")
    import nupunkt

    return nupunkt.sent_tokenize


def razdel_(language):
    if language != "ru":
        raise ValueError("Russian alone")
    import razdel

    return lambda text: [sentence.text for sentence in razdel.sentenize(text)]


def tokenize_uk_(language):
    if language != "uk":
        raise ValueError("Ukrainian alone")
    import tokenize_uk

    return tokenize_uk.tokenize_sents


def icu_(language):
    import icu

    locale = icu.Locale(f"{language}@ss=standard")
    iterator = icu.BreakIterator.createSentenceInstance(locale)

    def split(text):
        view = icu.UnicodeString(text)
        iterator.setText(view)
        bounds = [0, *iterator]
        return [str(view[start:end]) for start, end in zip(bounds, bounds[1:])]

    return split


PEERS = {
    "pysbd": pysbd_,
    "blingfire": blingfire_,
    "syntok": syntok_,
    "sentencex": sentencex_,
    "sentence-splitter": sentence_splitter_,
    "nupunkt": nupunkt_,
    "razdel": razdel_,
    "tokenize_uk": tokenize_uk_,
    "PyICU": icu_,
}
