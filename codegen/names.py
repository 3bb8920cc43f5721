"""Public names: pinned in `specs/names.toml`, with a default for whatever is not pinned yet."""

from __future__ import annotations

import builtins
import json
import keyword
import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from codegen.errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

RESERVED_TYPES = frozenset({
    "Any", "Content", "Endpoint", "File", "JsonValue", "Literal", "Mapping", "NotRequired", "Optional", "Part",
    "Request",     "Required", "TypeAlias", "TypedDict", "Union", "Unset", *dir(builtins), *keyword.kwlist,
})  # fmt: skip
RESERVED_FUNCTIONS = frozenset(
    {*dir(builtins), *keyword.kwlist, *keyword.softkwlist, "annotations", "datetime", "t", "types"}
)
_FUNCTION = re.compile(r"[a-z][a-z0-9_]*")
_MODULE = re.compile(r"[a-z][a-z0-9_]*")
_SERVICE = re.compile(r"[a-z0-9][a-z0-9_-]*")
_TYPE = re.compile(r"[A-Z][A-Za-z0-9_]*")
RESERVED_MODULES = frozenset({*keyword.kwlist, "annotations", "types"})
_GENERIC = re.compile(r"^(?P<outer>[^_]+?)_(?P<inner>.+)_$")
_CONTAINERS = {"ApiArrayResponse": "Array", "GroupAuditLogPageResponse": "Page"}
_EMPTY_SEGMENTS = frozenset({"Api", "Client", "Models", "Response", "Responses", "Roblox", "V1", "Web", "WebAPI"})
HEADER = """\
# Public names, pinned. `python -m codegen update` adds a line for whatever is new; a line that is changed here renames
# something that people import, so it is a decision for the changelog. Keys are the ids and schema names of the
# description; names that upstream has given up stay while an older revision may still be read.
"""


def words(text: str) -> list[str]:
    """The words of an identifier in any case convention, lower case."""
    text = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", text)
    text = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", text)
    return [word.lower() for word in re.split(r"[^0-9A-Za-z]+", text) if word]


def snake(text: str, fallback: str = "value") -> str:
    """A name for a function, module or parameter: ASCII, never empty, never a keyword."""
    name = "_".join(words(text)) or fallback
    if name[0].isdigit():
        name = f"{fallback}_{name}"
    return name + "_" if keyword.iskeyword(name) else name


def pascal(text: str, fallback: str = "Value") -> str:
    """A name for a type: ASCII, never empty, never a keyword."""
    pieces = [piece for piece in re.split(r"[^0-9A-Za-z]+", text) if piece]
    name = "".join(piece[0].upper() + piece[1:] for piece in pieces) or fallback
    return fallback + name if name[0].isdigit() else name


def schema_candidates(upstream: str) -> list[str]:
    """Type names for a schema, the shortest first: the last segment, then with more of what stands before it."""
    generic = _GENERIC.match(upstream)
    if generic and "." in generic["inner"]:
        suffix = pascal(_CONTAINERS.get(generic["outer"].rsplit(".", 1)[-1], generic["outer"].rsplit(".", 1)[-1]))
        return [name + suffix for name in schema_candidates(generic["inner"])]
    segments = [pascal(part) for part in upstream.split(".") if part] or ["Value"]
    telling = [part for part in segments[:-1] if part not in _EMPTY_SEGMENTS]
    names = [segments[-1]] + ["".join(telling[-count:]) + segments[-1] for count in range(1, len(telling) + 1)]
    return [*dict.fromkeys(names), *(f"{names[-1]}{count}" for count in range(2, 100))]


def function_candidates(operation_id: str) -> list[str]:
    """Function names for an operation, the shortest first."""
    short = re.sub(r"^[A-Za-z]+(\.[A-Za-z]+)?_(?=[A-Z])", "", operation_id.split("__Using_", maxsplit=1)[0])
    names = [snake(short, "call"), snake(operation_id, "call")]
    names = [name + "_" if name in RESERVED_FUNCTIONS else name for name in names]
    return [*dict.fromkeys(names), *(f"{names[-1]}_{count}" for count in range(2, 100))]


