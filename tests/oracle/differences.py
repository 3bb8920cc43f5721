"""The one list of differences between our requests and the stock client's, each with its reason.

A difference that is not listed fails the test of its operation, and so does one that is listed but no longer occurs.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rblxopencloudraw import ENDPOINTS

from .description import JSON, MULTIPART, Operation, Parameter, inside
from .draw import CONTENT_TYPES
from .wire import NOTHING, Difference

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Listed(NamedTuple):
    """A listed difference.

    Attributes:
        reason: Why it is right that we differ.
        where: Whether an operation has it. Where it has, it must occur.
        what: Whether a difference of such an operation is this one.
    """

    reason: str
    where: Callable[[Operation], bool]
    what: Callable[[Operation, Difference], bool]


def listed(operation: Operation) -> set[str]:
    """The names of the differences that are listed for an operation."""
    return {name for name, entry in DIFFERENCES.items() if entry.where(operation)}


def explanation(operation: Operation, difference: Difference) -> str | None:
    """The name under which a difference is listed, None where it is not."""
    found = [name for name in sorted(listed(operation)) if DIFFERENCES[name].what(operation, difference)]
    return found[0] if found else None


def _has_own_server(operation: Operation) -> bool:
    return operation.server is not None


def _is_own_server(operation: Operation, difference: Difference) -> bool:
    return difference.aspect == "server" and difference.ours == operation.server


def _has_text_in_path(operation: Operation) -> bool:
    return any(found.schema["type"] == "string" and "format" not in found.schema for found in operation.at("path"))


def _is_dots(_: Operation, difference: Difference) -> bool:
    ours: Any = difference.ours
    return difference.aspect == "path" and "%2E" in ours and ours.replace("%2E", ".") == difference.where


def _is_time(schema: dict[str, Any]) -> bool:
    return schema.get("format") == "date-time"


def _has_time_parameter(operation: Operation) -> bool:
    return any(_is_time(found.schema) for found in operation.at("query"))


def _is_spelling_of_time_parameter(operation: Operation, difference: Difference) -> bool:
    if difference.aspect != "query" or not _is_time(_query(operation, difference.where).schema):
        return False
    return len(difference.ours) == len(difference.stock) == 1 and _same_instant(difference.ours[0], difference.stock[0])


def _same_instant(ours: Any, stock: Any) -> bool:
    """Whether two texts are the same time, ours ending in the Z that is the reason for the difference."""
    try:
        return ours.endswith("Z") and datetime.fromisoformat(ours) == datetime.fromisoformat(stock)
    except (AttributeError, TypeError, ValueError):
        return False


def _query(operation: Operation, name: str) -> Parameter:
    (found,) = (parameter for parameter in operation.at("query") if parameter.name == name)
    return found


def _has_default(operation: Operation) -> bool:
    return any("default" in found.schema and not found.required for found in operation.at("query"))


def _is_default(operation: Operation, difference: Difference) -> bool:
    if difference.aspect != "query" or difference.ours != NOTHING:
        return False
    default = _query(operation, difference.where).schema.get("default")
    text = str(default).lower() if isinstance(default, bool) else str(default)
    return default is not None and difference.stock == [text]


def _has_optional_body(operation: Operation) -> bool:
    return operation.body is not None and not operation.body.required


def _is_type_of_no_body(operation: Operation, difference: Difference) -> bool:
    assert operation.body is not None
    kind = (difference.aspect, difference.where, difference.ours)
    return kind == ("header", "content-type", NOTHING) and difference.stock == operation.body.media_type


def _has_any_value_as_body(operation: Operation) -> bool:
    return operation.body is not None and "type" not in operation.body.schema


def _is_null_as_body(_: Operation, difference: Difference) -> bool:
    return (difference.aspect, difference.ours, difference.stock) == ("body", b"null", b"")


def _has_raw_body(operation: Operation) -> bool:
    return operation.body is not None and operation.body.media_type not in (JSON, MULTIPART) and _is_file(operation)


def _is_file(operation: Operation) -> bool:
    return operation.body is not None and operation.body.schema.get("format") == "binary"


def _is_other_file_type(_: Operation, difference: Difference) -> bool:
    kind = (difference.aspect, difference.where)
    return kind == ("header", "content-type") and (difference.ours, difference.stock) == CONTENT_TYPES[::-1]


def _has_part(operation: Operation, key: str, value: str) -> bool:
    if operation.body is None or operation.body.media_type != MULTIPART:
        return False
    return any(schema.get(key) == value for schema in inside(operation.body.schema))


def _has_file_part(operation: Operation) -> bool:
    return _has_part(operation, "format", "binary")


def _is_name_of_file_part(_: Operation, difference: Difference) -> bool:
    named: Any = difference.stock
    return difference.aspect == "part disposition" and difference.ours == named + '; filename="upload"'


def _is_type_of_file_part(_: Operation, difference: Difference) -> bool:
    pair = (difference.ours, difference.stock)
    return difference.aspect == "part type" and pair == ("application/octet-stream", NOTHING)


def _has_boolean_part(operation: Operation) -> bool:
    return _has_part(operation, "type", "boolean")


def _is_boolean_part(_: Operation, difference: Difference) -> bool:
    pair = (difference.ours, difference.stock)
    return difference.aspect == "part" and pair in ((b"true", b"True"), (b"false", b"False"))


def _has_time_in_body(operation: Operation) -> bool:
    return operation.body is not None and any(_is_time(schema) for schema in inside(operation.body.schema))


def _is_spelling_of_time_in_body(_: Operation, difference: Difference) -> bool:
    return difference.aspect == "json" and _same_instant(difference.ours, difference.stock)


def _takes_optional_key(operation: Operation) -> bool:
    how = ENDPOINTS[operation.id].idempotency
    return how is not None and not _parameter(operation, how.place, how.key).required


def _is_added_key(operation: Operation, difference: Difference) -> bool:
    how = ENDPOINTS[operation.id].idempotency
    added = difference.stock == NOTHING and difference.ours != NOTHING
    return how is not None and added and difference.where in (how.key, how.first_sent)


def _parameter(operation: Operation, place: str, name: str) -> Parameter:
    return next(found for found in operation.at(place) if found.name == name)


DIFFERENCES: Final[Mapping[str, Listed]] = {
    "own server": Listed(
        "The stock generator passes over the `servers` of an operation and sends everything to one address. We send "
        "such an operation to the server that the description names for it.",
        _has_own_server,
        _is_own_server,
    ),
    "dots in the path": Listed(
        "An id of nothing but dots leads to another resource once '.' and '..' are resolved, which the HTTP library "
        "does. We write the dots as %2E, so that a value stays within its segment.",
        _has_text_in_path,
        _is_dots,
    ),
    "time in the query": Listed(
        "Both spellings are RFC 3339. We write every time in UTC with a Z, as the documentation does; the stock client "
        "writes the offset in digits, whose plus sign a server that does not decode it takes for a space.",
        _has_time_parameter,
        _is_spelling_of_time_parameter,
    ),
    "default in the query": Listed(
        "The stock client sends the default value of a parameter that was not given. We leave the parameter out, so "
        "that the service applies its own default, also after it has changed.",
        _has_default,
        _is_default,
    ),
    "type of no body": Listed(
        "Without its optional body the stock client still names the media type of one. We send no Content-Type where "
        "there is no content.",
        _has_optional_body,
        _is_type_of_no_body,
    ),
    "null as body": Listed(
        "Null is a value that this operation stores. The stock client hands it to the HTTP library, which takes it for "
        "'no body'; we send the JSON text.",
        _has_any_value_as_body,
        _is_null_as_body,
    ),
    "type of a place file": Listed(
        "The description can name one media type for the raw body. The service takes two formats of place files, and "
        "our builder lets the caller say which one it is.",
        _has_raw_body,
        _is_other_file_type,
    ),
    "name of a file part": Listed(
        "A part without file name is a form field to most servers, not a file. Where the caller hands over bare bytes, "
        "we add a name; the stock client does not.",
        _has_file_part,
        _is_name_of_file_part,
    ),
    "type of a file part": Listed(
        "A part without media type counts as plain text. Where the caller hands over bare bytes, we say that they may "
        "be anything; the stock client says nothing.",
        _has_file_part,
        _is_type_of_file_part,
    ),
    "true and false in parts": Listed(
        "The stock client writes them as Python does, with a capital letter. We write them as in JSON and in a query, "
        "and as the stock client itself does there.",
        _has_boolean_part,
        _is_boolean_part,
    ),
    "idempotency key": Listed(
        "Where a caller gives no idempotency key, our client adds one and the time of the first attempt, so that the "
        "service recognises a repeat. The stock client never repeats a request.",
        _takes_optional_key,
        _is_added_key,
    ),
    "time in the body": Listed(
        "The stock client reads a time and writes it anew, with +00:00 for Z. We send the body as the caller gave it.",
        _has_time_in_body,
        _is_spelling_of_time_in_body,
    ),
}
