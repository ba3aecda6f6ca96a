"""pandas, DuckDB and polars read the flat formats."""

import json
import os
import re
import shutil
import subprocess

import duckdb
import openpyxl
import pandas
import polars
import pytest

from interop import ROOT, lines

FORMATS = ["jsonl", "csv", "tsv", "json"]


def decided(session):
    return [one for one in session["statements"] if one["label"] or one["skipped"]]


def with_pandas(path, name):
    if name in ("csv", "tsv"):
        separator = "\t" if name == "tsv" else ","
        table = pandas.read_csv(
            path, sep=separator, keep_default_na=False, na_values=[""], float_precision="round_trip"
        )
    else:
        table = pandas.read_json(path, lines=name == "jsonl", dtype=False, precise_float=True)
    return [
        {key: None if pandas.isna(value) else value for key, value in row.items()}
        for row in table.astype(object).to_dict("records")
    ]


def with_duckdb(path, name):
    reader = "read_csv(?, sample_size=-1)" if name in ("csv", "tsv") else "read_json(?)"
    return duckdb.execute(f"SELECT * FROM {reader}", [str(path)]).to_arrow_table().to_pylist()


def with_polars(path, name):
    if name in ("csv", "tsv"):
        return polars.read_csv(path, separator="\t" if name == "tsv" else ",").to_dicts()
    return (polars.read_ndjson(path) if name == "jsonl" else polars.read_json(path)).to_dicts()


@pytest.mark.parametrize("reader", [with_pandas, with_duckdb, with_polars])
@pytest.mark.parametrize("name", FORMATS)
def test_every_reader_cuts_the_same_text(export, session, article, name, reader):
    rows = reader(export(name, "--raw"), name)
    expected = decided(session)
    assert len(rows) == len(expected) == 6
    for row, one in zip(rows, expected):
        assert article[int(row["start"]) : int(row["end"])] == row["text"] == one["text"]
        assert row["label"] == one["label"]
        assert row["confidence"] == one["confidence"]
        assert row["attribution"] == one["attribution"]
        assert row["note"] == one["note"]
        assert row["statement"] == one["id"]
        assert row["article_sha256"] == session["article"]["sha256"]


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_no_cell_is_a_formula_unless_asked(export, name):
    table = pandas.read_csv(export(name), sep="\t" if name == "tsv" else ",", dtype=str)
    cells = [str(cell) for row in table.itertuples(index=False) for cell in row]
    assert not [cell for cell in cells if cell[:1] in ("=", "@", "\t", "\r")]
    assert any(cell.startswith("'=SUM") for cell in cells)


def recipe(language):
    page = (ROOT / "Documentation/Formats.md").read_text(encoding="utf-8")
    (code,) = [one for one in re.findall(rf"```{language}\n(.*?)```", page, re.S) if "escaped" in one]
    return code


def test_the_pandas_lines_give_the_texts_back(export, session, tmp_path):
    names = {}
    path = export("csv", output="x.csv")
    exec(recipe("python").replace('"x.csv"', repr(str(path))), names)
    texts = [one["text"] for one in decided(session)]
    assert list(names["rows"]["text"]) == texts
    plain = pandas.read_csv(path, keep_default_na=False, na_values=[""])
    assert list(plain["text"]) != texts


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_the_lines_of_r_give_the_texts_back(export, session, tmp_path):
    path = export("csv", output="x.csv")
    code = recipe("r").replace('"x.csv"', json.dumps(str(path)))
    code += 'writeLines(gsub("[\\r\\n]+", " ", rows$text))'
    found = subprocess.run(
        ["Rscript", "-e", code], check=True, capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    ).stdout.splitlines()
    assert found == [re.sub("[\r\n]+", " ", one["text"]) for one in decided(session)]


def test_openpyxl_reads_the_workbook(export, session):
    book = openpyxl.load_workbook(export("xlsx", output="x.xlsx"))
    assert book.sheetnames == ["judgments", "sources", "articles"]
    header, *rows = book["judgments"].iter_rows(values_only=True)
    rows = [dict(zip(header, row)) for row in rows]
    assert [row["text"] for row in rows] == [one["text"].replace("\r", "_x000D_") for one in decided(session)]
    for row, one in zip(rows, decided(session)):
        assert (row["confidence"], row["skipped"]) == (one["confidence"], one["skipped"])
        assert row["note"] == one["note"]
    assert book["judgments"].freeze_panes == "A2"


def test_excel_knows_utf8_by_the_mark(export):
    path = export("csv", "--excel", "--separator", ";", output="x.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbfsession;annotator;")


def test_sessions_are_whole_and_one_a_line(export, session):
    path = export("sessions", output="all.jsonl")
    assert lines(path) == [session]
    found = duckdb.execute("SELECT id, len(statements) FROM read_json(?)", [str(path)]).fetchall()
    assert [(str(name).replace("-", ""), count) for name, count in found] == [(session["id"], 7)]
