"""Turns the synchronous package into its asynchronous twin: source text in, source text out.

`asyncify` and `convert` are all that others use. Nothing here imports the package it reads, runs a formatter or
writes a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import AsyncifyError, Stop

if TYPE_CHECKING:
    from .twin import asyncify, convert

__all__ = ["AsyncifyError", "Stop", "asyncify", "convert"]


def __getattr__(name: str) -> Any:
    # The parser behind them takes a quarter of a second to load, and most commands make no twin.
    if name not in {"asyncify", "convert"}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import twin

    return getattr(twin, name)
