"""Answers made from the description alone: the same request always gets the same, readable answer.

An example holds what the request said, wherever the answer has a property for it, and made-up values elsewhere.
Nothing is remembered between requests.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from typing import TYPE_CHECKING, Any, cast

import attrs

from rblxopencloud.testing._json import Json, as_list, as_object, encode
from rblxopencloud.testing.calls import Call, Reply
from rblxopencloud.testing.resources import ROOT, resource_path
from rblxopencloud.testing.scalars import example_number, example_reference, example_text, known_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rblxopencloud.testing.description import Answer, Description
    from rblxopencloud.testing.operations import Operations
    from rblxopencloud.testing.schemas import Schemas

MARK = "x-rblxopencloud-example"
"""The response header of an answer that is an example."""

LAST_PAGE = frozenset(
    {"nextPageToken", "nextPageCursor", "previousPageCursor", "nextCursor", "next_page_token", "lastEvaluatedId"}
)
"""Properties that would announce another page."""

HEADERS = {"roblox-entry-attributes": "{}", "roblox-entry-userids": "[]", "roblox-entry-version": "1"}
"""Response headers that hold more than their schema tells."""

ABSENT: Any = object()


@attrs.frozen
class _Scope:
    """Which schemas a value stands in, and what the request says about it."""

    call: Call
    said: Mapping[str, object]
    above: tuple[int, ...] = ()
    top: bool = False

    def inside(self, said: object, source: int) -> _Scope:
        """One level deeper, in the schema of that identity."""
        return attrs.evolve(self, said=as_object(said), above=(*self.above, source), top=False)


class Examples:
    """Makes example answers."""

    def __init__(self, description: Description, schemas: Schemas, operations: Operations) -> None:
        self._description = description
        self._schemas = schemas
        self._operations = operations

    def reply(self, call: Call) -> Reply:
        """The example answer to a call."""
        answer = self._operations.choose_answer(call.operation)
        content_type, content = self._content(answer, call)
        headers = {name: self._header(name, schema, content) for name, schema in answer.headers.items()}
        return Reply(answer.status, content, content_type, {**headers, MARK: "true"})

    def _content(self, answer: Answer, call: Call) -> tuple[str, bytes]:
        for content_type, schema in answer.content.items():
            if content_type.endswith(("/json", "+json")):
                return content_type, encode(self._body(schema, call))
        return next(((content_type, b"example") for content_type in answer.content), ("", b""))

    def _body(self, schema: Json, call: Call) -> object:
        above = (id(self._description.resolve(schema)),)
        value = self._value(schema, "value", _Scope(call, as_object(call.body), above, top=True))
        return self._operations.complete(call, value, self._result)

    def _result(self, schema: Json, call: Call) -> object:
        """The result of a long-running operation."""
        return self._value(schema, "result", _Scope(call, {}))

    def _header(self, name: str, schema: object, content: bytes) -> str:
        if name.lower() == "content-md5":
            return b64encode(hashlib.md5(content, usedforsecurity=False).digest()).decode()
        if name.lower() in HEADERS:
            return HEADERS[name.lower()]
        flat = self._description.flatten(schema)
        return "1" if flat.get("type") in {"integer", "number"} else example_text(flat, name)

    def _value(self, schema: object, name: str, scope: _Scope) -> Any:
        flat = self._description.flatten(schema)
        known = known_value(flat)
        if known is not None:
            return self._operations.state(scope.call, flat, known)
        for choice in ("oneOf", "anyOf"):
            if choice in flat:
                return self._value(flat[choice][0], name, scope)
        kind = flat.get("type", "object" if "properties" in flat else "")
        return self._composite(flat, name, scope) if kind in {"object", "array"} else _scalar(flat, str(kind), name)

    def _composite(self, flat: Json, name: str, scope: _Scope) -> object:
        if flat.get("type") != "array":
            return self._object(flat, scope)
        item = self._item(as_object(flat.get("items")), name, scope)
        return [] if item is ABSENT else [item] * max(1, int(flat.get("minItems", 1)))

    def _item(self, schema: Json, name: str, scope: _Scope) -> Any:
        reference = _reference(name, scope)
        if reference is not None and self._fits(reference, schema):
            return reference
        return self._nested(schema, name, scope, None)

    def _nested(self, schema: object, name: str, scope: _Scope, said: object) -> Any:
        """A value one level deeper; none where the schema would hold itself."""
        source = id(self._description.resolve(schema))
        return ABSENT if source in scope.above else self._value(schema, name, scope.inside(said, source))

    def _object(self, flat: Json, scope: _Scope) -> object:
        properties, others = as_object(flat.get("properties")), flat.get("additionalProperties")
        if not properties and isinstance(others, dict):
            return self._map(cast("Json", others), scope)
        left_out = self._left_out(flat, properties, scope)
        made = {
            key: self._property(flat, key, schema, scope) for key, schema in properties.items() if key not in left_out
        }
        return {key: value for key, value in made.items() if value is not ABSENT}

    def _map(self, schema: Json, scope: _Scope) -> object:
        said = {key: value for key, value in scope.said.items() if self._fits(value, schema)}
        made = self._nested(schema, "value", scope, None)
        return said or ({} if made is ABSENT else {"key": made})

    def _left_out(self, flat: Json, properties: Json, scope: _Scope) -> set[str]:
        required = as_list(flat.get("required"))
        hidden = {key for key, schema in properties.items() if self._description.flatten(schema).get("writeOnly")}
        others = {key for key in properties if key in LAST_PAGE or key == "error"}
        for group in as_object(flat.get("x-oneOf")).values():
            others.update(_all_but_one(as_list(group), scope.said))
        return hidden | others.difference(required)

    def _property(self, parent: Json, name: str, schema: object, scope: _Scope) -> Any:
        if name == "path" and "x-aep-resource" in parent:
            return resource_path(parent["x-aep-resource"]["patterns"], scope.call)
        for said in _said(name, scope, bool(self._description.flatten(schema).get("readOnly"))):
            value = ABSENT if self._is_deep(said, schema) else self._suit(said, as_object(schema))
            if value is not ABSENT:
                return value
        reference = _reference(name, scope)
        if reference is not None and self._fits(reference, as_object(schema)):
            return reference
        return self._nested(schema, name, scope, scope.said.get(name))

    def _is_deep(self, said: object, schema: object) -> bool:
        """Whether a value is to be put together property by property."""
        return isinstance(said, dict) and "properties" in self._description.flatten(schema)

    def _suit(self, said: object, schema: Json) -> Any:
        """What the request says as the answer would say it: ids are text here and numbers there."""
        return next((value for value in (said, *_spellings(said)) if self._fits(value, schema)), ABSENT)

    def _fits(self, value: object, schema: Json) -> bool:
        return self._schemas.fits(value, schema)


def _said(name: str, scope: _Scope, read_only: bool) -> Iterator[object]:
    """What the request says about a property, the most telling first."""
    if scope.said.get(name) is not None and not read_only:
        yield scope.said[name]
    if name == "id":
        yield from _own_id(scope)
        return
    for place in (scope.call.path, scope.call.query)[: 2 if scope.top else 1]:
        yield from (value for key, value in place.items() if _plain(key) == _plain(name))


def _own_id(scope: _Scope) -> Iterator[object]:
    if not scope.top:
        return
    if "id" in scope.call.query:
        yield scope.call.query["id"]
    if "{" in scope.call.operation.path.rpartition("/")[2]:
        yield list(scope.call.path.values())[-1]


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


def _spellings(said: object) -> tuple[object, ...]:
    if isinstance(said, str) and said.isdecimal() and said.isascii():
        return (int(said[:19]),)
    return (str(said),) if isinstance(said, int) and not isinstance(said, bool) else ()


def _reference(name: str, scope: _Scope) -> str | None:
    if not scope.call.operation.path.startswith(ROOT):
        return None
    return example_reference(name, scope.call.path)


def _all_but_one(group: list[str], said: Mapping[str, object]) -> set[str]:
    """The properties of a group that are left out, because only one of them may be there."""
    telling = [name for name in group if name != "error"] or group
    kept = next((name for name in telling if said.get(name) is not None), telling[0])
    return set(group) - {kept}


def _scalar(flat: Json, kind: str, name: str) -> object:
    if kind in {"integer", "number"}:
        return example_number(flat)
    return False if kind == "boolean" else example_text(flat, name)
