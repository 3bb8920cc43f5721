"""Place files before they are uploaded: opened where a path is given, and told apart by their first bytes. Pure."""

from __future__ import annotations

import io
from contextlib import contextmanager
from os import PathLike, fspath
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from ._transport.base import Readable

PlaceFile: TypeAlias = "bytes | bytearray | memoryview | str | PathLike[str] | IO[bytes] | Readable"
"""What can be uploaded: bytes, the path of a file, or a file opened in binary mode."""

MediaType: TypeAlias = Literal["application/octet-stream", "application/xml"]

HEAD = 8
_KINDS: Mapping[bytes, MediaType] = {b"<roblox!": "application/octet-stream", b"<roblox ": "application/xml"}
_WHAT = "A place file is binary (.rbxl, starting with '<roblox!') or XML (.rbxlx, starting with '<roblox ')"


@contextmanager
def opened(file: PlaceFile) -> Generator[Readable]:
    """Something to read from. A file that is opened here is closed again; the caller's own is left open.

    Raises:
        TypeError: It is neither bytes nor a path nor a file.
    """
    if isinstance(file, (str, PathLike)):
        with Path(fspath(file)).open("rb") as source:
            yield source
    elif isinstance(file, (bytes, bytearray, memoryview)):
        yield io.BytesIO(file)
    elif hasattr(file, "read"):
        yield file
    else:
        raise TypeError(f"file must be bytes, a path or a file opened with 'rb', not {type(file).__name__}.")


def content_type(head: bytes) -> MediaType:
    """The media type for a place file with such first bytes.

    Raises:
        TypeError: The file was opened as text.
        ValueError: It is empty or not a place file.
    """
    if not isinstance(head, bytes):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError("The file was opened as text. Open it with mode 'rb'.")
    if not head:
        raise ValueError(f"The file is empty, or was read to its end already. {_WHAT}.")
    kind = _KINDS.get(head)
    if kind is None:
        raise ValueError(f"The file is not a place file: it starts with {head!r}. {_WHAT}.")
    return kind
