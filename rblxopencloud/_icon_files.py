"""Icons before they are uploaded: what they may be given as, and their type by their first bytes. Pure."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias

from rblxopencloudraw import File

from ._place_files import PlaceFile

if TYPE_CHECKING:
    from collections.abc import Mapping

IconFile: TypeAlias = PlaceFile
"""What can be uploaded as an icon: bytes, the path of a file, or a file opened in binary mode."""

_KINDS: Mapping[bytes, tuple[str, str]] = {
    b"\x89PNG\r\n\x1a\n": ("image/png", ".png"),
    b"\xff\xd8\xff": ("image/jpeg", ".jpg"),
    b"BM": ("image/bmp", ".bmp"),
}


def icon_part(content: bytes, name: str) -> File:
    """An icon as it is sent. What no type is known for goes out as it is: the service decides.

    Args:
        content: The image.
        name: The name of the file it comes from, "" where there is none.

    Raises:
        TypeError: The file was opened as text.
        ValueError: It is empty.
    """
    if not isinstance(content, bytes):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError("The icon was opened as text. Open it with mode 'rb'.")
    if not content:
        raise ValueError("The icon is empty, or was read to its end already. Pass an image, such as a PNG file.")
    kind, suffix = _kind(content, name)
    return File(content, PurePath(name).name or f"icon{suffix}", kind)


def _kind(content: bytes, name: str) -> tuple[str, str]:
    if PurePath(name).suffix.lower() == ".tga":
        return "image/tga", ".tga"
    kinds = (kind for start, kind in _KINDS.items() if content.startswith(start))
    return next(kinds, ("application/octet-stream", ""))


def icon_name(file: IconFile) -> str:
    """The name of the file that an icon comes from, "" where there is none."""
    name: object = getattr(file, "name", None) if hasattr(file, "read") else file
    return "" if isinstance(name, (bytes, bytearray, memoryview, int)) or name is None else str(name)
