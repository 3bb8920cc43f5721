"""The same change in many places as one group, for whoever reads a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define, field

from codegen.diff.findings import Finding, Operation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@define(eq=False)
class Group:
    """Findings that say the same of different places."""

    findings: list[Finding] = field(factory=list[Finding])

    @property
    def operations(self) -> list[Operation]:
        """All operations that are reached, each once."""
        found = {(one.method, one.path): one for finding in self.findings for one in finding.operations}
        return [found[key] for key in sorted(found)]

    @property
    def symbols(self) -> dict[str, str]:
        """The symbols of the SDK that are touched, and how."""
        found: dict[str, str] = {}
        for impact in sorted((one for finding in self.findings for one in finding.sdk), key=lambda one: one.symbol):
            if found.get(impact.symbol) != "breaks":
                found[impact.symbol] = impact.effect
        return found


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """Groups in the order of their first finding."""
    groups: dict[tuple[Any, ...], Group] = {}
    for finding in findings:
        groups.setdefault(_alike(finding), Group()).findings.append(finding)
    return list(groups.values())


def _alike(finding: Finding) -> tuple[Any, ...]:
    return (finding.rule, finding.level, finding.message, finding.reasons)


def operations_line(operations: Sequence[Operation], most: int) -> str:
    """Some operations by name, and how many more there are."""
    if not operations:
        return "no operation"
    shown = ", ".join(f"{one.method} {one.path}" for one in operations[:most])
    return f"{shown} and {len(operations) - most} more" if len(operations) > most else shown
