"""What the differ finds: values without behaviour. How they are found, judged or shown lives beside this file."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Literal

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

Level = Literal["err", "warn", "info"]
Kind = Literal["wire", "source", "auth", "limits", "docs"]
Direction = Literal["request", "response"]
Area = Literal[
    "operation", "parameter", "body", "response", "header", "security", "limits", "server", "document", "component"
]
Bump = Literal["major", "minor", "patch", "none"]

LEVELS: tuple[Level, ...] = ("info", "warn", "err")
SCHEMA_VERSION = 1

ITEMS = "[]"
"""The step of a property path that enters the items of a list."""

VALUES = "*"
"""The step of a property path that enters the values of a map."""


@frozen
class Operation:
    """An operation that a finding reaches.

    Attributes:
        method: In capitals.
        path: The template without fragment, as the newer side that has the operation writes it.
        key: What names it for good: its `operationId`, else its documentation anchor, else `METHOD path`.
        id: Its `operationId`, where it has one.
        anchor: The fragment of its documentation link, where it has one.
        service: What it belongs to: `x-opencloud-service`, else its first tag, else "".
        deprecated: Whether its use was discouraged already in the older document, or is in the newer if it is new.
        stability: As stated, in capitals: `EXPERIMENTAL`, `BETA`, `STABLE`; "" where nothing is stated.
        field: Where the change sits for this operation, in names as on the wire, from the parameter's schema or
            from the root of the body. `[]` enters a list, `*` the values of a map. Empty at the root itself, and
            for changes that are not in a schema.
        place: The parameter or body in which `field` starts: `query:limit`, `path:id`, `header:If-Match`,
            `request:application/json`, `response:200:application/json`. "" for changes of the operation itself.
    """

    method: str
    path: str
    key: str
    id: str | None = None
    anchor: str | None = None
    service: str = ""
    stability: str = ""
    deprecated: bool = False
    field: tuple[str, ...] = ()
    place: str = ""


@frozen
class Location:
    """What kind of place a change sits in.

    Attributes:
        direction: Whether the place is sent or received; None where the question makes no sense.
        area: Which part of an operation it belongs to.
        property: The path inside the owner, in names as on the wire, ending in the property that was added, removed
            or changed. For a parameter or header without a path below it, empty.
        parameter: `query:limit` and so on, where the change sits in or below a parameter or header of the owner.
        status: The status of the response, where the owner is an operation.
        media: The media type, where the owner is an operation.
        value: The value of an enum, or the scope, that came or went.
    """

    direction: Direction | None = None
    area: Area = "operation"
    property: tuple[str, ...] = ()
    parameter: str = ""
    status: str = ""
    media: str = ""
    value: str | None = None


@frozen
class Impact:
    """One documented symbol of the SDK that a finding touches.

    Attributes:
        symbol: The full dotted name, such as `rblxopencloud.Experience.fetch_info`.
        file: Where it is defined, relative to the project.
        line: The line of its definition.
        effect: Whether it stops working as documented, or works with less.
        why: What of the change it uses, in a few words.
    """

    symbol: str
    file: str
    line: int
    effect: Literal["breaks", "degrades"]
    why: str = ""


@frozen
class Acceptance:
    """The entry by which somebody accepted a finding."""

    reason: str
    until: str | None = None
    entry: str = ""


@frozen
class Finding:
    """One cause: one change at one place, and every operation that reaches that place.

    Attributes:
        rule: The name of the rule; `--explain` tells what it means.
        level: What it weighs here, after all adjusting.
        base_level: What the rule says before adjusting.
        kind: Whom it concerns: bytes on the wire, source code, credentials, rate limits, documentation.
        operations: All operations that reach it, sorted.
        pointer: The JSON pointer of the change, from the root of the newer document that has the place.
        owner: The component or operation where it sits, as a JSON pointer or `METHOD path`.
        location: What kind of place that is.
        old: The value before, None where there was none.
        new: The value after, None where there is none.
        message: One sentence.
        fingerprint: A hash over rule, owner, pointer, old and new: stable when wording changes.
        reasons: Why the level is not the base level, one sentence for each step.
        accepted: The entry that accepts it, if any. An accepted finding counts for no gate.
        sdk: The symbols of the SDK that it touches.
        file: The document that `pointer` points into.
        line: The line of `pointer` there, from 1; 0 where unknown.
    """

    rule: str
    level: Level
    base_level: Level
    kind: Kind
    operations: tuple[Operation, ...]
    pointer: str
    owner: str
    location: Location
    old: Any
    new: Any
    message: str
    fingerprint: str
    reasons: tuple[str, ...] = ()
    accepted: Acceptance | None = None
    sdk: tuple[Impact, ...] = ()
    file: str = ""
    line: int = 0


@frozen
class Report:
    """All that one comparison found.

    Attributes:
        findings: Sorted: the gravest first, then by owner, pointer and rule.
        summary: Counts by level, kind and so on; accepted findings are counted under `accepted` alone.
        notes: What was odd about the input, each with its location; never a reason to stop.
        bump: The version bump that follows for the SDK.
        old: Where the older document came from.
        new: Where the newer document came from.
        stale: Entries of the accepted list that no finding meets, or whose time is over.
        unwrapped: New operations that no documented method calls, as `METHOD path`; filled in by the impact report.
    """

    findings: tuple[Finding, ...]
    summary: Mapping[str, Any] = field(factory=dict[str, Any])
    notes: tuple[str, ...] = ()
    bump: Bump = "none"
    old: str = ""
    new: str = ""
    stale: tuple[str, ...] = ()
    unwrapped: tuple[str, ...] = ()


def in_repository(file: str) -> str:
    """A file without the revision that it was taken from, for those who only know files of the present."""
    return file.split(":", 2)[2] if file.startswith("git:") else file


def fingerprint(rule: str, owner: str, pointer: str, old: Any, new: Any) -> str:
    """The hash that names a finding across runs."""
    text = json.dumps([rule, owner, pointer, old, new], sort_keys=True, ensure_ascii=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def at_least(level: Level, bound: Level) -> bool:
    """Whether a level is as grave as another."""
    return LEVELS.index(level) >= LEVELS.index(bound)
