"""spaCy, brat, CoNLL-U, CAS and JSON-LD readers cut the same words by their own units."""

import json
import os
import pathlib
import re
import subprocess
import sys

import cassis
import conllu
import pyld
import pytest
import rdflib
import spacy
from bratly import EntityAnnotation, NoteAnnotation, RelationAnnotation
from bratly.io import read_and_load_ann_file
from spacy.tokens import Doc, DocBin

from interop import PROGRAM, ROOT, cut_utf16, lines, pairs


def recipe(path, folder):
    """Runs the recipe of Documentation/Formats.md on a file, and gives the documents of its DocBin."""
    page = (ROOT / "Documentation/Formats.md").read_text(encoding="utf-8")
    (code,) = [block for block in re.findall(r"```python\n(.*?)```", page, re.S) if "DocBin()" in block]
    subprocess.run(
        [sys.executable, "-c", code.replace('"x.spacy.jsonl"', repr(str(path)))], cwd=folder, check=True
    )
    return list(DocBin().from_disk(folder / "train.spacy").get_docs(spacy.blank("xx").vocab))


def test_spacy_makes_a_docbin(export, article, statements, tmp_path):
    (doc,) = recipe(export("spacy"), tmp_path)
    assert doc.text == article
    assert [(span.label_, span.text) for span in doc.spans["sc"]] == pairs(statements)


@pytest.mark.parametrize(
    "text",
    [
        "東京は否定した。彼は「知らない」と言った。",
        "大阪否认了。没有人知道。",
        "🌉 The bridge\r\nreopened. 👩‍👩‍👧‍👦 No.\r\n\r\nThe end.\r\n",
        "\u3000Начало.  Два пробела.\n\n\tTab.",
        "สวัสดีชาวโลก ไม่มีใครรู้",
    ],
)
def test_the_recipe_survives_any_text(text, tmp_path):
    (tmp_path / "a.txt").write_bytes(text.encode("utf-8"))
    run = lambda *words, **more: subprocess.run(  # noqa: E731
        [PROGRAM, *words], cwd=tmp_path, check=True, capture_output=True, text=True, **more
    )
    run("a.txt", input="all: c 90\n", env={**os.environ, "ANNOTATE_ANNOTATOR": "ana"})
    run("export", "sessions", "-f", "spacy", "-o", "x.spacy.jsonl")
    session = json.loads(run("export", "sessions", "-f", "sessions").stdout)
    tagged = [one["text"] for one in session["statements"] if one["label"]]
    assert tagged
    (doc,) = recipe(tmp_path / "x.spacy.jsonl", tmp_path)
    assert doc.text == text
    assert [span.text for span in doc.spans["sc"]] == tagged


def test_prodigy_spans_lie_on_its_tokens(export, article, statements):
    (row,) = lines(export("prodigy"))
    assert row["text"] == article
    for token in row["tokens"]:
        assert article[token["start"] : token["end"]] == token["text"]
    words = [token["text"] for token in row["tokens"]]
    found = []
    for span in row["spans"]:
        first, last = row["tokens"][span["token_start"]], row["tokens"][span["token_end"]]
        assert (first["start"], last["end"]) == (span["start"], span["end"])
        found.append((span["label"], article[span["start"] : span["end"]]))
    assert found == pairs(statements)
    doc = Doc(spacy.blank("xx").vocab, words=words)
    for span in row["spans"]:
        assert doc[span["token_start"] : span["token_end"] + 1].text.split()
    (link,) = row["relations"]
    assert (link["label"], link["child_span"]["start"]) == ("denies", 0)


def test_prodigy_tokens_give_the_text_back(export, statements):
    (row,) = lines(export("prodigy"))
    tokens = row["tokens"]
    doc = Doc(
        spacy.blank("xx").vocab, words=[one["text"] for one in tokens], spaces=[one["ws"] for one in tokens]
    )
    assert doc.text == row["text"]
    spans = [doc.char_span(span["start"], span["end"], label=span["label"]) for span in row["spans"]]
    assert [(span.label_, span.text) for span in spans] == pairs(statements)


def test_prodigy_choices_accept_the_label(export, statements):
    rows = lines(export("prodigy", "--task", "classification"))
    assert [(row["accept"][0], row["text"]) for row in rows if row["answer"] == "accept"] == pairs(statements)
    assert [row["answer"] for row in rows].count("ignore") == 1


def test_brat_annotations_are_parsed(export, article, statements):
    folder = export("brat")
    (ann,) = folder.glob("*.ann")
    text = ann.with_suffix(".txt").read_bytes().decode("utf-8")
    assert text == article
    collection = read_and_load_ann_file(str(ann), renumerotize=False)
    entities = sorted(collection.get_annotations(EntityAnnotation), key=lambda one: one.fragments[0].start)
    found = []
    for entity, one in zip(entities, statements):
        cut = " ".join(text[part.start : part.end] for part in entity.fragments)
        assert cut == entity.content
        assert text[entity.fragments[0].start : entity.fragments[-1].end] == one["text"]
        found.append(entity.label)
    assert found == [one["label"] for one in statements]
    (relation,) = collection.get_annotations(RelationAnnotation)
    assert (relation.label, relation.argument1[1].id, relation.argument2[1].id) == ("denies", "T3", "T1")
    kinds = [repr(one).split("\t")[1].split(" ")[0] for one in collection.get_annotations(NoteAnnotation)]
    ours = [kind for kind in kinds if kind.startswith(("article_", "annotator", "codebook", "session"))]
    assert {"session", "annotator", "annotator_kind", "article_sha256"} <= set(ours) and len(set(ours)) == len(ours)
    assert len(kinds) - len(ours) == 10


