"""The description as the templates need it: one `Operation` for each operation, joined from parser and description."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import quote

from codegen import facts
from codegen.documents import Node, component, operations, pointer
from codegen.endpoints import ParsedEndpoint, parse
from codegen.errors import CodegenError, shaped
from codegen.names import snake

if TYPE_CHECKING:
    from codegen.names import Names

_STABILITY = {"STABLE": "stable", "BETA": "beta", "EXPERIMENTAL": "experimental", "LEGACY": "legacy", None: ""}
_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_SLOT = re.compile(r"\{([^{}]+)\}")
_TAKEN = frozenset({"body", "content", "content_type"})
_SERVER = re.compile(r"https://(?:[a-z0-9-]+\.)*roblox\.com(?:/[A-Za-z0-9._~-]+)*/?")


@dataclass(frozen=True)
class Parameter:
    """A parameter of a builder: the name on the wire, the name in Python, its type, and what is known about it."""

    place: str
    wire: str
    python: str
    annotation: str
    required: bool
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Body:
    """What a builder does with its body.

    `kind` is "json", "form", "raw" or "multipart"; only the last has parts, whose `place` is "field", "json" or "file".
    """

    kind: str
    annotation: str
    required: bool
    parts: tuple[Parameter, ...] = ()
    media: tuple[str, ...] = ()


@dataclass(frozen=True)
class Operation:
    """One operation, ready to be rendered."""

    id: str
    service: str
    module: str
    function: str
    method: str
    path: str
    pieces: tuple[tuple[str, str], ...]
    server: str
    summary: str
    description: str
    docs: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    returns: str
    answer: str
    scopes: tuple[str, ...]
    auth: tuple[str, ...]
    rate_limits: tuple[tuple[str, int, int], ...]
    stability: str
    deprecated: bool
    alternatives: tuple[str, ...]
    repeatable: bool
    idempotency: tuple[str, str, str | None] | None
    pagination: facts.Pagination | None
    long_running: facts.LongRunning | None
    max_bytes: int | None
    missing_since: str = ""

    def placed(self, place: str) -> list[Parameter]:
        """The parameters in one place."""
        return [parameter for parameter in self.parameters if parameter.place == place]


@dataclass
class Model:
    """The whole description."""

    operations: list[Operation]
    document: Node
    modules: dict[str, list[Operation]] = field(default_factory=dict[str, list[Operation]])


def build(document: Node, names: Names) -> Model:
    """Join the parsed endpoints with the facts of the description; whatever cannot be placed stops here."""
    _inherit_ids(document)
    parsed = parse(document)
    found = list(operations(document))
    by_address = {(path, method): operation["operationId"] for path, method, operation in found}
    ids = set(by_address.values())
    if len(ids) != len(found):
        _refuse_double(document)
    builder = _Builder(document, names, parsed, by_address, ids)
    model = Model([], document)
    for path, method, operation in found:
        with shaped(pointer("paths", path, method)):
            model.operations.append(builder.operation(path, method, operation))
    for operation in sorted(model.operations, key=lambda one: (one.module, one.function)):
        model.modules.setdefault(operation.module, []).append(operation)
    _refuse_same_function(model)
    return model


def _inherit_ids(document: Node) -> None:
    for path, method, operation in operations(document):
        for key in ("operationId", "x-opencloud-service", "responses", "security"):
            if key not in operation:
                raise CodegenError(
                    f"the operation has no {key!r}.",
                    where=pointer("paths", path, method),
                    hint="An overlay that adds an operation must state it.",
                )


def _refuse_double(document: Node) -> None:
    seen: dict[str, str] = {}
    for path, method, operation in operations(document):
        name, where = operation["operationId"], pointer("paths", path, method)
        if name in seen:
            raise CodegenError(f"the operation id {name!r} is taken by {seen[name]}.", where=where, hint="Rename one.")
        seen[name] = where


def _refuse_same_function(model: Model) -> None:
    for module, found in model.modules.items():
        for first, second in pairwise(found):
            if first.function == second.function:
                raise CodegenError(
                    f"{first.id!r} and {second.id!r} are both called {module}.{first.function}.",
                    where="specs/names.toml",
                    hint="Pin another name for one of them.",
                )


class _Builder:
    """Joins one operation after the other."""

    def __init__(
        self,
        document: Node,
        names: Names,
        parsed: dict[str, ParsedEndpoint],
        by_address: dict[tuple[str, str], str],
        ids: set[str],
    ) -> None:
        self.document = document
        self.names = names
        self.parsed = parsed
        self.by_address = by_address
        self.ids = ids

    def operation(self, path: str, method: str, operation: Node) -> Operation:
        """One operation with everything that is known about it."""
        where = pointer("paths", path, method)
        endpoint = self.parsed[operation["operationId"]]
        service, function = self.names.operation(operation["operationId"], operation["x-opencloud-service"])
        parameters = self._parameters(operation, endpoint, where)
        body = self._body(operation, endpoint, parameters, where)
        answer, returns = self._answer(operation)
        return Operation(
            id=operation["operationId"],
            service=service,
            module=self.names.module(service),
            function=function,
            method=method.upper(),
            path=path,
            pieces=_pieces(path, {parameter.wire: parameter.python for parameter in parameters}, where),
            server=_server(operation.get("servers", self.document["servers"]), where),
            summary=operation.get("summary", ""),
            description=operation.get("description", ""),
            docs=operation.get("externalDocs", {}).get("url", ""),
            parameters=parameters,
            body=body,
            returns=returns,
            answer=answer,
            scopes=facts.scopes(operation),
            auth=facts.credentials(operation),
            rate_limits=facts.rate_limits(operation, where),
            stability=_stability(operation, where),
            deprecated=bool(operation.get("deprecated")),
            alternatives=self._alternatives(operation),
            repeatable=facts.repeatable(method, operation),
            idempotency=facts.idempotency(operation, where),
            pagination=facts.pagination(self.document, operation, where),
            long_running=facts.long_running(self.document, operation, self.ids, where),
            max_bytes=facts.size_limit(operation, where),
            missing_since=str(operation.get("x-opencloud-missing", "")),
        )

    def _parameters(self, operation: Node, endpoint: ParsedEndpoint, where: str) -> tuple[Parameter, ...]:
        taken: set[str] = set(_TAKEN)
        found: list[Parameter] = []
        for parsed in endpoint.parameters:
            source: Node = operation["parameters"][parsed.index]
            wire = source["name"]
            python = source.get("x-opencloud-name") or snake(wire)
            python = _free(python, parsed.place, taken, f"{where}/parameters/{parsed.index}")
            values = facts.flat(self.document, source["schema"]).get("x-opencloud-known-values", ())
            found.append(
                Parameter(parsed.place, wire, python, parsed.annotation, parsed.required, tuple(str(v) for v in values))
            )
        return tuple(found)

    def _body(
        self, operation: Node, endpoint: ParsedEndpoint, parameters: tuple[Parameter, ...], where: str
    ) -> Body | None:
        if "requestBody" not in operation:
            return None
        content: Node = operation["requestBody"]["content"]
        if len(endpoint.bodies) != 1:
            raise CodegenError(
                f"the body comes in {len(content)} media types: {', '.join(sorted(content))}.",
                where=f"{where}/requestBody",
                hint="Choose one by an overlay.",
            )
        kind, required = endpoint.bodies[0], bool(operation["requestBody"].get("required"))
        media, description = next(iter(content.items()))
        schema: Node = description.get("schema", {})
        if kind == "multipart":
            taken = {parameter.python for parameter in parameters}
            return Body(kind, "", required, self._parts(schema, taken, where), (media,))
        if kind == "raw":
            return Body(kind, "Content", required, (), tuple(operation.get("x-opencloud-content-types", (media,))))
        return Body(kind, self.annotation(schema), required, (), (media,))

    def _parts(self, schema: Node, taken: set[str], where: str) -> tuple[Parameter, ...]:
        form = facts.flat(self.document, schema)
        required = set(form.get("required", ()))
        return tuple(
            self._part(name, part, name in required, taken, where) for name, part in sorted(form["properties"].items())
        )

    def _part(self, name: str, schema: Node, required: bool, taken: set[str], where: str) -> Parameter:
        found = facts.flat(self.document, schema)
        python = _free(snake(name, "part"), "part", taken, f"{where} {name}")
        if found.get("format") == "binary":
            return Parameter("file", name, python, "File | bytes | IO[bytes]", required)
        items = facts.flat(self.document, found.get("items", {}))
        if items.get("format") == "binary":
            return Parameter("file", name, python, "Sequence[File | bytes | IO[bytes]]", required)
        if found.get("type") in _SCALARS:
            values = tuple(str(value) for value in found.get("x-opencloud-known-values", ()))
            return Parameter("field", name, python, _SCALARS[found["type"]], required, values)
        return Parameter("json", name, python, self.annotation(schema), required)

    def _answer(self, operation: Node) -> tuple[str, str]:
        """The Python type of a successful answer, and its outermost form."""
        schemas = facts.success_schemas(operation)
        if not schemas:
            other = {
                media
                for status, found in operation["responses"].items()
                if status.startswith("2")
                for media in found.get("content", {})
            }
            return ("bytes", "bytes") if other else ("None", "none")
        annotations = dict.fromkeys(self.annotation(schema) for schema in schemas)
        forms = {facts.flat(self.document, schema).get("type", "value") for schema in schemas}
        form = forms.pop() if len(forms) == 1 else "value"
        return " | ".join(annotations), form if form in ("object", "array") else "value"

    def annotation(self, schema: Node) -> str:
        """The Python type of a schema."""
        if "$ref" in schema:
            return f"t.{component(schema['$ref'])[1]}"
        if len(schema.get("allOf", ())) == 1 and not schema.get("properties"):
            return self.annotation(schema["allOf"][0]) + (" | None" if schema.get("nullable") else "")
        if schema.get("type") == "array":
            return f"list[{self.annotation(schema.get('items', {}))}]"
        plain = _SCALARS.get(
            schema.get("type", ""), "dict[str, Any]" if schema.get("type") == "object" else "JsonValue"
        )
        return plain + (" | None" if schema.get("nullable") and plain != "JsonValue" else "")

    def _alternatives(self, operation: Node) -> tuple[str, ...]:
        """What to use instead: operation ids where we have them, method and path where we do not."""
        found: list[str] = []
        for other in operation.get("x-roblox-recommended-alternatives", ()):
            method, url = str(other.get("httpMethod", "get")).lower(), str(other.get("url", ""))
            path = re.sub(r"^https?://[^/]+", "", url).split("#")[0]
            found.append(self.by_address.get((path, method), f"{method.upper()} {path}"))
        return tuple(dict.fromkeys(found))


def _server(servers: list[Node], where: str) -> str:
    """Where an operation is sent, and with it the caller's key: to Roblox, encrypted, and nowhere else."""
    url = servers[0]["url"]
    if len(servers) != 1 or not _SERVER.fullmatch(url):
        raise CodegenError(
            f"the server {url!r} is not one https address of roblox.com.",
            where=f"{where}/servers",
            hint="A key is never sent anywhere else: correct it by an overlay.",
        )
    return str(url).rstrip("/")


