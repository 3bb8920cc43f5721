"""OpenAPI Overlay 1.0: what we know better than upstream, as data. Every action carries a reason and a source."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import jsonpath
import yaml

from codegen.documents import Node, items, node
from codegen.errors import CodegenError

if TYPE_CHECKING:
    from pathlib import Path


_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ACTION_KEYS = frozenset({"description", "remove", "target", "update", "x-reason", "x-source"})


@dataclass
class Action:
    """One action of an overlay and where it stands."""

    target: str
    reason: str
    source: str
    remove: bool
    update: Any
    where: str


@dataclass
class Applied:
    """A description with overlays applied, and the actions that had nothing to do."""

    document: Node
    stale: list[str]


def load(folder: Path) -> list[Action]:
    """All actions of the overlays in a folder and the folders below, in the order of their file names."""
    files = sorted(folder.rglob("*.yaml"), key=lambda path: path.relative_to(folder).as_posix())
    return [action for path in files for action in _file(path, path.relative_to(folder.parent).as_posix())]


def apply(document: Node, actions: list[Action]) -> Applied:
    """Apply actions in order to a copy of a description."""
    result = copy.deepcopy(document)
    stale = [reason for action in actions if (reason := _apply(result, action))]
    return Applied(result, stale)


def _apply(document: Node, action: Action) -> str | None:
    try:
        matches = list(jsonpath.finditer(action.target, document))
    except jsonpath.JSONPathError as error:
        raise CodegenError(f"{action.target!r} is no JSONPath: {error}.", where=action.where) from error
    if not matches:
        return f"{action.where}: no such place in this revision: {action.target}"
    changed = False
    for match in reversed(matches) if action.remove else matches:  # from the end, so that the indices stay right
        changed = (_remove(match) if action.remove else _update(match, action)) or changed
    return None if changed else f"{action.where}: changes nothing, upstream says so already: {action.target}"


def _remove(match: jsonpath.JSONPathMatch) -> bool:
    if match.parent is None:
        return False
    container: Any = match.parent.obj
    del container[match.parts[-1]]
    return True


def _update(match: jsonpath.JSONPathMatch, action: Action) -> bool:
    target: object = match.obj
    update: object = action.update
    if isinstance(target, list):
        items(target).append(copy.deepcopy(update))  # pyright: ignore[reportUnknownArgumentType] - JSON
        return True
    if not isinstance(target, dict) or not isinstance(update, dict):
        raise CodegenError(
            f"{action.target} and its update must both be objects.",
            where=action.where,
            hint="Target the object that holds the value.",
        )
    return _merge(cast("Node", target), cast("Node", update))


def _merge(target: Node, update: Node) -> bool:
    """Merge objects into each other; lists are joined, all else is replaced. Says whether anything changed."""
    changed = False
    for key, value in update.items():
        present = target.get(key)
        if isinstance(present, dict) and isinstance(value, dict):
            changed = _merge(present, value) or changed  # pyright: ignore[reportUnknownArgumentType] - JSON
        elif isinstance(present, list) and isinstance(value, list):
            new = [item for item in value if item not in present]  # pyright: ignore[reportUnknownVariableType] - JSON
            present.extend(copy.deepcopy(new))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] - JSON
            changed = bool(new) or changed  # pyright: ignore[reportUnknownArgumentType] - JSON
        elif key not in target or present != value:
            target[key] = copy.deepcopy(value)
            changed = True
    return changed


def _file(path: Path, name: str) -> list[Action]:
    try:
        data: Any = yaml.load(path.read_text("utf-8"), Loader=_LOADER)  # noqa: S506 - a safe loader, in C where it is there
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CodegenError(f"not YAML: {error}", where=str(path), hint="Correct the line.") from error
    if not isinstance(data, dict) or str(data.get("overlay")) != "1.0.0" or not isinstance(data.get("actions"), list):  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] - YAML
        raise CodegenError("not an OpenAPI Overlay 1.0.0 document.", where=str(path), hint="See docs/overlays.md.")
    return [_action(action, f"{name} #{index + 1}") for index, action in enumerate(items(node(data)["actions"]))]


def _action(data: Any, where: str) -> Action:
    if not isinstance(data, dict):
        raise CodegenError("an action must be an object.", where=where)
    action: Node = data  # pyright: ignore[reportUnknownVariableType] - YAML
    if unknown := sorted(set(action) - _ACTION_KEYS):
        raise CodegenError(f"unknown keys: {', '.join(unknown)}.", where=where, hint="Correct their spelling.")
    for key in ("target", "x-reason", "x-source"):
        if not isinstance(action.get(key), str) or not action[key].strip():
            raise CodegenError(f"{key!r} is missing.", where=where, hint="Every action says what, why and from where.")
    remove = action.get("remove") is True
    if remove == ("update" in action):
        raise CodegenError("needs either `update` or `remove: true`.", where=where)
    return Action(action["target"], action["x-reason"], action["x-source"], remove, action.get("update"), where)
