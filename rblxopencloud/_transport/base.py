"""What goes into a transport and comes out of it. Pure: no HTTP library, no I/O."""

from __future__ import annotations

import json
from functools import lru_cache
from inspect import iscoroutinefunction
from io import SEEK_END
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar, cast

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rblxopencloudraw import Endpoint, JsonValue, Part

    from ..timeouts import Timeouts

D = TypeVar("D")

CHUNK = 65536
FORKED = (
    "This client sent requests before the process was forked, over an http_client whose connections are still its "
    "parent's: answers would get mixed up. Make a new Client with an http_client of its own after a fork."
)
CLOSED = "This client is closed. Make a new Client, or leave the `with` block only after the last call."


class Headers(dict[str, str]):
    """The headers of an answer: names in lower case, looked up in any; repeated ones joined by a comma."""

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Headers:
        """Headers from names and values in the order in which they came."""
        found: dict[str, str] = {}
        for name, value in pairs:
            key = name.lower()
            found[key] = f"{found[key]}, {value}" if key in found else value
        return cls(found)

    @classmethod
    def read(cls, pairs: Sequence[tuple[bytes, bytes]]) -> Headers:
        """Headers from the bytes of which they consisted."""
        try:
            found = cls({_name(name): value.decode() for name, value in pairs})
        except UnicodeDecodeError:
            found = cls()
        return found if len(found) == len(pairs) else cls.of([(_name(name), _text(value)) for name, value in pairs])

    def __getitem__(self, name: str) -> str:
        return super().__getitem__(name.lower())

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and super().__contains__(name.lower())

    def get(self, name: str, default: D = None) -> str | D:  # pyright: ignore[reportIncompatibleMethodOverride] - one overload is enough here
        """The value of a header, or the default."""
        return super().get(name.lower(), default)


@lru_cache(maxsize=256)
def _name(name: bytes) -> str:
    return _text(name).lower()


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


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


class Writable(Protocol):
    """A file to write to. In the asynchronous package, `write` may be awaitable."""

    def write(self, data: bytes, /) -> Any:
        """Add bytes at the end."""
        ...


@attrs.define
class Sink:
    """Where the body of a successful answer goes instead of into memory.

    Attributes:
        file: What is written to.
        size: How many bytes were written in this attempt.
    """

    file: Writable
    size: int = 0


Progress: TypeAlias = "Callable[[int, int | None], object]"

_Place: TypeAlias = "tuple[Any, int, bytes | None]"

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
        progress: Told after every piece how many bytes were sent, and how many there are, None where that is not
            known; with a sink, how many were received. In the asynchronous package it may be awaitable.
        sink: Where the body of a successful answer is written; None to keep it in memory.
        boundary: What separates the parts of a multipart body: the same in every attempt.
    """

    endpoint: Endpoint
    method: str
    url: str
    headers: dict[str, str] = attrs.field(repr=False)
    content: Sendable | None = attrs.field(repr=False)
    parts: tuple[Part, ...] | None = attrs.field(repr=False)
    timeouts: Timeouts
    progress: Progress | None = None
    sink: Sink | None = attrs.field(default=None, repr=False)
    boundary: str = ""


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


@attrs.frozen
class Mark:
    """Where every file of a body stood.

    Attributes:
        places: Each file, its position, and the bytes that were read ahead of it.
        start: Where the file stood to which the answer is written; None where it is not written to one.
    """

    places: tuple[_Place, ...] = ()
    start: int | None = None


def mark(call: Exchange) -> Mark | None:
    """Remember where every file of the body stands. Call it before the first attempt.

    Returns:
        What `rewind` needs; None where the body can be sent only once, such as a generator, a pipe, or a file of
        which the position can only be awaited, and where what was written of an answer cannot be taken back.
    """
    found: list[_Place] = []
    for content in _contents(call):
        if isinstance(content, (bytes, bytearray, memoryview, list, tuple)):
            continue
        place = _place(content)
        if place is None:
            return None
        found.append(place)
    start = None if call.sink is None else _position(call.sink.file)
    return None if call.sink is not None and start is None else Mark(tuple(found), start)


def rewind(call: Exchange, mark: Mark) -> None:
    """Put every file back where it stood when the mark was made, and forget what was written.

    Raises:
        OSError: A file cannot be put back after all.
        ValueError: A file was closed meanwhile.
    """
    for file, position, head in mark.places:
        if head is None:
            file.seek(position)
        else:
            file.head = head
            file.rest.seek(position)
    if call.sink is not None and mark.start is not None:
        _emptied(call.sink, mark.start)


def _contents(call: Exchange) -> Iterable[object]:
    if call.content is not None:
        yield call.content
    for part in call.parts or ():
        yield part.content


def _place(content: Any) -> _Place | None:
    head = content.head if isinstance(content, Peeked) else None
    position = _position(content.rest if isinstance(content, Peeked) else content)
    return None if position is None else (content, position, head)


def _position(file: Any) -> int | None:
    tell, seek = getattr(file, "tell", None), getattr(file, "seek", None)
    if tell is None or seek is None or iscoroutinefunction(tell) or iscoroutinefunction(seek):
        return None
    try:
        position: int = tell()
        seek(position)
    except (OSError, ValueError):
        return None
    return position


def _emptied(sink: Sink, start: int) -> None:
    file: Any = sink.file
    file.seek(start)
    file.truncate()
    sink.size = 0