def test_conll_has_a_tag_for_every_token(export, statements):
    path = export("conll")
    sentences = conllu.parse(path.read_text(encoding="utf-8"))
    found = []
    for sentence in sentences:
        words = ""
        for token in sentence:
            words += token["form"] + ("" if (token["misc"] or {}).get("SpaceAfter") == "No" else " ")
        tags = [token["annotate:label"] for token in sentence]
        assert words.strip() == sentence.metadata["text"]
        if tags[0] != "O":
            assert tags == [tags[0]] + ["I-" + tags[0][2:]] * (len(tags) - 1)
            found.append((tags[0][2:], words.strip()))
    assert found == [(label, " ".join(text.split())) for label, text in pairs(statements)]


@pytest.mark.parametrize("ending", ["json", "xmi"])
def test_cassis_reads_the_cas(export, article, statements, ending):
    folder = export("cas")
    (path,) = folder.glob(f"*.{ending}")
    with path.open("rb") as file:
        if ending == "json":
            cas = cassis.load_cas_from_json(file)
        else:
            with (folder / "typesystem.xml").open("rb") as types:
                cas = cassis.load_cas_from_xmi(file, typesystem=cassis.load_typesystem(types))
    assert cas.sofa_string == article
    found = cas.select("webanno.custom.Statement")
    assert [(one.label, one.get_covered_text()) for one in found] == pairs(statements)
    expected = [one["confidence"] for one in statements]
    assert [one.confidence for one in found] == [
        None if one is None else pytest.approx(one) for one in expected
    ]
    assert cas.typesystem.get_type("webanno.custom.Statement").get_feature("confidence").rangeType.name == (
        "uima.cas.Float"
    )
    (link,) = cas.select("webanno.custom.Link")
    assert (link.kind, link.Governor.statement, link.Dependent.statement) == ("denies", 1, 3)


def unescaped(value):
    """What INCEpTION makes of a value: it takes a backslash away before these alone."""
    return re.sub(r"\\(->|[\\\[\]|_;tn*])", lambda one: {"t": "\t", "n": "\n"}.get(one[1], one[1]), value)


def test_webanno_follows_its_grammar(export, article, statements):
    (path,) = export("webanno").glob("*.tsv")
    found, notes = {}, set()
    file = path.read_bytes().decode("utf-8")
    names = re.search("^#T_SP=(.*)$", file, re.M).group(1).split("|")[1:]
    for line in file.split("\n"):
        if not re.match(r"\d+-\d+\t", line):
            continue
        place, span, token, label, *rest = line.split("\t")
        start, end = map(int, span.split("-"))
        assert len(rest) == len(names)
        assert cut_utf16(article, start, end) == unescaped(token)
        if label == "_":
            continue
        name, number = re.fullmatch(r"(\w+)\[(\d+)\]", label).groups()
        notes.add(unescaped(rest[names.index("note") - 1].rsplit("[", 1)[0]))
        _, first, _ = found.get(number, (name, start, end))
        found[number] = (name, first, end)
    cut = [(name, cut_utf16(article, start, end)) for name, start, end in found.values()]
    assert cut == pairs(statements)
    assert notes == {one["note"] or "*" for one in statements}


CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": "anno.jsonld",
    "https://schema.org": "schema.jsonld",
}


def local(url, options=None):
    name = CONTEXTS[url.rstrip("/")]
    context = json.loads((pathlib.Path(__file__).parent / "contexts" / name).read_text())
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}


def graph(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"[<>&\u2028\u2029]", text)
    quads = pyld.jsonld.to_rdf(json.loads(text), {"documentLoader": local, "format": "application/n-quads"})
    return rdflib.Dataset().parse(data=quads, format="nquads")


def test_web_annotations_select_by_position_and_by_quote(export, article, statements):
    found = graph(export("w3c"))
    rows = found.query(
        """
        PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT ?label ?start ?end ?exact ?prefix ?suffix ?confidence WHERE {
          ?annotation oa:hasBody [ oa:hasPurpose oa:classifying ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> ?label ] ;
            oa:hasTarget ?target .
          OPTIONAL { ?annotation <urn:annotate:terms:confidence> ?confidence }
          ?target oa:hasSelector [ oa:start ?start ; oa:end ?end ] , [ oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix ] .
        } ORDER BY ?start
        """
    )
    rows = list(rows)
    assert [(str(row.label), str(row.exact)) for row in rows] == pairs(statements)
    for row, one in zip(rows, statements):
        start, end = int(row.start), int(row.end)
        assert article[start:end] == str(row.exact)
        assert article[:start].endswith(str(row.prefix)) and article[end:].startswith(str(row.suffix))
        assert (None if row.confidence is None else float(row.confidence)) == one["confidence"]


def test_claims_are_rated_only_where_the_analyst_did(export, statements):
    found = graph(export("claimreview"))
    texts = found.query("PREFIX s: <http://schema.org/> SELECT ?text WHERE { ?c a s:Claim ; s:text ?text }")
    assert sorted(str(row.text) for row in texts) == sorted(one["text"] for one in statements)
    reviews = found.query(
        """PREFIX s: <http://schema.org/> SELECT ?text ?rating WHERE {
        ?r a s:ClaimReview ; s:itemReviewed [ s:text ?text ] ; s:reviewRating [ s:alternateName ?rating ] }"""
    )
    assert [(str(row.text), str(row.rating)) for row in reviews] == [(statements[1]["text"], "very likely")]
