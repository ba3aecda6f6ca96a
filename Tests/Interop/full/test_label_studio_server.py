"""A real Label Studio on loopback takes the configuration and the tasks, and gives them back unchanged."""

import json
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from interop import cut_utf16, pairs

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
        os.environ, LATEST_VERSION_CHECK="false", COLLECT_ANALYTICS="false", SENTRY_DSN="", FRONTEND_SENTRY_DSN="",
        LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN="true",
    )
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [
                str(program), "start", "--no-browser", "--data-dir", str(folder), "--port", str(port),
                "--internal-host", "127.0.0.1", "--username", "reader@example.org", "--password", "reader-1-secret",
                "--user-token", TOKEN,
            ],
            stdout=log, stderr=log, env=environment,
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
        url, None if body is None else json.dumps(body).encode(),
        {"Authorization": f"Token {TOKEN}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def test_the_server_keeps_every_region(server, export, article, statements, tmp_path):
    config = tmp_path / "config.xml"
    tasks = json.loads(export("label-studio", "--config", str(config)).read_text(encoding="utf-8"))
    project = call(f"{server}/api/projects", {"title": "statements", "label_config": config.read_text()})
    answer = call(f"{server}/api/projects/{project['id']}/import", tasks)
    assert (answer["task_count"], answer["annotation_count"], answer["prediction_count"]) == (1, 1, 1)
    (task,) = call(f"{server}/api/projects/{project['id']}/export?exportType=JSON")
    assert task["data"]["text"] == article
    regions = [one for one in task["annotations"][0]["result"] if one["type"] == "labels"]
    found = [
        (one["value"]["labels"][0], cut_utf16(article, one["value"]["start"], one["value"]["end"]))
        for one in regions
    ]
    assert found == pairs(statements)
    assert task["annotations"][0]["result"] == tasks[0]["annotations"][0]["result"]
