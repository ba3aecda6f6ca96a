#!/usr/bin/env python3
"""Writes records.schema.json and sessions.schema.json, which `StructType.fromJson` reads.

    python3 make_schemas.py            # beside this file

A schema spares Spark a pass over all files, and keeps a column's type where a shard holds nulls alone.
"""

import json
import pathlib
import re


def field(name, kind):
    return {"name": name, "type": kind, "nullable": True, "metadata": {}}


def struct(**fields):
    return {"type": "struct", "fields": [field(name, kind) for name, kind in fields.items()]}


def array(element):
    return {"type": "array", "elementType": element, "containsNull": True}


def texts(*names):
    return {name: "string" for name in names}


def kind(schema):
    """The Spark type of a JSON Schema of the session format."""
    if "$ref" in schema or "anyOf" in schema or "enum" in schema:
        inner = schema.get("$ref", "").rpartition("/")[2]
        return {"fractionOrNull": "double", "fraction": "double"}.get(inner, "string")
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return {"integer": "long", "number": "double", "boolean": "boolean", "string": "string"}[types[0]]


DOCUMENTS = pathlib.Path(__file__).resolve().parents[2] / "Documentation"
FORMAT = json.loads((DOCUMENTS / "session.schema.json").read_text(encoding="utf-8"))
FIELDS = FORMAT["$defs"]["judgment"]["properties"]
OFFER = struct(**texts("field", "value", "method"), probability="double", outcome="string")
TARGET = struct(session="string", statement="long", text="string")
NESTED = {"offers": array(OFFER), "target_article": TARGET}
JUDGMENT = {name: NESTED.get(name) or kind(schema) for name, schema in FIELDS.items()}
PLACE = {"start": "long", "end": "long", "text": "string", "quoted": "boolean"}
BLOCK = struct(kind="string", start="long", end="long", level="long", speaker="string")
ARTICLE = {
    **texts("title", "source", "url", "author", "published", "language"),
    "authors": array("string"),
    **texts("modified", "site", "retrieved", "archive_url", "archive_date", "reader"),
    "reader_version": "long",
    **texts("original_sha256", "encoding"),
    "blocks": array(BLOCK),
    **texts("sha256", "text"),
}

COLUMNS = re.findall(
    r"^\| `(\w+)` \| (text|integer|number|boolean|json)",
    (DOCUMENTS / "Formats.md").read_text(encoding="utf-8"),
    re.M,
)
TYPES = {"integer": "long", "number": "double", "boolean": "boolean"}
RECORDS = struct(**{name: TYPES.get(type_, "string") for name, type_ in COLUMNS})

STATEMENT = struct(id="long", **PLACE, **JUDGMENT)
CODEBOOK = struct(
    name="string",
    version="long",
    labels=array(struct(**texts("name", "key", "definition", "color"), examples=array("string"))),
)
SESSIONS = struct(
    format="string",
    version="long",
    **texts("id", "annotator", "annotator_kind", "created", "modified"),
    provenance=array(struct(session="string", annotator="string", seq="long", head="string")),
    replaces="string",
    article=struct(**ARTICLE),
    codebook=CODEBOOK,
    cursor="long",
    statements=array(STATEMENT),
)

if __name__ == "__main__":
    folder = pathlib.Path(__file__).resolve().parent
    for name, schema in [("records", RECORDS), ("sessions", SESSIONS)]:
        (folder / f"{name}.schema.json").write_text(json.dumps(schema, indent=1) + "\n", encoding="utf-8")
