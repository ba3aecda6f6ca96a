"""The package qualitative-coding holds a project against the schema of REFI-QDA, and imports it; we import what
it ships."""

import importlib.resources
import os
import pathlib
import re
import subprocess
import sys
import zipfile

from qualitative_coding.refi_qda.reader import REFIQDAReader

from interop import PROGRAM


def test_the_project_is_valid_and_imported(export, article, tmp_path):
    path = export("refi-qda", output="x.qdpx")
    REFIQDAReader(path)
    folder = tmp_path / "project"
    folder.mkdir()
    # Version 1.7.8 left a call of breakpoint() in its reader.
    subprocess.run(
        [str(pathlib.Path(sys.executable).with_name("qc")), "init", "--import", str(path)],
        cwd=folder,
        check=True,
        env={**os.environ, "PYTHONBREAKPOINT": "0"},
    )
    (text,) = (folder / "source" / "sources").glob("*.txt")
    assert text.read_bytes().decode("utf-8") == re.sub("\r\n?", "\n", article)
    assert {"claim", "denial", "report"} <= set((folder / "codebook.yaml").read_text().split())


def test_its_own_project_becomes_sessions(tmp_path):
    demo = importlib.resources.files("qualitative_coding") / "demo.qdpx"
    with zipfile.ZipFile(demo) as project:
        texts = [name for name in project.namelist() if name.startswith("sources/")]
    run = subprocess.run(
        [
            PROGRAM,
            "import",
            str(demo),
            "-f",
            "refi-qda",
            "--partial",
            "--map",
            "ngss=claim",
            "--map",
            "cs_unplugged=report",
            "--sessions",
            str(tmp_path / "back"),
        ],
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    assert "second labels" in run.stderr
    assert 1 <= len(list((tmp_path / "back").glob("*.json"))) <= len(texts)
