"""The folder `specs/`: one description for each service, a lock with hashes, and how both are read and written."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from codegen import overlay, writer
from codegen.documents import Node, dump_json, node, operations, pointer, reachable, read_json
from codegen.errors import CodegenError, shaped
from codegen.names import Names, quoted

if TYPE_CHECKING:
    from pathlib import Path

LOCK = "upstream.lock.toml"
_HEADER = (
    "# Written by `python -m codegen update`: which revision the files in openapi/ come from, and their SHA-256.\n"
)


@dataclass
class Source:
    """Where a revision of the description comes from."""

    repository: str = ""
    path: str = ""
    commit: str = ""
    date: str = ""
    sha256: str = ""


@dataclass
class Lock:
    """What `upstream.lock.toml` records.

    Attributes:
        source: The revision.
        files: The SHA-256 of each file in `openapi/`.
        missing: When each operation was last seen that upstream has no more.
        kept: Those of them that are still in `openapi/`, with the number of revisions they have been missing in.
    """

    source: Source = field(default_factory=Source)
    files: dict[str, str] = field(default_factory=dict[str, str])
    missing: dict[str, str] = field(default_factory=dict[str, str])
    kept: dict[str, int] = field(default_factory=dict[str, int])

    @classmethod
    def load(cls, path: Path) -> Lock:
        """Read the lock; a missing file locks nothing."""
        if not path.exists():
            return cls()
        try:
            data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
            tables = [data.get(name, {}) for name in ("files", "missing", "kept")]
            return cls(Source(**data.get("upstream", {})), *tables)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError) as error:
            raise CodegenError(
                f"not a lock file: {error}.", where=str(path), hint="Run `python -m codegen update`."
            ) from error

    def dump(self) -> str:
        """The whole file in normal form."""
        lines = [_HEADER, "[upstream]"]
        lines += [f"{key} = {quoted(value)}" for key, value in sorted(vars(self.source).items())]
        for table in ("files", "missing"):
            values: dict[str, str] = getattr(self, table)
            lines += ["", f"[{table}]", *(f"{quoted(key)} = {quoted(values[key])}" for key in sorted(values))]
        if self.kept:
            lines += ["", "[kept]", *(f"{quoted(key)} = {self.kept[key]}" for key in sorted(self.kept))]
        return "\n".join(lines) + "\n"


@dataclass
class Specs:
    """Everything that generating needs, read from one folder."""

    document: Node
    names: Names
    stale: list[str]


def split(document: Node) -> dict[str, str]:
    """One description for each service, by file name, in normal form."""
    paths: dict[str, Node] = {}
    for path, method, operation in operations(document):
        service = operation["x-opencloud-service"]
        paths.setdefault(service, {}).setdefault(path, {})[method] = operation
    return {f"{service}.json": dump_json(_service(document, service, found)) for service, found in paths.items()}


def _service(document: Node, service: str, paths: Node) -> Node:
    schemas = document["components"]["schemas"]
    return {
        **{key: document[key] for key in ("openapi", "servers")},
        "info": {**document["info"], "title": f"{document['info']['title']}: {service}"},
        "paths": paths,
        "components": {
            "schemas": {name: schemas[name] for name in reachable(document, paths)},
            "securitySchemes": document["components"]["securitySchemes"],
        },
    }


def merge(parts: dict[str, Node]) -> Node:
    """The descriptions of all services as one; what two of them say must be the same."""
    whole: Node = {}
    for name, part in sorted(parts.items()):
        with shaped(name):
            if not whole:
                title = part["info"]["title"].split(":")[0]
                whole = {**part, "info": {**part["info"], "title": title}, "paths": {}, "components": {}}
            for path, item in part["paths"].items():
                _join(whole["paths"].setdefault(path, {}), item, name, "paths", path)
            for kind, found in part["components"].items():
                _join(whole["components"].setdefault(kind, {}), found, name, "components", kind)
    return whole


def _join(target: Node, found: Node, name: str, *place: str) -> None:
    for key, value in found.items():
        if target.setdefault(key, value) != value:
            raise CodegenError(
                "says something else than another file about the same thing.",
                where=f"{name} {pointer(*place, key)}",
                hint="Run `python -m codegen update`: files in openapi/ are not edited by hand.",
            )


def read(folder: Path) -> Specs:
    """Read a specs folder: the merged description with all overlays applied, and the names."""
    return combined(folder, merge(parts(folder)))


def combined(folder: Path, merged: Node) -> Specs:
    """The merged description of a specs folder with what is written by hand there."""
    applied = overlay.apply(merged, overlay.load(folder / "overlays"))
    return Specs(applied.document, Names.load(folder / "names.toml"), applied.stale)


def parts(folder: Path) -> dict[str, Node]:
    """The descriptions of all services by file name; an update that was interrupted is finished first."""
    writer.recover(folder)
    files = sorted((folder / "openapi").glob("*.json"))
    if not files:
        raise CodegenError(
            "holds no description.", where=str(folder / "openapi"), hint="Run `python -m codegen update` first."
        )
    return {path.name: node(read_json(path)) for path in files}


def digest(text: str | bytes) -> str:
    """SHA-256 of a text, as the lock writes it."""
    return hashlib.sha256(text.encode() if isinstance(text, str) else text).hexdigest()


def verify(folder: Path) -> list[str]:
    """How the files in `openapi/` differ from what the lock says, as readable lines."""
    lock = Lock.load(folder / LOCK)
    present = {path.name: digest(path.read_bytes()) for path in sorted((folder / "openapi").glob("*.json"))}
    return [
        f"{folder.name}/openapi/{name}: {_difference(present.get(name), lock.files.get(name))}"
        for name in sorted(present.keys() | lock.files.keys())
        if present.get(name) != lock.files.get(name)
    ]


def _difference(present: str | None, locked: str | None) -> str:
    if present is None:
        return "is in the lock but not in the folder"
    return "is not in the lock" if locked is None else "is not what the lock says: it was edited by hand"
