"""The repaired description as the oracle needs it: every operation, its parameters and body, references resolved."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeGuard

import rblxopencloudraw

METHODS: Final = ("get", "post", "put", "patch", "delete")
FILE: Final = Path(rblxopencloudraw.__file__).with_name("openapi.json")
DOCUMENT: Final[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))
SERVER: Final[str] = DOCUMENT["servers"][0]["url"]

JSON: Final = "application/json"
FORM: Final = "application/x-www-form-urlencoded"
MULTIPART: Final = "multipart/form-data"

_FACTS = frozenset({"additionalProperties", "format", "items", "nullable", "properties", "required", "type"})
_LIMITS = frozenset({"maximum", "minimum", "minLength", "pattern"})
_NOTES = frozenset({"default", "deprecated", "description", "readOnly", "title", "writeOnly"})


class Parameter(NamedTuple):
    """A path, query or header parameter."""

    name: str
    place: str
    required: bool
    schema: dict[str, Any]


class Body(NamedTuple):
    """What an operation takes as its body."""

    media_type: str
    required: bool
    schema: dict[str, Any]


class Operation(NamedTuple):
    """One operation. `server` is None where it is the one that holds for the whole description."""

    id: str
    method: str
    path: str
    server: str | None
    parameters: tuple[Parameter, ...]
    body: Body | None

    def __repr__(self) -> str:
        return f"<{self.id}: {self.method} {self.path}>"

    def at(self, *places: str) -> tuple[Parameter, ...]:
        """The parameters in these places."""
        return tuple(parameter for parameter in self.parameters if parameter.place in places)


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema without reference or wrapper at its top.

    A keyword that the strategies of the oracle do not know is an error, so that none is passed over silently.
    """
    while "$ref" in schema or "allOf" in schema:
        schema = _unwrapped(schema)
    unknown = [key for key in schema if key not in _FACTS | _LIMITS | _NOTES and not key.startswith("x-")]
    if unknown:
        raise NotImplementedError(f"the oracle has no strategy for the schema keyword {unknown[0]!r}")
    return {"nullable": False, **schema}


def inside(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Every schema that a value of this one can hold, itself first."""
    schema = resolved(schema)
    children: list[dict[str, Any]] = [*schema.get("properties", {}).values()]
    children += [schema[key] for key in ("items", "additionalProperties") if is_object(schema.get(key))]
    return [schema, *(found for child in children for found in inside(child))]


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether a value is a JSON object."""
    return isinstance(value, dict)


def is_array(value: Any) -> TypeGuard[list[Any]]:
    """Whether a value is a JSON array."""
    return isinstance(value, list)


def _unwrapped(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema that is referred to, with what stands beside the reference."""
    beside = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
    if "$ref" in schema:
        return DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]] | beside
    (only,) = schema["allOf"]
    return only | beside


def _parameter(found: dict[str, Any]) -> Parameter:
    return Parameter(found["name"], found["in"], found.get("required", False), resolved(found["schema"]))


def _body(found: dict[str, Any] | None) -> Body | None:
    if found is None:
        return None
    ((media_type, content),) = found["content"].items()
    schema = resolved(content["schema"])
    # A form with a field that is required cannot be left out, whatever is said of the form as a whole.
    needs_field = media_type == MULTIPART and bool(schema.get("required"))
    return Body(media_type, found.get("required", False) or needs_field, schema)


def _operation(method: str, path: str, found: dict[str, Any]) -> Operation:
    return Operation(
        found["operationId"],
        method.upper(),
        path,
        found["servers"][0]["url"] if "servers" in found else None,
        tuple(_parameter(parameter) for parameter in found.get("parameters", [])),
        _body(found.get("requestBody")),
    )


OPERATIONS: Final = tuple(
    _operation(method, path, item[method])
    for path, item in DOCUMENT["paths"].items()
    for method in METHODS
    if method in item
)
