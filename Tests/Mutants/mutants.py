#!/usr/bin/env python3
"""Plants small mistakes in the sources and reports which of them the tests notice.

    Tests/Mutants/mutants.py [--count 200] [--seed 1] [--folder Sources/Annotator/Model ...] [--list FILE]

The mistakes (an exchanged operator, a constant that is off by one, a negated condition, a dropped statement)
are drawn at random and compiled together in a copy of the repository, each with a switch of its own. One run
of every suite records which mistakes it reaches; then each mistake is switched on, and the suites that reach
it run, in three batches, until one fails. A batch that takes ten times as long as it should is stopped, which
counts as noticed. As many mistakes are tried at once as there are processors.
"""

import argparse
import concurrent.futures
import os
import pathlib
import queue
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

import sites as planting

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = [
    "Sources/Annotator/Model", "Sources/Annotator/Repl", "Sources/Annotator/Commands", "Sources/Annotator/Store",
    "Sources/Annotator/Datasets", "Sources/Annotator/Agreement", "Sources/annotate",
]  # fmt: skip


def drawn(folders: list[str], count: int, seed: int) -> list[planting.Site]:
    """Sites at random, at most one a line."""
    every = []
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.swift")):
            path = str(file.relative_to(ROOT))
            every += planting.sites(path, file.read_text(encoding="utf-8"))
    random.Random(seed).shuffle(every)
    chosen, lines = [], set()
    for site in every:
        if (site.path, site.line) not in lines and len(chosen) < count:
            lines.add((site.path, site.line))
            site.number = len(chosen) + 1
            chosen.append(site)
    return chosen


