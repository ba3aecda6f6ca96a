"""Runs the recipes of Documentation/Scale.md in its order, and holds what they give against annotate."""

import glob
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import duckdb
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("ANNOTATE", ROOT / ".build/debug/annotate"))
BLOCK = re.compile(r"^```(sh|sql|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RECIPES = BLOCK.findall((ROOT / "Documentation/Scale.md").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder where all recipes have been run; the answers of the SQL ones by number."""
    folder = tmp_path_factory.mktemp("desk")
    subprocess.run(
        [sys.executable, ROOT / "Benchmarks/make_sessions.py", folder / "sessions", "60", "12"], check=True)
    shutil.copytree(ROOT / "Integrations/Spark", folder / "Spark")
    path = f"{PROGRAM.parent}:{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    answers = []
    database = duckdb.connect()
    before = os.getcwd()
    os.chdir(folder)
    try:
        for language, text in RECIPES:
            if language == "sql":
                answer = database.sql(text)
                answers.append(answer.fetchall() if answer is not None else None)
            else:
                command = ["sh", "-euc", text] if language == "sh" else [sys.executable, "-c", text]
                done = subprocess.run(command, env=environment, capture_output=True, text=True)
                assert done.returncode == 0, f"{text}\n{done.stdout}\n{done.stderr}"
        yield folder, answers, database
    finally:
        os.chdir(before)


def records(folder):
    return [
        json.loads(line) for name in sorted(glob.glob(f"{folder}/judgments/*/*/*.jsonl"))
        for line in open(name, encoding="utf-8")]


def test_there_are_recipes_of_each_kind():
    assert {language for language, _ in RECIPES} == {"sh", "sql", "python"}


def test_the_schema_of_records_has_the_columns_of_the_export(desk):
    schema = json.loads((ROOT / "Integrations/Spark/records.schema.json").read_text())
    assert [field["name"] for field in schema["fields"]] == list(records(desk[0])[0])


def test_the_published_schemas_are_those_that_are_made(desk):
    folder = desk[0] / "made"
    shutil.copytree(ROOT / "Integrations/Spark", folder)
    subprocess.run([sys.executable, folder / "make_schemas.py"], check=True)
    for name in ["records", "sessions"]:
        made = (folder / f"{name}.schema.json").read_bytes()
        assert made == (ROOT / f"Integrations/Spark/{name}.schema.json").read_bytes()


def test_duckdb_reads_sessions_packed_sessions_and_judgments(desk):
    folder, answers, _ = desk
    assert answers[0] == [(name, 12) for name in ["ann", "ben", "cleo", "dan", "eve"]]
    assert sum(count for *_, count in answers[1]) == 60 * 12
    english = [one for one in records(folder) if one["article_language"] == "en"]
    labels = sorted({one["label"] for one in english if one["label"]})
    expected = [("en", label, sum(one["label"] == label for one in english)) for label in [*labels, None]]
    assert sorted(answers[2], key=str) == sorted(expected, key=str)


def test_parquet_holds_every_judgment(desk):
    folder, _, database = desk
    count = database.sql(f"SELECT count(*) FROM '{folder}/parquet/*/*/*.parquet'").fetchall()[0][0]
    assert count == len(records(folder)) == 60 * 12


def close(one, other):
    return one == pytest.approx(other, abs=1e-6)


def pairs(folder):
    report = json.loads((folder / "agreement.json").read_text())
    return {(one["first"], one["second"]): one for one in report["pairs"]}


def test_duckdb_counts_pairs_as_annotate_does(desk):
    folder, _, database = desk
    ours = pairs(folder)
    rows = database.sql("FROM pairs").fetchall()
    assert len(rows) == len(ours) == 10
    for first, second, items, agreement in rows:
        assert items == ours[first, second]["items"]
        assert close(agreement, ours[first, second]["percent_agreement"]["value"])


def test_spark_measures_agreement_as_annotate_does(desk):
    folder = desk[0]
    theirs = json.loads(next(folder.glob("spark/summary.json/part-*")).read_text())
    ours = json.loads((folder / "agreement.json").read_text())
    assert theirs["ratings"] == ours["counts"]["ratings"] == 60 * 12
    assert close(theirs["agreement"]["alpha"], ours["krippendorff_alpha"]["value"])
    for name in ["by_item", "by_pair"]:
        assert close(theirs["agreement"][name], ours["percent_agreement"][name]["value"])
    assert len(theirs["pairs"]) == 10
    for one in theirs["pairs"]:
        same = pairs(folder)[one["first"], one["second"]]
        assert close(one["kappa"], same["cohen_kappa"]["value"])


def test_spark_estimates_posteriors_as_annotate_does(desk):
    folder, _, database = desk
    rows = database.sql(
        f"SELECT sha256, \"start\", \"end\", label, probability FROM '{folder}/spark/posteriors/*.parquet'").fetchall()
    theirs = {tuple(row[:3]): row[3:] for row in rows}
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(gold) == len(theirs) == 12 * 12
    stated = 0
    for one in gold:
        label, probability = theirs[one["article_sha256"], one["start"], one["end"]]
        assert label == ("skip" if one["skipped"] else one["label"])
        if one["confidence"] is not None:
            stated += 1
            assert close(one["confidence"], probability)
    assert stated > 100


def test_judgments_agree_as_their_sessions_do(desk):
    whole, flat = (json.loads((desk[0] / name).read_text()) for name in ("agreement.json", "agreement-of-judgments.json"))
    assert flat["counts"] == whole["counts"]
    for name in ("krippendorff_alpha", "gwet_ac1", "fleiss_kappa"):
        assert close(flat[name]["value"], whole[name]["value"])
