"""What an update wants to tell: counted by kind, each with the first place where it was met."""

from __future__ import annotations


class Notes:
    """Collects remarks; equal ones are counted instead of repeated."""

    def __init__(self) -> None:
        self._found: dict[str, list[str]] = {}

    def add(self, what: str, where: str = "") -> None:
        """Remark something about a place."""
        self._found.setdefault(what, []).append(where)

    def lines(self) -> list[str]:
        """One line for each kind of remark."""
        return [_line(what, places) for what, places in self._found.items()]


def _line(what: str, places: list[str]) -> str:
    more = f" and {len(places) - 1} more" if len(places) > 1 else ""
    return f"{what} ({places[0]}{more})" if places[0] else what
