"""What a finding weighs in its circumstances: each step may change the level and says why."""

from __future__ import annotations

import datetime as dt
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from codegen.diff.findings import Finding, Level, Operation, at_least, fingerprint
from codegen.diff.rules import rule_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from codegen.diff.settings import Settings

_UNSTABLE = frozenset({"EXPERIMENTAL", "ALPHA", "DRAFT"})
_REMOVALS = frozenset({"api-removed-without-deprecation", "api-path-removed-without-deprecation"})
_READ = frozenset({"response-required-property-removed", "response-optional-property-removed"})
UNCONFIRMED = "api-removed-unconfirmed"
CONFIRMING_DAYS = 7
CONFIRMING_REVISIONS = 2


@frozen
class Absence:
    """What is known of operations that are missing.

    Attributes:
        is_doubted: Whether missing operations are doubted at all: this upstream often loses some for a week.
        since: The day on which an operation was last seen, by its key.
        revisions: In how many revisions in a row it has been missing, by its key.
        today: The day of the newer revision, "" where unknown.
    """

    is_doubted: bool = False
    since: Mapping[str, str] = field(factory=dict[str, str])
    revisions: Mapping[str, int] = field(factory=dict[str, int])
    today: str = ""

    def confirms(self, operation: Operation) -> bool:
        """Whether an operation has been missing for long enough."""
        if self.revisions.get(operation.key, 1) >= CONFIRMING_REVISIONS:
            return True
        seen = self.since.get(operation.key, "")
        try:
            gone = dt.date.fromisoformat(self.today) - dt.date.fromisoformat(seen)
        except ValueError:
            return False
        return gone.days >= CONFIRMING_DAYS


def adjust(finding: Finding, settings: Settings, absence: Absence) -> Finding:
    """Weigh a finding by stability, deprecation, doubt about removals, and configuration."""
    finding = _removal(finding, settings, absence)
    finding = _excused(finding)
    level = settings.levels.get(finding.rule)
    if level is not None and level != finding.level:
        return _moved(finding, level, f"{settings.where or 'the configuration'} says so")
    return finding


def read(finding: Finding, settings: Settings | None = None) -> Finding:
    """Weigh a finding once the symbols of the SDK that it touches are known."""
    broken = any(impact.effect == "breaks" for impact in finding.sdk)
    if (
        finding.rule in _READ
        and broken
        and finding.level == "warn"
        and not (settings and finding.rule in settings.levels)
    ):
        return _excused(_moved(finding, "err", "this SDK reads the property"))
    return finding


def _excused(finding: Finding) -> Finding:
    finding = _capped(finding, "experimental", all(one.stability in _UNSTABLE for one in finding.operations))
    return _capped(finding, "deprecated before", all(one.deprecated for one in finding.operations))


def _capped(finding: Finding, what: str, holds: bool) -> Finding:
    if not holds or not finding.operations or not at_least(finding.level, "err"):
        return finding
    count = len(finding.operations)
    return _moved(finding, "warn", f"{'the operation is' if count == 1 else 'all operations are'} {what}")


def _removal(finding: Finding, settings: Settings, absence: Absence) -> Finding:
    if finding.rule not in _REMOVALS or not absence.is_doubted:
        return finding
    if all(absence.confirms(one) or _confirmed(one, settings) for one in finding.operations):
        return finding
    level = rule_of(UNCONFIRMED).level
    name = fingerprint(UNCONFIRMED, finding.owner, finding.pointer, finding.old, finding.new)
    reason = f"missing for less than {CONFIRMING_DAYS} days or {CONFIRMING_REVISIONS} revisions, as far as is known"
    weighed = evolve(finding, rule=UNCONFIRMED, fingerprint=name, level=level)
    return evolve(
        weighed, reasons=(*finding.reasons, reason), message=finding.message.replace(" is gone", " is missing")
    )


def _confirmed(operation: Operation, settings: Settings) -> bool:
    return any(fnmatchcase(f"{operation.method} {operation.path}", glob) for glob in settings.confirmed)


def _moved(finding: Finding, level: Level, reason: str) -> Finding:
    return evolve(finding, level=level, reasons=(*finding.reasons, f"{finding.level} became {level}: {reason}"))