def _stability(operation: Node, where: str) -> str:
    found = operation.get("x-roblox-stability")
    if found not in _STABILITY:
        raise CodegenError(f"the stability {found!r} is not understood.", where=f"{where}/x-roblox-stability")
    return _STABILITY[found]


def _free(python: str, place: str, taken: set[str], where: str) -> str:
    """A name that no other parameter of the function has and that cannot shadow what the function uses."""
    name = python.lstrip("_") or "value"
    name = name if name not in taken else f"{name}_{place}"
    if name in taken or not name.isidentifier() or keyword.iskeyword(name):
        raise CodegenError(
            f"no name is left for a parameter: {name!r} is taken or no identifier.",
            where=where,
            hint="State x-opencloud-name for it in an overlay.",
        )
    taken.add(name)
    return name


def _pieces(path: str, slots: dict[str, str], where: str) -> tuple[tuple[str, str], ...]:
    """The path as literal text and parameters: ("text", ...), ("slot", Python name) in turn."""
    if any(part in (".", "..") for part in path.split("/")) or not path.startswith("/"):
        raise CodegenError(
            "the path leads out of itself.", where=where, hint="A path starts with / and has no dot segments."
        )
    found: list[tuple[str, str]] = []
    for index, piece in enumerate(_SLOT.split(path)):
        if index % 2:
            found.append(("slot", slots[piece]))
        elif piece:
            found.append(("text", quote(piece, safe="/:@!$&()*+,;=~-._")))
    return tuple(found)
