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
    """Load the parser of Python only for who makes a twin: commands that only read its errors start without it."""
    if name != "asyncify":
        raise AttributeError(name)
    from .twin import asyncify

    return asyncify
