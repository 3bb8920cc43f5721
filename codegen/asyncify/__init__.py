"""Turns the synchronous package into its asynchronous twin: source text in, source text out.

`asyncify` and `convert` are all that others use. Nothing here imports the package it reads, runs a formatter or
writes a file.
"""

from __future__ import annotations

from .errors import AsyncifyError, Stop
from .twin import asyncify, convert

__all__ = ["AsyncifyError", "Stop", "asyncify", "convert"]
