"""The benchmarks themselves: that they measure what they say, show what is missing, and draw the same twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from codegen.documents import read_json
from tests.bench import contest, differ, environments, measure, mutations, picture, report
from tests.bench.contest import Contestant, Cost, Result
from tests.bench.generation import Generating
from tests.bench.measure import Times

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("sync", "async", "async-httpx")


def test_a_contest_finds_every_figure_of_everybody(tmp_path: Path) -> None:
    everybody = [one for one in contest.contestants(tmp_path, alone=True) if one.kind in KINDS]
    everybody = [one for one in everybody if not one.environment.missing]

    results = contest.run(everybody, contest.TOUCH)

    assert [result.missing for result in results] == [""] * len(everybody)
    assert {result.contestant.kind for result in results} >= {"sync", "async"}
    for result in results:
        costs = (result.alone, result.together, result.importing, result.first)
        assert all(cost is not None and cost.seconds.median > 0 for cost in costs), result
        assert result.versions["httpx"]
        assert (result.calls > 0, result.failed) == (True, [])


def test_who_cannot_run_is_left_out_and_says_why(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    base = next(one for one in contest.contestants(tmp_path, alone=True) if one.kind == "sync")
    failing = base._replace(name="failing", kind="no such kind")
    absent = base._replace(name="absent", environment=environments.here("no_such_module"))

    results = contest.run([base, failing, absent], contest.TOUCH)

    assert [result.missing for result in results[:2]] == ["", "its first call failed"]
    assert "no_such_module not installed" in results[2].missing
    assert "KeyError" in capfd.readouterr().err


def test_the_figures_of_bare_httpx_are_what_others_are_compared_with(tmp_path: Path) -> None:
    base = next(one for one in contest.contestants(tmp_path, alone=True) if one.kind == "sync")

    (result,) = contest.run([base], contest.TOUCH)

    costs = (result.alone, result.together, result.importing, result.first)
    assert [cost.ratio for cost in costs if cost is not None] == [1.0] * 4


def made_up() -> report.Report:
    here = environments.here()
    missing = Result(Contestant("late", "call", "sync", "late", "", here, ()), "it was late")
    return report.Report(
        [*(made_up_result(name, kind) for name in ("httpx", contest.OURS) for kind in ("sync", "async")), missing],
        {name: Times(0.01, 0.02, 0.03) for name in report.IMPORTS},
        Generating(Times(1, 2, 3), Times(2, 4, 6)),
        {"cores": "2", "python": "cpython 3.11", "system": "linux"},
    )


def made_up_result(name: str, kind: str) -> Result:
    cost = Cost(Times(0.0001, 0.0002, 0.0003), 0.75)
    one = Contestant(name, "call", kind, name, "", environments.here(), ())
    return Result(one, "", {"httpx": "1.2.3"}, cost, cost, cost, cost, 2**24, 2**25, 2**26)


def test_the_tables_hold_ratios_figures_and_reasons() -> None:
    shown = report.text(made_up())

    assert "httpx: call" in shown
    assert "0.75  200" in shown
    assert "Not measured: late: call (it was late)." in shown
    assert "2 cores, linux, cpython 3.11" in shown
    assert "httpx 1.2.3" in shown


def test_calls_that_failed_are_told() -> None:
    found = made_up()
    found.results[0].calls, found.results[0].failed = 1000, ["ReadError", "ReadError"]

    assert "Failed: 2 of 1,000 calls of httpx: call (ReadError)." in report.text(found)


def test_the_page_shows_the_picture_and_every_table() -> None:
    page = report.markdown(made_up(), "picture.svg")

    assert "](picture.svg)" in page
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## Synchronous calls",
        "## Asynchronous calls",
        "## Start and memory",
        "## What we aim at",
        "## How to repeat it",
    ]
    assert all(len(line) <= 120 for line in page.splitlines() if not line.startswith(("|", "!", "Machine")))


def test_the_same_figures_give_the_same_picture(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="the extra `bench` is not installed")

    picture.draw(made_up().results, tmp_path / "one.svg")
    picture.draw(made_up().results, tmp_path / "two.svg")

    drawn = (tmp_path / "one.svg").read_text("utf-8")
    assert drawn == (tmp_path / "two.svg").read_text("utf-8")
    assert "<dc:date>" not in drawn


def test_memory_after_an_import_is_more_than_after_none() -> None:
    here = environments.here()

    bare = measure.import_memory(here.interpreter, "pass", here.variables)
    loaded = measure.import_memory(here.interpreter, "import httpx", here.variables)

    if bare is None or loaded is None:
        pytest.skip("the system does not say how much memory a process holds")
    assert loaded > bare + 2**20


def test_changes_made_on_purpose_are_judged_right_and_no_kind_is_missing() -> None:
    description = differ.without_twins(read_json(environments.DESCRIPTION))

    judged = [(one.mutation.name, differ.ours(one) == one.mutation.breaks) for one in mutations.mutated(description, 1)]

    assert judged == [(one.name, True) for one in mutations.MUTATIONS]


def test_the_figures_of_the_differ_are_shown_and_what_is_missing_says_why() -> None:
    times = Times(0.8, 0.9, 1.0)
    timed = [
        differ.Timed("ours", times, times, 3),
        differ.Timed("oasdiff, as it comes", None, missing="it stops with an error"),
    ]
    found = differ.Differing(
        timed, [differ.Right("pairs", 4, 4, 3), differ.Right("others", 2, 1, None)], "npm is not installed"
    )

    shown = report.text(made_up()._replace(differing=found))

    assert "ours: 0.90 s by the clock, 0.90 s of all cores, 3 that break or may" in shown
    assert "oasdiff, as it comes: not measured: it stops with an error" in shown
    assert "pairs, 4: ours 4 (100.0%), oasdiff 3 (75.0%)" in shown
    assert "others, 2: ours 1 (50.0%), oasdiff not measured" in shown
    assert "Not measured: oasdiff (npm is not installed)." in shown
