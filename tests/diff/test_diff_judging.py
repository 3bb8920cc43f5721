"""What a finding weighs in its circumstances, what is accepted, and which version follows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

from codegen.diff import accepting, settings
from codegen.diff.findings import Impact, Report
from codegen.diff.levels import Absence, adjust
from codegen.diff.report import Options, build, bump
from codegen.diff.settings import Entry, Settings
from codegen.errors import CodegenError
from tests.diff.support import SPECS, STRING, Json, description, findings, operation, report, source

if TYPE_CHECKING:
    from pathlib import Path

    from codegen.diff.findings import Finding

KEY: list[Any] = [{"roblox-api-key": []}]
TODAY = dt.date(2026, 6, 1)


def tightened(**more: Any) -> tuple[Json, Json]:
    def shop(*, required: bool) -> Json:
        parameter = {"name": "q", "in": "query", "required": required, "schema": STRING}
        return description({"/a": {"get": operation(parameters=[parameter], **more)}})

    return shop(required=False), shop(required=True)


def only(found: Report) -> Finding:
    (finding,) = found.findings
    return finding


@pytest.mark.parametrize(
    ("more", "level", "reason"),
    [
        ({}, "err", ""),
        ({"x-roblox-stability": "EXPERIMENTAL"}, "warn", "err became warn: the operation is experimental"),
        ({"x-roblox-stability": "BETA"}, "err", ""),
        ({"deprecated": True}, "warn", "err became warn: the operation is deprecated before"),
    ],
)
def test_what_is_experimental_or_deprecated_weighs_less(more: Json, level: str, reason: str) -> None:
    found = only(report(*tightened(**more)))

    assert (found.base_level, found.level, "".join(found.reasons)) == ("err", level, reason)


def test_a_change_that_also_reaches_a_stable_operation_weighs_in_full() -> None:
    def shop(schema: Json) -> Json:
        body = {"$ref": "#/components/schemas/A"}
        paths = {
            "/a": {"post": {**operation(body), "x-roblox-stability": "EXPERIMENTAL"}},
            "/b": {"post": {**operation(body), "x-roblox-stability": "STABLE"}},
        }
        return description(paths, components={"schemas": {"A": schema}})

    assert only(report(shop({"type": "string"}), shop({"type": "boolean"}))).level == "err"


def test_an_operation_that_is_missing_is_doubted_until_a_week_or_two_revisions_have_passed() -> None:
    old = description(
        {"/a": {"get": operation(security=KEY, operationId="getA")}, "/b": {"get": operation(security=KEY)}}
    )
    new = description({"/b": {"get": operation(security=KEY)}})

    def judged(**more: Any) -> tuple[str, str]:
        options = Options(
            SPECS, "open-cloud", more.pop("config", Settings()), TODAY, revisions=more.pop("revisions", {})
        )
        found = only(build(source(old, "old.json"), source(new, "new.json", date="2026-06-01", **more), options))
        return found.rule, found.level

    confirmed = ("api-path-removed-without-deprecation", "err")
    assert judged() == ("api-removed-unconfirmed", "warn")
    assert judged(missing={"getA": "2026-05-26"}) == ("api-removed-unconfirmed", "warn")
    assert judged(missing={"getA": "2026-05-25"}) == confirmed
    assert judged(revisions={"getA": 2}) == confirmed
    assert judged(config=Settings(confirmed=("GET /a*",))) == confirmed


def test_operations_of_other_descriptions_are_not_doubted() -> None:
    found = only(report(description({"/a": {"get": operation()}, "/b": {}}), description({"/b": {}})))

    assert (found.rule, found.level) == ("api-path-removed-without-deprecation", "err")


def test_a_property_that_the_sdk_reads_is_an_error_when_it_goes() -> None:
    def shop(schema: Json, **more: Any) -> Json:
        return description({"/a": {"get": operation(None, schema, **more)}})

    def read(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(evolve(one, sdk=(Impact("sdk.fetch", "sdk.py", 1, "breaks"),)) for one in found)

    old, new = shop({"type": "object", "properties": {"a": STRING}}), shop({"type": "object"})

    assert only(report(old, new)).level == "warn"
    assert only(report(old, new, annotate=read)).level == "err"
    trial = {"x-roblox-stability": "EXPERIMENTAL"}
    excused = report(
        shop({"type": "object", "properties": {"a": STRING}}, **trial), shop({"type": "object"}, **trial), annotate=read
    )
    assert only(excused).level == "warn"
    assert only(excused).reasons == (
        "warn became err: this SDK reads the property",
        "err became warn: the operation is experimental",
    )
    config = Settings(levels={"response-optional-property-removed": "warn"})
    assert only(report(old, new, annotate=read, settings=config)).level == "warn"


def test_the_configuration_has_the_last_word() -> None:
    config = Settings(levels={"request-parameter-became-required": "info"}, where="diff.toml")

    found = only(report(*tightened(), settings=config))

    assert (found.level, found.base_level) == ("info", "err")
    assert found.reasons == ("err became info: diff.toml says so",)


def judged(entry: Entry, revision: tuple[str, str] = ("2026-06-01", "abcdef1")) -> tuple[bool, list[str]]:
    (found,), stale = accepting.accept(findings(*tightened()), [entry], revision, TODAY)
    return found.accepted is not None, stale


RULE = "request-parameter-became-required"
TODAY_TEXT = "2026-06-01"


@pytest.mark.parametrize(
    ("given", "accepted"),
    [
        ({"rule": RULE, "until": TODAY_TEXT}, True),
        ({"rule": RULE, "until": "2026-05-31"}, False),
        ({"rule": RULE, "until": "2026-12-31", "operation": "GET /a"}, True),
        ({"rule": RULE, "until": "2026-12-31", "operation": "GET /[a]"}, False),
        ({"rule": RULE, "until": "2026-12-31", "operation": "PUT *"}, False),
        ({"rule": RULE, "until": "2026-12-31", "pointer": "#/paths/~1a/get/parameters/*"}, True),
        ({"rule": RULE, "until": "2026-12-31", "pointer": "#/components/*"}, False),
        ({"rule": "endpoint-added", "until": "2026-12-31"}, False),
        ({"fingerprint": "0000000000000000", "until": "2026-12-31"}, False),
        ({"rule": RULE, "revision": "abcdef1234"}, True),
        ({"rule": RULE, "revision": "1234567"}, False),
        ({"rule": RULE, "revision": "2026-06-01-1234567"}, True),
        ({"rule": RULE, "revision": "2026-05-31-1234567"}, False),
    ],
)
def test_an_entry_accepts_what_it_names_until_its_end_and_is_stale_otherwise(given: Json, accepted: bool) -> None:
    found, stale = judged(Entry("known", where="diff.toml #1", **given))

    assert (found, bool(stale)) == (accepted, not accepted)


def test_an_accepted_finding_stays_and_counts_for_nothing() -> None:
    entry = Entry("known", rule=RULE, until="2999-01-01", where="diff.toml #1")

    found = report(*tightened(), settings=Settings(entries=(entry,)))

    assert only(found).accepted is not None
    assert (found.summary["accepted"], found.summary["levels"]["err"], found.bump) == (1, 0, "none")


def test_entries_that_are_written_accept_what_was_found(tmp_path: Path) -> None:
    file = tmp_path / "diff.toml"
    file.write_text('# ours\n[levels]\n"endpoint-added" = "warn"\n', "utf-8")

    accepting.write(file, accepting.entries(findings(*tightened()), 'told "everybody"\n', "2999-01-01"))

    config = settings.load(file)
    assert file.read_text("utf-8").startswith("# ours\n")
    assert config.levels == {"endpoint-added": "warn"}
    (found,), stale = accepting.accept(findings(*tightened()), config.entries, ("", ""), TODAY)
    assert found.accepted is not None
    assert found.accepted.reason == 'told "everybody"\n'
    assert stale == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("levels = 5\n[levle]\n", "unknown keys: levle"),
        ('[levels]\n"no-such-rule" = "err"', "there is no rule 'no-such-rule'"),
        ('[levels]\n"endpoint-added" = "fatal"', "must be one of info, warn, err"),
        ("[notice]\nstable-days = -1", "must be a number of days"),
        ('[[accept]]\nrule = "endpoint-added"\nuntil = 2026-01-01', "needs a `reason`"),
        ('[[accept]]\nreason = "x"\nuntil = 2026-01-01', "needs a `rule` or a `fingerprint`"),
        ('[[accept]]\nrule = "endpoint-added"\nreason = "x"', "needs an end"),
        ('[[accept]]\nrule = "endpoint-added"\nreason = "x"\nuntil = "soon"', "must be a day"),
        ('[[accept]]\nrule = "endpoint-added"\nreason = "x"\nuntil = 2026-01-01\npath = "/"', "unknown keys: path"),
        ("[[accept", "not TOML"),
    ],
)
def test_a_configuration_that_says_something_unknown_is_refused(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "diff.toml"
    file.write_text(text, "utf-8")

    with pytest.raises(CodegenError, match=said.replace("`", "`")) as caught:
        settings.load(file)

    assert caught.value.code == 2
    assert str(file) in str(caught.value)


def test_the_version_follows_what_breaks() -> None:
    (breaking,) = findings(*tightened())
    (added,) = findings(description({}), description({"/a": {"get": operation()}}))
    (tagged,) = findings(description({"/a": {"get": operation()}}), description({"/a": {"get": operation(tags=["x"])}}))
    touched = evolve(added, sdk=(Impact("sdk.fetch", "sdk.py", 1, "degrades"),))

    assert bump([breaking, added]) == "major"
    assert bump([breaking, touched]) == "minor"  # where symbols are known, what touches none of them breaks none
    assert bump([evolve(breaking, sdk=(Impact("sdk.fetch", "sdk.py", 1, "breaks"),))]) == "major"
    assert bump([added]) == "minor"
    assert bump([tagged]) == "patch"
    assert bump([]) == "none"


def test_a_fingerprint_is_of_the_change_and_not_of_its_wording() -> None:
    (found,) = findings(*tightened())
    (capped,) = report(*tightened(deprecated=True)).findings
    old, new = (description({"/b": side["paths"]["/a"]}) for side in tightened())
    (moved,) = findings(old, new)

    assert found.fingerprint == adjust(found, Settings(), Absence()).fingerprint == capped.fingerprint
    assert moved.fingerprint != found.fingerprint
