"""Every wrapped operation is changed in every way, and the report names exactly the methods that touch what changed.

What a method touches is seen by running it (`driving`); the manifest knows it from the syntax tree. Both have to agree.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass

import pytest

from codegen.diff import levels
from codegen.diff.compare import compare
from codegen.diff.nodes import Document
from codegen.impact.consequences import annotated
from codegen.impact.fields import uses
from codegen.impact.manifest import Manifest, build
from tests.impact import shapes
from tests.impact.driving import Driver
from tests.impact.limits import UNDRIVEN, UNSHOWN
from tests.impact.mutations import Mutation, Mutations

EXCEPTED = {*UNDRIVEN, *UNSHOWN}
KINDS = {
    "operation removed", "required parameter added", "optional parameter added", "scope added", "server changed",
    "texts changed", "deprecated", "rate limit lowered", "query parameter renamed", "value of a parameter removed",
    "field dropped", "field dropped that is not used", "type of a field changed", "field added",
    "value of a field removed", "required field added",
}  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """One mutation, and the methods that the report names."""

    kind: str
    where: str
    read: bool
    expected: frozenset[str]
    named: frozenset[str]
    levels: frozenset[str]


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return build()


@pytest.fixture(scope="module")
def driver() -> Driver:
    driver = Driver()
    driver.drive()
    return driver


@pytest.fixture(scope="module")
def outcomes(manifest: Manifest, driver: Driver) -> list[Outcome]:
    made = Mutations(driver)
    return [_outcome(mutation, manifest) for mutation in made.all()]


def _outcome(mutation: Mutation, manifest: Manifest) -> Outcome:
    compared = compare(Document(mutation.old, "old"), Document(mutation.new, "new"))
    findings = [levels.read(finding) for finding in annotated(compared.findings, manifest)]
    named = {impact.symbol.partition(".")[2] for finding in findings for impact in finding.sdk}
    named -= EXCEPTED - mutation.expected
    weights = {
        finding.level for finding in findings if any(one.symbol.partition(".")[2] in named for one in finding.sdk)
    }
    return Outcome(
        mutation.kind, mutation.where, mutation.read, mutation.expected, frozenset(named), frozenset(weights)
    )


def test_every_documented_method_can_be_called(driver: Driver) -> None:
    assert {symbol: why for symbol, why in driver.undriven.items() if symbol not in UNDRIVEN} == {}


def test_the_manifest_knows_exactly_the_operations_that_each_method_requests(
    manifest: Manifest, driver: Driver
) -> None:
    known = {one.symbol: set(one.touches) for one in manifest.methods}

    for symbol, found in driver.seen.items():
        assert set(found) <= known[symbol], symbol
        assert set(found) == known[symbol] or symbol in EXCEPTED, symbol
    assert {symbol for symbol, found in known.items() if found} <= {*driver.seen, *EXCEPTED}


def test_the_manifest_knows_exactly_the_fields_that_each_method_reads(manifest: Manifest, driver: Driver) -> None:
    methods = {one.symbol: one for one in manifest.methods}
    different: dict[str, set[tuple[str, ...]]] = {}

    for symbol, found in driver.seen.items():
        for name, seen in found.items():
            shape = {one.steps for one in shapes.fields(driver.world.document, driver.world.where[name])}
            known = {steps for steps in shape if uses(methods[symbol].touches[name].reads, steps)}
            missed = (seen.reads - known) if symbol in EXCEPTED else (known ^ seen.reads)
            different |= {f"{symbol} {name}": missed} if missed else {}

    assert different == {}


def test_the_manifest_knows_every_field_and_parameter_that_each_method_sends(
    manifest: Manifest, driver: Driver
) -> None:
    methods = {one.symbol: one for one in manifest.methods}

    for symbol, found in driver.seen.items():
        for name, seen in found.items():
            touch = methods[symbol].touches[name]
            queries = {place for place in seen.parameters if place.startswith("query:")}
            passed = {place for place in touch.parameters if place.startswith("query:")}
            assert queries <= passed, symbol
            assert queries == passed or symbol in EXCEPTED, symbol
            assert {steps for steps in seen.writes if not uses(touch.writes, steps)} == set(), symbol


def test_every_kind_of_mutation_was_made(outcomes: list[Outcome]) -> None:
    assert {outcome.kind for outcome in outcomes} == KINDS


def test_the_report_names_exactly_the_methods_that_touch_what_changed(
    outcomes: list[Outcome], capsys: pytest.CaptureFixture[str]
) -> None:
    right = sum(len(one.named & one.expected) for one in outcomes)
    named = sum(len(one.named) for one in outcomes)
    expected = sum(len(one.expected) for one in outcomes)
    with capsys.disabled():
        sys.stdout.write(_table(outcomes))

    wrong = {f"{one.kind}: {one.where}": sorted(one.named ^ one.expected)
             for one in outcomes if one.named != one.expected}  # fmt: skip
    assert wrong == {}
    assert (right, right) == (named, expected)
    assert right > 500


def test_a_field_that_is_dropped_weighs_err_where_a_method_reads_it_and_nothing_where_none_does(
    outcomes: list[Outcome],
) -> None:
    for outcome in outcomes:
        if outcome.kind == "field dropped that is not used":
            assert outcome.levels == set(), outcome.where
        elif outcome.kind == "field dropped" and outcome.read:
            assert "err" in outcome.levels, outcome.where


def _table(outcomes: list[Outcome]) -> str:
    rows: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in outcomes:
        for kind in (one.kind, "all"):
            rows[kind] += Counter(
                mutations=1,
                right=len(one.named & one.expected),
                named=len(one.named),
                expected=len(one.expected),
            )
    lines = [f"{'mutation':32}{'made':>6}{'methods':>9}{'precision':>11}{'recall':>8}"]
    for kind, row in sorted(rows.items(), key=lambda item: (item[0] == "all", item[0])):
        precision, recall = (row["right"] / row[of] if row[of] else 1.0 for of in ("named", "expected"))
        lines.append(f"{kind:32}{row['mutations']:6}{row['expected']:9}{precision:11.1%}{recall:8.1%}")
    return "\n" + "\n".join(lines) + "\n"
