"""Wire texts into Python values: times, durations and the ids inside resource paths. Pure; nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, TypeAlias

Wire: TypeAlias = Mapping[str, Any]
"""An object as it comes from the service."""

_DURATION = re.compile(r"(-?\d+(?:\.\d+)?)s")


def hash_of(*names: str) -> Any:
    """A hash for a class whose objects are equal where all their fields are: of the fields that never change.

    Without it they could not be put into sets. It stays the same where other fields are filled later.
    """

    def hash_by_names(value: Any) -> int:
        return hash((type(value).__name__, *(getattr(value, name) for name in names)))

    return hash_by_names


def as_it_is(wire: Wire) -> Wire:
    """An object of the service, not made into anything else."""
    return wire


def timestamp(text: str | None) -> datetime | None:
    """A time of the service; None where there is none or it cannot be read. Digits below a microsecond are dropped."""
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def seconds(duration: str | None) -> int | float | None:
    """A duration such as "3s": an int where it is whole, else a float; None where there is none."""
    found = _DURATION.fullmatch(duration) if isinstance(duration, str) else None
    if found is None:
        return None
    whole, _, fraction = found[1].partition(".")
    return int(whole) if not fraction.strip("0") else float(found[1])


def integer(value: str | float | None) -> int | None:
    """A whole number, which some services write as text; None where there is none or it cannot be read."""
    try:
        return None if value is None else int(value)
    except (TypeError, ValueError, OverflowError):
        return None


def resource_id(path: str | None, collection: str) -> int | None:
    """The id that follows a collection in a resource path: 2 for "places" in "universes/1/places/2"."""
    parts = path.split("/") if isinstance(path, str) else []
    for name, value in pairwise(parts):
        if name == collection and value.isdecimal():
            return int(value)
    return None


def number(value: str | int | None) -> int | None:
    """An id or another whole number, which the service writes as a text or as a number; None where it is none."""
    text = "" if isinstance(value, bool) else str(value)
    return int(text) if text.isascii() and text.isdecimal() else None


def merged(known: Wire, answer: Wire, changed: Iterable[str] = ()) -> dict[str, Any]:
    """What is known after an update whose answer need not be complete.

    A field that was changed and is missing from the answer has no value any more.
    """
    gone = set(changed)
    return {name: value for name, value in known.items() if name not in gone} | dict(answer)
