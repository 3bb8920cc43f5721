"""Operations that go missing and mostly come back: when they are kept, and how that is marked. Pure.

More than half of the operations that vanish from the description are back within days: a gap in publishing, not a
removal. So an operation stays, deprecated and marked, until it has been missing both for a week and in two revisions.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from codegen.documents import Node, node, operations, reachable

if TYPE_CHECKING:
    from codegen.specs import Lock, Source

DAYS = 7
REVISIONS = 2
MARK = "x-opencloud-missing"
"""The date at which an operation was last seen, on an operation that is kept although it is missing."""


@dataclass
class Absences:
    """What became of the operations that a revision does not have, by operation id.

    Attributes:
        document: The description with the kept operations in it.
        missing: When each missing operation was last seen.
        kept: In how many revisions in a row each kept operation has been missing.
        removed: What is given up with this revision.
        returned: What was kept and is back.
        renamed: What has another id now, under the same method and path.
    """

    document: Node
    missing: dict[str, str] = field(default_factory=dict[str, str])
    kept: dict[str, int] = field(default_factory=dict[str, int])
    removed: list[str] = field(default_factory=list[str])
    returned: list[str] = field(default_factory=list[str])
    renamed: list[str] = field(default_factory=list[str])


def carry(new: Node, old: Node | None, lock: Lock, source: Source) -> Absences:
    """Carry operations over from the committed description that the new revision does not have.

    An older revision, or another description altogether, says nothing about what has been removed since: then
    nothing is kept.
    """
    before, after = _by_id(old), _by_id(new)
    gone = sorted(set(before) - set(after))
    seen = {name: _seen(name, lock) for name in gone}
    missing = {name: when for name, when in {**lock.missing, **seen}.items() if name not in after}
    found = Absences(new, missing, returned=sorted(set(lock.kept) & set(after)))
    follows = not _older(source, lock.source) and bool(set(before) & set(after))
    places = {(method, path) for path, method, _ in operations(new)}
    for name in gone:
        path, method, _ = before[name]
        if (method, path) in places:
            found.renamed.append(name)
        elif follows and _keeps(_revisions(name, lock, source), seen[name], source):
            found.kept[name] = _revisions(name, lock, source)
        else:
            found.removed.append(name)
    if found.kept and old is not None:
        found.document = _joined(new, old, {name: before[name] for name in found.kept}, seen)
    return found


def absent_days(last_seen: str, today: str) -> int | None:
    """For how many days something has been missing; None where a date is not known."""
    try:
        return (date.fromisoformat(today) - date.fromisoformat(last_seen)).days
    except ValueError:
        return None


def _keeps(revisions: int, last_seen: str, source: Source) -> bool:
    days = absent_days(last_seen, source.date)
    return revisions < REVISIONS or (days is not None and days < DAYS)


def _revisions(name: str, lock: Lock, source: Source) -> int:
    """In how many revisions in a row an operation has been missing; the same revision counts once."""
    known = lock.kept.get(name, 0)
    same = bool(source.sha256) and source.sha256 == lock.source.sha256
    return max(known, 1) if same else known + 1


def _seen(name: str, lock: Lock) -> str:
    return lock.missing.get(name) or lock.source.date or lock.source.commit or "the revision before"


def _older(source: Source, locked: Source) -> bool:
    return bool(source.date and locked.date) and source.date < locked.date


def _by_id(document: Node | None) -> dict[str, tuple[str, str, Node]]:
    if document is None:
        return {}
    return {one["operationId"]: (path, method, one) for path, method, one in operations(document)}


def _joined(new: Node, old: Node, kept: dict[str, tuple[str, str, Node]], seen: dict[str, str]) -> Node:
    """The new description with kept operations; of a schema that both have, the new one holds."""
    whole: Node = {**new, "paths": dict(new["paths"]), "components": dict(new["components"])}
    schemas = dict(node(whole["components"].get("schemas")))
    for name, (path, method, operation) in sorted(kept.items()):
        marked = {**copy.deepcopy(operation), "deprecated": True, MARK: seen[name]}
        whole["paths"][path] = {**whole["paths"].get(path, {}), method: marked}
        for schema in reachable(old, operation):
            schemas.setdefault(schema, old["components"]["schemas"][schema])
    whole["components"]["schemas"] = dict(sorted(schemas.items()))
    whole["paths"] = dict(sorted(whole["paths"].items()))
    return whole
