"""The comparison of two documents, from operations down to one finding for each cause."""

from __future__ import annotations

import sys
from collections import deque
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from attrs import evolve, frozen

from codegen.diff import identity, operations, security, versions
from codegen.diff.describe import location, owner_of, sentence
from codegen.diff.findings import LEVELS, Finding, Operation, fingerprint
from codegen.diff.nodes import Document, written
from codegen.diff.rules import rule_of
from codegen.diff.walk import Draft, Notice, Unit, Walk

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from codegen.diff.identity import Place

_DEEPEST = 10_000
_PARAMETERS = ("query:", "path:", "header:", "cookie:")
Scope: TypeAlias = Literal["open-cloud", "all"]


@frozen
class Compared:
    """What comparing found, before any judgement of the circumstances."""

    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    pairs: int


@frozen(eq=False)
class _Root:
    """Where a search for changes starts: an operation, or the description itself."""

    unit: Unit
    reference: Operation | None


def compare(old: Document, new: Document, scope: Scope = "all", notice: Notice | None = None) -> Compared:
    """Compare two documents.

    Args:
        old: The older one.
        new: The newer one.
        scope: Whether only operations count that Open Cloud credentials can call.
        notice: What notice of the end of something is demanded.
    """
    with _deep():
        return _compared(old, new, scope, notice or Notice())


@contextmanager
def _deep() -> Generator[None]:
    """Room for schemas in schemas, each of which takes several calls."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _DEEPEST))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def _compared(old: Document, new: Document, scope: Scope, notice: Notice) -> Compared:
    notes: list[str] = []
    chosen = _scope(old, new, scope, notes)
    credentials = identity.CREDENTIALS if chosen == "open-cloud" else frozenset[str]()
    walk = Walk(old, new, notice, credentials)
    roots = list(_roots(walk, chosen))
    for document in (old, new):
        document.note_dangling()
    found = _merged(pair for root in roots for pair in _reached(root))
    findings = [_finding(walk, draft, reached) for draft, reached in found.values()]
    if any(finding.level != "info" for finding in findings):
        findings += [_finding(walk, draft, {}) for draft in versions.judge(walk).drafts]
    return Compared(tuple(_sorted(findings)), (*notes, *old.notes, *new.notes), len(roots))


def _scope(old: Document, new: Document, scope: Scope, notes: list[str]) -> Scope:
    if scope == "open-cloud" and not any(is_cloud(document) for document in (old, new)):
        notes.append("neither description has operations for Open Cloud credentials: all operations are compared")
        return "all"
    return scope


def is_cloud(document: Document) -> bool:
    """Whether a description has any operation for Open Cloud credentials."""
    return any(identity.is_cloud(document.root, place) for place in identity.places(document))


def _roots(walk: Walk, scope: Scope) -> Iterator[_Root]:
    olds, news = _places(walk.old), _places(walk.new)
    matched = identity.match(olds, news)
    kept = {(place.top, place.shape) for place in news}
    for old, new in matched.pairs:
        if _wanted(walk, scope, old, new):
            reference = evolve(new.reference(), deprecated=old.reference().deprecated)
            yield _Root(operations.compare(walk, old, new), reference)
    for old in matched.gone:
        if _wanted(walk, scope, old, None):
            yield _Root(operations.gone(walk, old, whole=(old.top, old.shape) not in kept), old.reference())
    for new in matched.came:
        if _wanted(walk, scope, None, new):
            yield _Root(operations.came(new), new.reference())
    yield _Root(_description(walk, scope), None)


def _places(document: Document) -> list[Place]:
    return [*identity.places(document), *identity.places(document, "webhooks")]


def _wanted(walk: Walk, scope: Scope, old: Place | None, new: Place | None) -> bool:
    return (
        scope == "all"
        or (old is not None and identity.is_cloud(walk.old.root, old))
        or (new is not None and identity.is_cloud(walk.new.root, new))
    )


def _description(walk: Walk, scope: Scope) -> Unit:
    """What belongs to no operation: kinds of credentials, and components that are gone."""
    unit = Unit()
    security.components(walk, unit)
    if scope == "all":
        before, after = (operations.names_of(document.root) for document in (walk.old, walk.new))
        for name in sorted(before - after):
            unit.add("api-schema-removed", ("components", "schemas", name), old=name, is_new=False, value=name)
    return unit


def _reached(root: _Root) -> Iterator[tuple[Draft, Operation | None]]:
    """Every change below a root, with the shortest way there; each unit is entered once."""
    waiting: deque[tuple[Unit, tuple[str, ...], str]] = deque([(root.unit, (), "")])
    seen = {id(root.unit)}
    while waiting:
        unit, path, place = waiting.popleft()
        for draft in unit.drafts:
            reference = root.reference
            yield draft, evolve(reference, field=(*path, *draft.path), place=place) if reference is not None else None
        for edge in unit.edges:
            if id(edge.unit) not in seen:
                seen.add(id(edge.unit))
                waiting.append((edge.unit, (*path, *edge.path), edge.place or place))


_Merged: TypeAlias = "dict[tuple[Any, ...], tuple[Draft, dict[tuple[str, str], Operation]]]"


def _merged(found: Iterator[tuple[Draft, Operation | None]]) -> _Merged:
    """One entry for each change, with all operations that reach it."""
    merged: _Merged = {}
    for draft, reference in found:
        key = (draft.rule, draft.pointer, draft.is_new, str(draft.old), str(draft.new), draft.value)
        _, reached = merged.setdefault(key, (draft, {}))
        if reference is not None:
            reached.setdefault((reference.method, reference.path), reference)
    return merged


def _finding(walk: Walk, draft: Draft, reached: dict[tuple[str, str], Operation]) -> Finding:
    rule = rule_of(draft.rule)
    document = walk.new if draft.is_new else walk.old
    touched = tuple(reached[key] for key in sorted(reached))
    pointer, owner = written(draft.pointer), owner_of(draft.pointer)
    where = location(document, draft)
    places = {one.place for one in touched}
    if not where.parameter and len(places) == 1 and (place := places.pop()).startswith(_PARAMETERS):
        where = evolve(where, parameter=place)
    message = sentence(rule, where, draft)
    return Finding(
        rule=rule.id, level=rule.level, base_level=rule.level, kind=rule.kind, operations=touched, pointer=pointer,
        owner=owner, location=where, old=draft.old, new=draft.new, message=message,
        fingerprint=fingerprint(rule.id, owner, pointer, draft.old, draft.new), file=document.where,
    )  # fmt: skip


def _sorted(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=order)


def order(finding: Finding) -> tuple[Any, ...]:
    """The gravest first, then by place: the same on every run."""
    return (-LEVELS.index(finding.level), finding.owner, finding.pointer, finding.rule, finding.fingerprint)
