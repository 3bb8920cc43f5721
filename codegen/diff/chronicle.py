"""A history as text, Markdown and JSON: a changelog for each revision, and a table of operations that come and go."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from codegen.diff.findings import LEVELS
from codegen.diff.formats import jsonic, plain
from codegen.diff.grouping import grouped, operations_line
from codegen.errors import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from codegen.diff.history import Gap, History, Step

_HEADS = {"err": "Breaking", "warn": "May break", "info": "Other changes"}
_COLUMNS = ("operation", "last seen", "missing from", "back in", "revisions", "days")
_SHOWN = 3


def text(history: History) -> str:
    """For a terminal."""
    lines = [line for step in history.steps for line in (step.revision, *_changes(step, "  "), "")]
    return "\n".join([*lines, *_table(history.gaps)]) + "\n"


def markdown(history: History) -> str:
    """For a page."""
    lines = ["# Changes by revision", ""]
    for step in reversed(history.steps):
        lines += [f"## {step.revision}", "", *_changes(step, ""), ""]
    return "\n".join([*lines, "## Operations that come and go", "", *_rows(history.gaps)]) + "\n"


def as_json(history: History) -> str:
    """For other programs."""
    steps = [
        {
            "revision": step.revision,
            **jsonic.as_json(step.report),
            "back": _named(step.back),
            "confirmed": _named(step.confirmed),
        }
        for step in history.steps
    ]
    gaps = [_gap(gap) for gap in history.gaps]
    return json.dumps({"schema_version": 1, "revisions": steps, "gaps": gaps}, indent=2, default=str) + "\n"


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "operation": f"{gap.operation.method} {gap.operation.path}",
        "last_seen": gap.seen,
        "missing_from": gap.missed,
        "back_in": gap.back or None,
        "confirmed": gap.is_confirmed,
        "revisions": gap.revisions,
        "days": gap.days,
    }


def _changes(step: Step, indent: str) -> Iterator[str]:
    yield f"{indent}{plain.summary(step.report)}"
    for level in reversed(LEVELS):
        groups = grouped(finding for finding in step.report.findings if finding.level == level)
        if groups:
            yield f"{indent}{_HEADS[level]}:"
        for group in groups:
            places = operations_line(group.operations, _SHOWN)
            yield f"{indent}- {printable(group.findings[0].message)} [{group.findings[0].rule}; {printable(places)}]"
    for head, gaps in (("Back", step.back), ("Removed for good, it seems", step.confirmed)):
        if gaps:
            yield f"{indent}{head}: {', '.join(_named(gaps))}"


def _named(gaps: Sequence[Gap]) -> list[str]:
    return [f"{gap.operation.method} {gap.operation.path}" for gap in gaps]


def _cells(gap: Gap) -> tuple[str, ...]:
    named = f"{gap.operation.method} {gap.operation.path}"
    days = "" if gap.days is None else str(gap.days)
    return (
        named,
        gap.seen,
        gap.missed,
        gap.back or ("gone" if gap.is_confirmed else "not yet"),
        str(gap.revisions),
        days,
    )


def _table(gaps: Sequence[Gap]) -> list[str]:
    if not gaps:
        return ["No operation was ever missing."]
    rows = [_COLUMNS, *map(_cells, gaps)]
    widths = [max(len(row[index]) for row in rows) for index in range(len(_COLUMNS))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _rows(gaps: Sequence[Gap]) -> list[str]:
    if not gaps:
        return ["No operation was ever missing."]
    rows = [_COLUMNS, ("---",) * len(_COLUMNS), *map(_cells, gaps)]
    return [f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |" for row in rows]


FORMATS: dict[str, Callable[[History], str]] = {"text": text, "markdown": markdown, "json": as_json}
