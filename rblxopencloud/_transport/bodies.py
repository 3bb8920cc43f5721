"""How a body is laid out on the wire and how an answer is unpacked: the same for every transport. Pure, no I/O."""

from __future__ import annotations

import os
import re
import zlib
from typing import TYPE_CHECKING, Any, Protocol, cast

import attrs

from .base import CHUNK, Headers, length

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rblxopencloudraw import Part

    from .base import Exchange, Sendable

_SPECIAL = re.compile('["\\\\\x00-\x1a\x1c-\x1f]')
_ESCAPES = {'"': "%22", "\\": "\\\\"}
_SIZED = ("POST", "PUT", "PATCH")
_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32


@attrs.frozen
class Body:
    """What is sent, in order.

    Attributes:
        headers: What the answerer has to know about it: its length, and where it has parts their boundary.
        pieces: Bytes, and files or iterables that are read while they are sent; each with its length, where known.
        size: How many bytes it has; None where that cannot be known beforehand.
    """

    headers: Mapping[str, str]
    pieces: tuple[tuple[Sendable, int | None], ...] = attrs.field(repr=False)
    size: int | None

    def whole(self, call: Exchange) -> bytes | None:
        """The bytes themselves, where they are few, in memory already, and nobody wants to hear of them; else None."""
        if not self.pieces:
            return b""
        if call.progress is not None:
            return None
        first = self.pieces[0][0]
        return first if len(self.pieces) == 1 and isinstance(first, bytes) and len(first) <= CHUNK else None


_NONE = Body({}, (), 0)
_EMPTY = Body({"content-length": "0"}, (), 0)


def body(call: Exchange) -> Body:
    """The body of a call. A file is measured from where it stands, and sent from there."""
    if call.parts:
        return _multipart(call, call.parts)
    if call.content is None:
        return _EMPTY if call.method in _SIZED else _NONE
    size = length(call.content)
    return Body(_framing(size), ((call.content, size),), size)


def _framing(size: int | None) -> dict[str, str]:
    return {"transfer-encoding": "chunked"} if size is None else {"content-length": str(size)}


def _multipart(call: Exchange, parts: tuple[Part, ...]) -> Body:
    if not call.boundary:
        # Kept with the call, so that every attempt sends the same bytes.
        call.boundary = os.urandom(16).hex()
    pieces = tuple((piece, length(piece)) for piece in _laid_out(parts, call.boundary))
    known = [size for _, size in pieces if size is not None]
    size = sum(known) if len(known) == len(pieces) else None
    kind = {"content-type": f"multipart/form-data; boundary={call.boundary}"}
    return Body(_framing(size) | kind, pieces, size)


def _laid_out(parts: tuple[Part, ...], boundary: str) -> Iterator[Sendable]:
    before = ""
    for part in parts:
        name = f'; filename="{_escaped(part.filename)}"' if part.filename else ""
        about = (
            f'Content-Disposition: form-data; name="{_escaped(part.name)}"{name}\r\nContent-Type: {part.content_type}'
        )
        yield f"{before}--{boundary}\r\n{about}\r\n\r\n".encode()
        yield part.content
        before = "\r\n"
    yield f"{before}--{boundary}--\r\n".encode()


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPES.get(found[0]) or f"%{ord(found[0]):02X}", text)


class Meter:
    """Counts what is sent, so that of everything it is neither more nor less than was announced."""

    def __init__(self, size: int | None) -> None:
        self.size = size
        self.sent = 0
        self._left: int | None = None

    def begin(self, size: int | None) -> None:
        """Something follows that has so many bytes."""
        self._left = size

    def fit(self, piece: Any) -> bytes | memoryview[int]:
        """A piece as it may be sent: what a file gained since it was measured is left out.

        Raises:
            TypeError: The file was opened as text.
        """
        if not isinstance(piece, (bytes, bytearray, memoryview)):
            raise TypeError(f"A body consists of bytes, not {type(piece).__name__}. Open files with mode 'rb'.")
        fitting = piece if isinstance(piece, bytes) else memoryview(cast("bytes", piece)).cast("B")
        if self._left is not None:
            fitting = fitting if len(fitting) <= self._left else fitting[: self._left]
            self._left -= len(fitting)
        self.sent += len(fitting)
        return fitting

    @property
    def full(self) -> bool:
        """Whether everything was sent that was announced."""
        return self._left == 0

    def end(self) -> None:
        """Check that everything was sent.

        Raises:
            ValueError: A file is shorter than it was when it was measured.
        """
        if self._left:
            raise ValueError(
                f"A file ended {self._left} bytes too early, after {self.sent} of {self.size} bytes of the body: it "
                "became shorter while it was sent."
            )


