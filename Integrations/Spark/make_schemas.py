#!/usr/bin/env python3
"""Writes records.schema.json and sessions.schema.json, which `StructType.fromJson` reads.

    python3 make_schemas.py            # beside this file

A schema spares Spark a pass over all files, and keeps a column's type where a shard holds nulls alone.
"""

import json
import pathlib


def field(name, kind):
    return {"name": name, "type": kind, "nullable": True, "metadata": {}}


def struct(**fields):
    return {"type": "struct", "fields": [field(name, kind) for name, kind in fields.items()]}


def array(element):
    return {"type": "array", "elementType": element, "containsNull": True}


def texts(*names):
    return {name: "string" for name in names}


JUDGMENT = {
    **texts("label"), "confidence": "double", **texts("attribution", "source_kind", "cue"), "target": "long"}
REMARKS = {
    **texts("likelihood", "grade", "note"), "flagged": "boolean", "skipped": "boolean",
    **texts("suggested", "judged"), "seconds": "double"}
PLACE = {"start": "long", "end": "long", "text": "string", "quoted": "boolean"}
ARTICLE = texts("title", "source", "url", "author", "published", "language", "sha256", "text")

RECORDS = struct(
    **texts(
        "session", "annotator", "article_title", "article_source", "article_url", "article_author",
        "article_published", "article_language", "article_sha256", "codebook"),
    codebook_version="long", statement="long", position="long", **PLACE, **JUDGMENT, target_position="long",
    target_text="string", **REMARKS)

STATEMENT = struct(id="long", **PLACE, **JUDGMENT, target_text="string", **REMARKS)
CODEBOOK = struct(
    name="string", version="long",
    labels=array(struct(**texts("name", "key", "definition", "color"), examples=array("string"))))
SESSIONS = struct(
    format="string", version="long", **texts("id", "annotator", "created", "modified"),
    article=struct(**ARTICLE), codebook=CODEBOOK, cursor="long", statements=array(STATEMENT),
    settled_from=array(struct(session="string", annotator="string", seq="long")))

if __name__ == "__main__":
    folder = pathlib.Path(__file__).resolve().parent
    for name, schema in [("records", RECORDS), ("sessions", SESSIONS)]:
        (folder / f"{name}.schema.json").write_text(json.dumps(schema, indent=1) + "\n", encoding="utf-8")
