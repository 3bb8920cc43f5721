"""Text to a document: JSON or YAML, whatever can be read. Where the text comes from is not known here."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from codegen.diff.nodes import Document
from codegen.diff.usage import UNREADABLE
from codegen.documents import Node, node
from codegen.errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Hashable

_YAML_IN_BRACES = re.compile(r"\s*\{\s*[A-Za-z'#]")
_MOST_VALUES = 2_000_000


def parse(content: bytes, where: str) -> Document:
    """Read a description.

    Raises:
        CodegenError: With exit code 3, where it is neither JSON nor YAML, or not OpenAPI 3.
    """
    notes: list[str] = []
    text = _text(content, where)
    value = _json(text, where, notes) if text.lstrip()[:1] in {"{", "["} else _yaml(text, where, notes)
    return _checked(value, where, notes)


def _text(content: bytes, where: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(f"not UTF-8 at byte {error.start}.", where) from error
    if not text.strip():
        raise _unreadable("empty.", where)
    return text


def _unreadable(what: str, where: str, hint: str = "Name an OpenAPI 3 description in JSON or YAML.") -> CodegenError:
    return CodegenError(what, where=where, hint=hint, code=UNREADABLE)


def _json(text: str, where: str, notes: list[str]) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> Node:
        found = dict(pairs)
        if len(found) != len(pairs):
            names = [key for key, _ in pairs]
            twice = sorted({key for key in names if names.count(key) > 1})
            notes.append(f"{where}: {', '.join(map(repr, twice))} stands twice in one object; the last counts")
        return found

    try:
        return json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        if _YAML_IN_BRACES.match(text):
            return _yaml(text, where, notes)
        hint = "It may be cut off: fetch it again."
        raise _unreadable(
            f"not JSON: {error.msg} at line {error.lineno}, column {error.colno}.", where, hint
        ) from error
    except (RecursionError, ValueError) as error:
        raise _unreadable(f"not readable JSON: {error}.", where) from error


def _yaml(text: str, where: str, notes: list[str]) -> Any:
    import yaml

    try:
        return _Plain().of(yaml.load(text, Loader=_loader(yaml, where, notes)))  # noqa: S506 - made from the safe loader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        at = f" at line {mark.line + 1}, column {mark.column + 1}" if mark is not None else ""
        raise _unreadable(f"neither JSON nor YAML: {error.problem or error.context}{at}.", where) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _unreadable(f"neither JSON nor YAML: {error}.", where) from error


def _loader(yaml: Any, where: str, notes: list[str]) -> Any:
    """YAML as JSON means it: a date is text; a key that stands twice is told."""
    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # pyright: ignore[reportUntypedBaseClass] - made by a C extension
        """The safe loader without dates."""

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            keys = [str(key.value) for key, _ in node.value]
            twice = {key for key in keys if keys.count(key) > 1} if len(set(keys)) < len(keys) else set[str]()
            notes.extend(f"{where}: {key!r} stands twice in one object; the last counts" for key in sorted(twice))
            return super().construct_mapping(node, deep)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - of the library

    Loader.yaml_implicit_resolvers = {
        first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
        for first, pairs in base.yaml_implicit_resolvers.items()
    }
    return Loader


class _Plain:
    """Turns what YAML can say into what JSON can say, and counts: a few lines of YAML can mean billions of values."""

    def __init__(self) -> None:
        self._count = 0

    def of(self, value: Any) -> Any:
        """The value with keys as text: YAML reads the status 200 as a number and `on` as true."""
        self._count += 1
        if self._count > _MOST_VALUES:
            raise ValueError(f"more than {_MOST_VALUES:,} values")
        if isinstance(value, dict):
            return {_key(key): self.of(below) for key, below in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - YAML
        if isinstance(value, list | tuple | set):
            return [self.of(below) for below in value]  # pyright: ignore[reportUnknownVariableType] - YAML
        return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def _key(key: Hashable) -> str:
    return str(key).lower() if isinstance(key, bool) else str(key)


def _checked(value: Any, where: str, notes: list[str]) -> Document:
    root = node(value)
    version = root.get("openapi")
    if not isinstance(value, dict) or "swagger" in root or version is None:
        said = f"it says swagger {root['swagger']}" if "swagger" in root else "the key `openapi` is missing"
        raise _unreadable(f"not an OpenAPI 3 description: {said}.", where)
    if not str(version).startswith("3."):
        raise _unreadable(f"OpenAPI {version} is not known.", where, "OpenAPI 3.0 and 3.1 can be compared.")
    document = Document(root, where, notes)
    _note_odd(document)
    return document


def _note_odd(document: Document) -> None:
    if not isinstance(document.root.get("openapi"), str):
        document.note(("openapi",), "the version should be text")
    for top in ("paths", "components", "webhooks"):
        if top in document.root and not isinstance(document.root[top], dict):
            document.note((top,), "should be an object; it is taken as empty")
    if not any(isinstance(document.root.get(top), dict) for top in ("paths", "components", "webhooks")):
        document.note((), "describes neither paths nor components nor webhooks")
    for top in ("paths", "webhooks"):
        for path, item in node(document.root.get(top)).items():
            if not isinstance(item, dict) and not path.startswith("x-"):
                document.note((top, path), "a path that is no object is left out")
