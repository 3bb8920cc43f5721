"""Requests that the description allows, made without the code that is tested: what every test sends first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import quote

from rblxopencloud.testing._json import as_list

if TYPE_CHECKING:
    from rblxopencloud.testing.description import Description, Operation

Sample: TypeAlias = dict[str, Any]

TEXTS = {
    "date-time": "2025-02-03T04:05:06.789Z",
    "date": "2025-02-03",
    "duration": "90s",
    "uuid": "89abcdef-0123-4567-89ab-cdef01234567",
    "byte": "c2FtcGxl",
}


def sample_value(description: Description, schema: object) -> Any:
    """A value that a schema describes, with every property that may be sent."""
    flat = description.flatten(schema)
    known = flat.get("enum") or flat.get("x-opencloud-known-values")
    if known:
        return known[-1]
    if "oneOf" in flat:
        return sample_value(description, flat["oneOf"][-1])
    kind = flat.get("type", "object" if "properties" in flat else "string")
    return SAMPLERS[kind](description, flat)


def _object(description: Description, flat: dict[str, Any]) -> object:
    properties = {
        name: sample_value(description, schema)
        for name, schema in flat.get("properties", {}).items()
        if not description.flatten(schema).get("readOnly")
    }
    others: Any = flat.get("additionalProperties", False)
    return properties if isinstance(others, bool) else {**properties, "extra": sample_value(description, others)}


def _array(description: Description, flat: dict[str, Any]) -> object:
    return [sample_value(description, flat["items"])] * flat.get("minItems", 1)


def _text(_description: Description, flat: dict[str, Any]) -> object:
    text = "user/5" if "pattern" in flat else TEXTS.get(flat.get("format", ""), "sample")
    return text[: flat.get("maxLength")]


def _number(_description: Description, flat: dict[str, Any]) -> object:
    return int(min(max(7, flat.get("minimum", 7)), flat.get("maximum", 7)))


def _boolean(_description: Description, _flat: dict[str, Any]) -> object:
    return True


SAMPLERS = {
    "object": _object,
    "array": _array,
    "string": _text,
    "integer": _number,
    "number": _number,
    "boolean": _boolean,
}


def as_text(value: object) -> str:
    """A value as it stands in a path, a query or a form."""
    return value if isinstance(value, str) else json.dumps(value)


def sample_request(description: Description, operation: Operation) -> Sample:
    """A whole request as keyword arguments of httpx."""
    path, query, headers = operation.path, list[tuple[str, str]](), dict[str, str]()
    for parameter in operation.parameters:
        value = sample_value(description, parameter.schema)
        if parameter.place == "path":
            path = path.replace(f"{{{parameter.name}}}", quote(as_text(value), safe=""))
        elif parameter.place == "query":
            query.extend((parameter.name, as_text(item)) for item in as_list(value) or [value])
        elif parameter.place == "header":
            headers[parameter.name] = as_text(value)
    body = sample_body(description, operation)
    return {
        "method": operation.method,
        "url": path,
        "params": query,
        **body,
        "headers": headers | body.get("headers", {}),
    }


def sample_body(description: Description, operation: Operation) -> Sample:
    """The body of a request as keyword arguments of httpx."""
    if operation.body is None:
        return {}
    kind, schema = next(iter(operation.body.content.items()))
    if kind == "multipart/form-data":
        return {"files": _parts(description, schema)}
    if kind == "application/octet-stream":
        return {"content": b"\x00\xff", "headers": {"content-type": kind}}
    value = sample_value(description, schema)
    if kind == "application/x-www-form-urlencoded":
        return {"data": {name: as_text(item) for name, item in value.items()}}
    return {"content": json.dumps(value), "headers": {"content-type": kind}}


def _parts(description: Description, schema: object) -> list[tuple[str, Any]]:
    return [
        _part(description, name, description.flatten(inner))
        for name, inner in description.flatten(schema)["properties"].items()
    ]


def _part(description: Description, name: str, flat: dict[str, Any]) -> tuple[str, Any]:
    item = description.flatten(flat["items"]) if "items" in flat else flat
    if item.get("format") == "binary":
        return name, ("icon.png", b"\x89PNG", "image/png")
    value = sample_value(description, item)
    return name, (None, as_text(value), "application/json" if isinstance(value, dict) else "text/plain")
