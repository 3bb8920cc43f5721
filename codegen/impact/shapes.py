"""Where a component stands in the answers and bodies of operations: all ways that lead to it, not only the shortest."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from codegen.documents import Node, items, node, operations, read_json
from codegen.impact.values import ANY, ITEMS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as File

    from codegen.impact.values import Path

_DEEPEST = 8
_SCHEMAS = "#/components/schemas/"


class Shapes:
    """The bodies of the description that the raw layer was made from.

    Args:
        path: The description; where it is not there, no shape is known.
    """

    def __init__(self, path: File) -> None:
        self._path = path
        self._known: dict[tuple[str, str], dict[str, set[Path]]] = {}

    def steps(self, operation: str, direction: str, component: str) -> set[Path]:
        """All ways from the root of an operation's body or successful answer to a component."""
        key = operation, direction
        if key not in self._known:
            self._known[key] = self._ways(operation, direction)
        return self._known[key].get(component, set())

    @cached_property
    def _document(self) -> Node:
        return node(read_json(self._path)) if self._path.exists() else {}

    @cached_property
    def _operations(self) -> dict[str, Node]:
        return {str(one.get("operationId")): one for _, _, one in operations(self._document)}

    def _ways(self, operation: str, direction: str) -> dict[str, set[Path]]:
        found: dict[str, set[Path]] = {}
        for root in self._roots(self._operations.get(operation, {}), direction):
            for component, steps in self._walk(root, (), ()):
                found.setdefault(component, set()).add(steps)
        return found

    def _roots(self, operation: Node, direction: str) -> Iterator[Node]:
        bodies = [node(operation.get("requestBody"))]
        if direction == "response":
            responses = node(operation.get("responses"))
            bodies = [node(one) for status, one in responses.items() if str(status)[:1] in ("2", "d")]
        for body in bodies:
            for media in node(body.get("content")).values():
                yield node(node(media).get("schema"))

    def _walk(self, schema: Node, steps: Path, inside: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
        reference = str(schema.get("$ref", ""))
        if reference:
            if reference in inside or len(steps) > _DEEPEST:
                return
            yield reference, steps
            name = reference.removeprefix(_SCHEMAS)
            target = node(node(node(self._document.get("components")).get("schemas")).get(name))
            yield from self._walk(target, steps, (*inside, reference))
            return
        for name, below in node(schema.get("properties")).items():
            yield from self._walk(node(below), (*steps, name), inside)
        for key, step in (("items", ITEMS), ("additionalProperties", ANY)):
            if isinstance(schema.get(key), dict):
                yield from self._walk(node(schema[key]), (*steps, step), inside)
        for key in ("allOf", "anyOf", "oneOf"):
            for below in items(schema.get(key)):
                yield from self._walk(node(below), steps, inside)
