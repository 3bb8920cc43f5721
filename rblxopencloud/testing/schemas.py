"""Checking values against schemas of the description, in one direction: what is sent, or what is answered.

OpenAPI 3.0 schemas are rewritten to JSON Schema, because the difference matters here: `nullable` beside a reference,
and `required` properties that only the other direction carries. Where a value comes from is not known here.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, cast

import attrs
from jsonschema.validators import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from rblxopencloud.testing._json import Json, as_list, as_object
from rblxopencloud.testing.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jsonschema.exceptions import ValidationError

    from rblxopencloud.testing.description import Description

Direction: TypeAlias = Literal["request", "answer"]

KEPT = (
    "type", "format", "enum", "pattern", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems",
    "uniqueItems", "minProperties", "maxProperties", "multipleOf",
)  # fmt: skip
"""Keywords that mean the same in OpenAPI 3.0 and JSON Schema."""

HIDDEN: dict[Direction, str] = {"request": "readOnly", "answer": "writeOnly"}
"""The mark of a property that this direction does not carry."""


class Checker(Protocol):
    """What is used of a validator. Its own type hints accept less than it does."""

    def iter_errors(self, instance: object) -> Iterator[ValidationError]:
        """Every error, in the order of the schema."""
        ...

    def is_valid(self, instance: object) -> bool:
        """Whether there is none."""
        ...


@attrs.frozen
class Problem:
    """What is wrong with a value, and where in it: a JSON pointer, "" for the value itself."""

    pointer: str
    text: str


class Schemas:
    """Checks values in one direction.

    Unknown properties are refused in requests where the description says so. In answers too, so that the server
    cannot answer more than is described.
    """

    def __init__(self, description: Description, direction: Direction) -> None:
        self._description = description
        self._hidden = HIDDEN[direction]
        self._base = f"urn:open-cloud:{direction}"
        self._checkers: dict[int, tuple[Json, Checker]] = {}

    def problem(self, value: object, schema: Json) -> Problem | None:
        """The first thing that is wrong with a value, None where it fits."""
        error = next(self._checker(schema).iter_errors(value), None)
        return None if error is None else _describe(error)

    def fits(self, value: object, schema: Json) -> bool:
        """Whether a value is one that the schema describes."""
        return self._checker(schema).is_valid(value)

    def _checker(self, schema: Json) -> Checker:
        # The schema is kept beside its checker: only while it lives does nothing else have its identity.
        if id(schema) not in self._checkers:
            made = Draft202012Validator(self._convert(schema), registry=self._registry, format_checker=FORMATS)
            self._checkers[id(schema)] = schema, cast("Checker", made)
        return self._checkers[id(schema)][1]

    @cached_property
    def _registry(self) -> Registry[Any]:
        named = {name: self._convert(schema) for name, schema in self._description.schemas.items()}
        resource = Resource(contents={"components": {"schemas": named}}, specification=DRAFT202012)
        return Registry[Any]().with_resource(self._base, resource)

    def _convert(self, source: object) -> dict[str, Any]:
        schema = as_object(source)
        if "$ref" in schema:
            return _nullable(schema, {"$ref": self._base + str(schema["$ref"])})
        converted = {key: schema[key] for key in KEPT if key in schema}
        converted.update({key: convert(self, schema[key]) for key, convert in NESTED.items() if key in schema})
        if required := self._required(schema):
            converted["required"] = required
        return _nullable(schema, converted)

    def _required(self, schema: Json) -> list[str]:
        properties = as_object(schema.get("properties"))
        return [name for name in as_list(schema.get("required")) if not self._is_hidden(properties.get(name))]

    def _is_hidden(self, schema: object) -> bool:
        return bool(as_object(schema).get(self._hidden, False))

    def convert_one(self, source: object) -> object:
        """A schema, or the plain yes or no that stands for one."""
        return source if isinstance(source, bool) else self._convert(source)

    def convert_list(self, source: object) -> object:
        """A list of schemas."""
        return [self._convert(schema) for schema in as_list(source)]

    def convert_properties(self, source: object) -> object:
        """Named properties. What this direction does not carry is tolerated, whatever it holds."""
        return {
            name: True if self._is_hidden(schema) else self._convert(schema)
            for name, schema in as_object(source).items()
        }


NESTED: dict[str, Callable[[Schemas, object], object]] = {
    "properties": Schemas.convert_properties,
    "additionalProperties": Schemas.convert_one,
    "items": Schemas.convert_one,
    "not": Schemas.convert_one,
    "allOf": Schemas.convert_list,
    "oneOf": Schemas.convert_list,
    "anyOf": Schemas.convert_list,
}
"""Keywords that hold schemas themselves."""


def _nullable(source: Json, converted: dict[str, Any]) -> dict[str, Any]:
    if not source.get("nullable"):
        return converted
    return {"anyOf": [converted, {"type": "null"}]}


def _describe(error: ValidationError) -> Problem:
    while error.validator == "anyOf" and error.context:
        error = error.context[0]
    return Problem("".join(f"/{_escape(step)}" for step in error.absolute_path), _text(error))


def _escape(step: object) -> str:
    return str(step).replace("~", "~0").replace("/", "~1")


def _text(error: ValidationError) -> str:
    # The library's own messages repeat the value, which may be a secret or four megabytes long.
    keyword, expected = str(error.validator), error.validator_value
    if keyword == "required":
        return f"{_missing(error)} is required"
    if keyword == "additionalProperties":
        return f"unknown property {_unknown(error)}"
    return TEXTS.get(keyword, "does not fit the description").format(expected)


def _missing(error: ValidationError) -> str:
    sent = as_object(error.instance)
    return next(name for name in as_list(error.validator_value) if name not in sent)


def _unknown(error: ValidationError) -> str:
    known = as_object(as_object(error.schema).get("properties"))
    return next(repr(name)[:80] for name in as_object(error.instance) if name not in known)


TEXTS = {
    "type": "expected {}",
    "format": "expected the format {}",
    "enum": "expected one of {}",
    "pattern": "expected text that matches {}",
    "minimum": "expected at least {}",
    "maximum": "expected at most {}",
    "minLength": "expected at least {} characters",
    "maxLength": "expected at most {} characters",
    "minItems": "expected at least {} items",
    "maxItems": "expected at most {} items",
    "uniqueItems": "expected no item twice",
    "oneOf": "expected exactly one of the described forms",
}
"""How each keyword is explained."""
