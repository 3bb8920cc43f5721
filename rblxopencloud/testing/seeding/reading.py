"""Reading a seed from a file: YAML, and JSON, which is YAML as well. What it means is not decided here.

Numbers, true, false and null are those of JSON, so that `yes`, `1:30` or a date stay text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from rblxopencloud.testing.seeding.nodes import Node, SeedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import yaml

_WHOLE = re.compile(r"-?(?:0|[1-9]\d*)", re.ASCII)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_WORDS: dict[str, object] = {"true": True, "false": False, "null": None, "~": None, "": None}


def read_file(path: Path) -> Node:
    """The content of a file.

    Raises:
        SeedError: It cannot be read, or is neither YAML nor JSON.
    """
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise SeedError(f"The seed {path} cannot be read: {error.strerror or error}. Choose another file.") from error
    except UnicodeDecodeError as error:
        raise SeedError(f"The seed {path} is not UTF-8 text. Save it as UTF-8.") from error
    # Between the values of JSON a tab is a space; in YAML it is an error.
    return read_text(text.replace("\t", " ") if path.suffix == ".json" else text, path.name)


def read_text(text: str, name: str) -> Node:
    """The content of a file as text.

    Args:
        text: The text.
        name: What the file is called in errors.

    Raises:
        SeedError: It is neither YAML nor JSON.
    """
    import yaml

    try:
        root = cast("yaml.Node | None", yaml.compose(text, yaml.SafeLoader))  # pyright: ignore[reportUnknownMemberType] - half typed
    except (yaml.MarkedYAMLError, yaml.reader.ReaderError) as error:
        raise SeedError(f"{_place(error, name)}: this is neither YAML nor JSON: {_problem(error)}.") from error
    except RecursionError as error:
        raise SeedError(f"{name}: it is nested too deeply.") from error
    return Node({}, name) if root is None else _read(root, name, "", ())


def _place(error: Exception, name: str) -> str:
    mark = getattr(error, "problem_mark", None)
    return name if mark is None else f"{name}, line {mark.line + 1}"


def _problem(error: Exception) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read")


def _read(node: yaml.Node, name: str, path: str, above: tuple[int, ...]) -> Node:
    where = f"{name}, line {node.start_mark.line + 1}"
    if id(node) in above:
        raise Node(None, where, path).fail("holds itself.")
    # The classes of the library would have to be loaded to be compared with; each says what it is.
    kind: str = getattr(node, "id", "")
    reader = {"mapping": _mapping, "sequence": _sequence}.get(kind)
    value = _scalar(node, where, path) if reader is None else reader(node, name, path, (*above, id(node)))
    return Node(value, where, path)


def _mapping(node: Any, name: str, path: str, above: tuple[int, ...]) -> object:
    found: dict[str, Node] = {}
    for key, value in node.value:
        where = f"{name}, line {key.start_mark.line + 1}"
        if key.id != "scalar":
            raise Node(None, where, path).fail("has a name that is not text.")
        if key.value in found:
            raise Node(None, where, path).fail(f"has {key.value!r} twice. Keep one of them.")
        found[_text(key.value)] = _read(value, name, f"{path}.{key.value}" if path else key.value, above)
    return found


def _sequence(node: Any, name: str, path: str, above: tuple[int, ...]) -> object:
    return [_read(item, name, f"{path}[{index}]", above) for index, item in enumerate(node.value)]


def _scalar(node: Any, where: str, path: str) -> object:
    text: str = node.value
    if node.style is not None:
        return _text(text)
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _WHOLE.fullmatch(text):
        return _within(Node(text, where, path), int)
    return float(text) if _NUMBER.fullmatch(text) else _text(text)


def _within(node: Node, read: Callable[[str], object]) -> object:
    try:
        return read(node.text())
    except ValueError as error:
        raise node.fail("is too large a number.") from error


def _text(text: str) -> str:
    """Text in which JSON wrote characters beyond the first 65,536 as pairs."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
