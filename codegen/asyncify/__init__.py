"""Turns the synchronous package into its asynchronous twin: source text in, source text out.

`asyncify` is all that others use. Nothing here imports the package it reads, runs a formatter or writes a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import AsyncifyError, Stop

if TYPE_CHECKING:
    from .twin import asyncify

__all__ = ["AsyncifyError", "Stop", "asyncify"]


def __getattr__(name: str) -> Any:
    # The parser behind it takes a quarter of a second to load, and most commands make no twin.
    if name != "asyncify":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from .twin import asyncify

    globals()[name] = asyncify
    return asyncify
