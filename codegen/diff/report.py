"""From two sources to a report: compare, weigh, ask whom it touches, accept, count."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve, field, frozen

from codegen.diff import accepting, compare, levels, normal
from codegen.diff.findings import LEVELS, Bump, Finding, Operation, Report, at_least
from codegen.diff.levels import Absence
from codegen.diff.settings import Settings
from codegen.diff.walk import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from codegen.diff.compare import Scope
    from codegen.diff.nodes import Pointer
    from codegen.diff.sources import Source

Annotate: TypeAlias = "Callable[[tuple[Finding, ...]], tuple[Finding, ...]]"
"""What tells whom findings touch: the impact report provides it."""

_ADDITIONS = ("endpoint-added", "new-optional-request", "response-optional-property-added")


@frozen
class Options:
    """How to compare.

    Attributes:
        scope: Whether only operations count that Open Cloud credentials can call.
        settings: What the configuration says.
        specs: The specs folder whose names and overlays make upstream's descriptions like ours.
        today: The day on which notice and acceptance are judged.
        annotate: What tells whom findings touch, None where nobody knows.
        with_lines: Whether findings get their file and line.
        revisions: In how many revisions in a row operations have been missing, by their key.
    """

    specs: Path
    scope: Scope = "open-cloud"
    settings: Settings = field(factory=Settings)
    today: dt.date = field(factory=lambda: dt.datetime.now(dt.UTC).date())
    annotate: Annotate | None = None
    with_lines: bool = True
    revisions: dict[str, int] = field(factory=dict[str, int])


def build(old: Source, new: Source, options: Options) -> Report:
    """Compare two sources and judge what was found."""
    names = old.where, new.where
    old, new = normal.alike(old, new, options.specs)
    old.document.where, new.document.where = names
    settings = options.settings
    notice = Notice(settings.stable_days, settings.beta_days, options.today)
    found = compare.compare(old.document, new.document, options.scope, notice)
    absence = _absence(old, new, options)
    findings = [levels.adjust(finding, settings, absence) for finding in found.findings]
    if options.annotate is not None:
        findings = [levels.read(finding, settings) for finding in options.annotate(tuple(findings))]
    findings, stale = accepting.accept(findings, settings.entries, (new.date, new.commit), options.today)
    if options.with_lines:
        findings = [_located(finding, old, new) for finding in findings]
    findings.sort(key=compare.order)
    summary = count(findings, found.pairs)
    return Report(tuple(findings), summary, found.notes, bump(findings), *names, stale=tuple(stale))


def _absence(old: Source, new: Source, options: Options) -> Absence:
    doubted = compare.is_cloud(old.document)
    since = {**old.missing, **new.missing}
    return Absence(doubted, since, options.revisions, new.date)


def _located(finding: Finding, old: Source, new: Source) -> Finding:
    side = old if finding.file == old.where and finding.file != new.where else new
    pointer = _steps(finding.pointer)
    name, line = side.locate(pointer)
    if old.where == new.where:
        name, line = max((one.locate(pointer) for one in (new, old)), key=lambda place: place[1])
    return evolve(finding, file=name, line=line)


def _steps(pointer: str) -> Pointer:
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.removeprefix("#/").split("/") if step)


def count(findings: Iterable[Finding], operations: int = 0) -> dict[str, Any]:
    """Counts for the summary; what is accepted is counted apart."""
    found = list(findings)
    live = [finding for finding in found if finding.accepted is None]
    by_level, kinds = Counter(finding.level for finding in live), Counter(finding.kind for finding in live)
    rules = Counter(finding.rule for finding in live)
    return {
        "total": len(found),
        "accepted": len(found) - len(live),
        "levels": {level: by_level[level] for level in reversed(LEVELS)},
        "kinds": dict(sorted(kinds.items())),
        "rules": dict(sorted(rules.items())),
        "causes": {level: len({cause(one) for one in live if one.level == level}) for level in reversed(LEVELS)},
        "operations_compared": operations,
        "operations_touched": len({_key(one) for finding in live for one in finding.operations}),
        "sdk": len({impact.symbol for finding in live for impact in finding.sdk}),
    }


def _key(operation: Operation) -> tuple[str, str]:
    return operation.method, operation.path


def cause(finding: Finding) -> tuple[Any, ...]:
    """What probably is one decision of upstream's: the same change of the same thing, wherever it was made.

    A change in a component is one cause for each property. The same rate limit, scope, parameter or enum value that
    changed in the same way in many operations is one cause too.
    """
    where = finding.location
    if finding.owner.startswith("#/components/") and finding.rule.split("-")[0] in {"request", "response", "new"}:
        change = finding.rule.removesuffix("-added").removesuffix("-removed")
        return ("component", finding.owner, where.property, change)
    if finding.rule == "endpoint-added" or "removed" in finding.rule.split("-")[:3]:
        return (
            "operations",
            finding.rule,
            *(one.service for one in finding.operations[:1]),
            str(where.parameter),
            str(where.media),
        )
    shown = where.parameter or where.status or where.value
    return (finding.rule, where.property, shown, str(finding.old), str(finding.new))


def bump(findings: Iterable[Finding]) -> Bump:
    """The version bump that follows: symbols that break ask for a major one; without knowing them, any error does."""
    live = [finding for finding in findings if finding.accepted is None]
    if not live:
        return "none"
    known = any(finding.sdk for finding in live)
    breaking = [finding for finding in live if finding.level == "err" and finding.kind != "docs"]
    if known:
        breaking = [finding for finding in breaking if any(impact.effect == "breaks" for impact in finding.sdk)]
    if breaking:
        return "major"
    if any(at_least(finding.level, "warn") or finding.rule.startswith(_ADDITIONS) for finding in live):
        return "minor"
    return "patch"
