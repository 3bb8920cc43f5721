"""Calls drawn by hypothesis: values for the parameters and the body of an operation, before any client sees them.

Times are aware datetimes in parameters and text in bodies, files are `Upload`. Not drawn is what cannot be spelled:
null as a parameter or a part (in ours, None is "not sent"), an empty path segment (ours refuses it) and headers beyond
printable ASCII.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from enum import Enum
from typing import Any, Final, NamedTuple, TypeAlias

from hypothesis import strategies as st

from .description import FORM, MULTIPART, Body, Operation, Parameter, is_array, is_object, resolved

Values: TypeAlias = st.SearchStrategy[Any]

DOTS: Final = (".", "..", "...")
CONTENT_TYPES: Final = ("application/octet-stream", "application/xml")
INT64: Final = 2**63 - 1

_AWKWARD = "/\\#?%@:;&=+,. ~\"'<>{}[]|^`-_*()!$\u00e9\U0001f600"
_TEXT = st.text(st.sampled_from(_AWKWARD) | st.characters(exclude_categories=["Cs"]), max_size=12)
_HEADER = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=12)
_OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_FLOATS = st.floats(allow_nan=False, allow_infinity=False)
_SCALARS: Values = st.none() | st.booleans() | st.integers(-INT64, INT64) | _FLOATS | _TEXT
_JSON: Values = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3), max_leaves=6
)


class Extent(Enum):
    """How much of an operation a call uses.

    ALL gives everything that can be given, in the form that shows every listed difference. LEAST gives what is
    required, null and empty where that is allowed. SOME draws between them, in any form.
    """

    ALL = "all"
    LEAST = "least"
    SOME = "some"


class Absent(Enum):
    """The type of `ABSENT`: a body that is not given."""

    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT


class Upload(NamedTuple):
    """A file. Without a name, only its bytes are handed over."""

    content: bytes
    name: str | None = None
    media_type: str | None = None


class Call(NamedTuple):
    """The values of one call, by their names on the wire.

    Attributes:
        parameters: The value of each parameter that is given, by place and name.
        body: The body; `ABSENT` where none is given.
        content_type: The media type of a raw body, of which our builder leaves the choice.
        ids_as_text: Whether our builder gets whole-numbered ids of the path as text.
    """

    parameters: dict[tuple[str, str], Any]
    body: Any = ABSENT
    content_type: str = CONTENT_TYPES[0]
    ids_as_text: bool = False


def calls(operation: Operation, extent: Extent) -> st.SearchStrategy[Call]:
    """Calls of an operation."""
    return st.builds(
        Call,
        _parameters(operation.parameters, extent),
        st.just(ABSENT) if operation.body is None else _bodies(operation.body, extent),
        st.just(CONTENT_TYPES[1]) if extent is Extent.ALL else st.sampled_from(CONTENT_TYPES),
        st.booleans(),
    )


def _parameters(parameters: tuple[Parameter, ...], extent: Extent) -> Values:
    drawn = {(found.place, found.name): _argument(found, extent) for found in parameters}
    required = {(found.place, found.name) for found in parameters if found.required}
    return _fixed(drawn, required, extent)


def _argument(parameter: Parameter, extent: Extent) -> Values:
    schema = {**parameter.schema, "nullable": False}
    if parameter.place == "header" and schema["type"] == "string":
        return _HEADER
    if parameter.place != "path" or schema["type"] != "string" or "format" in schema:
        return values(schema, extent)
    if extent is Extent.ALL:
        return st.sampled_from(DOTS)
    return values(schema, extent).filter(lambda text: text.strip("."))


def _bodies(body: Body, extent: Extent) -> Values:
    if body.media_type in (FORM, MULTIPART):
        return _forms(body.schema, extent)
    raw = body.schema.get("format") == "binary"
    given = _uploads(extent) if raw else values(body.schema, extent).map(_spelled)
    if body.required or extent is Extent.ALL:
        return given
    return st.just(ABSENT) if extent is Extent.LEAST else st.just(ABSENT) | given


def _spelled(value: Any) -> Any:
    """A JSON value with its times as text."""
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if is_array(value):
        return [_spelled(item) for item in value]
    if is_object(value):
        return {name: _spelled(member) for name, member in value.items()}
    return value


def _forms(schema: dict[str, Any], extent: Extent) -> Values:
    """Fields and files of a form: the optional ones may be left out, none of them is null."""
    drawn = {
        name: _field({**resolved(found), "nullable": False}, extent) for name, found in schema["properties"].items()
    }
    return _fixed(drawn, set(schema.get("required", ())), extent)


def _field(schema: dict[str, Any], extent: Extent) -> Values:
    if schema["type"] == "array":
        return st.lists(_field(resolved(schema["items"]), extent), min_size=1, max_size=3)
    return _uploads(extent) if schema.get("format") == "binary" else values(schema, extent).map(_spelled)


def _uploads(extent: Extent) -> Values:
    bare = st.binary(max_size=64).map(Upload)
    if extent is not Extent.SOME:
        return bare
    named = st.builds(Upload, st.binary(max_size=64), _names(), st.sampled_from(["image/png", "model/x-rbxm"]))
    return bare | named


def _names() -> Values:
    return st.text(st.sampled_from('ab .-_"\\/;%\u00e9\U0001f600'), min_size=1, max_size=8)


def values(schema: dict[str, Any], extent: Extent) -> Values:
    """Values of a schema."""
    schema = resolved(schema)
    if not schema["nullable"]:
        return _not_null(schema, extent)
    if extent is Extent.LEAST:
        return st.none()
    return _not_null(schema, extent) if extent is Extent.ALL else st.none() | _not_null(schema, extent)


def _not_null(schema: dict[str, Any], extent: Extent) -> Values:
    match schema.get("type"):
        case None:
            return st.none() if extent is Extent.LEAST else _JSON
        case "boolean":
            return st.booleans()
        case "integer":
            return _known(schema, _integers(schema))
        case "number":
            return _FLOATS
        case "string":
            return _known(schema, _strings(schema, extent))
        case "array":
            sizes = {Extent.ALL: (1, 3), Extent.LEAST: (0, 0), Extent.SOME: (0, 3)}[extent]
            return st.lists(values(schema["items"], extent), min_size=sizes[0], max_size=sizes[1])
        case _:
            return _objects(schema, extent)


def _known(schema: dict[str, Any], others: Values) -> Values:
    known = schema.get("x-opencloud-known-values")
    return st.sampled_from(known) | others if known else others


def _integers(schema: dict[str, Any]) -> Values:
    limit = 2**31 - 1 if schema.get("format") == "int32" else INT64
    return st.integers(schema.get("minimum", -limit), schema.get("maximum", limit))


def _strings(schema: dict[str, Any], extent: Extent) -> Values:
    if "pattern" in schema:
        pattern: str = schema["pattern"]
        return st.from_regex(pattern.removesuffix("$") + r"\Z")
    match schema.get("format"):
        case None:
            return _TEXT.filter(lambda text: len(text) >= schema.get("minLength", 0))
        case "uuid":
            return st.uuids().map(str)
        case "date-time":
            return _times(extent)
        case other:
            raise NotImplementedError(f"the oracle has no strategy for strings of the format {other!r}")


def _times(extent: Extent) -> Values:
    zones = st.just(UTC) if extent is Extent.ALL else _OFFSETS
    return st.datetimes(datetime(2004, 1, 1), datetime(2100, 1, 1), timezones=zones)  # noqa: DTZ001 - hypothesis adds the zone


def _objects(schema: dict[str, Any], extent: Extent) -> Values:
    properties = {name: values(found, extent) for name, found in schema.get("properties", {}).items()}
    fixed = _fixed(properties, set(schema.get("required", ())), extent)
    more = schema.get("additionalProperties", True)
    if more is False or extent is Extent.LEAST:
        return fixed
    names = _TEXT.filter(lambda name: name not in properties)
    least = 1 if extent is Extent.ALL else 0
    extra = st.dictionaries(names, _JSON if more is True else values(more, extent), min_size=least, max_size=2)
    return st.builds(_joined, fixed, extra)


def _joined(known: dict[str, Any], others: dict[str, Any]) -> dict[str, Any]:
    return {**known, **others}


def _fixed(drawn: dict[Any, Values], required: set[Any], extent: Extent) -> Values:
    if extent is Extent.ALL:
        return st.fixed_dictionaries(drawn)
    needed = {name: found for name, found in drawn.items() if name in required}
    if extent is Extent.LEAST:
        return st.fixed_dictionaries(needed)
    return st.fixed_dictionaries(
        needed, optional={name: found for name, found in drawn.items() if name not in required}
    )
