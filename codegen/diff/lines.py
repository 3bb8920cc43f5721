"""On which line of a text a JSON pointer leads: for JSON by reading only the way there, for YAML by its own parser."""

from __future__ import annotations

import bisect
import json
import re
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.diff.nodes import Pointer

_SPACE = re.compile(r"[ \t\n\r]*")
_SCAN = json.JSONDecoder().raw_decode


class Lines(Protocol):
    """Finds places in one text."""

    def find(self, pointer: Pointer) -> tuple[int, int]:
        """How many steps of a pointer the text has, and the line on which the last of them stands, from 1."""
        ...


def lines(text: str) -> Lines:
    """What finds places in a text."""
    return _Json(text) if _is_json(text) else _Yaml(text)


def _is_json(text: str) -> bool:
    if text.lstrip()[:1] not in {"{", "["}:
        return False
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


class _Json:
    """Reads objects on the way key by key and skips all others at the speed of the parser."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._breaks = [match.start() for match in re.finditer("\n", text)]
        self._members: dict[int, dict[str, tuple[int, int]]] = {}

    def find(self, pointer: Pointer) -> tuple[int, int]:
        key = value = _skip(self._text, 0)
        for depth, step in enumerate(pointer):
            if value not in self._members:
                self._members[value] = dict(self._inside(value))
            found = self._members[value].get(step)
            if found is None:
                return depth, self._line(key)
            key, value = found
        return len(pointer), self._line(key)

    def _line(self, position: int) -> int:
        return bisect.bisect_left(self._breaks, position) + 1

    def _inside(self, start: int) -> Iterator[tuple[str, tuple[int, int]]]:
        """Every member of the object or list that starts here: its name, where the name and the value stand."""
        opened = self._text[start]
        if opened not in "{[":
            return
        position, index = _skip(self._text, start + 1), 0
        while self._text[position] not in "}]":
            key, name = position, str(index)
            if opened == "{":
                named, position = _SCAN(self._text, position)
                name, position = str(named), _skip(self._text, _skip(self._text, position) + 1)
            yield name, (key, position)
            _, position = _SCAN(self._text, position)
            position, index = _skip(self._text, position), index + 1
            if self._text[position] == ",":
                position = _skip(self._text, position + 1)


def _skip(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found is not None else position


class _Yaml:
    """Walks the nodes that the parser made, which know their lines."""

    def __init__(self, text: str) -> None:
        import yaml

        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            self._root: Any = yaml.compose(text, Loader=loader)  # pyright: ignore[reportUnknownMemberType] - without types
        except yaml.YAMLError:
            self._root = None

    def find(self, pointer: Pointer) -> tuple[int, int]:
        node, line = self._root, 1
        for depth, step in enumerate(pointer):
            found = _entered(node, step)
            if found is None:
                return depth, line
            line, node = found
        return len(pointer), line


def _entered(node: Any, step: str) -> tuple[int, Any] | None:
    import yaml

    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if str(key.value) == step:
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and step.isdecimal() and int(step) < len(node.value):
        value = node.value[int(step)]
        return value.start_mark.line + 1, value
    return None
