"""The manifest as it is kept beside the generated packages, so that a comparison need not follow every method anew.

What is kept says what it was read from. When any of that has changed it counts as not there.
"""

from __future__ import annotations

import json
from dataclasses import fields
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

from codegen.impact.touches import Touch

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from codegen.impact.manifest import Method

FILE = "manifest.json"
_READ = frozenset({".py", ".json"})
_LEFT_OUT = "testing"


def digest(*folders: Path) -> str:
    """What tells whether any of the files that a manifest is read from has changed."""
    found = sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in _READ):
            if path.relative_to(folder).parts[0] == _LEFT_OUT:
                continue
            content = path.read_bytes().replace(b"\r\n", b"\n")
            found.update(f"{folder.name}/{path.relative_to(folder).as_posix()}:{len(content)}:".encode() + content)
    return found.hexdigest()


def dump(methods: Iterable[Method], contents: str) -> str:
    """Methods as the text that is kept, the same for the same methods."""
    lines = (json.dumps(_plain(method), sort_keys=True, separators=(",", ":")) for method in methods)
    return f'{{"digest": "{contents}",\n"methods": [\n' + ",\n".join(lines) + "\n]}\n"


def load(folder: Path, contents: str, make: type[Method]) -> tuple[Method, ...] | None:
    """The methods that are kept in a folder; None where there are none for these contents."""
    try:
        kept: dict[str, Any] = json.loads((folder / FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return tuple(_method(each, make) for each in kept["methods"]) if kept.get("digest") == contents else None


def _plain(method: Method) -> dict[str, Any]:
    touches = {
        name: {field.name: _listed(getattr(touch, field.name)) for field in fields(touch)}
        for name, touch in method.touches.items()
    }
    return {
        "symbol": method.symbol,
        "file": method.file,
        "line": method.line,
        "notes": list(method.notes),
        "generic": method.generic,
        "touches": {name: {key: value for key, value in touch.items() if value} for name, touch in touches.items()},
    }


def _listed(value: Any) -> Any:
    return sorted(cast("set[Any]", value)) if isinstance(value, set) else value


def _method(kept: dict[str, Any], make: type[Method]) -> Method:
    touches = {name: _touch(touch) for name, touch in kept["touches"].items()}
    return make(kept["symbol"], kept["file"], kept["line"], touches, tuple(kept["notes"]), kept["generic"])


def _touch(kept: dict[str, Any]) -> Touch:
    touch = Touch()
    for name, value in kept.items():
        setattr(touch, name, value if isinstance(value, bool) else set(map(_tuple, value)))
    return touch


def _tuple(value: Any) -> Any:
    return tuple(map(_tuple, cast("list[Any]", value))) if isinstance(value, list) else value
