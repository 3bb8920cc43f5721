"""Taking the fields of a mapping in a seed one by one, and noticing those that nobody knows."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rblxopencloud.testing.seeding.nodes import Node


class Fields:
    """The fields of one mapping.

    Args:
        node: The mapping.

    Attributes:
        node: The mapping.

    Raises:
        SeedError: It is not a mapping.
    """

    def __init__(self, node: Node) -> None:
        self.node = node
        self._fields = node.mapping()
        self._known: list[str] = []

    def take(self, name: str) -> Node | None:
        """A field, None where there is none."""
        self._known.append(name)
        return self._fields.get(name)

    def need(self, name: str) -> Node:
        """A field that has to be there.

        Raises:
            SeedError: It is not.
        """
        found = self.take(name)
        if found is None:
            raise self.node.fail(f"needs the field {name}.")
        return found

    def text(self, name: str, default: str = "") -> str:
        """A field that holds text."""
        found = self.take(name)
        return default if found is None else found.text()

    def whole(self, name: str, default: int) -> int:
        """A field that holds a whole number."""
        found = self.take(name)
        return default if found is None else found.whole()

    def flag(self, name: str, default: bool) -> bool:
        """A field that holds true or false."""
        found = self.take(name)
        return default if found is None else found.flag()

    def value(self, name: str, default: Any = None) -> Any:
        """A field that may hold anything."""
        found = self.take(name)
        return default if found is None else found.plain()

    def items(self, name: str) -> list[Node]:
        """A field that holds a list; nothing where there is none."""
        found = self.take(name)
        return [] if found is None else found.items()

    def mapping(self, name: str) -> dict[str, Node]:
        """A field that holds a mapping; an empty one where there is none."""
        found = self.take(name)
        return {} if found is None else found.mapping()

    def ids(self, name: str) -> list[int] | None:
        """A field that holds a list of ids; None where there is none, which stands for all."""
        found = self.take(name)
        return None if found is None else [item.whole() for item in found.items()]

    def done(self) -> None:
        """No other field may be there.

        Raises:
            SeedError: One is.
        """
        for name, node in self._fields.items():
            if name not in self._known:
                close = get_close_matches(name, self._known, 1)
                meant = f"Did you mean {close[0]}? " if close else ""
                raise node.fail(f"is unknown. {meant}Known here are: {', '.join(sorted(self._known))}.")
