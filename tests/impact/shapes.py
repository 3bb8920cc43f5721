"""The description as the mutation test sees it: the fields of bodies with where each is defined, and full examples.

Written without a look at the code under test: nothing of `codegen` is imported here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

Json: TypeAlias = dict[str, Any]
Steps: TypeAlias = tuple[str, ...]
PROJECT = Path(__file__).resolve().parents[2]
DESCRIPTION = PROJECT / "generated" / "rblxopencloudraw" / "openapi.json"
_DEEPEST = 6
_TEXTS = {
    "date-time": "2026-05-01T10:00:00Z",
    "uuid": "7d5a2a0e-1c7b-4d55-8f0e-3b5c9ad3a9d1",
    "protobuf-duration": "60s",
    "byte": "c2VjcmV0",
    "date": "2026-05-01",
}
_NAMED = {
    "user": "users/11",
    "group": "groups/12",
    "owner": "users/11",
    "rootPlace": "universes/1/places/2",
    "path": "universes/1/user-restrictions/11",
    "secret": "ZMjXzcEPVJlGzIp7bRWvUqPKqx5QqjTmnQXGKrdGNAo=",
    "creator": "users/11",
}
"""What the service writes into fields whose schema says only that they are texts."""


@dataclass(frozen=True)
class Field:
    """One field of a body: the steps to it, and the JSON pointer of its definition."""

    steps: Steps
    site: str
    schema: str


def description() -> Json:
    """The description that the raw layer was made from."""
    return json.loads(DESCRIPTION.read_text("utf-8"))


def operations(document: Json) -> dict[str, tuple[str, str, Json]]:
    """Path, method and operation by operation id."""
    return {
        found["operationId"]: (path, method, found)
        for path, item in document["paths"].items()
        for method, found in item.items()
    }


def mapping(value: Any) -> Json:
    """A value as a JSON object; empty where it is none."""
    return cast("Json", value) if isinstance(value, dict) else {}


def listing(value: Any) -> list[Any]:
    """A value as a JSON array; empty where it is none."""
    return cast("list[Any]", value) if isinstance(value, list) else []


def at(document: Any, pointer: str) -> Any:
    """What a JSON pointer leads to."""
    found: Any = document
    for part in pointer.removeprefix("#").split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        found = listing(found)[int(key)] if isinstance(found, list) else mapping(found)[key]
    return found


def resolved(document: Json, pointer: str) -> tuple[str, Json]:
    """A schema with its references followed, and where it really stands."""
    schema = at(document, pointer)
    while "$ref" in schema or (len(schema.get("allOf", ())) == 1 and "properties" not in schema):
        pointer = schema.get("$ref", f"{pointer}/allOf/0")
        schema = at(document, pointer)
    return pointer, schema


def answer(document: Json, operation: str) -> str | None:
    """Where the schema of the successful JSON answer stands."""
    path, method, found = operations(document)[operation]
    for status, response in sorted(found["responses"].items()):
        if status.startswith("2") and "schema" in response.get("content", {}).get("application/json", {}):
            return f"#/paths/{_escaped(path)}/{method}/responses/{status}/content/application~1json/schema"
    return None


def body(document: Json, operation: str) -> str | None:
    """Where the schema of the body stands."""
    path, method, found = operations(document)[operation]
    for media, content in found.get("requestBody", {}).get("content", {}).items():
        if "schema" not in content:
            continue
        return f"#/paths/{_escaped(path)}/{method}/requestBody/content/{_escaped(media)}/schema"
    return None


def fields(document: Json, pointer: str | None, steps: Steps = (), root: str = "") -> Iterator[Field]:
    """All fields below a schema."""
    if pointer is None or len(steps) > _DEEPEST:
        return
    where, schema = resolved(document, pointer)
    hidden = "readOnly" if "/requestBody/" in (root or pointer) else "writeOnly"
    for name, one in schema.get("properties", {}).items():
        if one.get(hidden):
            continue
        site = f"{where}/properties/{_escaped(name)}"
        yield Field((*steps, name), site, where)
        yield from fields(document, site, (*steps, name), root or pointer)
    if "items" in schema:
        yield from fields(document, f"{where}/items", (*steps, "[]"), root or pointer)
    if isinstance(schema.get("additionalProperties"), dict):
        yield from fields(document, f"{where}/additionalProperties", (*steps, "*"), root or pointer)
    for index, _ in enumerate(schema.get("allOf", ())):
        yield from fields(document, f"{where}/allOf/{index}", steps, root or pointer)


def example(document: Json, pointer: str | None, name: str = "", deep: int = 0, salt: str = "") -> Any:
    """A value with every field filled in; another salt gives other values."""
    if pointer is None or deep > _DEEPEST:
        return None
    where, schema = resolved(document, pointer)
    found: Json = {}
    for index, _ in enumerate(schema.get("allOf", ())):
        found |= example(document, f"{where}/allOf/{index}", name, deep + 1, salt) or {}
    for key in (name for name, one in schema.get("properties", {}).items() if not one.get("writeOnly")):
        found[key] = example(document, f"{where}/properties/{_escaped(key)}", key, deep + 1, salt)
    if isinstance(schema.get("additionalProperties"), dict):
        found["example"] = example(document, f"{where}/additionalProperties", "example", deep + 1, salt)
    if found:
        return found
    return _scalar(document, where, schema, name, deep, salt)


def _scalar(document: Json, where: str, schema: Json, name: str, deep: int, salt: str) -> Any:
    known = schema.get("x-opencloud-known-values") or schema.get("enum")
    kind = schema.get("type")
    if known:
        return known[-1] if salt else known[0]
    if kind == "array":
        inside = example(document, f"{where}/items", name, deep + 1, salt)
        return [] if inside is None else [inside]
    if kind in ("integer", "number"):
        return 29 if salt else 17
    if kind == "boolean":
        return not salt
    return _text(schema, name, salt) if kind == "string" else {} if kind == "object" else f"any{salt}"


def _text(schema: Json, name: str, salt: str) -> str:
    meant = schema.get("x-opencloud-format") or schema.get("format", "")
    if name.lower().endswith(("time", "timeutc")):
        meant = "date-time"
    elif name.endswith(("Id", "Ids")):
        meant = "int64"
    plain = _NAMED.get(name) or _TEXTS.get(meant) or ("17" if meant in ("int64", "uint64") else f"{name} text")
    if not salt:
        return plain
    if name in _NAMED:
        return plain.replace("1", "3").replace("ZMj", "YMj") if name != "path" else plain.replace("11", "33")
    return {"date-time": "2027-06-02T11:00:00Z", "protobuf-duration": "90s"}.get(
        meant, "29" if plain == "17" else f"{plain}{salt}"
    )


def _escaped(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")
