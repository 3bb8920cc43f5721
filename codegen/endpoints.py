"""The seam to openapi-python-client: its parser reads the endpoints, and only this module knows its private interface.

It is given a skeleton of the description: numbered parameters and the media types of bodies. Schemas of bodies and
answers are not its business here (datamodel-code-generator reads those), and what it cannot carry (names, servers,
scopes, extensions) is joined later by number and operation id.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint, EndpointCollection, GeneratorData
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.uuid import UuidProperty

from codegen.documents import Node, operations, pointer
from codegen.errors import CodegenError, shaped
from codegen.facts import flat

if TYPE_CHECKING:
    from openapi_python_client.parser.properties.protocol import PropertyProtocol

_KINDS: tuple[tuple[type, str], ...] = (
    (BooleanProperty, "bool"),
    (DateTimeProperty, "datetime | str"),
    (FloatProperty, "float"),
    (IntProperty, "int"),
    (StringProperty, "str"),
    (UuidProperty, "str"),
)
_MEDIA = {
    "application/octet-stream": "raw",
    "application/x-www-form-urlencoded": "form",
    "multipart/form-data": "multipart",
}


@dataclass(frozen=True)
class ParsedParameter:
    """A parameter as the parser understood it; `index` is its place among the operation's parameters."""

    place: str
    index: int
    annotation: str
    required: bool


@dataclass(frozen=True)
class ParsedEndpoint:
    """An endpoint as the parser understood it."""

    parameters: tuple[ParsedParameter, ...]
    bodies: tuple[str, ...]


def parse(document: Node) -> dict[str, ParsedEndpoint]:
    """Endpoints by operation id."""
    skeleton, origins = _skeleton(document)
    config = Config.from_sources(ConfigFile(), MetaType.NONE, Path("-"), "utf-8", overwrite=False, output_path=None)
    data = GeneratorData.from_dict(skeleton, config=config)
    if isinstance(data, GeneratorError):
        raise CodegenError(f"{data.header} {data.detail}", where="#/paths", hint="Repair it by an overlay.")
    found: dict[str, ParsedEndpoint] = {}
    for collection in data.endpoint_collections_by_tag.values():
        _refuse_errors(collection, origins)
        for endpoint in collection.endpoints:
            operation, where = origins[str(endpoint.name)]
            found[operation] = _endpoint(endpoint, where)
    return found


def _skeleton(document: Node) -> tuple[Node, dict[str, tuple[str, str]]]:
    paths: Node = {}
    origins: dict[str, tuple[str, str]] = {}
    for index, (path, method, operation) in enumerate(operations(document)):
        name = f"operation_{index}"
        origins[name] = operation["operationId"], pointer("paths", path, method)
        with shaped(pointer("paths", path, method)):
            short, fact = _operation(document, path, operation, name, pointer("paths", path, method))
        paths.setdefault(f"/{name}{short}", {})[method] = fact
    return {"openapi": "3.0.4", "info": {"title": "skeleton", "version": "1"}, "paths": paths}, origins


def slots(path: str) -> list[str]:
    """The path parameters in the order in which they first stand in the path."""
    return list(dict.fromkeys(re.findall(r"\{([^{}]+)\}", path)))


def _operation(document: Node, path: str, operation: Node, name: str, where: str) -> tuple[str, Node]:
    described = operation.get("parameters", ())
    parameters = [
        {
            "in": parameter["in"],
            "name": f"parameter_{index}",
            "required": parameter.get("required", False),
            "schema": _scalar(document, parameter["schema"]),
        }
        for index, parameter in enumerate(described)
    ]
    numbers = {parameter["name"]: index for index, parameter in enumerate(described) if parameter["in"] == "path"}
    fact: Node = {
        "operationId": name,
        "tags": ["all"],
        "parameters": parameters,
        "responses": {"200": {"description": "OK"}},
    }
    if "requestBody" in operation:
        body = operation["requestBody"]
        if unknown := sorted(name for name in body["content"] if name != "application/json" and name not in _MEDIA):
            raise CodegenError(
                f"a body of type {unknown[0]!r} cannot be built.",
                where=f"{where}/requestBody",
                hint="Choose another by an overlay.",
            )
        media: Node = {name: {"schema": _body(name)} for name in body["content"]}
        fact["requestBody"] = {"content": media, "required": body.get("required", False)}
    return "/" + "/".join(f"{{parameter_{numbers[slot]}}}" for slot in slots(path)), fact


def _body(media: str) -> Node:
    if media == "application/octet-stream":
        return {"type": "string", "format": "binary"}
    return {"type": "object", "properties": {"any": {"type": "string"}}} if media in _MEDIA else {}


def _scalar(document: Node, schema: Node) -> Node:
    """A parameter's schema without what only documents it."""
    found = flat(document, schema)
    kept = {key: found[key] for key in ("type", "format") if key in found}
    return {**kept, "items": _scalar(document, found["items"])} if "items" in found else kept


def _refuse_errors(collection: EndpointCollection, origins: dict[str, tuple[str, str]]) -> None:
    errors = [*collection.parse_errors, *(error for endpoint in collection.endpoints for error in endpoint.errors)]
    for error in errors:
        told = f"{error.header} {error.detail or ''}"
        named = re.search(r"operation_\d+", told)
        where = origins[named[0]][1] if named and named[0] in origins else "#/paths"
        raise CodegenError(
            f"the endpoint cannot be parsed: {told}", where=where, hint="Repair it in codegen/ or by an overlay."
        )


def _endpoint(endpoint: Endpoint, where: str) -> ParsedEndpoint:
    parameters = [
        _parameter(place, found, where)
        for place, group in (
            ("path", endpoint.path_parameters),
            ("query", endpoint.query_parameters),
            ("header", endpoint.header_parameters),
        )
        for found in group
    ]
    bodies = (str(body.content_type.get_untrusted_value()) for body in endpoint.bodies)
    return ParsedEndpoint(tuple(parameters), tuple(_MEDIA.get(media, "json") for media in bodies))


def _parameter(place: str, found: PropertyProtocol, where: str) -> ParsedParameter:
    index = int(found.name.get_untrusted_value().removeprefix("parameter_"))
    annotation = "int | str" if place == "path" else _annotation(found, f"{where}/parameters/{index}")
    return ParsedParameter(place, index, annotation, bool(found.required))


def _annotation(found: PropertyProtocol, where: str) -> str:
    if isinstance(found, ListProperty):
        return f"Sequence[{_annotation(found.inner_property, where)}]"
    for kind, annotation in _KINDS:
        if isinstance(found, kind):
            return annotation
    raise CodegenError(
        "the parameter is of a type that cannot be sent.",
        where=where,
        hint="Give it a scalar type or a list of scalars by an overlay.",
    )
