"""A real Label Studio on loopback takes the configuration and the tasks, shows them in a browser, and gives them
back unchanged."""

import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from browser import browser, log_in, mark, regions  # noqa: F401
from interop import PROGRAM, pairs

TOKEN = "0123456789abcdef0123456789abcdef01234567"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("label-studio")
    port = free_port()
    program = pathlib.Path(sys.executable).parent / "label-studio"
    environment = dict(
        os.environ,
        LATEST_VERSION_CHECK="false",
        COLLECT_ANALYTICS="false",
        SENTRY_DSN="",
        FRONTEND_SENTRY_DSN="",
        LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN="true",
    )
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [
                str(program),
                "start",
                "--no-browser",
                "--data-dir",
                str(folder),
                "--port",
                str(port),
                "--internal-host",
                "127.0.0.1",
                "--username",
                "reader@example.org",
                "--password",
                "reader-1-secret",
                "--user-token",
                TOKEN,
            ],
            stdout=log,
            stderr=log,
            env=environment,
        )
        try:
            wait(f"http://127.0.0.1:{port}/health", process, folder / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(30)


def wait(url, process, log):
    for _ in range(300):
        assert process.poll() is None, log.read_text()[-2000:]
        try:
            urllib.request.urlopen(url)
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(1)
    pytest.fail(log.read_text()[-2000:])


def call(url, body=None):
    request = urllib.request.Request(
        url,
        None if body is None else json.dumps(body).encode(),
        {"Authorization": f"Token {TOKEN}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


@pytest.fixture
def project(server, export, tmp_path):
    """A project with the exported tasks in it, and the tasks."""
    config = tmp_path / "config.xml"
    tasks = json.loads(export("label-studio", "--config", str(config)).read_text(encoding="utf-8"))
    made = call(f"{server}/api/projects", {"title": "statements", "label_config": config.read_text()})
    answer = call(f"{server}/api/projects/{made['id']}/import", tasks)
    assert (answer["task_count"], answer["annotation_count"], answer["prediction_count"]) == (1, 1, 1)
    return f"{server}/api/projects/{made['id']}", tasks


def exported(project):
    (task,) = call(f"{project}/export?exportType=JSON")
    return task


def test_the_server_keeps_every_region(project, article, statements):
    address, tasks = project
    task = exported(address)
    assert task["data"]["text"] == article
    labelled = [one for one in task["annotations"][0]["result"] if one["type"] == "labels"]
    found = [
        (one["value"]["labels"][0], article[one["value"]["start"] : one["value"]["end"]]) for one in labelled
    ]
    assert found == pairs(statements)
    assert task["annotations"][0]["result"] == tasks[0]["annotations"][0]["result"]


def seen(text: str) -> str:
    """What of a text a page can show: line ends and white space aside."""
    return "".join(text.split())


def test_a_browser_shows_and_marks_the_same_words(project, server, browser, article, statements, tmp_path):
    address, _ = project
    task = exported(address)
    log_in(browser, server, "reader@example.org", "reader-1-secret")
    browser.get(f"{server}/projects/{address.rsplit('/', 1)[1]}/data?task={task['id']}")
    shown = regions(browser, len(statements))
    assert [(label, seen(words)) for label, words in shown] == [
        (label, seen(words)) for label, words in pairs(statements)
    ]

    # Words behind an emoji that no region covers are marked in the browser, and come back through our
    # importer.
    words = free_words(article, statements)
    mark(browser, "c", words)
    regions(browser, len(statements) + 1)
    browser.execute_script(SAVE)
    path = tmp_path / "back.json"
    for _ in range(60):
        back = call(f"{address}/export?exportType=JSON")
        labelled = [one for one in back[0]["annotations"][0]["result"] if one["type"] == "labels"]
        if len(labelled) > len(statements):
            break
        time.sleep(1)
    (new,) = [one for one in labelled if one["value"]["text"] == words]
    assert article[new["value"]["start"] : new["value"]["end"]] == words
    path.write_text(json.dumps(back), encoding="utf-8")
    subprocess.run([PROGRAM, "import", str(path), "-f", "label-studio"], check=True, cwd=tmp_path)
    (session,) = (tmp_path / "sessions").glob("*.json")
    texts = [
        one["text"] for one in json.loads(session.read_text(encoding="utf-8"))["statements"] if one["label"]
    ]
    assert words in texts


SAVE = "const s = window.Htx; (s.updateAnnotation || s.submitAnnotation).call(s);"


def free_words(article: str, statements) -> str:
    """The last words of the article, after its last emoji, that no statement covers."""
    covered = set()
    for one in statements:
        covered.update(range(one["start"], one["end"]))
    last = max(place for place, letter in enumerate(article) if ord(letter) > 0xFFFF)
    for match in re.finditer(r"\w[\w ]+\w", article[last:]):
        if not covered.intersection(range(last + match.start(), last + match.end())):
            return match[0]
    raise AssertionError("no words are free")
