"""Checks of what programs hand to a local Open Cloud, which as JSON or from untyped code may be anything.

What requests carry is checked by `validation`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeGuard, TypeVar, cast

T = TypeVar("T", int, str)


def checked(name: str, value: object, kind: type[T], meant: str) -> T:
    """A value if it is of a kind.

    Args:
        name: What the argument is called.
        value: What was given.
        kind: The class that it has to be of. True and False are no numbers.
        meant: What it should be, in words.

    Raises:
        ValueError: It is something else.
    """
    if not _is(value, kind):
        raise ValueError(f"{name} is {meant}, not {value!r}.")
    return value


def checked_list(name: str, values: object, kind: type[T], meant: str) -> list[T]:
    """The items of something if all are of a kind; see `checked`.

    Raises:
        ValueError: One of them is something else, or these are no items.
    """
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise ValueError(f"{name} is a list of {meant}, not {values!r}.")
    items = list(cast("Iterable[Any]", values))
    for item in items:
        if not _is(item, kind):
            raise ValueError(f"{name} is a list of {meant}; {item!r} is none of them.")
    return items


def checked_ids(name: str, values: object) -> list[int] | None:
    """Ids, None for all.

    Raises:
        ValueError: One of them is no whole number, or these are no items.
    """
    return None if values is None else checked_list(name, values, int, "ids, which are whole numbers")


def _is(value: object, kind: type[T]) -> TypeGuard[T]:
    return isinstance(value, kind) and not isinstance(value, bool)
