"""What goes into a transport and comes out of it. Pure: no HTTP library, no I/O."""

from __future__ import annotations

import json
from inspect import iscoroutinefunction
from io import SEEK_END
from typing import IO, TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar, cast

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rblxopencloudraw import Endpoint, JsonValue, Part

    from ..timeouts import Timeouts

D = TypeVar("D")

CHUNK = 65536
CLOSED = "This client is closed. Make a new Client, or leave the `with` block only after the last call."


class Headers(dict[str, str]):
    """The headers of an answer: names in lower case, looked up in any; repeated ones joined by a comma."""

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Headers:
        """Headers from names and values in the order in which they came."""
        headers = cls()
        for name, value in pairs:
            key = name.lower()
            headers[key] = f"{headers[key]}, {value}" if key in headers else value
        return headers

    def __getitem__(self, name: str) -> str:
        return super().__getitem__(name.lower())

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and super().__contains__(name.lower())

    def get(self, name: str, default: D = None) -> str | D:  # pyright: ignore[reportIncompatibleMethodOverride] - one overload is enough here
        """The value of a header, or the default."""
        return super().get(name.lower(), default)


@attrs.define(repr=False)
class Response:
    """An answer as it came, whatever its status.

    Attributes:
        status: The HTTP status.
        headers: The headers, looked up in any case.
        content: The body.
    """

    status: int
    headers: Headers
    content: bytes

    def __repr__(self) -> str:
        return f"<rblxopencloud.Response status={self.status} bytes={len(self.content)}>"

    @property
    def ok(self) -> bool:
        """Whether the status says success."""
        return 200 <= self.status < 300

    def json(self) -> JsonValue:
        """The body as JSON.

        Raises:
            ValueError: It is not JSON.
        """
        return cast("JsonValue", json.loads(self.content))

    def value(self) -> JsonValue | bytes:
        """The body as JSON where it is JSON, else as text, else as bytes; None where it is empty."""
        if not self.content:
            return None
        try:
            return self.json()
        except (ValueError, RecursionError):
            return self._text()

    def _text(self) -> str | bytes:
        try:
            return self.content.decode()
        except UnicodeDecodeError:
            return self.content


class Readable(Protocol):
    """A file to send. In the asynchronous package, `read` may be awaitable."""

    def read(self, size: int = -1, /) -> Any:
        """The next bytes, at most so many."""
        ...


Sendable: TypeAlias = "bytes | bytearray | memoryview | Readable | Iterable[bytes]"


@attrs.define
class Exchange:
    """One request in the shape in which a transport performs it.

    Attributes:
        endpoint: The operation that is called.
        method: The HTTP method.
        url: The whole address.
        headers: Names and values; the credential is among them, so this is never shown.
        content: The body, None where there is none.
        parts: The parts of a multipart body, None where it is not one.
        timeouts: How long each phase may take.
    """

    endpoint: Endpoint
    method: str
    url: str
    headers: dict[str, str] = attrs.field(repr=False)
    content: Sendable | None = attrs.field(repr=False)
    parts: tuple[Part, ...] | None = attrs.field(repr=False)
    timeouts: Timeouts


class Peeked:
    """A file of which the first bytes were read already; reading it gives them back first."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        self.head = head
        self.rest = rest

    def read(self, size: int = -1, /) -> Any:
        """The bytes that were read already, then what the file gives, be it bytes or something to await."""
        if not self.head:
            return self.rest.read(size)
        size = len(self.head) if size < 0 else size
        taken, self.head = self.head[:size], self.head[size:]
        return taken


def length(content: Sendable) -> int | None:
    """How many bytes are left to send, None where that cannot be known beforehand."""
    if isinstance(content, (bytes, bytearray, memoryview)):
        return memoryview(content).nbytes
    if isinstance(content, Peeked):
        rest = length(content.rest)
        return None if rest is None else rest + len(content.head)
    return _rest_of_file(content)


def _rest_of_file(file: Any) -> int | None:
    tell, seek = getattr(file, "tell", None), getattr(file, "seek", None)
    if tell is None or seek is None or iscoroutinefunction(tell):
        return None
    try:
        here: int = tell()
        seek(0, SEEK_END)
        end: int = tell()
        seek(here)
    except (OSError, ValueError):
        return None
    return max(end - here, 0)


def multipart(parts: tuple[Part, ...]) -> list[tuple[str, tuple[str | None, bytes | IO[bytes], str]]]:
    """The parts in the form in which the HTTP library takes them."""
    return [(part.name, (part.filename, part.content, part.content_type)) for part in parts]
