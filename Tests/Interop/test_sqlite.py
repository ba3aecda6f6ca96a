"""sqlite3 opens the database; its view has the columns of the tables."""

import sqlite3

from interop import lines


def test_the_view_is_the_table(export, article):
    base = sqlite3.connect(export("sqlite", output="all.sqlite"))
    base.row_factory = sqlite3.Row
    assert base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    rows = [dict(row) for row in base.execute("SELECT * FROM records")]
    for row in rows:
        for name in ("quoted", "flagged", "skipped", "to_review"):
            row[name] = bool(row[name])
        assert article[row["start"] : row["end"]] == row["text"]
        cut = base.execute(
            "SELECT substr(a.text, r.start + 1, r.\"end\" - r.start) FROM records r "
            "JOIN articles a ON a.sha256 = r.article_sha256 WHERE r.statement = ?", [row["statement"]]
        ).fetchone()[0]
        assert cut == row["text"]
    assert rows == lines(export("jsonl", output="all.jsonl"))
    assert base.execute("SELECT count(*) FROM statements").fetchone()[0] == 7


def test_the_same_sessions_give_the_same_bytes(export):
    assert export("sqlite", output="a").read_bytes() == export("sqlite", output="b").read_bytes()
