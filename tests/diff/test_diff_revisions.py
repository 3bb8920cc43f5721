"""Twelve real revisions of the description: nothing refused, nothing false, what is known to have changed found."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from codegen.diff import chronicle, history, identity, sources
from codegen.diff.nodes import written
from codegen.diff.report import Options, build
from tests.diff.support import SHARED, SPECS

if TYPE_CHECKING:
    from pathlib import Path

    from codegen.diff.findings import Finding, Report
    from codegen.diff.nodes import Document

UPSTREAM = SHARED / "upstream"
REVISIONS = sorted(UPSTREAM.glob("*.openapi.json"))
PAIRS = list(pairwise(REVISIONS))

pytestmark = pytest.mark.skipif(not REVISIONS, reason="upstream's revisions are not beside the project")


@cache
def compared(old: str, new: str, scope: str = "open-cloud") -> Report:
    sides = [next(path for path in REVISIONS if path.name.startswith(day)) for day in (old, new)]
    found = [sources.load(str(path)) for path in sides]
    return build(found[0], found[1], Options(SPECS, "all" if scope == "all" else "open-cloud", with_lines=False))


def of(report: Report, rule: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize(("old", "new"), PAIRS, ids=[f"{old.name[:10]}..{new.name[:10]}" for old, new in PAIRS])
def test_no_pair_is_refused_and_no_removal_is_only_a_rename(old: Path, new: Path) -> None:
    before, after = (known(sources.load(str(path)).document) for path in (old, new))

    for scope in ("open-cloud", "all"):
        found = compared(old.name, new.name, scope)
        gone = {finding.pointer for finding in found.findings if is_removal(finding)}
        kept = {pointer for pointer, name in before.items() if name in after.values()}
        assert gone & kept == set()
        assert found.summary["operations_compared"] > 150


def is_removal(finding: Finding) -> bool:
    return finding.rule.startswith(("api-removed", "api-path-removed"))


def known(document: Document) -> dict[str, tuple[str, str, str]]:
    """What identifies each operation, by its pointer: host, method, and path without fragment or names of slots."""
    places = identity.places(document)
    return {written(place.spot.pointer): (place.servers[0], place.method, place.shape) for place in places}


def test_a_renamed_query_parameter_and_a_new_service_are_found() -> None:
    found = compared("2025-10-20", "2025-10-25")

    assert [one.location.parameter for one in of(found, "request-parameter-removed")] == ["query:category"]
    assert "query:categoryPath" in [one.location.parameter for one in of(found, "new-optional-request-parameter")]
    added = [one.path for finding in of(found, "endpoint-added") for one in finding.operations]
    assert any("game-pass" in path for path in added)


def test_required_properties_that_are_only_sent_are_found_in_their_components() -> None:
    found = compared("2025-10-25", "2025-10-29")

    needed = [(one.owner, one.location.property, one.level) for one in of(found, "new-required-request-property")]
    assert needed == [
        ("#/components/schemas/Place", ("templatePlace",), "err"),
        ("#/components/schemas/Universe", ("templateRootPlace",), "err"),
    ]


def test_a_renamed_slot_is_nine_operations_and_no_removal_and_a_renamed_property_four_schemas() -> None:
    found = compared("2026-03-04", "2026-03-09")

    assert len(of(found, "api-path-parameter-renamed")) == 9
    assert not [one for one in found.findings if is_removal(one)]
    gone = {one.owner for one in found.findings if one.location.property == ("namespaces",)}
    came = {one.owner for one in found.findings if one.location.property == ("entries",)}
    assert len(gone) == len(came) == 4


def test_a_reference_that_became_a_format_and_edited_limits_are_found() -> None:
    found = compared("2026-03-16", "2026-03-31")

    (changed,) = of(found, "response-property-type-changed")
    assert (changed.location.property, changed.new) == (("uptime",), "string/date-span")
    limited = {
        (one.method, one.path) for finding in found.findings if finding.kind == "limits" for one in finding.operations
    }
    assert len(limited) > 150


def test_an_error_envelope_that_only_changed_its_name_changes_nothing_on_the_wire() -> None:
    found = compared("2026-03-16", "2026-03-31", "all")

    renamed = {(one.old, one.new) for one in of(found, "api-schema-renamed")}
    assert {
        ("DeveloperProducts.ErrorResponse", "ErrorResponse"),
        ("ErrorResponse", "PresenceApi.ErrorResponse"),
    } <= renamed
    assert not [one for one in found.findings if one.owner.endswith("ErrorResponse") and one.kind == "wire"]


def test_a_new_service_is_eleven_operations_and_breaks_nobody() -> None:
    found = compared("2026-08-15", "2026-08-18")

    assert len(of(found, "endpoint-added")) == 11
    assert {one.level for one in found.findings} == {"info"}


def test_a_replaced_value_of_an_enum_in_an_answer_is_one_that_came_and_one_that_went() -> None:
    found = compared("2026-08-18", "2026-08-20")

    came = [one.location.value for one in of(found, "response-property-enum-value-added")]
    gone = [one.location.value for one in of(found, "response-property-enum-value-removed")]
    assert (came, gone) == (["RequesterNotAConnection"], ["RequesterNotConnected"])


def test_findings_are_grouped_by_cause() -> None:
    found = compared("2026-03-31", "2026-08-15")

    reached = sum(max(1, len(one.operations)) for one in found.findings if one.level != "info")
    causes = found.summary["causes"]["err"] + found.summary["causes"]["warn"]
    assert causes < 40 < reached
    assert len({one.fingerprint for one in found.findings}) == len(found.findings)


def test_the_history_says_which_operations_come_and_go() -> None:
    told = history.tell((sources.load(str(path)) for path in REVISIONS), Options(SPECS, with_lines=False))

    gaps = {f"{gap.operation.method} {gap.operation.path}": gap for gap in told.gaps}
    logs = next(gap for name, gap in gaps.items() if name.endswith("/game-servers/{jobId}/logs"))
    assert logs.back.endswith("2026-08-15-e496b3feb.openapi.json")
    assert not logs.is_confirmed
    shout = gaps["GET /cloud/v2/groups/{group_id}/shout"]
    assert (shout.is_confirmed, shout.back) == (True, "")
    assert [step.revision for step in told.steps if shout in step.confirmed] != []
    assert len(told.steps) == 11
    shown = json.loads(chronicle.FORMATS["json"](told))
    assert [gap["operation"] for gap in shown["gaps"] if gap["back_in"]] == [f"GET {logs.operation.path}"]
    assert "| GET /cloud/v2/groups/{group_id}/shout | " in chronicle.FORMATS["markdown"](told)
    assert chronicle.FORMATS["text"](told).count("version bump") == 11


def test_upstreams_newest_against_our_specs_is_clean_once_both_are_in_our_form() -> None:
    ours, theirs = sources.load(str(SPECS)), sources.load(str(REVISIONS[-1]))

    found = build(ours, theirs, Options(SPECS, with_lines=False))

    assert json.loads(json.dumps(found.summary))["total"] == 0
    assert found.summary["operations_compared"] > 200
    assert not found.notes
