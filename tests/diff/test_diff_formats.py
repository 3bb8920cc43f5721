"""How reports are shown: golden outputs, the published schema, SARIF, and text of unknown origin."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from openapi_schema_validator import OAS31Validator

from codegen.diff.findings import Impact
from codegen.diff.formats import FORMATS, markdown
from codegen.diff.lines import lines
from tests.diff import golden
from tests.diff.support import ROOT, STRING, Json, description, operation, report

if TYPE_CHECKING:
    from codegen.diff.findings import Finding

SARIF_LEVELS = {"error", "warning", "note", "none"}


@pytest.mark.parametrize("name", golden.NAMES.values())
def test_every_format_is_as_committed(name: str) -> None:
    assert golden.outputs()[name] == (golden.FOLDER / name).read_text("utf-8")


def test_json_is_as_the_published_schema_says() -> None:
    schema = json.loads((ROOT / "docs" / "diff.schema.json").read_text("utf-8"))
    shown = json.loads(golden.outputs()["report.json"])

    validator = OAS31Validator(schema)
    strict = OAS31Validator(closed(schema))

    assert list(validator.iter_errors(shown)) == []
    assert list(strict.iter_errors(shown)) == []  # nothing is said that the schema does not know
    broken = {**shown, "findings": [{**shown["findings"][0], "level": "bad"}]}
    assert list(validator.iter_errors(broken)) != []


def closed(schema: Any) -> Any:
    """The schema with every object closed, so that a test sees what it does not describe."""
    if isinstance(schema, dict):
        found: Json = {key: closed(value) for key, value in schema.items()}  # pyright: ignore[reportUnknownVariableType] - JSON
        if isinstance(found.get("properties"), dict) and "type" in found:
            found["additionalProperties"] = False
        return found
    return [closed(one) for one in schema] if isinstance(schema, list) else schema  # pyright: ignore[reportUnknownVariableType] - JSON


def test_sarif_has_the_shape_of_version_2_1_0() -> None:
    shown = json.loads(golden.outputs()["report.sarif"])

    assert shown["version"] == "2.1.0"
    assert shown["$schema"].endswith("sarif-2.1.0.json")
    (run,) = shown["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [set(rule) for rule in rules] == [{"id", "shortDescription", "defaultConfiguration", "properties"}] * len(
        rules
    )
    assert run["tool"]["driver"]["name"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in SARIF_LEVELS
        assert result["message"]["text"].endswith(".")
        physical = result["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"]["uri"].startswith("tests/diff/golden/")
        assert physical["region"]["startLine"] >= 1
        assert all(isinstance(value, str) for value in result["partialFingerprints"].values())
    assert [one["suppressions"][0]["kind"] for one in run["results"] if "suppressions" in one] == ["external"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is True


def test_findings_point_to_the_line_that_says_it() -> None:
    texts = {name: (golden.FOLDER / name).read_text("utf-8").splitlines() for name in ("old.yaml", "new.json")}

    for finding in golden.report().findings:
        line = texts[finding.file.rsplit("/", 1)[-1]][finding.line - 1]
        last = finding.pointer.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")
        assert last in line or last.isdecimal() or finding.line > 1, finding


@pytest.mark.parametrize(
    ("text", "pointer", "expected"),
    [
        ('{\n "a": {\n  "b/c": [\n   1,\n   {"d": 2}\n  ]\n }\n}', ("a", "b/c", "1", "d"), (4, 5)),
        ('{\n "a": {\n  "b": 1\n }\n}', ("a", "x", "y"), (1, 2)),
        ('{"a": "}{", "\\u0062":\n[]}', ("b",), (1, 1)),
        ("a:\n  b:\n    - 1\n    - d: 2\n", ("a", "b", "1", "d"), (4, 4)),
        ("a: &x\n  b: 1\nc: *x\n", ("c", "b"), (2, 2)),
        ("[1, 2]", ("1",), (1, 1)),
        ("{a: 1,\n b: {c: 2}}", ("b", "c"), (2, 2)),
        ("a: 1", (), (0, 1)),
    ],
)
def test_a_pointer_leads_to_a_line_or_as_far_as_there_is_one(
    text: str, pointer: tuple[str, ...], expected: tuple[int, int]
) -> None:
    assert lines(text).find(pointer) == expected


def many(count: int) -> Json:
    paths = {f"/things/{index}/of/a/rather/long/path": {"get": operation()} for index in range(count)}
    return description(paths, info={"title": "T", "version": "1"})


def with_symbols(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(
        evolve(
            one,
            sdk=(Impact(f"sdk.method_{index}", "sdk.py", index + 1, "breaks", "calls it"),),
            message=f"{one.message} {index}",
        )
        for index, one in enumerate(findings)
    )


@pytest.mark.parametrize("annotate", [None, with_symbols])
def test_markdown_fits_into_a_comment_and_says_what_is_cut(annotate: Any) -> None:
    found = report(many(900), description({}), annotate=annotate)
    found = evolve(
        found, findings=tuple(evolve(one, message=f"{one.message} of {one.owner}") for one in found.findings)
    )

    shown = markdown.render(found)

    assert len(shown) < 65_536
    assert "does not fit into a comment" in shown
    assert shown.count("<details") == shown.count("</details>")
    assert shown.startswith("## Changes of the API description")
    assert annotate is None or shown.index("### Methods of this SDK (900)") < 500


def test_affected_methods_come_first_and_details_are_folded() -> None:
    shown = golden.outputs()["report.md"]

    assert shown.index("Methods of this SDK") < shown.index("<details")
    assert re.findall(r"<details( open)?><summary>([A-Z][a-z ]+)", shown)[0] == (" open", "Breaking ")


def test_text_of_unknown_origin_stays_text() -> None:
    hostile = "x`</summary><img src=a>\n::error::@everyone %0A\x1b[31m\u202e"
    old = description({"/a": {"get": operation(None, {"type": "object", "properties": {hostile: STRING}})}})
    new = description({"/a": {"get": operation(None, {"type": "object", "properties": {}}, tags=[hostile])}})

    shown = {name: render(report(old, new)) for name, render in FORMATS.items()}

    assert "\x1b" not in "".join(shown.values())
    assert [line for line in shown["github"].splitlines() if not line.startswith("::")] == []
    assert "\u202e" not in shown["markdown"] + shown["text"]
    assert outside_of_code(shown["markdown"]).count("@everyone") == 0
    assert "<img" not in outside_of_code(shown["markdown"])


def outside_of_code(text: str) -> str:
    return re.sub(r"`[^`]*`", "", text)
