"""A report as text for a terminal: by level, the same change in many places told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.diff.findings import LEVELS
from codegen.diff.grouping import Group, grouped, operations_line
from codegen.errors import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.diff.findings import Finding, Report

_HEADS = {"err": "Breaking", "warn": "May break", "info": "Other changes"}
_SHOWN_OPERATIONS = 3
_SHOWN_PLACES = 5


def render(report: Report) -> str:
    """The whole report, ending in the summary."""
    return "\n".join([*_findings(report), *_accepted(report), *_remarks(report), summary(report)]) + "\n"


def _findings(report: Report) -> Iterator[str]:
    live = [finding for finding in report.findings if finding.accepted is None]
    for level in reversed(LEVELS):
        groups = grouped([finding for finding in live if finding.level == level])
        if groups:
            yield f"{_HEADS[level]} ({len(groups)})"
            for group in groups:
                yield from _group(group)
            yield ""


def _group(group: Group) -> Iterator[str]:
    first = group.findings[0]
    more = f" ({len(group.findings)} places)" if group.findings[1:] else ""
    yield f"  {first.rule}: {printable(first.message)}{more}"
    for finding in group.findings[:_SHOWN_PLACES]:
        yield f"    {printable(finding.owner)}{_line(finding)}"
    if group.findings[_SHOWN_PLACES:]:
        yield f"    and {len(group.findings) - _SHOWN_PLACES} more"
    yield from (f"    {printable(line)}" for line in _details(group))


def _line(finding: Finding) -> str:
    return f"  ({finding.file}:{finding.line})" if finding.line else ""


def _details(group: Group) -> Iterator[str]:
    first = group.findings[0]
    if first.owner.startswith("#") and group.operations:
        yield f"reached by {operations_line(group.operations, _SHOWN_OPERATIONS)}"
    for reason in first.reasons:
        yield f"because {reason}"
    for symbol, effect in group.symbols.items():
        yield f"{effect} {symbol}"


def _accepted(report: Report) -> Iterator[str]:
    accepted = [finding for finding in report.findings if finding.accepted is not None]
    if accepted:
        yield f"Accepted ({len(accepted)})"
        for finding in accepted:
            reason = finding.accepted.reason if finding.accepted is not None else ""
            yield f"  {finding.rule}: {printable(finding.message)}: {printable(reason)}"
        yield ""


def _remarks(report: Report) -> Iterator[str]:
    remarks = (("Stale", report.stale), ("New operations without a method", report.unwrapped), ("Notes", report.notes))
    for head, lines in remarks:
        if lines:
            yield f"{head} ({len(lines)})"
            yield from (f"  {printable(line)}" for line in lines)
            yield ""


def summary(report: Report) -> str:
    """The last line."""
    counts = report.summary["levels"]
    said = f"{counts['err']} breaking, {counts['warn']} that may break, {counts['info']} other changes"
    accepted = f", {report.summary['accepted']} accepted" if report.summary["accepted"] else ""
    compared = (
        f" in {report.summary['operations_compared']} operations" if report.summary["operations_compared"] else ""
    )
    return f"{said}{accepted}{compared}; version bump: {report.bump}."
