"""Shared: no I/O."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Title:
    """A value."""

    text: str

    def update(self, text: str) -> Title:
        """Not the `update` that does I/O."""
        return Title(text)


def pages(count: int) -> list[range]:
    """Pure."""
    return [range(start, min(start + 2, count)) for start in range(0, count, 2)]
