"""Shared: no I/O."""

from __future__ import annotations


class Missing(Exception):
    """Not there."""
