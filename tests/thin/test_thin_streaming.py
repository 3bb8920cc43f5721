"""Uploads and downloads: what moves does not pass through memory, is told of, and can be sent again or not."""

from __future__ import annotations

import asyncio
import io
import time
import tracemalloc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from thin_support import KEY, Answer, Pauses, Sdk, Server
from transport_support import OK, Way, call, head, raw_server

import rblxopencloudraw as raw
from rblxopencloud import RetryPolicy, exceptions
from rblxopencloud._transport.base import Exchange, Peeked, Sink, mark, rewind

if TYPE_CHECKING:
    import socket
    from collections.abc import Generator, Iterator
    from pathlib import Path

LARGE = 100_000_000
ROOM = 8_000_000
GET = raw.universes.get_universe(1)


class Told(list[tuple[int, "int | None"]]):
    """Remembers what it was told of the progress."""

    def __call__(self, done: int, size: int | None) -> None:
        self.append((done, size))


class Hole(io.RawIOBase):
    """A file of zeros that says how far it was read, without being anywhere."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.place = 0

    def read(self, size: int = -1, /) -> bytes:
        taken = min(self.size - self.place, self.size if size < 0 else size)
        self.place += taken
        return bytes(taken)

    def tell(self) -> int:
        return self.place

    def seek(self, place: int, whence: int = 0, /) -> int:
        self.place = place + (self.size if whence == 2 else 0)
        return self.place

    def seekable(self) -> bool:
        return True


@contextmanager
def little_memory() -> Generator[None]:
    tracemalloc.start()
    try:
        yield
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < ROOM


class Swallow:
    """Takes whole requests without keeping them, and remembers how long their bodies were."""

    def __init__(self) -> None:
        self.heads: list[bytes] = []
        self.sizes: list[int] = []
        self._room = bytearray(1 << 20)

    def __call__(self, connection: socket.socket) -> None:
        while True:
            before, first = head(connection)
            fields = dict(line.lower().split(b": ", 1) for line in before.split(b"\r\n")[1:])
            size, wanted = len(first), int(fields[b"content-length"])
            while size < wanted:
                taken = connection.recv_into(self._room)
                if not taken:
                    return
                size += taken
            self.heads.append(before)
            self.sizes.append(size)
            connection.sendall(OK)


def post(url: str, content: Any = None, parts: Any = None, progress: Any = None) -> Exchange:
    request: Exchange = call(url, method="POST", timeouts=30)
    request.content, request.parts, request.progress = content, parts, progress
    return request


def test_a_large_file_does_not_pass_through_memory(way: Way) -> None:
    swallow = Swallow()
    with raw_server(swallow) as server, little_memory():
        way.send(post(server.url, Hole(LARGE)))
    assert swallow.sizes == [LARGE]


def test_a_large_file_in_a_form_does_not_pass_through_memory(way: Way) -> None:
    swallow = Swallow()
    parts = (raw.Part("request", b"{}", None, "application/json"), raw.Part("file", Hole(LARGE), "a.mp4", "video/mp4"))  # pyright: ignore[reportArgumentType] - a file of our own making
    with raw_server(swallow) as server, little_memory():
        way.send(post(server.url, parts=parts))
    assert LARGE < swallow.sizes[0] < LARGE + 1000


def test_a_file_on_disk_is_sent_from_where_it_stands(way: Way, server: Server, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"0123456789" * 20_000)
    with path.open("rb") as file:
        file.seek(5)
        server.says()
        way.send(post(server.url, file))
        assert server.last.body == path.read_bytes()[5:]
        assert not file.closed


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_of_every_kind_are_sent_whole(way: Way, server: Server, kind: Any) -> None:
    for size in (0, 1, 65_536, 300_001):
        server.says()
        way.send(post(server.url, kind(b"x" * size)))
        assert server.last.body == b"x" * size
        assert server.last.headers["content-length"] == str(size)


def test_progress_hears_of_every_piece_up_to_the_last(way: Way, server: Server) -> None:
    for content in (b"x" * 200_000, io.BytesIO(b"x" * 200_000), b"few"):
        told = Told()
        server.says()
        way.send(post(server.url, content, progress=told))
        size = len(server.last.body)
        assert [done for done, _ in told] == sorted({done for done, _ in told})
        assert told[-1] == (size, size)
        assert len(told) == -(-size // 65_536)


def test_progress_of_what_has_no_known_length_says_so(way: Way, server: Server) -> None:
    told = Told()
    server.says()
    way.send(post(server.url, iter([b"ab", b"", b"c"]), progress=told))
    assert told == [(2, None), (3, None)]
    assert server.last.body == b"abc"


def test_progress_may_be_awaitable_in_the_asynchronous_package(server: Server) -> None:
    told: list[int] = []

    async def progress(done: int, size: int | None) -> None:
        await asyncio.sleep(0)
        told.append(done)
        assert size == 3

    for name in ("aio-httpx", "aio-aiohttp", "aio-theirs"):
        server.says()
        way = Way(name)
        way.send(post(server.url, b"abc", progress=progress))
        way.close()
    assert told == [3, 3, 3]


def test_what_progress_raises_ends_the_request(way: Way) -> None:
    def stop(done: int, size: int | None) -> None:
        raise InterruptedError(done, size)

    swallow = Swallow()
    with raw_server(swallow) as server:
        with pytest.raises(InterruptedError):
            way.send(post(server.url, Hole(LARGE), progress=stop))
        way.send(post(server.url, b"next"))
    assert swallow.sizes == [4]


def test_a_file_that_fails_fails_with_its_own_error(way: Way) -> None:
    class Broken(Hole):
        def read(self, size: int = -1, /) -> bytes:
            if self.place > 200_000:
                raise OSError(5, "the disk is gone")
            return super().read(size)

    with raw_server(Swallow()) as server:
        with pytest.raises(OSError, match="the disk is gone"):
            way.send(post(server.url, Broken(LARGE)))
        way.send(post(server.url, b"next"))


def test_a_file_that_becomes_shorter_is_not_sent_as_if_it_were_whole(way: Way) -> None:
    class Shrinking(Hole):
        def read(self, size: int = -1, /) -> bytes:
            return super().read(size) if self.place < 100_000 else b""

    swallow = Swallow()
    with raw_server(swallow) as server, pytest.raises(ValueError, match="after 131072 of 1000000 bytes"):
        way.send(post(server.url, Shrinking(1_000_000)))
    assert swallow.sizes == []


def test_what_a_file_gains_meanwhile_is_left_out(way: Way, server: Server) -> None:
    class Growing(Hole):
        def read(self, size: int = -1, /) -> bytes:
            self.size += size
            return super().read(size)

    server.says()
    way.send(post(server.url, Growing(100)))
    assert server.last.body == bytes(100)
    request = post(server.url, parts=(raw.Part("file", Growing(100), "a", "text/plain"),))  # pyright: ignore[reportArgumentType] - a file of our own making
    server.says()
    way.send(request)
    assert server.last.body.endswith(b"\r\n\r\n" + bytes(100) + f"\r\n--{request.boundary}--\r\n".encode())


def test_a_file_opened_as_text_is_refused(way: Way, server: Server) -> None:
    with pytest.raises(TypeError, match="mode 'rb'"):
        way.send(post(server.url, io.StringIO("text")))


def test_a_form_is_laid_out_as_the_http_library_does_it(way: Way, server: Server) -> None:
    parts = (
        raw.Part("request", b'{"a":1}', None, "application/json"),
        raw.Part('na"me\\', io.BytesIO(b"\x00" * 9), 'a "b"\r\n\u00e9.png', "image/png"),
        raw.Part("empty", b"", "", "text/plain"),
    )
    request = post(server.url, parts=parts)
    server.says()
    way.send(request)
    files = [(name, (filename, content, kind)) for name, content, filename, kind in parts]
    headers = {"content-type": f"multipart/form-data; boundary={request.boundary}"}
    theirs = httpx.Request("POST", server.url, files=files, headers=headers)
    assert server.last.body == theirs.read()
    assert server.last.headers["content-type"] == theirs.headers["content-type"]
    assert server.last.headers["content-length"] == theirs.headers["content-length"]


def test_every_attempt_sends_the_same_bytes(way: Way, server: Server) -> None:
    file = io.BytesIO(b"before-after")
    file.seek(7)
    request = post(server.url, parts=(raw.Part("file", file, "a", "text/plain"),))
    place = mark(request)
    assert place is not None
    for _ in range(3):
        server.says()
        rewind(request, place)
        way.send(request)
    assert len({seen.body for seen in server.requests}) == 1
    assert b"\r\n\r\nafter\r\n--" in server.last.body


def test_what_was_read_ahead_comes_back() -> None:
    file = io.BytesIO(b"0123456789")
    peeked = Peeked(file.read(4), file)
    request = post("http://localhost", peeked)
    place = mark(request)
    assert place is not None
    for _ in range(2):
        assert peeked.read(3) + peeked.read() + peeked.read() == b"0123456789"
        rewind(request, place)


def once() -> Iterator[bytes]:
    yield b"only once"


class Awaitable:
    async def tell(self) -> int:
        return 0

    async def seek(self, place: int) -> int:
        return place

    async def read(self, size: int = -1, /) -> bytes:
        return bytes(max(size, 0))


class Pipe(io.BytesIO):
    def seek(self, place: int, whence: int = 0, /) -> int:
        raise OSError(29, "Illegal seek", place, whence)


@pytest.mark.parametrize("content", [once(), iter([b"x"]), Awaitable(), Pipe(b"x")])
def test_what_can_be_sent_only_once_is_not_marked(content: Any) -> None:
    assert mark(post("http://localhost", content)) is None
    assert mark(post("http://localhost", parts=(raw.Part("file", content, "a", "text/plain"),))) is None


@pytest.mark.parametrize("content", [None, b"x", bytearray(b"x"), memoryview(b"x"), [b"x", b"y"], io.BytesIO(b"x")])
def test_what_can_be_sent_again_is_marked(content: Any) -> None:
    assert mark(post("http://localhost", content)) is not None


def test_a_download_goes_to_a_file_and_not_through_memory(way: Way, tmp_path: Path) -> None:
    def handler(connection: socket.socket) -> None:
        asked, rest = head(connection)
        assert b"accept-encoding: identity" in asked.lower()
        assert b"transfer-encoding" not in asked.lower()
        assert rest == b""
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % LARGE)
        for _ in range(LARGE // 100_000):
            connection.sendall(bytes(100_000))

    told = Told()
    with raw_server(handler) as server, (tmp_path / "file").open("wb") as file, little_memory():
        request = call(server.url, timeouts=30)
        request.sink, request.progress = Sink(file), told
        assert way.send(request).content == b""
    assert (tmp_path / "file").stat().st_size == request.sink.size == LARGE
    assert told[-1] == (LARGE, LARGE)


def test_a_download_replaces_the_file_when_it_is_whole(sdk: Sdk, server: Server, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    server.says(b"new and longer")
    assert sdk.run(sdk.package.Client(KEY).download(GET, path)) == 14
    assert path.read_bytes() == b"new and longer"
    assert list(tmp_path.iterdir()) == [path]


def test_a_download_that_fails_leaves_the_file_alone(sdk: Sdk, server: Server, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    client = sdk.package.Client(KEY, retry=None)
    server.answers.append(Answer(body=b"half", headers=[("Content-Length", "400"), ("Connection", "close")]))
    with pytest.raises(exceptions.TransportError):
        sdk.run(client.download(GET, path))
    server.says({"message": "no"}, 404)
    with pytest.raises(exceptions.NotFound):
        sdk.run(client.download(GET, str(path)))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_download_that_is_repeated_begins_anew(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    file = io.BytesIO(b"kept:")
    file.seek(5)
    server.answers.append(Answer(body=b"half", headers=[("Content-Length", "400"), ("Connection", "close")]))
    server.says({"message": "not now"}, 503)
    server.says(b"whole")
    assert sdk.run(sdk.package.Client(KEY).download(GET, file)) == 5
    assert file.getvalue() == b"kept:whole"
    assert len(pauses) == 2


def test_a_download_that_moves_may_take_longer_than_the_call(sdk: Sdk, tmp_path: Path) -> None:
    def slow(connection: socket.socket) -> None:
        head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n")
        for _ in range(20):
            time.sleep(0.05)
            connection.sendall(bytes(50))

    def client() -> Any:
        return sdk.package.Client(KEY, base_url=server.url, retry=RetryPolicy(deadline=0.5))

    with raw_server(slow) as server:
        assert sdk.run(client().download(GET, tmp_path / "file")) == 1000
        with pytest.raises(exceptions.RequestTimeout):
            sdk.run(client().send(GET))


def test_a_download_that_is_repeated_may_take_longer_than_the_call_too(sdk: Sdk, tmp_path: Path) -> None:
    answers = [b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"]

    def slow(connection: socket.socket) -> None:
        head(connection)
        if answers:
            connection.sendall(answers.pop())
            return
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n")
        for _ in range(20):
            time.sleep(0.05)
            connection.sendall(b"x")

    retry = RetryPolicy(base_delay=0, deadline=0.5)
    with raw_server(slow) as server:
        client = sdk.package.Client(KEY, base_url=server.url, retry=retry)
        assert sdk.run(client.download(GET, tmp_path / "file")) == 20


def test_a_download_to_what_is_no_file_sends_nothing(sdk: Sdk, server: Server, tmp_path: Path) -> None:
    client = sdk.package.Client(KEY)
    for file, error in ((io.StringIO(), TypeError), (7, TypeError), (tmp_path, IsADirectoryError)):
        with pytest.raises(error):
            sdk.run(client.download(GET, file))
    with pytest.raises(FileNotFoundError):
        sdk.run(client.download(GET, tmp_path / "missing" / "file"))
    assert server.requests == []


def test_a_file_to_write_to_may_be_asynchronous(server: Server) -> None:
    import rblxopencloudasync

    class File(io.BytesIO):
        async def write(self, data: Any, /) -> int:  # pyright: ignore[reportIncompatibleMethodOverride] - what is tested
            await asyncio.sleep(0)
            return super().write(data)

    async def main() -> bytes:
        file = File()
        async with rblxopencloudasync.Client(KEY) as client:
            await client.download(GET, file)
        return file.getvalue()

    server.says(b"content")
    assert asyncio.run(main()) == b"content"


def test_the_upload_of_a_place_tells_of_its_progress(sdk: Sdk, place: Any, server: Server, tmp_path: Path) -> None:
    told = Told()
    path = tmp_path / "game.rbxl"
    path.write_bytes(b"<roblox!" + bytes(100_000))
    server.says({"versionNumber": 7})
    assert sdk.run(place.upload_place_file(path, progress=told)) == 7
    assert told[-1] == (100_008, 100_008)
    assert server.last.body == path.read_bytes()


def test_a_place_larger_than_the_documented_size_is_sent_all_the_same(sdk: Sdk, place: Any, server: Server) -> None:
    server.says({"versionNumber": 8})
    assert sdk.run(place.upload_place_file(b"<roblox!" + bytes(11_000_000))) == 8
