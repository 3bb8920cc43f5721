"""Findings with the methods that they break or degrade, operations without a wrapper, and the version that follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import evolve

from codegen.diff.findings import Impact
from codegen.impact.judge import Verdict, added, judge, removed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from codegen.diff.findings import Bump, Finding, Operation, Report
    from codegen.impact.builders import Builder
    from codegen.impact.manifest import Manifest, Method
    from codegen.impact.touches import Touch

_PARAMETER = re.compile(r"\{[^{}]*\}")
_GRAVEST = {"breaks": 0, "degrades": 1}


def annotated(findings: Iterable[Finding], manifest: Manifest) -> tuple[Finding, ...]:
    """The same findings, each with the methods that it breaks or degrades."""
    index = Index(manifest)
    return tuple(_annotated(finding, index) for finding in findings)


def complete(report: Report, manifest: Manifest) -> Report:
    """The same report with what follows for the SDK as a whole.

    It gets the new operations without a wrapper, the methods by what happens to them, and the version bump with its
    reason. Its findings have to be annotated.
    """
    index = Index(manifest)
    bump, reason = suggested(report.findings)
    unwrapped = sorted({f"{one.method} {one.path}" for finding in report.findings if _appears(finding)
                        for one in finding.operations if not index.methods(one)})  # fmt: skip
    summary = {**report.summary, "bump_reason": reason, "methods": summarised(report.findings)}
    return evolve(report, bump=bump, unwrapped=tuple(unwrapped), summary=summary)


def breaks_sdk(finding: Finding) -> bool:
    """Whether a finding that nobody accepted breaks a documented method: what `--fail-on sdk` stops at."""
    return finding.accepted is None and any(impact.effect == "breaks" for impact in finding.sdk)


class Index:
    """Finds an operation of a comparison in the manifest: by id, by anchor, or by method and path."""

    def __init__(self, manifest: Manifest) -> None:
        self.package = manifest.package
        self._by_id: dict[str, list[Method]] = {}
        for method in manifest.methods:
            for operation in method.touches:
                self._by_id.setdefault(operation, []).append(method)
        self._ids = set(manifest.operations)
        self._shapes = manifest.shapes
        self._by_shape = {
            _shape(_method(one), str(one.facts["path"])): name for name, one in manifest.operations.items()
        }

    def id(self, operation: Operation) -> str | None:
        """The id under which the manifest knows an operation."""
        known = self._by_shape.get(_shape(operation.method, operation.path))
        if known is not None:
            return known
        return next((name for name in (operation.anchor, operation.id, operation.key) if name in self._ids), None)

    def ways(self, finding: Finding, operation: Operation, name: str) -> list[Operation]:
        """The operation with every way that leads to the place of a finding; a comparison tells the shortest alone."""
        direction = finding.location.direction
        if direction is None or not finding.owner.startswith("#/components/schemas/"):
            return [operation]
        media = operation.place.rpartition(":")[2] or "application/json"
        place = f"response:200:{media}" if direction == "response" else f"request:{media}"
        known = self._shapes.steps(name, direction, finding.owner)
        others = [evolve(operation, place=place, field=(*steps, *finding.location.property)) for steps in sorted(known)]
        return [operation, *others]

    def methods(self, operation: Operation) -> list[tuple[Method, str]]:
        """The methods that have to do with an operation, with its id."""
        name = self.id(operation)
        return [] if name is None else [(method, name) for method in self._by_id.get(name, [])]


def suggested(findings: Iterable[Finding]) -> tuple[Bump, str]:
    """The version bump that follows, and why."""
    counting = [finding for finding in findings if finding.accepted is None]
    broken = [finding for finding in counting if breaks_sdk(finding)]
    if broken:
        names = sorted({one.symbol for finding in broken for one in finding.sdk if one.effect == "breaks"})
        return "major", f"{_listed(names)} {'breaks' if len(names) == 1 else 'break'}."
    grave = [finding for finding in counting if finding.level == "err"]
    if grave:
        return "major", f"Request builders break although no documented method does: {grave[0].message}"
    appearing = {(one.method, one.path) for finding in counting if _appears(finding) for one in finding.operations}
    if appearing:
        return "minor", f"Nothing breaks; new operations: {len(appearing)}."
    new = [finding for finding in counting if added(finding)]
    if new:
        return "minor", f"There is something new and nothing breaks: {new[0].message}"
    if counting:
        return "patch", "Nothing breaks and nothing is new."
    return "none", "Nothing changed."


def summarised(findings: Iterable[Finding]) -> dict[str, Any]:
    """The methods that break, degrade, or stand on operations that are gone or deprecated, each sorted."""
    found: dict[str, set[str]] = {"breaks": set(), "degrades": set(), "removed": set(), "deprecated": set()}
    for finding in findings:
        for impact in finding.sdk if finding.accepted is None else ():
            found[impact.effect].add(impact.symbol)
            if finding.location.area == "operation":
                kind = "deprecated" if "deprecat" in finding.rule else "removed" if removed(finding) else ""
                found.setdefault(kind, set()).add(impact.symbol)
    found.pop("", None)
    found["degrades"] -= found["breaks"]
    return {name: sorted(symbols) for name, symbols in found.items()}


def _annotated(finding: Finding, index: Index) -> Finding:
    found: dict[str, Impact] = {}
    for operation in finding.operations:
        for method, name in index.methods(operation):
            verdict = _gravest(finding, index.ways(finding, operation, name), method.touches[name])
            if verdict is None:
                continue
            symbol = f"{index.package}.{method.symbol}"
            impact = Impact(symbol, method.file, method.line, verdict.effect, f"{verdict.why} ({name})")
            present = found.get(symbol)
            if present is None or _GRAVEST[verdict.effect] < _GRAVEST[present.effect]:
                found[symbol] = impact
    return evolve(finding, sdk=tuple(found[symbol] for symbol in sorted(found)))


def _gravest(finding: Finding, ways: list[Operation], touch: Touch) -> Verdict | None:
    verdicts = [verdict for way in ways if (verdict := judge(finding, way, touch)) is not None]
    return min(verdicts, key=lambda verdict: _GRAVEST[verdict.effect], default=None)


def _appears(finding: Finding) -> bool:
    return finding.location.area == "operation" and added(finding) and "deprecat" not in finding.rule


def _listed(names: list[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if names[3:] else "")


def _method(builder: Builder) -> str:
    return str(builder.facts["method"])


def _shape(method: str, path: str) -> str:
    return f"{method.upper()} {_PARAMETER.sub('{}', path.split('#', maxsplit=1)[0])}"
