"""A report as JSON, by the schema in docs/diff.schema.json. The order is stable, down to the keys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import asdict

from codegen.diff.findings import SCHEMA_VERSION, Finding, Report

if TYPE_CHECKING:
    from attrs import Attribute


def render(report: Report) -> str:
    """The whole report."""
    return json.dumps(as_json(report), indent=2, default=str) + "\n"


def as_json(report: Report) -> dict[str, Any]:
    """The report as JSON values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "old": report.old,
        "new": report.new,
        "summary": report.summary,
        "bump": report.bump,
        "findings": [finding_as_json(finding) for finding in report.findings],
        "unwrapped": list(report.unwrapped),
        "stale": list(report.stale),
        "notes": list(report.notes),
    }


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """One finding as JSON values; what says nothing is left out of operations and location."""
    shown = asdict(finding, value_serializer=_listed)
    shown["operations"] = [_said(one, always=("method", "path", "key")) for one in shown["operations"]]
    shown["location"] = _said(shown["location"], always=("area",))
    return shown


def _listed(_owner: type, _attribute: Attribute[Any] | None, value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - of anything


def _said(shown: dict[str, Any], always: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for key, value in shown.items() if key in always or value not in (None, "", [], False)}
