"""What a description calls its own version, and whether that says what the changes do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from codegen.diff.walk import Unit
from codegen.documents import node

if TYPE_CHECKING:
    from codegen.diff.walk import Walk

_NUMBERS = re.compile(r"v?(\d+)(?:\.(\d+))?(?:\.(\d+))?")


def judge(walk: Walk) -> Unit:
    """What to say of the version once something breaks; a version that did not change says nothing."""
    unit = Unit()
    before, after = (str(node(document.root.get("info")).get("version", "")) for document in (walk.old, walk.new))
    old, new = _parsed(before), _parsed(after)
    if old is None or new is None or before == after:
        return unit
    if new < old:
        unit.add("api-version-decreased", ("info", "version"), old=before, new=after)
    elif new[0] == old[0]:
        unit.add("api-major-version-not-bumped", ("info", "version"), old=before, new=after)
    return unit


def _parsed(version: str) -> tuple[int, int, int] | None:
    found = _NUMBERS.match(version)
    if found is None:
        return None
    major, minor, patch = (int(part or 0) for part in found.groups())
    return major, minor, patch
