"""Values of a seed together with where they stand, so that whatever is wrong with one can be said with its line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import attrs


class SeedError(ValueError):
    """A seed is not one. The message is one line that says where, what is wrong, and what was expected."""


@attrs.frozen
class Node:
    """A value of a seed.

    Attributes:
        value: A mapping of text to nodes, a list of nodes, or text, a number, True, False, None.
        where: Where it stands, such as "seed.yaml, line 3".
        path: How one gets there, such as "experiences[0].name".
    """

    value: object
    where: str
    path: str = ""

    def fail(self, problem: str) -> SeedError:
        """The error that says what is wrong with it."""
        return SeedError(f"{self.where}: {self.path + ' ' if self.path else ''}{problem}")

    def plain(self) -> Any:
        """The value with all that is in it, without where it stands."""
        if isinstance(self.value, dict):
            return {name: node.plain() for name, node in self.mapping().items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.items()]
        return self.value

    def mapping(self) -> dict[str, Node]:
        """Its fields.

        Raises:
            SeedError: It is not a mapping.
        """
        if not isinstance(self.value, dict):
            raise self.fail(f"must be a mapping of names to values, not {_kind(self.value)}.")
        return cast("dict[str, Node]", self.value)

    def items(self) -> list[Node]:
        """Its items.

        Raises:
            SeedError: It is not a list.
        """
        if not isinstance(self.value, list):
            raise self.fail(f"must be a list, not {_kind(self.value)}.")
        return cast("list[Node]", self.value)

    def text(self) -> str:
        """Its text.

        Raises:
            SeedError: It is not text.
        """
        if not isinstance(self.value, str):
            raise self.fail(f"must be text, not {_kind(self.value)}.")
        return self.value

    def whole(self) -> int:
        """Its number.

        Raises:
            SeedError: It is not a whole number of at least 0.
        """
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < 0:
            raise self.fail(f"must be a whole number of at least 0, not {_kind(self.value)}.")
        return self.value

    def flag(self) -> bool:
        """Whether it is true.

        Raises:
            SeedError: It is neither true nor false.
        """
        if not isinstance(self.value, bool):
            raise self.fail(f"must be true or false, not {_kind(self.value)}.")
        return self.value


def from_python(value: object, path: str = "", where: str = "the seed") -> Node:
    """A mapping that a program gave, as a node.

    Raises:
        SeedError: It holds something that no file could hold.
    """
    if isinstance(value, Mapping):
        fields = cast("Mapping[object, object]", value)
        return Node(
            {str(name): from_python(item, _under(path, str(name))) for name, item in fields.items()}, where, path
        )
    if isinstance(value, (list, tuple)):
        items = cast("list[object]", value)
        return Node([from_python(item, f"{path}[{index}]") for index, item in enumerate(items)], where, path)
    if value is not None and not isinstance(value, (str, int, float)):
        raise Node(value, where, path).fail(f"is {type(value).__name__}, which no JSON can hold.")
    return Node(value, where, path)


def _under(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _kind(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return "nothing" if value is None else repr(value)[:60]
