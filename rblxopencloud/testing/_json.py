"""Types and narrow helpers for JSON that was just decoded. What a document means is not decided here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeAlias, cast

Json: TypeAlias = Mapping[str, Any]
"""An object of a decoded JSON document."""

MAX_DEPTH = 200
TOO_DEEP = f"it is nested more than {MAX_DEPTH} levels deep"


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def as_object(value: object) -> Json:
    """The value if it is an object, else an empty one."""
    return cast("Json", value) if isinstance(value, Mapping) else {}


def as_list(value: object) -> list[Any]:
    """The value if it is a list, else an empty one."""
    return cast("list[Any]", value) if isinstance(value, list) else []


def decode(content: bytes) -> object:
    """Decode JSON as the service does: UTF-8, and neither NaN nor infinities.

    Raises:
        ValueError: The bytes are not such a text, or it is nested too deeply.
    """
    try:
        value: object = json.loads(content.decode(), parse_constant=_refuse_constant)
    except RecursionError as error:
        raise ValueError(TOO_DEEP) from error
    if content.count(b"[") + content.count(b"{") > MAX_DEPTH:
        _check_depth(value)
    return value


def _check_depth(value: object) -> None:
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [child for parent in level for child in _children(parent)]
    if level:
        raise ValueError(TOO_DEEP)


def _children(value: object) -> list[object]:
    return list(as_object(value).values()) or as_list(value)


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")


def encode(value: object) -> bytes:
    """A value as compact JSON text."""
    return _ENCODER.encode(value).encode()
