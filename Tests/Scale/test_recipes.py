"""Runs the recipes of Documentation/Scale.md in its order, and holds what they give against annotate."""

import glob
import hashlib
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
        [sys.executable, ROOT / "Benchmarks/make_sessions.py", folder / "sessions", "60", "12"], check=True
    )
    shutil.copytree(ROOT / "Integrations/Spark", folder / "Spark")
    path = f"{PROGRAM.parent}:{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {
        **os.environ,
        "PATH": path,
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
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
        json.loads(line)
        for name in sorted(glob.glob(f"{folder}/judgments/*/*/*.jsonl"))
        for line in open(name, encoding="utf-8")
    ]


def test_there_are_recipes_of_each_kind():
    assert {language for language, _ in RECIPES} == {"sh", "sql", "python"}


def test_the_schema_of_records_has_the_columns_of_the_export(desk):
    schema = json.loads((ROOT / "Integrations/Spark/records.schema.json").read_text())
    assert [field["name"] for field in schema["fields"]] == list(records(desk[0])[0])


def test_the_published_schemas_are_those_that_are_made(desk):
    folder = desk[0] / "made/Integrations/Spark"
    shutil.copytree(ROOT / "Integrations/Spark", folder)
    shutil.copytree(ROOT / "Documentation", desk[0] / "made/Documentation")
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
    assert theirs["left_out_lines"] == 0
    rows = (
        desk[2]
        .sql(f"SELECT first, second, items, agreement, kappa FROM '{folder}/spark/pairs/*.parquet'")
        .fetchall()
    )
    assert len(rows) == 10
    for first, second, items, agreement, kappa in rows:
        same = pairs(folder)[first, second]
        assert items == same["items"]
        assert close(agreement, same["percent_agreement"]["value"])
        assert close(kappa, same["cohen_kappa"]["value"])


def test_spark_estimates_posteriors_as_annotate_does(desk):
    folder, _, database = desk
    rows = database.sql(
        f'SELECT sha256, "start", "end", label, probability FROM \'{folder}/spark/posteriors/*.parquet\''
    ).fetchall()
    theirs = {tuple(row[:3]): row[3:] for row in rows}
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(theirs) == 12 * 12
    assert len(gold) == sum(label is not None for label, _ in theirs.values())
    stated = 0
    for one in gold:
        label, probability = theirs[one["article_sha256"], one["start"], one["end"]]
        assert label == ("skip" if one["skipped"] else one["label"])
        if one["confidence"] is not None:
            stated += 1
            assert close(one["confidence"], probability)
    assert stated > 100


def test_judgments_agree_as_their_sessions_do(desk):
    whole, flat = (
        json.loads((desk[0] / name).read_text()) for name in ("agreement.json", "agreement-of-judgments.json")
    )
    assert flat["counts"] == whole["counts"]
    for name in ("krippendorff_alpha", "gwet_ac1", "fleiss_kappa"):
        assert close(flat[name]["value"], whole[name]["value"])


def packed(name, annotator, labels, version=2):
    """A packed session of one article, a statement a label; `None` is undecided, "skip" skipped."""
    text = " ".join(f"Statement {number}." for number in range(len(labels)))
    statements, start = [], 0
    for number, label in enumerate(labels):
        end = start + len(f"Statement {number}.")
        named = label if label not in (None, "skip") else None
        statements.append(
            {
                "id": number + 1,
                "start": start,
                "end": end,
                "text": text[start:end],
                "label": named,
                "skipped": label == "skip",
            }
        )
        start = end + 1
    article = {"sha256": hashlib.sha256(text.encode()).hexdigest(), "text": text}
    codebook = {
        "name": "three",
        "version": 1,
        "labels": [{"name": label, "key": label[0]} for label in ["claim", "denial", "report"]],
    }
    at = "2026-11-23T09:00:00Z"
    return json.dumps(
        {
            "format": "annotate-session",
            "version": version,
            "id": name * 32,
            "annotator": annotator,
            "annotator_kind": "person",
            "created": at,
            "modified": at,
            "article": article,
            "codebook": codebook,
            "statements": statements,
            "history": [],
        }
    )


def spark_job(desk, folder, lines):
    (folder / "packed.sessions.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, desk / "Spark/agreement.py", "packed.sessions.jsonl", "out"],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(next(folder.glob("out/summary.json/part-*")).read_text()), done.stderr


# Ties of two and of three, a single vote that contradicts what its annotator is good at, and unanimous items.
ONE = ["claim", "claim", "denial", "report", "claim", "skip", "claim", None, "denial"]
TWO = ["denial", "claim", "denial", "claim", "report", "skip", "denial", None, None]
THREE = [None, "claim", "denial", None, "denial", "skip", "report", "report", None]


def test_spark_follows_the_rules_for_ties_and_single_votes(desk, tmp_path):
    summary, _ = spark_job(
        desk[0], tmp_path, [packed("1", "ann", ONE), packed("2", "ben", TWO), packed("3", "cleo", THREE)]
    )
    subprocess.run(
        [
            PROGRAM,
            "consensus",
            "--method",
            "dawid-skene",
            "--untagged",
            "-o",
            "gold.jsonl",
            "packed.sessions.jsonl",
        ],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    rows = (
        desk[2]
        .sql(f"SELECT start, label, probability, tied, votes FROM '{tmp_path}/out/posteriors/*.parquet'")
        .fetchall()
    )
    theirs = {row[0]: row[1:] for row in rows}
    ours = [json.loads(line) for line in (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(theirs) == len(ours) == 9
    for one in ours:
        label, probability, tied, _ = theirs[one["start"]]
        assert label == ("skip" if one["skipped"] else one["label"])
        assert bool(tied) == (one["label"] is None and not one["skipped"])
        assert one["confidence"] is None or close(one["confidence"], probability)
    assert any(tied for _, _, tied, _ in theirs.values())
    assert sorted(label for label, _, _, votes in theirs.values() if votes == 1) == ["denial", "report"]


def test_a_bad_line_does_not_end_the_job(desk, tmp_path):
    whole = [packed("1", "ann", ONE), packed("2", "ben", TWO)]
    bad = [
        whole[0][:300],
        "{}",
        '{"label": "claim", "text": "a flat record"}',
        packed("4", "dan", THREE, version=3),
        "not JSON at all",
    ]
    (tmp_path / "bad").mkdir()
    (tmp_path / "good").mkdir()
    theirs, said = spark_job(desk[0], tmp_path / "bad", [bad[0], whole[0], *bad[1:3], whole[1], *bad[3:]])
    good, _ = spark_job(desk[0], tmp_path / "good", whole)
    assert theirs["left_out_lines"] == 5 and good["left_out_lines"] == 0
    assert "5 lines that are not sessions are left out" in said
    assert {**theirs, "left_out_lines": 0} == good


def test_the_job_reads_no_text(desk):
    probe = (
        "import sys; sys.path.insert(0, 'Spark'); import agreement\n"
        "from pyspark.sql import SparkSession\n"
        "spark = SparkSession.builder.master('local[1]').getOrCreate()\n"
        "read = agreement.sessions(agreement.lines(spark, 'all.sessions.jsonl'))\n"
        "print('PLAN', read._jdf.queryExecution().executedPlan().toString().replace(chr(10), ' '))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=desk[0],
        capture_output=True,
        text=True,
        env={**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"},
    )
    assert done.returncode == 0, done.stderr
    plan = next(line for line in done.stdout.splitlines() if line.startswith("PLAN"))
    assert "statements" in plan and "ReadSchema" in plan
    assert "text:" not in plan and "history" not in plan and "note:" not in plan
