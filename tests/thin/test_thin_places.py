"""Places and their files."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rblxopencloud import exceptions
from rblxopencloud._transport.base import Peeked, length

if TYPE_CHECKING:
    from collections.abc import Callable

    from thin_support import Sdk, Server

BINARY = b"<roblox!\x89\xff\r\n\x1a\n" + bytes(range(256)) * 1000
XML = b'<roblox version="4">' + b"x" * 70_000 + b"</roblox>"


class AsyncFile:
    """A file as asynchronous libraries hand it out."""

    def __init__(self, content: bytes) -> None:
        self._file = io.BytesIO(content)

    async def read(self, size: int = -1) -> bytes:
        return self._file.read(size)

    async def tell(self) -> int:
        return self._file.tell()


class Trickle(io.RawIOBase):
    """A file that cannot be rewound and gives three bytes at a time."""

    def __init__(self, content: bytes) -> None:
        self._rest = content

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        size = len(self._rest) if size < 0 else min(size, 3)
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken


def from_path(tmp_path: Path, content: bytes) -> str:
    target = tmp_path / "game.rbxl"
    target.write_bytes(content)
    return str(target)


def from_middle(_: Path, content: bytes) -> io.BytesIO:
    file = io.BytesIO(b"something before" + content)
    file.seek(16)
    return file


SOURCES: dict[str, Callable[[Path, bytes], Any]] = {
    "bytes": lambda _, content: content,
    "bytearray": lambda _, content: bytearray(content),
    "path as text": from_path,
    "path": lambda folder, content: Path(from_path(folder, content)),
    "file in memory": lambda _, content: io.BytesIO(content),
    "file that stands in the middle": from_middle,
    "file that cannot be rewound": lambda _, content: Trickle(content),
}


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(("content", "kind"), [(BINARY, "application/octet-stream"), (XML, "application/xml")])
def test_a_file_arrives_whole_and_as_what_it_is(
    sdk: Sdk, server: Server, place: Any, tmp_path: Path, source: str, content: bytes, kind: str
) -> None:
    server.says({"versionNumber": 7})
    assert sdk.run(place.upload_place_file(SOURCES[source](tmp_path, content), publish=True)) == 7
    assert server.last.target == "/universes/v1/1/places/2/versions?versionType=Published"
    assert server.last.body == content
    assert server.last.headers["content-type"] == kind
    assert server.last.headers["content-length"] == str(len(content))


def test_an_asynchronous_file_arrives_whole(sdk: Sdk, server: Server, place: Any) -> None:
    if sdk.name == "rblxopencloud":
        pytest.skip("only the asynchronous package can read one")
    server.says({"versionNumber": 7})
    assert sdk.run(place.upload_place_file(AsyncFile(BINARY))) == 7
    assert server.last.body == BINARY


def test_a_pipe_arrives_whole(sdk: Sdk, server: Server, place: Any) -> None:
    server.says({"versionNumber": 7})
    reader, writer = os.pipe()
    with os.fdopen(writer, "wb") as end:
        end.write(XML[:60_000])
    with os.fdopen(reader, "rb") as file:
        sdk.run(place.upload_place_file(file))
    assert server.last.body == XML[:60_000]


def test_a_file_is_saved_and_not_published_unless_asked(sdk: Sdk, server: Server, place: Any) -> None:
    server.says({"versionNumber": 1})
    sdk.run(place.upload_place_file(BINARY))
    assert server.last.query == {"versionType": "Saved"}


def test_a_callers_file_is_left_open_and_an_own_one_is_closed(
    sdk: Sdk, server: Server, place: Any, tmp_path: Path
) -> None:
    server.says({"versionNumber": 1})
    server.says({"versionNumber": 2})
    file = io.BytesIO(BINARY)
    sdk.run(place.upload_place_file(file))
    assert file.closed is False
    sdk.run(place.upload_place_file(from_path(tmp_path, BINARY)))


@pytest.mark.parametrize(
    ("file", "error", "problem"),
    [
        (b"", ValueError, "The file is empty"),
        (io.BytesIO(), ValueError, "The file is empty"),
        (b"\x89PNG\r\n\x1a\n", ValueError, "not a place file"),
        (b"<roblox", ValueError, "not a place file"),
        (b"<html>....", ValueError, "not a place file"),
        (io.StringIO("<roblox version='4'>"), TypeError, "opened as text"),
        (5, TypeError, "must be bytes, a path or a file"),
        (None, TypeError, "must be bytes, a path or a file"),
    ],
)
def test_what_is_no_place_file_is_not_sent(
    sdk: Sdk, server: Server, place: Any, file: Any, error: type[Exception], problem: str
) -> None:
    with pytest.raises(error, match=problem):
        sdk.run(place.upload_place_file(file))
    assert server.requests == []


def test_a_conflict_names_its_usual_causes(sdk: Sdk, server: Server, place: Any) -> None:
    server.says({"message": "Conflict"}, 409)
    with pytest.raises(exceptions.Conflict, match="belongs to another experience, or is open in a Team Create"):
        sdk.run(place.upload_place_file(BINARY))


@pytest.mark.parametrize("body", [{}, b"", b"<html>", {"versionNumber": None}])
def test_an_upload_without_a_version_is_not_taken_for_one(sdk: Sdk, server: Server, place: Any, body: Any) -> None:
    server.says(body)
    with pytest.raises(exceptions.UnreadableResponse, match="may have been carried out"):
        sdk.run(place.upload_place_file(BINARY))


def test_an_upload_uses_a_connection_of_its_own(sdk: Sdk, server: Server, place: Any) -> None:
    server.says({"versionNumber": 1})
    sdk.run(place.upload_place_file(BINARY))
    assert server.last.headers["connection"] == "close"


def test_a_place_is_filled_in(sdk: Sdk, server: Server, place: Any) -> None:
    server.says(
        {
            "displayName": "Lobby",
            "description": "",
            "serverSize": 30,
            "root": True,
            "createTime": "2024-01-01T00:00:00Z",
        }
    )
    assert sdk.run(place.fetch_info()) is place
    assert server.last.target == "/cloud/v2/universes/1/places/2"
    assert (place.name, place.description, place.server_size) == ("Lobby", "", 30)
    assert (place.is_root_place, place.is_universe_runtime_creation) == (True, None)
    assert place.created_at.year == 2024
    assert repr(place) == f"<{sdk.name}.Place id=2 name='Lobby'>"


def test_an_update_of_a_place_sends_exactly_what_was_passed(sdk: Sdk, server: Server, place: Any) -> None:
    server.says({"description": ""})
    sdk.run(place.update(description="", server_size=1))
    assert server.last.json == {"description": "", "serverSize": 1}
    assert server.last.query == {"updateMask": "description,serverSize"}


def test_an_update_of_nothing_only_reads(sdk: Sdk, server: Server, place: Any) -> None:
    server.says({"displayName": "Lobby"})
    assert sdk.run(place.update()).name == "Lobby"
    assert [seen.method for seen in server.requests] == ["GET"]


def test_an_impossible_server_size_is_refused(sdk: Sdk, server: Server, place: Any) -> None:
    with pytest.raises(ValueError, match="server_size must be at least 1"):
        sdk.run(place.update(server_size=0))
    assert server.requests == []


def test_what_was_read_to_find_the_kind_is_sent_first() -> None:
    file = io.BytesIO(b"abcdef")
    peeked = Peeked(file.read(4), file)
    assert length(peeked) == 6
    assert [peeked.read(3), peeked.read(3), peeked.read(), peeked.read()] == [b"abc", b"d", b"ef", b""]
