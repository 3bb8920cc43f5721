"""From method and raw path to an operation and the values of its path parameters.

Works on the path as it stands on the request line, so that an escaped "/" or ":" belongs to a value and only a bare
one belongs to the route.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

import attrs

from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.formats import is_uuid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rblxopencloud.testing.description import Operation

KINDS: dict[str, Callable[[str], bool]] = {"uuid": is_uuid, "int32": str.isdecimal, "int64": str.isdecimal}
"""Types of path parameters that tell routes apart."""

PARAMETER = re.compile(r"\{([^{}:]+)\}(?::([^{}:]+))?")


@attrs.frozen
class Match:
    """The operation that a request addresses, and its path parameters as text."""

    operation: Operation
    values: dict[str, str]


@attrs.define
class _Node:
    """One segment deep in the tree of routes. A verb is what follows ":" behind a parameter, "" where nothing does."""

    literals: dict[str, _Node] = attrs.field(factory=dict)
    verbs: dict[str, _Node] = attrs.field(factory=dict)
    operations: dict[str, list[Operation]] = attrs.field(factory=dict)


class Router:
    """Finds operations.

    Raises:
        ValueError: Two operations share method and path, or a path template is written in a way that is not known.
    """

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._root = _Node()
        for operation in operations:
            self._add(operation)

    def match(self, method: str, raw_path: str) -> Match:
        """The operation behind a request.

        Raises:
            Refusal: 404 where no operation has the path, 405 where none of those that do has the method.
        """
        allowed: set[str] = set()
        for node, values in _walk(self._root, raw_path.split("/"), ()):
            if method in node.operations:
                return _choose([_bind(operation, values) for operation in node.operations[method]])
            allowed.update(node.operations)
        if allowed:
            raise _wrong_method(method, sorted(allowed))
        raise Refusal(404, "No operation has this path. A ':' or '/' inside a parameter must be percent-encoded.")

    def _add(self, operation: Operation) -> None:
        node = self._root
        for segment in operation.path.split("/"):
            node = _child(node, segment, operation.path)
        others = node.operations.setdefault(operation.method, [])
        for other in others:
            if _kinds(other) == _kinds(operation):
                raise ValueError(f"{operation.id} and {other.id} have the same method and path in the description.")
        others.append(operation)


def _child(node: _Node, segment: str, path: str) -> _Node:
    if "{" not in segment:
        return node.literals.setdefault(segment, _Node())
    found = PARAMETER.fullmatch(segment)
    if found is None:
        raise ValueError(
            f"The path template {path} holds {segment}, which is neither text, {{name}} nor {{name}}:verb."
        )
    return node.verbs.setdefault(found[2] or "", _Node())


def _walk(node: _Node, segments: list[str], values: tuple[str, ...]) -> Iterator[tuple[_Node, tuple[str, ...]]]:
    """Every route that fits, literal segments first."""
    if not segments:
        if node.operations:
            yield node, values
        return
    head, rest = segments[0], segments[1:]
    if head in node.literals:
        yield from _walk(node.literals[head], rest, values)
    value, _, verb = head.partition(":")
    if value and verb in node.verbs and (verb or ":" not in head):
        yield from _walk(node.verbs[verb], rest, (*values, value))


def _bind(operation: Operation, values: tuple[str, ...]) -> Match:
    names = [found[1] for found in PARAMETER.finditer(operation.path)]
    try:
        decoded = [unquote_to_bytes(value).decode() for value in values]
    except UnicodeDecodeError as error:
        raise Refusal(400, "The path is not UTF-8 once it is decoded.") from error
    return Match(operation, dict(zip(names, decoded, strict=True)))


def _choose(matches: list[Match]) -> Match:
    """Of operations that differ in the type of a path parameter only, the one that the values suit."""
    return next((match for match in matches if _suits(match)), matches[0])


def _suits(match: Match) -> bool:
    kinds = dict(zip(match.values, _kinds(match.operation), strict=True))
    return all(KINDS[kinds[name]](value) for name, value in match.values.items() if kinds[name] in KINDS)


def _kinds(operation: Operation) -> list[str]:
    """The format or type of each path parameter, in the order of the path."""
    schemas = {parameter.name: parameter.schema for parameter in operation.at("path")}
    found = [schemas.get(found[1], {}) for found in PARAMETER.finditer(operation.path)]
    return [str(schema.get("format") or schema.get("type") or "") for schema in found]


def _wrong_method(method: str, allowed: list[str]) -> Refusal:
    known = ", ".join(allowed)
    return Refusal(405, f"{method} is not allowed here. Use {known}.", headers={"allow": known})