class Workshop:
    """A copy of the repository in which the mistakes are compiled."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.copy = folder / "annotate"

    def prepare(self):
        files = subprocess.run(
            ["git", "ls-files", "-co", "--exclude-standard"],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.splitlines()
        for name in files:
            source = ROOT / name
            if source.is_file():
                target = self.copy / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target)
        manifest = self.copy / "Package.swift"
        manifest.write_text(manifest.read_text().replace(".treatAllWarnings(as: .error),", ""))

    def write(self, chosen: list[planting.Site]):
        paths = {site.path for site in chosen}
        for path in paths | getattr(self, "written", set()):
            original = (ROOT / path).read_text(encoding="utf-8")
            planted = planting.plant(original, [site for site in chosen if site.path == path])
            (self.copy / path).write_text(planted, encoding="utf-8")
        self.written = paths
        for module in {"/".join(path.split("/")[:2]) for path in paths}:
            own = [site for site in chosen if site.path.startswith(module + "/")]
            (self.copy / module / "PlantedMistakes.swift").write_text(planting.support(own), encoding="utf-8")

    def build(self, chosen: list[planting.Site]) -> list[planting.Site]:
        """Builds; sites that do not compile are taken out until all do. Returns those that are in."""
        while True:
            self.write(chosen)
            result = subprocess.run(
                ["swift", "build", "--build-tests"],
                cwd=self.copy,
                capture_output=True,
                text=True,
                check=False,
            )
            if result.returncode == 0:
                return chosen
            output = result.stdout + result.stderr
            places = set(re.findall(r"/annotate/(\S+?\.swift):(\d+):\d+: error", output))
            bad = {id(site) for path, line in places for site in self.guilty(chosen, path, int(line))}
            if not bad:
                errors = sorted({line for line in output.splitlines() if "error:" in line})
                sys.exit("the copy does not build:\n" + "\n".join(errors or output.splitlines()[-40:]))
            print(f"{len(bad)} do not compile and are left out", file=sys.stderr)
            chosen = [site for site in chosen if id(site) not in bad]

    @staticmethod
    def guilty(chosen: list[planting.Site], path: str, line: int) -> list[planting.Site]:
        """The sites an error points at: those on its line, or the nearest one, as where a long expression is refused."""
        own = [site for site in chosen if site.path == path]
        exact = [site for site in own if site.line == line]
        return exact or sorted(own, key=lambda site: abs(site.line - line))[:1]

    def suites(self) -> list[str]:
        listed = subprocess.run(
            ["swift", "test", "list", "--skip-build", "--disable-xctest"],
            cwd=self.copy, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
        return sorted({line.split("/")[0].split(".", 1)[1] for line in listed.splitlines() if "/" in line})

    def benches(self, count: int) -> list["Bench"]:
        shown = subprocess.run(
            ["swift", "build", "--show-bin-path"],
            cwd=self.copy, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
        return [Bench(self, pathlib.Path(shown.strip()), number) for number in range(count)]


class Bench:
    """The programs of the copy once more, with a switch of their own: on each bench one mistake is tried at a time."""

    def __init__(self, workshop: Workshop, built: pathlib.Path, number: int):
        self.copy = workshop.copy
        self.folder = workshop.folder / f"bench-{number}"
        self.folder.mkdir()
        for file in built.iterdir():
            if file.is_file() and file.name.startswith("annotate"):
                shutil.copy2(file, self.folder / file.name)
        self.tests = next(self.folder.glob("*.xctest"))
        self.active = self.folder / planting.ACTIVE
        self.reached = self.folder / planting.REACHED

    def run(self, suites: list[str], active: int, limit: float | None = None) -> bool:
        """Whether the tests of some suites pass."""
        self.active.write_text(str(active))
        filters = [word for suite in suites for word in ("--filter", rf"\.{suite}/")]
        with subprocess.Popen(
            [str(self.tests), "--testing-library", "swift-testing", *filters],
            cwd=self.copy,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            try:
                return process.wait(timeout=limit) == 0
            except subprocess.TimeoutExpired:
                subprocess.run(["pkill", "-KILL", "-s", str(process.pid)], check=False)
                return False


class Reach:
    """Which suites reach which site, and how long each suite takes."""

    def __init__(self):
        self.suites: dict[int, list[str]] = {}
        self.seconds: dict[str, float] = {}
        self.sites: dict[str, int] = {}

    def measure(self, bench: Bench, suite: str):
        bench.reached.write_text("")
        start = time.monotonic()
        if not bench.run([suite], -1):
            print(f"{suite} fails without a mistake and is left out", flush=True)
            return
        self.seconds[suite] = time.monotonic() - start
        reached = {int(number) for number in bench.reached.read_text().split()}
        self.sites[suite] = len(reached)
        for number in reached:
            self.suites.setdefault(number, []).append(suite)

    def batches(self, site: planting.Site) -> list[list[str]]:
        """The suites that reach a site, those that cost little and reach little else first: they are about it."""
        suites = sorted(
            self.suites.get(site.number, []), key=lambda suite: self.seconds[suite] * self.sites[suite]
        )
        return [batch for batch in (suites[:3], suites[3:15], suites[15:]) if batch]

    def limit(self, batch: list[str]) -> float:
        return 10 * sum(self.seconds[suite] for suite in batch) + 10


def verdict(reach: Reach, bench: Bench, site: planting.Site) -> tuple[bool, str]:
    """Whether a mistake is noticed, and by which suites."""
    for batch in reach.batches(site):
        if not bench.run(batch, site.number, reach.limit(batch)):
            return True, "killed by " + (batch[0] if len(batch) == 1 else f"one of {len(batch)} suites: {batch[0]} …")
    return False, "SURVIVED" if site.number in reach.suites else "SURVIVED, not reached"


def on_every_bench(benches: list[Bench], work, items: list):
    """Yields an item and what the work on it gives, as they end; each bench takes the next item when it is free."""
    free: queue.Queue[Bench] = queue.Queue()
    for bench in benches:
        free.put(bench)

    def on_one(item):
        bench = free.get()
        try:
            return item, work(bench, item)
        finally:
            free.put(bench)

    with concurrent.futures.ThreadPoolExecutor(len(benches)) as pool:
        for done in concurrent.futures.as_completed([pool.submit(on_one, item) for item in items]):
            yield done.result()


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", action="append")
    options = parser.parse_args()
    chosen = drawn(options.folder or FOLDERS, options.count, options.seed)
    with tempfile.TemporaryDirectory(prefix="annotate-mutants-") as folder:
        workshop = Workshop(pathlib.Path(folder))
        workshop.prepare()
        chosen = workshop.build(chosen)
        benches = workshop.benches(os.cpu_count() or 1)
        reach = Reach()
        for _ in on_every_bench(benches, reach.measure, workshop.suites()):
            pass
        killed = 0
        for site, (noticed, words) in on_every_bench(
            benches, lambda bench, site: verdict(reach, bench, site), chosen
        ):
            killed += noticed
            change = f"'{site.before}' -> '{site.after}'" if site.after else f"dropped '{site.before}'"
            print(f"{site.path}:{site.line}: {change}: {words}", flush=True)
    print(f"{killed} of {len(chosen)} killed ({100 * killed / max(1, len(chosen)):.0f}%)")


if __name__ == "__main__":
    main()