def slices(content: bytes | bytearray | memoryview[Any]) -> Iterator[memoryview[int]]:
    """Bytes in pieces that are not too large to be written at once. Nothing is copied."""
    view = memoryview(content).cast("B")
    for start in range(0, len(view), CHUNK):
        yield view[start : start + CHUNK]


class Decoder(Protocol):
    """Unpacks an answer piece by piece."""

    def take(self, piece: bytes) -> bytes:
        """What a piece holds."""
        ...

    def finish(self) -> bytes:
        """What is left at the end."""
        ...


class Plain:
    """An answer that is not packed."""

    def take(self, piece: bytes) -> bytes:
        """The piece itself."""
        return piece

    def finish(self) -> bytes:
        """Nothing is left."""
        return b""


class Packed:
    """An answer packed with gzip or deflate, the latter with or without its header."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(_GZIP_OR_ZLIB)
        self._first = True

    def take(self, piece: bytes) -> bytes:
        """What a piece holds."""
        try:
            return self._inner.decompress(piece)
        except zlib.error:
            if not self._first:
                raise
            self._inner = zlib.decompressobj(-zlib.MAX_WBITS)
            return self._inner.decompress(piece)
        finally:
            self._first = self._first and not piece

    def finish(self) -> bytes:
        """What is left at the end.

        Raises:
            zlib.error: The end is missing.
        """
        rest = self._inner.flush()
        if not self._inner.eof and not self._first:
            raise zlib.error("the packed answer ended early")
        return rest


def decoder(headers: Mapping[str, str]) -> Decoder:
    """What unpacks an answer with such headers."""
    coding = headers.get("content-encoding", "").strip().lower()
    return Packed() if coding in ("gzip", "x-gzip", "deflate") else Plain()


def decoded(headers: Headers) -> Headers:
    """The headers of an answer that a caller's own HTTP client, one made for tests perhaps, has unpacked already."""
    headers.pop("content-encoding", None)
    return headers


def unpacked(headers: Mapping[str, str], packed: bytes) -> bytes:
    """What a whole answer with such headers holds.

    Raises:
        zlib.error: It is not what the headers say.
    """
    if "content-encoding" not in headers:
        return packed
    unpack = decoder(headers)
    return unpack.take(packed) + unpack.finish()


class Arrivals:
    """Watches what a connection brings, to tell whether an answer is all of it.

    What came after an answer would be taken for the answer to the next request, so such a connection is not kept.
    """

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """A request is on its way; its answer comes next."""
        self._head: bytes | None = b""
        self._after = 0
        self._last = self._newest = b""

    def take(self, data: bytes) -> None:
        """Something came."""
        self._newest = data
        if self._head is None:
            self._after += len(data)
            self._last = self._last[1 - len(_LAST_CHUNK) :] + data
            return
        self._head += data
        while self._head is not None and (end := self._head.find(b"\r\n\r\n")) >= 0:
            is_interim = self._head[8:10] == b" 1"
            rest = self._head[end + 4 :]
            self._after, self._last = len(rest), b"\r\n" + rest
            self._head = rest if is_interim else None

    def end_with(self, size: int, headers: Mapping[str, str]) -> bool:
        """Whether an answer with a body of so many bytes is all that came."""
        if self._head is not None:
            return False
        if "transfer-encoding" not in headers:
            return self._after == size
        return self._last.find(_LAST_CHUNK) == len(self._last) - len(_LAST_CHUNK)

    def overran(self, size: int, headers: Mapping[str, str]) -> bool:
        """Whether a body of so many bytes went on beyond its announced length, so that it is not all of the answer.

        What begins like another answer is one, and the body was complete.
        """
        if self._head is not None or "content-length" not in headers or self._after <= size:
            return False
        surplus = self._newest[size - self._after :].lstrip(b"\r\n")[: len(_ANSWER)]
        return not _ANSWER.startswith(surplus)


_ANSWER = b"HTTP/"
_LAST_CHUNK = b"\r\n0\r\n\r\n"