@dataclass
class Names:
    """The pinned names, and the defaults that were given beside them."""

    modules: dict[str, str] = field(default_factory=dict[str, str])
    operations: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    schemas: dict[str, str] = field(default_factory=dict[str, str])
    used_operations: set[str] = field(default_factory=set[str])
    used_schemas: set[str] = field(default_factory=set[str])
    added: list[str] = field(default_factory=list[str])

    @classmethod
    def load(cls, path: Path) -> Names:
        """Read `names.toml`; a missing file pins nothing."""
        if not path.exists():
            return cls()
        try:
            data = tomllib.loads(path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise CodegenError(f"not TOML: {error}.", where=str(path), hint="Correct the line.") from error
        names = cls(_table(data, "modules", path), {}, _table(data, "schemas", path))
        for service, pins in _table_of_tables(data, "operations", path).items():
            for operation, function in pins.items():
                names._pin(operation, service, function, path)
        names._refuse_doubles(path)
        return names

    def _pin(self, operation: str, service: str, function: str, path: Path) -> None:
        if operation in self.operations:
            raise CodegenError(f"the operation {operation!r} is pinned twice.", where=str(path), hint="Keep one line.")
        if not _SERVICE.fullmatch(service):
            raise CodegenError(
                f"{service!r} cannot be the name of a service.",
                where=str(path),
                hint="Use lower case letters, digits and hyphens.",
            )
        if not _FUNCTION.fullmatch(function) or function in RESERVED_FUNCTIONS:
            raise CodegenError(
                f"{function!r} cannot be the name of a function.",
                where=f"{path} [operations.{service}]",
                hint="Choose another.",
            )
        self.operations[operation] = (service, function)

    def _refuse_doubles(self, path: Path) -> None:
        taken: dict[tuple[str, str], str] = {}
        for operation, name in self.operations.items():
            if name in taken:
                raise CodegenError(
                    f"{operation!r} and {taken[name]!r} are both called {name[1]!r}.",
                    where=f"{path} [operations.{name[0]}]",
                    hint="Rename one.",
                )
            taken[name] = operation
        for service, name in self.modules.items():
            if not _MODULE.fullmatch(name) or name in RESERVED_MODULES:
                raise CodegenError(
                    f"{name!r} cannot be the module of {service!r}.",
                    where=f"{path} [modules]",
                    hint="Choose another.",
                )
        for schema, name in self.schemas.items():
            if not _TYPE.fullmatch(name) or name in RESERVED_TYPES:
                raise CodegenError(
                    f"{name!r} cannot be the name of the type for {schema!r}.", where=str(path), hint="Choose another."
                )

    def module(self, service: str) -> str:
        """The module that holds a service's functions."""
        if service not in self.modules:
            name = snake(service, "service")
            self.modules[service] = f"{name}_" if name in RESERVED_MODULES else name
        return self.modules[service]

    def operation(self, operation: str, service: str) -> tuple[str, str]:
        """Service and function of an operation; a new one gets a default name."""
        self.used_operations.add(operation)
        if operation not in self.operations:
            taken = {name for place, name in self.operations.values() if place == service}
            name = _first_free(function_candidates(operation), lambda candidate: candidate in taken)
            self.operations[operation] = (service, name)
            self.added.append(f"operation {operation} is {service}.{name}")
        return self.operations[operation]

    def schema(self, upstream: str, candidates: list[str] | None = None) -> str:
        """The type name of a schema; a new one gets a default name."""
        self.used_schemas.add(upstream)
        if upstream not in self.schemas:
            taken = set(self.schemas.values()) | RESERVED_TYPES
            wanted = candidates or schema_candidates(upstream)
            self.schemas[upstream] = _first_free(wanted, lambda candidate: candidate in taken)
            self.added.append(f"schema {upstream} is {self.schemas[upstream]}")
        return self.schemas[upstream]

    def stale(self) -> list[str]:
        """Pins whose operation or schema was not met, as readable lines."""
        operations = sorted(set(self.operations) - self.used_operations)
        schemas = sorted(set(self.schemas) - self.used_schemas)
        return [f"operation {name}" for name in operations] + [f"schema {name}" for name in schemas]

    def dump(self) -> str:
        """The whole file in normal form."""
        lines = [HEADER, *_lines("modules", self.modules)]
        services: dict[str, dict[str, str]] = {}
        for operation, (service, function) in self.operations.items():
            services.setdefault(service, {})[operation] = function
        for service in sorted(services):
            lines += _lines(f"operations.{quoted(service)}", services[service])
        return "\n".join([*lines, *_lines("schemas", self.schemas)])


def quoted(text: str) -> str:
    """A TOML basic string."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _lines(table: str, values: Mapping[str, str]) -> list[str]:
    return [f"[{table}]", *(f"{quoted(key)} = {quoted(values[key])}" for key in sorted(values)), ""]


def _first_free(candidates: list[str], is_taken: Callable[[str], bool]) -> str:
    for candidate in candidates:
        if not is_taken(candidate):
            return candidate
    raise CodegenError(f"no free name is left for {candidates[0]!r}.", hint="Pin one in specs/names.toml.")


def _table(data: Mapping[str, Any], name: str, path: Path) -> dict[str, str]:
    table = data.get(name, {})
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType] - checked here
        raise CodegenError(f"[{name}] must map names to names.", where=str(path), hint="Correct the table.")
    return {str(key): str(value) for key, value in table.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType, reportUnknownArgumentType] - checked above


def _table_of_tables(data: Mapping[str, Any], name: str, path: Path) -> dict[str, dict[str, str]]:
    tables = data.get(name, {})
    if not isinstance(tables, dict):
        raise CodegenError(f"[{name}] must hold a table for every service.", where=str(path), hint="Correct it.")
    keys = [str(key) for key in tables]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - TOML keys are text
    return {key: _table(data[name], key, path) for key in keys}
