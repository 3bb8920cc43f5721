"""Reading and writing JSON documents: pointers, references, our normal form. Nothing here knows about Open Cloud."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from codegen.errors import CodegenError

if TYPE_CHECKING:
    from pathlib import Path

Node: TypeAlias = dict[str, Any]
METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")


def node(value: Any) -> Node:
    """A value as a JSON object: empty where it is none."""
    return cast("Node", value) if isinstance(value, dict) else {}


def items(value: Any) -> list[Any]:
    """A value as a JSON array: empty where it is none."""
    return cast("list[Any]", value) if isinstance(value, list) else []


def pointer(*parts: str | int) -> str:
    """A JSON pointer to a place in a document."""
    return "#/" + "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def parse_json(text: str | bytes, where: str) -> Any:
    """Parse JSON, or say where it ends being JSON."""
    try:
        return json.loads(text, object_pairs_hook=_unique(where), parse_constant=_refuse_constant(where))
    except json.JSONDecodeError as error:
        raise CodegenError(
            f"not JSON: {error.msg} at line {error.lineno}, column {error.colno}.",
            where=where,
            hint="Name an OpenAPI 3 description in JSON; if it is one, it may be cut off: fetch it again.",
        ) from error
    except (ValueError, RecursionError) as error:
        raise CodegenError(f"not readable JSON: {error}.", where=where, hint="Fetch it again.") from error


def _unique(where: str) -> Callable[[list[tuple[str, Any]]], Node]:
    """Refuse an object that names a key twice: the second would silently replace the first."""

    def build(pairs: list[tuple[str, Any]]) -> Node:
        found: Node = {}
        for key, value in pairs:
            if key in found:
                raise CodegenError(f"the key {key!r} stands twice in one object.", where=where, hint="Remove one.")
            found[key] = value
        return found

    return build


def _refuse_constant(where: str) -> Callable[[str], Any]:
    """NaN and the infinities are no JSON, although the parser knows them."""

    def refuse(name: str) -> Any:
        raise CodegenError(f"not JSON: {name} is no number.", where=where, hint="Replace it.")

    return refuse


def read_json(path: Path) -> Any:
    """Read a JSON file."""
    try:
        return parse_json(path.read_bytes(), str(path))
    except OSError as error:
        raise CodegenError(
            f"cannot be read: {error.strerror}.", where=str(path), hint="Name an existing file."
        ) from error


def dump_json(value: Any) -> str:
    """A document in normal form: keys sorted, one value a line, newline at the end."""
    try:
        text = json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False, allow_nan=False) + "\n"
        text.encode()
    except (TypeError, ValueError) as error:
        raise CodegenError(
            f"cannot be written as JSON: {error}.",
            where=_unwritable(value) or "#",
            hint="Replace the value upstream or by an overlay.",
        ) from error
    return text


def _unwritable(value: Any, *place: str | int) -> str | None:
    """The first place that JSON in UTF-8 cannot carry: half a surrogate pair, no number, or no JSON value at all."""
    if isinstance(value, dict):
        inside = [(key, key) for key in node(value)] + list(node(value).items())
    elif isinstance(value, list):
        inside = list(enumerate(items(value)))
    elif isinstance(value, str):
        return pointer(*place) if any("\ud800" <= c <= "\udfff" for c in value) else None
    elif isinstance(value, float):
        return None if math.isfinite(value) else pointer(*place)
    else:
        return None if value is None or isinstance(value, int) else pointer(*place)
    return next((found for key, part in inside if (found := _unwritable(part, *place, key))), None)


def operations(document: Node) -> Iterator[tuple[str, str, Node]]:
    """Path, method and operation of every operation in a description."""
    for path, item in node(document.get("paths")).items():
        for method in METHODS:
            if method not in node(item):
                continue
            if not isinstance(item[method], dict):
                raise CodegenError("an operation must be an object.", where=pointer("paths", path, method))
            yield path, method, item[method]


def references(tree: Any) -> Iterator[str]:
    """Every `$ref` below a node, in document order."""
    for key, value in node(tree).items():
        if key == "$ref" and isinstance(value, str):
            yield value
        else:
            yield from references(value)
    for value in items(tree):
        yield from references(value)


def component(reference: str, where: str = "") -> tuple[str, str]:
    """Kind and name of the component that a local reference names."""
    parts = reference.split("/", 3)
    if len(parts) != 4 or parts[:2] != ["#", "components"]:
        raise CodegenError(
            f"the reference {reference!r} does not lead to a component of this document.",
            where=where,
            hint="Only references such as #/components/schemas/NAME can be followed.",
        )
    return parts[2], parts[3].replace("~1", "/").replace("~0", "~")


def resolve(document: Node, reference: str, where: str = "") -> Node:
    """The component that a reference names."""
    kind, name = component(reference, where)
    found = node(node(document.get("components")).get(kind)).get(name)
    if not isinstance(found, dict):
        raise CodegenError(
            f"the reference {reference!r} leads nowhere.", where=where, hint="The description may be cut off."
        )
    return node(found)  # pyright: ignore[reportUnknownArgumentType] - JSON


def reachable(document: Node, roots: Any, where: str = "") -> list[str]:
    """Names of all schemas that can be reached from a node, sorted."""
    found: set[tuple[str, str]] = set()
    waiting = list(references(roots))
    while waiting:
        reference = waiting.pop()
        named = component(reference, where)
        if named not in found:
            found.add(named)
            waiting.extend(references(resolve(document, reference, where)))
    return sorted(name for kind, name in found if kind == "schemas")
