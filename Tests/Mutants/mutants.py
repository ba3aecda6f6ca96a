#!/usr/bin/env python3
"""Plants small mistakes in the sources and reports which of them the tests notice.

    Tests/Mutants/mutants.py [--count 200] [--seed 1] [--folder Sources/Annotator/Model ...] [--list FILE]

The mistakes (an exchanged operator, a constant that is off by one, a negated condition, a dropped statement)
are drawn at random and compiled together in a copy of the repository, each with a switch of its own. One run
of every suite records which mistakes it reaches; then each mistake is switched on, and the suites that reach
it run, the quickest first, until one fails. A suite that takes ten times as long as it should is stopped,
which counts as noticed.
"""

import argparse
import pathlib
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
        self.active = folder / "active"
        self.reached = folder / "reached"
        self.runner: list[str] = []
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
        self.active.write_text("0")

    def write(self, chosen: list[planting.Site]):
        paths = {site.path for site in chosen}
        for path in paths | getattr(self, "written", set()):
            original = (ROOT / path).read_text(encoding="utf-8")
            planted = planting.plant(original, [site for site in chosen if site.path == path])
            (self.copy / path).write_text(planted, encoding="utf-8")
        self.written = paths
        for module in {"/".join(path.split("/")[:2]) for path in paths}:
            own = [site for site in chosen if site.path.startswith(module + "/")]
            text = planting.support(own, str(self.active), str(self.reached))
            (self.copy / module / "PlantedMistakes.swift").write_text(text, encoding="utf-8")

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
            bad = [site for site in chosen if (site.path, str(site.line)) in places]
            if not bad:
                sys.exit(f"the copy does not build:\n{output[-4000:]}")
            print(f"{len(bad)} do not compile and are left out", file=sys.stderr)
            chosen = [site for site in chosen if site not in bad]

    def command(self) -> list[str]:
        """What runs tests: their program itself where it is one, which starts in a fifth of the time."""
        shown = subprocess.run(
            ["swift", "build", "--show-bin-path"],
            cwd=self.copy, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
        programs = [path for path in pathlib.Path(shown.strip()).glob("*.xctest") if path.is_file()]
        if programs:
            return [str(programs[0]), "--testing-library", "swift-testing"]
        return ["swift", "test", "--skip-build", "--disable-xctest"]

    def suites(self) -> list[str]:
        listed = subprocess.run(
            ["swift", "test", "list", "--skip-build", "--disable-xctest"],
            cwd=self.copy, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
        return sorted({line.split("/")[0].split(".", 1)[1] for line in listed.splitlines() if "/" in line})

    def run(self, suite: str, active: int, limit: float | None = None) -> bool:
        """Whether the tests of a suite pass."""
        self.active.write_text(str(active))
        self.runner = self.runner or self.command()
        with subprocess.Popen(
            [*self.runner, "--filter", rf"\.{suite}/"],
            cwd=self.copy,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            try:
                return process.wait(timeout=limit) == 0
            except subprocess.TimeoutExpired:
                subprocess.run(["pkill", "-KILL", "-s", str(process.pid)], check=False)
                return False


def map_of_reach(workshop: Workshop) -> tuple[dict[int, list[str]], dict[str, float]]:
    """Which suites reach which site, the quickest first, and how long each takes."""
    reach: dict[int, list[str]] = {}
    seconds = {}
    for suite in workshop.suites():
        workshop.reached.write_text("")
        start = time.monotonic()
        if not workshop.run(suite, -1):
            print(f"{suite} fails without a mistake and is left out", flush=True)
            continue
        seconds[suite] = time.monotonic() - start
        for number in set(workshop.reached.read_text().split()):
            reach.setdefault(int(number), []).append(suite)
    for suites in reach.values():
        suites.sort(key=seconds.__getitem__)
    return reach, seconds


def noticed_by(
    workshop: Workshop, site: planting.Site, suites: list[str], seconds: dict[str, float]
) -> str | None:
    """The first suite that fails with the mistake, or None."""
    for suite in suites:
        if not workshop.run(suite, site.number, limit=10 * seconds[suite] + 10):
            return suite
    return None


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
        reach, seconds = map_of_reach(workshop)
        killed = 0
        for site in chosen:
            suite = noticed_by(workshop, site, reach.get(site.number, []), seconds)
            killed += suite is not None
            verdict = (
                f"killed by {suite}"
                if suite
                else "SURVIVED"
                if site.number in reach
                else "SURVIVED, not reached"
            )
            change = f"'{site.before}' -> '{site.after}'" if site.after else f"dropped '{site.before}'"
            print(f"{site.path}:{site.line}: {change}: {verdict}", flush=True)
    print(f"{killed} of {len(chosen)} killed ({100 * killed / max(1, len(chosen)):.0f}%)")


if __name__ == "__main__":
    main()
