"""What may be put into a store: values that come back as they were given, within the limits. Pure.

Data stores and memory stores keep JSON, whose numbers they read as doubles, as Luau does.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from rblxopencloudraw._core import dumps

from ._checks import identifier

if TYPE_CHECKING:
    from collections.abc import Iterable

StoredValue: TypeAlias = "dict[str, Any] | list[Any] | str | int | float | bool"
"""What a store can hold. Inside of dictionaries and lists, None too."""

EXACT = 2**53
"""Up to here, a double holds every whole number."""

METADATA_KEY = 50
METADATA_VALUE = 250
METADATA = 300


def checked_value(name: str, value: object, most: int) -> bytes:
    """A value as JSON, if a store can hold it.

    Args:
        name: What the value is called in an error.
        value: The value.
        most: How many bytes it may have as JSON.

    Raises:
        TypeError: It is, or holds, something that JSON does not have.
        ValueError: It holds a number or a text that would not come back as it is, or is too large.
    """
    if value is None:
        raise TypeError(f"{name} is None, which a store cannot hold. To remove an entry, use the method that does.")
    try:
        _check(name, value)
        text = dumps(value)
    except RecursionError as error:
        raise ValueError(f"{name} is nested too deeply, or holds itself.") from error
    if len(text) > most:
        raise ValueError(f"{name} has {len(text):,} bytes as JSON; at most {most:,} are allowed.")
    return text


def _check(where: str, value: object) -> None:
    if isinstance(value, str):
        _check_text(where, value)
    elif isinstance(value, (int, float)):
        _check_number(where, value)
    elif isinstance(value, dict):
        _check_dict(where, cast("dict[object, object]", value))
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(cast("list[object]", value)):
            _check(f"{where}[{index}]", item)
    elif value is not None:
        kinds = "dict, list, str, int, float and bool"
        raise TypeError(f"{where} is a {type(value).__name__}. Stores hold JSON: {kinds}.")


def _check_dict(where: str, value: dict[object, object]) -> None:
    names: set[str] = set()
    for key, item in value.items():
        if isinstance(key, bool) or not isinstance(key, (str, int)):
            raise TypeError(f"{where} has the key {key!r}; keys must be texts.")
        name = str(key)
        if name in names:
            raise ValueError(f"{where} has {name!r} twice, as a number and as a text. In JSON, keys are texts.")
        names.add(name)
        _check_text(f"a key of {where}", name)
        _check(f"{where}[{key!r}]", item)


def _check_text(where: str, text: str) -> None:
    if text.isascii():
        return
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"{where} holds half a surrogate pair, which cannot be written as UTF-8.") from error


def _check_number(where: str, number: float) -> None:
    if isinstance(number, float):
        if not math.isfinite(number):
            raise ValueError(f"{where} is {number}, which JSON does not have. Pass a finite number.")
    elif abs(number) > EXACT and not _is_double(number):
        raise ValueError(
            f"{where} is {number}. Stores keep numbers as doubles, and would not give it back exactly. Pass it as text."
        )


def _is_double(number: int) -> bool:
    try:
        return int(float(number)) == number
    except OverflowError:
        return False


def user_ids(users: object) -> str | None:
    """Ids of users as the service takes them; None stays None.

    Raises:
        TypeError: It is not a list of whole numbers.
        ValueError: An id is below 1.
    """
    if users is None:
        return None
    if not isinstance(users, (list, tuple, set, frozenset)):
        raise TypeError(f"users must be a list of ids of users, such as [287113233], not {type(users).__name__}.")
    return json.dumps([identifier("Each of users", one) for one in cast("Iterable[int]", users)])


def metadata_text(metadata: object) -> str | None:
    """Metadata as the service takes it, in ASCII, for it travels in a header; None stays None.

    Raises:
        TypeError: It is not a dictionary, or holds what JSON does not have.
        ValueError: It is over a limit.
    """
    if metadata is None:
        return None
    if not isinstance(metadata, dict):
        raise TypeError(f"metadata must be a dict, not {type(metadata).__name__}.")
    entries = cast("dict[object, object]", metadata)
    _check("metadata", entries)
    total = sum(_metadata_size(str(key), value) for key, value in entries.items())
    if total > METADATA:
        raise ValueError(f"metadata has {total} bytes in keys and values; at most {METADATA} are allowed.")
    return json.dumps(entries, separators=(",", ":"))


def _metadata_size(key: str, value: object) -> int:
    text = value if isinstance(value, str) else json.dumps(value)
    sizes = len(key.encode()), len(text.encode())
    if sizes[0] > METADATA_KEY:
        raise ValueError(f"The metadata key {key!r} has {sizes[0]} bytes; at most {METADATA_KEY} are allowed.")
    if sizes[1] > METADATA_VALUE:
        raise ValueError(f"metadata[{key!r}] has {sizes[1]} bytes; at most {METADATA_VALUE} are allowed.")
    return sum(sizes)
