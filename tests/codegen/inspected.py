"""What a description says, and what a generated package says, in one form: so that the two can be compared."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from tests.codegen.support import RAW, Json, run_python

if TYPE_CHECKING:
    from pathlib import Path

_SCRIPT = """
import inspect, json, sys, warnings
from importlib.resources import files
from urllib.parse import unquote
import rblxopencloudraw as raw
from rblxopencloudraw import types

warnings.simplefilter("ignore", DeprecationWarning)

def argument(parameter):
    if parameter.name == "body":
        return {}
    if "bytes" in str(parameter.annotation) or parameter.name == "content":
        return b"v"
    return "v"

def call(endpoint):
    function = getattr(getattr(raw, endpoint.service), endpoint.function)
    assert all(c == "\\n" or c.isprintable() for c in function.__doc__), function.__doc__
    parameters = inspect.signature(function).parameters.values()
    positional = [argument(p) for p in parameters if p.kind is not p.KEYWORD_ONLY]
    keywords = {p.name: argument(p) for p in parameters if p.kind is p.KEYWORD_ONLY}
    return function(*positional, **keywords)

found = {"operations": {}, "types": {}}
for name, endpoint in raw.ENDPOINTS.items():
    assert endpoint.id == name
    request = call(endpoint)
    found["operations"][f"{endpoint.method} {endpoint.path}"] = {
        "id": name, "scopes": endpoint.scopes, "request": unquote(request.path),
        "query": sorted(pair[0] for pair in request.query), "headers": sorted(request.headers),
        "parts": sorted(part.name for part in request.parts or ()),
    }
description = json.loads(files(raw).joinpath("openapi.json").read_text("utf-8"))
for name, schema in description["components"]["schemas"].items():
    if schema.get("properties"):
        keys = sorted(getattr(types, name).__annotations__)
        assert keys == sorted(schema["properties"]), (name, keys)
        if "x-opencloud-schema" in schema:
            found["types"][schema["x-opencloud-schema"]] = keys
found["values"] = sorted((
    parameter["schema"]["x-opencloud-known-values"]
    for item in description["paths"].values() for operation in item.values()
    for parameter in operation.get("parameters", ()) if "x-opencloud-known-values" in parameter["schema"]
), key=json.dumps)
found["alive"] = True
sys.stdout.write(json.dumps(found))
"""


def inspect(out: Path, **environment: str) -> Json:
    """Import the raw package in another interpreter, call every builder, and tell what came out."""
    for path in (out / RAW).glob("*.py"):
        text = path.read_text("utf-8")
        assert all(c == "\n" or c.isprintable() for c in text), f"{path.name} holds an invisible character"
    found: Json = json.loads(run_python(_SCRIPT, path=out, cwd=out, **environment))
    assert found.pop("alive") is True
    return found


def expected(document: Json) -> Json:
    """The same about a description as upstream writes it."""
    operations: Json = {}
    values: list[list[Any]] = []
    for template, item in document["paths"].items():
        path = template.split("#")[0]
        for method, operation in item.items():
            operations[f"{method.upper()} {path}"] = _operation(path, method, operation)
            values += [one["schema"]["enum"] for one in operation.get("parameters", ()) if "enum" in one["schema"]]
    types = {
        name: sorted(schema["properties"])
        for name, schema in document["components"]["schemas"].items()
        if "properties" in schema
    }
    return {"operations": operations, "types": types, "values": sorted(values, key=json.dumps)}


def _operation(path: str, method: str, operation: Json) -> Json:
    anchor = operation.get("externalDocs", {}).get("url", "").rpartition("#")[2]
    if anchor.startswith("/"):
        anchor = anchor.rpartition("/")[2]
    parameters = operation.get("parameters", ())
    form = operation.get("requestBody", {}).get("content", {}).get("multipart/form-data", {}).get("schema", {})
    return {
        "id": anchor or operation.get("operationId") or method + re.sub(r"[^0-9A-Za-z]", "_", path),
        "scopes": [scope["name"] for scope in operation.get("x-roblox-scopes", ())],
        "request": unquote(re.sub(r"\{[^{}]+\}", "v", path)),
        "query": sorted(one["name"] for one in parameters if one["in"] == "query"),
        "headers": sorted(one["name"] for one in parameters if one["in"] == "header"),
        "parts": sorted(form.get("properties", {})),
    }
