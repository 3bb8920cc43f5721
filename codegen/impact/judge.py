"""Whether one finding breaks or degrades one method, and why. Pure: a finding and a record in, an answer out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from codegen.impact.fields import uses

if TYPE_CHECKING:
    from collections.abc import Callable

    from codegen.diff.findings import Finding, Operation
    from codegen.impact.touches import Touch
    from codegen.impact.values import Path

Effect: TypeAlias = Literal["breaks", "degrades"]
_SOFTENED = ("became-optional", "became-nullable", "deprecat", "sunset", "stability", "unconfirmed")


class Verdict(NamedTuple):
    """What a finding does to a method, and what of the change the method uses."""

    effect: Effect
    why: str


def judge(finding: Finding, operation: Operation, touch: Touch) -> Verdict | None:
    """What a finding does to a method that has to do with one of its operations; None for nothing."""
    if finding.level == "info" and "deprecat" not in finding.rule and finding.base_level == "info":
        return None
    area = _area(finding, operation)
    why = _AREAS[area](finding, operation, touch)
    if not why:
        return None
    soft = finding.base_level != "err" and not (area == "response" and removed(finding))
    return Verdict("degrades" if soft or any(part in finding.rule for part in _SOFTENED) else "breaks", why)


def removed(finding: Finding) -> bool:
    """Whether something that was there is gone."""
    return finding.new is None and finding.old is not None


def added(finding: Finding) -> bool:
    """Whether something is there that was not."""
    return finding.old is None and finding.new is not None


def _area(finding: Finding, operation: Operation) -> str:
    """Where a finding sits for one operation: a component is a part of whatever reaches it."""
    place = operation.place.partition(":")[0]
    if place in ("request", "response"):
        return place
    if place in ("query", "path", "header", "cookie") and finding.location.direction != "response":
        return "parameter"
    if finding.location.area in ("body", "response", "parameter", "header"):
        return {"body": "request", "header": "header"}.get(finding.location.area, finding.location.area)
    return "whole"


def _whole(finding: Finding, _: Operation, __: Touch) -> str:
    if finding.location.area == "operation" and added(finding):
        return ""
    return "calls the operation"


def _parameter(finding: Finding, operation: Operation, touch: Touch) -> str:
    place = (
        operation.place if operation.place and not operation.field else operation.place or finding.location.parameter
    )
    passed = place in touch.parameters
    if _demands(finding) and not operation.field:
        return f"does not always pass {_shown(place)}" if passed else f"does not pass {_shown(place)}"
    if not passed:
        return ""
    value = _value(finding)
    sent = {text for where, text in touch.parameter_values if where == place}
    if value is not None and place not in touch.open_parameters and value not in sent:
        return ""
    return f"passes {_shown(place)}" if value is None else f"passes {value!r} as {_shown(place)}"


def _request(finding: Finding, operation: Operation, touch: Touch) -> str:
    changed = operation.field
    if not changed:
        return "sends a body" if touch.sends_body or _demands(finding) else ""
    if _demands(finding):
        if not touch.sends_body:
            return ""
        if changed[:-1] and not uses(touch.writes, changed[:-1]) and not _open(touch, changed[:-1]):
            return ""
        return (
            f"does not always send {_dotted(changed)}"
            if uses(touch.writes, changed)
            else f"does not send {_dotted(changed)}"
        )
    if not uses(touch.writes, changed) and not _open(touch, changed):
        return ""
    value = _value(finding)
    if value is not None and not _sends(touch, changed, value):
        return ""
    return f"sends {_dotted(changed)}" if value is None else f"sends {value!r} as {_dotted(changed)}"


def _response(finding: Finding, operation: Operation, touch: Touch) -> str:
    if not _succeeds(operation, finding):
        return ""
    if not operation.field:
        return "reads the answer" if touch.reads else "calls the operation" if removed(finding) else ""
    return f"reads {_dotted(operation.field)}" if uses(touch.reads, operation.field) else ""


def _header(finding: Finding, operation: Operation, touch: Touch) -> str:
    name = (operation.place or finding.location.parameter).rpartition(":")[2]
    wanted = {header.lower() for header in touch.headers}
    return f"reads the header {name}" if name.lower() in wanted else ""


_AREAS: dict[str, Callable[[Finding, Operation, Touch], str]] = {
    "whole": _whole,
    "parameter": _parameter,
    "request": _request,
    "response": _response,
    "header": _header,
}


def _value(finding: Finding) -> str | None:
    """The value that is no longer taken, where that is what changed."""
    return finding.location.value if "enum" in finding.rule else None


def _demands(finding: Finding) -> bool:
    """Whether something has to be sent that did not have to be."""
    return "required" in finding.rule and not removed(finding) and finding.base_level == "err"


def _succeeds(operation: Operation, finding: Finding) -> bool:
    """Whether it is about an answer that is no error: errors are read by a parser that needs nothing certain."""
    parts = operation.place.split(":")
    status = parts[1] if len(parts) > 1 else finding.location.status
    return not status or status[:1] in ("2", "d")


def _sends(touch: Touch, changed: Path, value: str) -> bool:
    return _open(touch, changed) or any(uses([path], changed) and text == value for path, text in touch.written_values)


def _open(touch: Touch, changed: Path) -> bool:
    """Whether a caller decides what stands there."""
    return any(path == changed[: len(path)] for path in touch.open_writes)


def _dotted(path: Path) -> str:
    return ".".join(path).replace(".[]", "[]")


def _shown(place: str) -> str:
    kind, _, name = place.partition(":")
    return f"the {kind} parameter {name}"
