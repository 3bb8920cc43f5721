"""From the upstream description to facts: which operations, their parameters, bodies and answers, in normal form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from codegen.documents import METHODS, Node, items, node, operations, pointer, reachable, resolve
from codegen.errors import CodegenError, shaped
from codegen.keywords import (
    CREDENTIALS,
    OPERATION_FACTS,
    OPERATION_LEFT_OUT,
    PARAMETER_FACTS,
    PARAMETER_LEFT_OUT,
)
from codegen.names import Names, pascal, snake
from codegen.notes import Notes
from codegen.schemas import Schemas

if TYPE_CHECKING:
    from codegen.selection import Selection

DEFAULT_SERVER = "https://apis.roblox.com"
_JSON_ALIASES = ("application/json", "text/json", "application/json-patch+json", "application/*+json")
_FEATURE = re.compile(r"/cloud/(?:reference/)?features/([A-Za-z0-9_.-]+)")
_STATUS_NAMES = {499: "Client Closed Request"}
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_PATH_ITEM = frozenset({*METHODS, "description", "parameters", "summary"})
_LONGEST_SERVICE = 60


@dataclass
class Distilled:
    """The facts of one revision: a whole description in normal form, and what there is to say about it."""

    document: Node
    notes: Notes
    names: Names


class Distiller:
    """Turns one upstream document into facts."""

    def __init__(self, document: Any, names: Names, selection: Selection, where: str, *, prose: bool = False) -> None:
        self.document = _checked(document, where)
        self.names = names
        self.selection = selection
        self.notes = Notes()
        self.prose = prose
        self.schemas = Schemas(self.document, names, self.notes, prose=prose)

    def run(self) -> Distilled:
        """The whole description, facts only."""
        kept = sorted(self._selected(), key=lambda found: (found[0], METHODS.index(found[1])))
        self._name_schemas(kept)
        paths: Node = {}
        ids: dict[str, str] = {}
        for path, method, operation in kept:
            where = pointer("paths", path, method)
            short = path.split("#")[0]
            with shaped(where):
                fact = self._operation(short, method, operation, where)
            self._refuse_double(ids, fact["operationId"], where)
            item = paths.setdefault(short, {})
            if method in item:
                raise CodegenError(
                    f"a second {method.upper()} {short}: only the fragment of their paths differs.",
                    where=where,
                    hint="Choose one in specs/selection.toml.",
                )
            item[method] = fact
        return Distilled(self._whole(paths), self.notes, self.names)

    def _selected(self) -> list[tuple[str, str, Node]]:
        found: list[tuple[str, str, Node]] = []
        for path, method, operation in operations(self.document):
            if _accepts_credentials(operation) or self.selection.wants(path.split("#")[0], method):
                with shaped(pointer("paths", path)):
                    found.append((path, method, self._with_shared(path, operation)))
        return found

    def _with_shared(self, path: str, operation: Node) -> Node:
        """An operation with the parameters that its path states for all of its operations."""
        item, where = node(self.document["paths"][path]), pointer("paths", path)
        if unknown := sorted(key for key in item if key not in _PATH_ITEM and not key.startswith("x-")):
            raise CodegenError(
                f"the keyword {unknown[0]!r} is not understood.",
                where=where,
                hint="Teach codegen/distil.py what it says about the operations of this path.",
            )
        own = [self._address(parameter, where) for parameter in items(operation.get("parameters"))]
        shared = [one for one in items(item.get("parameters")) if self._address(one, where) not in own]
        return {**operation, "parameters": [*items(operation.get("parameters")), *shared]} if shared else operation

    def _address(self, parameter: Node, where: str) -> tuple[Any, Any]:
        found = resolve(self.document, parameter["$ref"], where) if "$ref" in parameter else parameter
        return found.get("in"), found.get("name")

    def _name_schemas(self, kept: list[tuple[str, str, Node]]) -> None:
        """Plain names first, so that they do not depend on the order in which schemas are met."""
        found: set[str] = set()
        for path, method, operation in kept:
            where = pointer("paths", path, method)
            facts = {key: value for key, value in operation.items() if key in OPERATION_FACTS}
            with shaped(where):
                found.update(reachable(self.document, facts, where))
        for name in sorted(found, key=lambda name: (name.count("."), name)):
            self.names.schema(name)

    def _refuse_double(self, ids: dict[str, str], operation_id: str, where: str) -> None:
        if operation_id in ids:
            raise CodegenError(
                f"the operation id {operation_id!r} is taken by {ids[operation_id]}.",
                where=where,
                hint="Two operations cannot share one documentation anchor; report it upstream or pin one by overlay.",
            )
        ids[operation_id] = where

    def _operation(self, path: str, method: str, operation: Node, where: str) -> Node:
        self._refuse_unknown(operation, OPERATION_FACTS, OPERATION_LEFT_OUT, where)
        docs = node(operation.get("externalDocs")).get("url", "")
        identifier = operation_id(path, method, operation)
        service, function = self.names.operation(identifier, default_service(path, operation))
        owner = pascal(function.title().replace("_", ""))
        fact: Node = {
            "operationId": identifier,
            "tags": items(operation.get("tags")) or [service],
            "security": _security(operation),
            "x-opencloud-service": service,
            **_plain_facts(operation, items(self.document.get("servers"))),
        }
        if docs:
            fact["externalDocs"] = {"url": docs.split("#")[0] + "#" + identifier}
        if parameters := self._parameters(path, operation, where, owner):
            fact["parameters"] = parameters
        if "requestBody" in operation:
            fact["requestBody"] = self._body(operation["requestBody"], f"{where}/requestBody", owner, identifier)
        fact["responses"] = self._responses(node(operation.get("responses")), where, owner, identifier)
        self._long_running(operation, fact, where)
        if self.prose:
            fact |= {key: operation[key] for key in ("summary", "description") if isinstance(operation.get(key), str)}
        return fact

    def _long_running(self, operation: Node, fact: Node, where: str) -> None:
        key = "x-long-running-operation-parameters"
        if key in operation:
            fact[key] = {
                name: self.schemas.convert(schema, f"{where}/{key}/{name}", "Result")
                for name, schema in operation[key].items()
            }

    def _refuse_unknown(self, found: Node, facts: frozenset[str], left_out: frozenset[str], where: str) -> None:
        for key in found:
            if key in facts or key in left_out:
                continue
            if not key.startswith("x-"):
                raise CodegenError(
                    f"the keyword {key!r} is not understood.",
                    where=where,
                    hint="Teach codegen/keywords.py whether it is a fact.",
                )
            self.notes.add(f"extension {key} is not known and is left out", where)

    def _parameters(self, path: str, operation: Node, where: str, owner: str) -> list[Node]:
        used = re.findall(r"\{([^{}]+)\}", path)
        found: dict[tuple[str, str], Node] = {}
        for index, source in enumerate(items(operation.get("parameters"))):
            place = f"{where}/parameters/{index}"
            parameter = self._parameter(source, place, owner)
            if parameter["in"] == "path":
                parameter["name"] = _declared_as_used(parameter["name"], used, place)
            key = (parameter["in"], parameter["name"])
            if found.get(key, parameter) != parameter:
                raise CodegenError(f"the parameter {key[1]!r} in {key[0]} is declared twice.", where=place)
            found[key] = parameter
        for name in used:
            if ("path", name) not in found:
                self.notes.add("a path parameter is not declared and is taken for text", f"{where} {name}")
                found["path", name] = {"in": "path", "name": name, "required": True, "schema": {"type": "string"}}
        order = {name: index for index, name in enumerate(used)}
        places = ("path", "query", "header", "cookie")
        return sorted(found.values(), key=lambda p: (places.index(p["in"]), order.get(p["name"], 0), p["name"]))

    def _parameter(self, source: Node, where: str, owner: str) -> Node:
        if "$ref" in source:
            source = resolve(self.document, source["$ref"], where)
        self._refuse_unknown(source, PARAMETER_FACTS, PARAMETER_LEFT_OUT, where)
        if source.get("in") not in ("path", "query", "header"):
            raise CodegenError(f"a parameter in {source.get('in')!r} cannot be sent.", where=where)
        if source["in"] == "header" and not _HEADER_NAME.fullmatch(source["name"]):
            raise CodegenError(
                f"{source['name']!r} cannot be the name of a header.", where=where, hint="Repair it upstream."
            )
        schema: Node = dict(source.get("schema") or {"type": "string"})
        if "x-enum-varnames" in source and "enum" in schema:
            schema["x-enum-varnames"] = source["x-enum-varnames"]
        converted = self.schemas.convert(schema, f"{where}/schema", owner + pascal(source["name"]))
        parameter: Node = {"in": source["in"], "name": source["name"], "schema": converted}
        if source["in"] == "path":
            converted.pop("nullable", None)
            if "allOf" in converted and len(converted) == 1:
                parameter["schema"] = converted["allOf"][0]
        if source.get("required") or source["in"] == "path":
            parameter["required"] = True
        if source.get("deprecated"):
            parameter["deprecated"] = True
        parameter |= {key: source[key] for key in ("style", "explode") if key in source}
        if self.prose and isinstance(source.get("description"), str):
            parameter["description"] = source["description"]
        return parameter

    def _body(self, source: Node, where: str, owner: str, identifier: str) -> Node:
        if "$ref" in source:
            source = resolve(self.document, source["$ref"], where)
        content = self._content(node(source.get("content")), where, f"{owner}Request", f"{identifier}.request")
        return {"content": content, **({"required": True} if source.get("required") else {})}

    def _content(self, content: Node, where: str, owner: str, key: str) -> Node:
        """Media types with their schemas; the aliases of JSON are one."""
        found: Node = {}
        for media, source in content.items():
            name = "application/json" if media in _JSON_ALIASES else media
            place = f"{where}/content/{media.replace('/', '~1')}"
            if name == "multipart/form-data":
                form = self._inlined(node(source.get("schema")), place)
                entry: Node = {"schema": self.schemas.convert(form, place, owner, multipart=True)}
            else:
                entry = {"schema": self.schemas.named(source.get("schema"), place, owner, key)}
            if "encoding" in source:
                entry["encoding"] = source["encoding"]
            if found.get(name, entry) != entry:
                raise CodegenError("the aliases of JSON hold different schemas.", where=place)
            found[name] = entry
        return found

    def _inlined(self, schema: Node, where: str) -> Node:
        return resolve(self.document, schema["$ref"], where) if "$ref" in schema else schema

    def _responses(self, responses: Node, where: str, owner: str, identifier: str) -> Node:
        found: Node = {}
        for status, source in responses.items():
            place = f"{where}/responses/{status}"
            response = resolve(self.document, source["$ref"], place) if "$ref" in source else source
            key = f"{identifier}.response.{status}"
            name = f"{owner}Response" if str(status).startswith("2") else f"{owner}Error{status}"
            fact: Node = {"description": _status_name(str(status))}
            if response.get("content"):
                fact["content"] = self._content(response["content"], place, name, key)
            if response.get("headers"):
                fact["headers"] = {
                    header: {
                        "schema": self.schemas.convert(node(spec.get("schema")), f"{place}/headers/{header}", name)
                    }
                    for header, spec in response["headers"].items()
                }
            found[str(status)] = fact
        return found or {"200": {"description": "OK"}}

    def _whole(self, paths: Node) -> Node:
        scheme = node(node(self.document.get("components")).get("securitySchemes"))
        return {
            "openapi": "3.0.4",
            "info": {"title": "Roblox Open Cloud", "version": "1.0.0"},
            "servers": [{"url": DEFAULT_SERVER}],
            "paths": paths,
            "components": {
                "schemas": self.schemas.components,
                "securitySchemes": {name: _without_prose(scheme[name]) for name in CREDENTIALS if name in scheme},
            },
        }


def operation_id(path: str, method: str, operation: Node) -> str:
    """The documentation anchor; else the upstream operation id; else method and path as anchors write them."""
    url = str(node(operation.get("externalDocs")).get("url", ""))
    anchor = url.rpartition("#")[2] if "#" in url else ""
    if anchor.startswith("/"):  # the older way of writing it: #/Universe/Cloud_GetUniverse
        anchor = anchor.rpartition("/")[2]
    if anchor:
        return anchor
    return operation.get("operationId") or method + re.sub(r"[^0-9A-Za-z]", "_", path)


def default_service(path: str, operation: Node) -> str:
    """The service of an operation that is not pinned: its documentation page, its tag, or the root of its path."""
    page = _FEATURE.search(str(node(operation.get("externalDocs")).get("url", "")))
    tags = items(operation.get("tags"))
    name = page[1] if page else str(tags[0]) if tags else path.strip("/").split("/")[0]
    return snake(name, "service").replace("_", "-")[:_LONGEST_SERVICE].strip("-")


def _checked(document: Any, where: str) -> Node:
    hint = "Name an OpenAPI 3 description in JSON."
    if not isinstance(document, dict):
        raise CodegenError("not an OpenAPI description: the document is no object.", where=where, hint=hint)
    found: Node = document  # pyright: ignore[reportUnknownVariableType] - JSON
    if "swagger" in found:
        raise CodegenError(
            f"this is Swagger {found['swagger']!r}, not OpenAPI 3.", where=where, hint="Convert it first."
        )
    version = found.get("openapi")
    if not isinstance(version, str) or not version.startswith("3."):
        raise CodegenError(f"not an OpenAPI 3 description: openapi is {version!r}.", where=where, hint=hint)
    for key in ("paths", "components"):
        if not isinstance(found.get(key), dict):
            raise CodegenError(
                f"not a whole OpenAPI description: {key!r} is missing or no object.",
                where=where,
                hint="The file may be cut off: fetch it again.",
            )
    if not any(_accepts_credentials(operation) for _, _, operation in operations(found)):
        raise CodegenError(
            "no operation accepts an API key or OAuth2.",
            where=where,
            hint=f"Open Cloud operations name {CREDENTIALS[0]} or {CREDENTIALS[1]} in `security`.",
        )
    return found


def _accepts_credentials(operation: Node) -> bool:
    return any(name in CREDENTIALS for requirement in items(operation.get("security")) for name in node(requirement))


def _security(operation: Node) -> list[Node]:
    """What an operation accepts: API key, OAuth2, or nothing at all. Cookies are not ours."""
    found: list[Node] = []
    for requirement in items(operation.get("security")) or [{}]:
        kept = {name: sorted(scopes) for name, scopes in requirement.items() if name in CREDENTIALS}
        if (kept or not requirement) and kept not in found:
            found.append(kept)
    return sorted(found or [{}], key=lambda requirement: "".join(sorted(requirement)))


def _plain_facts(operation: Node, servers: list[Node]) -> Node:
    """Extensions that are carried over as they are, without the prose inside them."""
    fact: Node = {}
    if operation.get("deprecated"):
        fact["deprecated"] = True
    addresses = [{"url": server["url"]} for server in items(operation.get("servers")) or servers]
    if addresses and addresses != [{"url": DEFAULT_SERVER}]:
        fact["servers"] = addresses
    for key in ("x-roblox-engine-usability", "x-roblox-rate-limits", "x-roblox-scopes", "x-roblox-size-limit",
                "x-roblox-stability", "x-roblox-lua-equivalent"):  # fmt: skip
        if key in operation:
            fact[key] = _without_prose(operation[key])
    for key in ("x-roblox-recommended-alternatives", "x-roblox-alternatives"):
        if key in operation:
            fact["x-roblox-recommended-alternatives"] = _without_prose(operation[key])
    return fact


def _without_prose(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _without_prose(value) for key, value in node(tree).items() if key != "description"}
    return [_without_prose(value) for value in items(tree)] if isinstance(tree, list) else tree


def _declared_as_used(name: str, used: list[str], where: str) -> str:
    """The spelling of a path parameter in the path: upstream sometimes declares it in another case."""
    if name in used:
        return name
    same = [other for other in used if other.lower() == name.lower()]
    if len(same) != 1:
        raise CodegenError(f"the path parameter {name!r} does not stand in the path.", where=where)
    return same[0]


def _status_name(status: str) -> str:
    if not status.isdigit():
        return "Any other answer" if status == "default" else status
    try:
        return HTTPStatus(int(status)).phrase
    except ValueError:
        return _STATUS_NAMES.get(int(status), f"Status {status}")
