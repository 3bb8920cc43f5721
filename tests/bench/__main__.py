"""`make bench`: what this SDK costs beside what others cost, measured in this run. Nothing fails for being slow."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench import contest, differ, environments, generation, measure, report

DOCS = environments.ROOT / "docs"
PICTURE = "benchmarks.svg"


def main() -> int:
    """Measure, print, and write where that is asked for."""
    parser = argparse.ArgumentParser(prog="make bench", description="Ratios, measured side by side in one run.")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, for a first look")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md and its picture as well")
    options = parser.parse_args()
    found = _measured(quick=options.quick)
    print(report.text(found))
    if options.write:
        _write(found)
    return 0


def _measured(*, quick: bool) -> report.Report:
    size = contest.QUICK if quick else contest.FULL
    with tempfile.TemporaryDirectory() as folder:
        results = contest.run(contest.contestants(Path(folder)), size)
    where = environments.here()
    commands = {
        name: measure.Command([where.interpreter, "-c", statement], where.variables)
        for name, statement in report.IMPORTS.items()
    }
    imports = measure.process_cpus(commands, size.starts)
    with tempfile.TemporaryDirectory() as folder:
        differing = differ.run(1 if quick else 3, 1 if quick else 4, Path(folder))
    return report.Report(results, imports, generation.run(1 if quick else 3), measure.machine(), differing)


def _write(found: report.Report) -> None:
    from tests.bench import picture

    (DOCS / "benchmarks.md").write_text(report.markdown(found, PICTURE), "utf-8")
    picture.draw(found.results, DOCS / PICTURE)
    print(f"\nWritten: docs/benchmarks.md, docs/{PICTURE}")


if __name__ == "__main__":
    sys.exit(main())
