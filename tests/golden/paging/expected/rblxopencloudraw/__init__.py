"""Every Open Cloud operation as a typed, pure function that builds a `Request`. Nothing in here does I/O.

One module for each service, loaded when it is first used: `rblxopencloudraw.universes.get_universe(123)`.
`ENDPOINTS` maps operation ids to all else that is known about an operation. `types` holds the wire types.
"""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

from rblxopencloudraw._core import (
    UNSET,
    Content,
    Endpoint,
    File,
    Idempotency,
    JsonValue,
    LongRunning,
    Pagination,
    Part,
    RateLimit,
    Request,
    Scalar,
    Unset,
)
from rblxopencloudraw._index import ENDPOINTS, MODULES

if TYPE_CHECKING:
    from types import ModuleType

    from rblxopencloudraw import (
        jobs,
        paging,
        types,
    )

__all__ = [
    "ENDPOINTS",
    "UNSET",
    "Content",
    "Endpoint",
    "File",
    "Idempotency",
    "JsonValue",
    "LongRunning",
    "Pagination",
    "Part",
    "RateLimit",
    "Request",
    "Scalar",
    "Unset",
    "jobs",
    "paging",
    "types",
]


def __getattr__(name: str) -> ModuleType:
    if name in MODULES:
        return _import_module(f"rblxopencloudraw.{name}")
    raise AttributeError(f"module 'rblxopencloudraw' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
