"""What every generated endpoint module is written in: requests, endpoint records and the escaping of paths.

Standard library only, no I/O. Performing a `Request` is the business of whoever holds a connection.
"""

from __future__ import annotations

import json as _json
import warnings as _warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps as _wraps
from typing import IO, TYPE_CHECKING, Any, Final, Generic, Literal, NamedTuple, TypeAlias, TypeVar, cast, final
from urllib.parse import quote

if TYPE_CHECKING:
    from datetime import datetime

T_co = TypeVar("T_co", covariant=True)
_Body = TypeVar("_Body")
_Function = TypeVar("_Function", bound=Callable[..., Any])

JsonValue: TypeAlias = "dict[str, Any] | list[Any] | str | int | float | bool | None"
"""Any value that JSON can carry."""

Scalar: TypeAlias = "str | int | float | bool | datetime"
"""What a query parameter or header accepts."""

Content: TypeAlias = "bytes | bytearray | memoryview | IO[bytes] | Iterable[bytes]"
"""A body that is sent as it is."""


@final
class Unset:
    """The type of `UNSET`: there is no value, not even null."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()


class File(NamedTuple):
    """A file part of a multipart body.

    `content` is bytes or a binary file object; `filename` and `content_type` go into the part's own headers.
    """

    content: bytes | IO[bytes]
    filename: str = "upload"
    content_type: str = "application/octet-stream"


class Part(NamedTuple):
    """One part of a multipart body as it goes on the wire. A part without a file name is a plain form field."""

    name: str
    content: bytes | IO[bytes]
    filename: str | None
    content_type: str


class RateLimit(NamedTuple):
    """At most `requests` in `seconds` seconds, counted `per` something.

    That is "api-key-owner", "oauth2-authorization", or "ip" in older descriptions.
    """

    per: str
    requests: int
    seconds: int


class Idempotency(NamedTuple):
    """Where an idempotency key goes, so that the service recognises a repeat.

    `place` is "query" or "header"; `key` names the parameter, `first_sent` the one that carries the time of the
    first attempt (None where there is none).
    """

    place: str
    key: str
    first_sent: str | None = None


class Pagination(NamedTuple):
    """How an operation pages.

    Attributes:
        kind: "token" (the answer names the next page), "offset" (skip so many items), "page" (a page number)
            or "operation" (pages come out of a long-running operation).
        place: "query" or "body": where token and size are sent.
        token: The name of the parameter that selects the page.
        size: The name of the parameter for the page size, None where there is none.
        items: The key of the list of items in the answer, "" where the answer is the list itself.
        next: The key of the next page's token in the answer, None where the answer names none.
        more: The key of a flag that says whether there is another page, None where there is none.
        total: The key of the number of all items, None where there is none.
        max_size: The largest page size that the service accepts, None where it is not known.
    """

    kind: str
    place: str
    token: str
    size: str | None
    items: str
    next: str | None = None
    more: str | None = None
    total: str | None = None
    max_size: int | None = None


class LongRunning(NamedTuple):
    """How an operation that takes a while is followed.

    Attributes:
        family: Which shape the answer has: "cloud", "assets", "analytics", "experiments" or "luau".
        poll: The operation id that fetches the status, None where only the path in the answer leads there.
        base: What a relative path in the answer starts from.
        result: The schema of the result, None where it is not described.
    """

    family: str
    poll: str | None
    base: str
    result: str | None = None


class Endpoint(NamedTuple):
    """All that is known about an operation beside its parameters and types.

    Attributes:
        id: The operation id, which is the anchor on its documentation page.
        service: The module of this package that holds its function.
        function: The name of that function.
        method: The HTTP method.
        path: The path template.
        server: Scheme and host.
        scopes: The scopes it asks for, as documented. Whether all or one of them is needed is not described.
        auth: The credentials it accepts: "api-key", "oauth2", "none".
        rate_limits: The documented limits.
        stability: "stable", "beta", "experimental", "legacy", or "" where nothing is stated.
        deprecated: Whether another operation should be used instead.
        alternatives: Operation ids, or method and path, of what to use instead or beside it.
        docs: The address of its documentation.
        repeatable: Whether sending the same request twice does no more than sending it once.
        idempotency: Where an idempotency key goes, for operations that take one.
        returns: What a successful answer holds: "object", "array", "value", "bytes" or "none".
        pagination: How it pages, if it does.
        long_running: How its result is awaited, if it takes a while.
        max_bytes: The largest body that the service documents, in bytes.
    """

    id: str
    service: str
    function: str
    method: str
    path: str
    server: str
    scopes: tuple[str, ...]
    auth: tuple[str, ...]
    rate_limits: tuple[RateLimit, ...]
    stability: str
    deprecated: bool
    alternatives: tuple[str, ...]
    docs: str
    repeatable: bool
    idempotency: Idempotency | None
    returns: str
    pagination: Pagination | None
    long_running: LongRunning | None
    max_bytes: int | None


class Request(Generic[T_co]):
    """One call, ready to be performed: pure data.

    Attributes:
        endpoint: The operation this is a request to.
        path: The path with every parameter filled in and escaped.
        query: Names and values in the order in which they are sent; a repeated name is a list.
        headers: Header parameters of the operation. Credentials are not among them.
        json: The JSON body, or `UNSET`.
        content: A body that is sent as it is, or None.
        content_type: The media type of `content`.
        parts: The parts of a multipart body, or None.
    """

    __slots__ = ("content", "content_type", "endpoint", "headers", "json", "parts", "path", "query")

    def __init__(
        self,
        endpoint: Endpoint,
        path: str,
        query: tuple[tuple[str, str], ...] = (),
        headers: Mapping[str, str] | None = None,
        *,
        json: object = UNSET,
        content: Content | None = None,
        content_type: str | None = None,
        parts: tuple[Part, ...] | None = None,
    ) -> None:
        self.endpoint = endpoint
        self.path = path
        self.query = query
        self.headers: Mapping[str, str] = headers or {}
        self.json = json
        self.content = content
        self.content_type = content_type
        self.parts = parts

    @property
    def method(self) -> str:
        """The HTTP method."""
        return self.endpoint.method

    @property
    def target(self) -> str:
        """Path and query as they stand on the request line."""
        if not self.query:
            return self.path
        return (
            self.path + "?" + "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in self.query)
        )

    @property
    def url(self) -> str:
        """The whole address."""
        return self.endpoint.server + self.target

    def with_query(self, values: Mapping[str, Scalar | None]) -> Request[T_co]:
        """The same request with the named query parameters set, or taken out where the value is None."""
        kept = tuple(pair for pair in self.query if pair[0] not in values)
        added = tuple((name, text(value, name)) for name, value in values.items() if value is not None)
        return self._copy(query=kept + added)

    def with_headers(self, values: Mapping[str, str]) -> Request[T_co]:
        """The same request with more headers."""
        return self._copy(headers={**self.headers, **values})

    def with_json(self, body: object) -> Request[T_co]:
        """The same request with another JSON body."""
        return self._copy(json=body)

    def _copy(self, **changes: Any) -> Request[T_co]:
        values: dict[str, Any] = {name: getattr(self, name) for name in self.__slots__}
        return Request(**{**values, **changes})

    def __repr__(self) -> str:
        return f"<Request {self.endpoint.id}: {self.method} {self.path}>"


def segment(value: str | int, name: str) -> str:
    """Escape one path parameter so that it can only ever be one segment of the path.

    Raises:
        TypeError: The value is neither text nor a whole number.
        ValueError: The text is empty, or cannot be written as UTF-8.
    """
    if isinstance(value, bool) or not isinstance(value, (str, int)):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"{name} must be a str or an int, not {type(value).__name__}.")
    if value == "":
        raise ValueError(
            f"{name} is empty: the request would address the whole collection. Pass the id of one resource."
        )
    escaped = quote(_writable(str(value), name), safe="")
    if not escaped.strip("."):
        return escaped.replace(".", "%2E")
    return escaped


def text(value: Scalar, name: str) -> str:
    """A query parameter or header as text: true and false in lower case, times in RFC 3339.

    Raises:
        TypeError: The value is of another type than a parameter can have.
        ValueError: A time without time zone.
    """
    if isinstance(value, str):
        return value if value.isascii() else _writable(value, name)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return _number_text(value, name)
    return _time_text(value, name)


def _writable(value: str, name: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"{name} holds half a surrogate pair, which cannot be written as UTF-8.") from error
    return value


def _number_text(value: float, name: str) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError(f"{name} is {value!r}, which the service does not take. Pass a finite number.")
    return repr(value)


def _time_text(value: object, name: str) -> str:
    from datetime import UTC, datetime

    if not isinstance(value, datetime):
        raise TypeError(f"{name} must be a str, int, float, bool or datetime, not {type(value).__name__}.")
    if value.tzinfo is None:
        raise ValueError(
            f"{name} is a time without time zone. Use an aware datetime, such as datetime.now(timezone.utc)."
        )
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


def query(*values: tuple[str, Scalar | Iterable[Scalar] | None]) -> tuple[tuple[str, str], ...]:
    """Query parameters as they are sent: None is left out, a list is repeated."""
    pairs: list[tuple[str, str]] = []
    for name, value in values:
        if value is None:
            continue
        if isinstance(value, (list, tuple)):
            pairs.extend((name, text(item, name)) for item in value)
        else:
            pairs.append((name, text(value, name)))  # pyright: ignore[reportArgumentType] - text() refuses other iterables
    return tuple(pairs)


def headers(*values: tuple[str, Scalar | None]) -> dict[str, str]:
    """Header parameters as they are sent: None is left out.

    Raises:
        ValueError: The text holds a line break, another control character, or one outside ASCII.
    """
    found: dict[str, str] = {}
    for name, value in values:
        if value is None:
            continue
        found[name] = _header_text(text(value, name), f"Header {name}")
    return found


def _header_text(value: str, what: str) -> str:
    if not value.isascii():
        raise ValueError(f"{what} holds a character outside ASCII. In JSON, write it as a \\u escape.")
    if not value.isprintable():
        raise ValueError(f"{what} holds a control character. Remove line breaks and tabs from its value.")
    return value


def given(body: _Body | None) -> _Body:
    """A body that cannot be left out.

    Raises:
        TypeError: It is None.
    """
    if body is None:
        raise TypeError("body is None, but the operation needs one. Pass what its type describes.")
    return body


def dumps(value: object) -> bytes:
    """A value as the JSON text that is sent.

    Raises:
        ValueError: The value holds NaN or an infinity, which JSON cannot carry.
        TypeError: The value holds something that JSON cannot carry.
    """
    try:
        return _json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    except UnicodeEncodeError:
        # Half a surrogate pair: JSON carries it as an escape, UTF-8 does not.
        return _json.dumps(value, separators=(",", ":"), allow_nan=False).encode()
    except ValueError as error:
        raise ValueError(
            f"The body cannot be written as JSON: {error}. NaN and infinities have no place in it."
        ) from error


def form(values: Mapping[str, Any]) -> bytes:
    """A form body: None is left out."""
    pairs = query(*values.items())
    return "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in pairs).encode()


def field(name: str, value: Scalar | None) -> tuple[Part, ...]:
    """A plain field of a multipart body."""
    if value is None:
        return ()
    return (Part(name, text(value, name).encode(), None, "text/plain"),)


def json_field(name: str, value: object) -> tuple[Part, ...]:
    """A field of a multipart body that holds JSON."""
    if value is None:
        return ()
    return (Part(name, dumps(value), None, "application/json"),)


def file_field(
    name: str, value: File | bytes | IO[bytes] | Sequence[File | bytes | IO[bytes]] | None
) -> tuple[Part, ...]:
    """A file, or several, of a multipart body."""
    if value is None:
        return ()
    if isinstance(value, (list, tuple)) and not isinstance(value, File):
        return tuple(Part(name, *_file(item)) for item in value)
    return (Part(name, *_file(value)),)


def _file(value: Any) -> File:
    file = value if isinstance(value, File) else File(value)
    _header_text(file.content_type, "The content type of a file")
    return file


def deprecated(message: str) -> Callable[[_Function], _Function]:
    """Mark a function whose use warns; type checkers see `typing_extensions.deprecated` instead."""

    def mark(function: _Function) -> _Function:
        @_wraps(function)
        def warned(*arguments: Any, **keywords: Any) -> Any:
            _warnings.warn(message, DeprecationWarning, stacklevel=2)
            return function(*arguments, **keywords)

        return cast("_Function", warned)

    return mark
