"""Other answers than the example: without a field, with another value in it, or with nothing else."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, TypeAlias

from tests.impact.shapes import listing, mapping

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.impact.shapes import Json, Steps

Change: TypeAlias = "Callable[[Any], Any]"


def without(steps: Steps) -> Change:
    def change(value: Any) -> Any:
        _change(value, steps, lambda holder, key: holder.pop(key, None))
        return value

    return change


def alone(steps: Steps, full: Any, *, there: bool) -> Change:
    """An answer that holds one field and nothing else, or not even that."""

    def change(_: Any) -> Any:
        return _kept(copy.deepcopy(full), steps, there)

    return change


def _kept(value: Any, steps: Steps, there: bool) -> Any:
    if not steps:
        return value
    if steps[0] == "[]" and isinstance(value, list):
        return [_kept(one, steps[1:], there) for one in listing(value)]
    if steps[0] == "[]" or not isinstance(value, dict):
        return value
    found = mapping(value)
    names = list(found) if steps[0] == "*" else [steps[0]]
    kept = {name: _kept(found[name], steps[1:], there) for name in names if name in found and (there or steps[1:])}
    # Whether an object is empty must not depend on the one field.
    return {**kept, "·": "another field"}


def replaced(steps: Steps, other: Any) -> Change:
    values: list[Any] = []
    _change(copy.deepcopy(other), steps, lambda holder, key: values.append(holder.get(key)))

    def put(holder: Json, key: str) -> None:
        holder[key] = values[0]

    def change(value: Any) -> Any:
        if values:
            _change(value, steps, put)
        return value

    return change


def _change(value: Any, steps: Steps, how: Callable[[Json, str], Any]) -> None:
    """Do something to every place that steps lead to."""
    first, rest = steps[0], steps[1:]
    if first == "[]":
        for one in listing(value):
            _change(one, rest, how)
        return
    found = mapping(value)
    for key in list(found) if first == "*" else [first]:
        if not rest:
            if isinstance(value, dict):
                how(found, key)
        elif key in found:
            _change(found[key], rest, how)
