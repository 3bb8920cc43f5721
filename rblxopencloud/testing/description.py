"""The merged description as the local server reads it: operations, their parameters, bodies and answers.

Pure data and look-ups. Matching a path is in `routes`, checking a value in `schemas`.
"""

from __future__ import annotations

import json
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

import attrs

from rblxopencloud.testing._json import Json, as_list, as_object

METHODS = ("get", "put", "post", "delete", "patch")


@attrs.frozen
class Parameter:
    """One parameter of an operation; `place` is "path", "query" or "header"."""

    name: str
    place: str
    required: bool
    schema: Json
    explode: bool


@attrs.frozen
class Body:
    """What an operation takes as its body: media types and their schemas."""

    required: bool
    content: Json


@attrs.frozen
class Answer:
    """One documented answer: its media types and their schemas, and the schemas of its headers."""

    status: int
    content: Json
    headers: Json


@attrs.frozen
class Operation:
    """One operation of the description.

    `security` lists the alternatives, each the set of credentials that it asks for: an empty set lets anybody in.
    `long_running` says how an operation that takes a while is followed, `result` what schema comes out of it.
    """

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    answers: tuple[Answer, ...]
    security: tuple[frozenset[str], ...]
    scopes: tuple[str, ...]
    long_running: Json
    result: Json

    def at(self, place: str) -> tuple[Parameter, ...]:
        """The parameters of one place."""
        return tuple(parameter for parameter in self.parameters if parameter.place == place)

    @property
    def skeleton(self) -> str:
        """The path without the names of its parameters."""
        return skeleton(self.path)


class Description:
    """The whole document.

    Args:
        document: An OpenAPI 3.0 document in which every operation has an `operationId`.

    Raises:
        ValueError: An operation has no id, or two have the same.
    """

    def __init__(self, document: Json) -> None:
        self.document = document
        self.operations: dict[str, Operation] = {}
        for operation in self._read_operations():
            if operation.id in self.operations:
                raise ValueError(f"Two operations of the description are called {operation.id}. Rename one.")
            self.operations[operation.id] = operation

    @cached_property
    def schemas(self) -> Json:
        """The named schemas."""
        return as_object(as_object(self.document.get("components")).get("schemas"))

    def resolve(self, value: object) -> Json:
        """Follow references until something else is reached."""
        found = as_object(value)
        while isinstance(reference := found.get("$ref"), str):
            found = self._look_up(reference)
        return found

    def flatten(self, schema: object) -> dict[str, Any]:
        """A schema with its references followed and what it inherits by `allOf` merged in."""
        own = self.resolve(schema)
        merged: dict[str, Any] = {}
        for part in as_list(own.get("allOf")):
            merged = _merge(merged, self.flatten(part))
        return _merge(merged, {key: value for key, value in own.items() if key != "allOf"})

    def _look_up(self, reference: str) -> Json:
        found: object = self.document
        for step in reference.removeprefix("#/").split("/"):
            found = as_object(found).get(step.replace("~1", "/").replace("~0", "~"))
        if found is None:
            raise ValueError(f"The description refers to {reference}, which it does not hold.")
        return as_object(found)

    def _read_operations(self) -> list[Operation]:
        return [
            self._read_operation(path, method, as_object(item[method]), as_object(item))
            for path, item in as_object(self.document.get("paths")).items()
            for method in METHODS
            if method in item
        ]

    def _read_operation(self, path: str, method: str, source: Json, item: Json) -> Operation:
        name = source.get("operationId")
        if not isinstance(name, str):
            raise ValueError(f"{method.upper()} {path} has no operationId in the description.")
        return Operation(
            id=name,
            method=method.upper(),
            path=self._prefix(source) + path.partition("#")[0],
            parameters=tuple(map(self._read_parameter, as_list(item.get("parameters")) + _parameters(source))),
            body=self._read_body(source),
            answers=tuple(self._read_answer(*pair) for pair in as_object(source.get("responses")).items()),
            security=_security(source.get("security", self.document.get("security"))),
            scopes=tuple(scope["name"] for scope in as_list(source.get("x-roblox-scopes"))),
            long_running=as_object(source.get("x-opencloud-long-running")),
            result=as_object(as_object(source.get("x-long-running-operation-parameters")).get("response")),
        )

    def _prefix(self, source: Json) -> str:
        servers = as_list(source.get("servers")) or as_list(self.document.get("servers"))
        return urlsplit(str(servers[0]["url"])).path.rstrip("/") if servers else ""

    def _read_parameter(self, source: object) -> Parameter:
        found = self.resolve(source)
        return Parameter(
            found["name"],
            found["in"],
            bool(found.get("required", False)),
            as_object(found.get("schema")),
            bool(found.get("explode", True)),
        )

    def _read_body(self, operation: Json) -> Body | None:
        found = self.resolve(operation.get("requestBody"))
        content = {kind: as_object(media).get("schema", {}) for kind, media in as_object(found.get("content")).items()}
        if not content:
            return None
        # A raw upload is described once, however many media types it may have.
        others = as_list(operation.get("x-opencloud-content-types"))
        upload = dict.fromkeys(others, next(iter(content.values())))
        return Body(bool(found.get("required", False)), {**upload, **content})

    def _read_answer(self, status: str, source: object) -> Answer:
        found = self.resolve(source)
        content = as_object(found.get("content"))
        headers = as_object(found.get("headers"))
        return Answer(
            int(status) if status.isdigit() else 0,
            {kind: as_object(media).get("schema", {}) for kind, media in content.items()},
            {name: self.resolve(header).get("schema", {}) for name, header in headers.items()},
        )


def skeleton(path: str) -> str:
    """A path template without the names of its parameters."""
    return "{}".join(part.partition("}")[2] if position else part for position, part in enumerate(path.split("{")))


def _parameters(source: Json) -> list[Any]:
    return as_list(source.get("parameters"))


def _security(source: object) -> tuple[frozenset[str], ...]:
    # An operation for which the description asks for nothing is open to everybody.
    return tuple(frozenset(as_object(alternative)) for alternative in as_list(source)) or (frozenset(),)


def _merge(first: Json, second: Json) -> dict[str, Any]:
    merged = {**first, **second}
    if "properties" in first and "properties" in second:
        merged["properties"] = {**first["properties"], **second["properties"]}
    if "required" in first and "required" in second:
        merged["required"] = [*first["required"], *second["required"]]
    return merged


@lru_cache(maxsize=1)
def load_description() -> Description:
    """The description that this release of the SDK was made from.

    Raises:
        FileNotFoundError: The package data is missing.
    """
    return Description(json.loads((files("rblxopencloudraw") / "openapi.json").read_bytes()))
