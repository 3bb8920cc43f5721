"""Files of assets before they are uploaded: told apart by their first bytes, and by their names where those say more.

Opening them is the business of `_place_files`. Pure.
"""

from __future__ import annotations

import re
from os import PathLike, fspath
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._place_files import PlaceFile

AssetFile: TypeAlias = "PlaceFile"
"""What can be uploaded: bytes, the path of a file, or a file opened in binary mode."""

HEAD = 64
"""How many bytes are looked at."""

# https://create.roblox.com/docs/cloud/guides/usage-assets#supported-asset-types-and-limits
_BY_NAME: Mapping[str, str] = {
    "rbxm": "model/x-rbxm",
    "rbxmx": "model/x-rbxm",
    "mesh": "model/x-file-mesh-data",
    "fbx": "model/fbx",
    "gltf": "model/gltf+json",
    "glb": "model/gltf-binary",
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
    "wav": "audio/wav",
    "flac": "audio/flac",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "bmp": "image/bmp",
    "tga": "image/tga",
    "mp4": "video/mp4",
    "mov": "video/mov",
}
_BY_BYTES: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), kind)
    for pattern, kind in (
        (rb"<roblox[!\s>]", "rbxm"),
        (rb"version \d\.\d\d", "mesh"),
        (rb"Kaydara FBX Binary|;\s*FBX ", "fbx"),
        (rb'\s*\{\s*"(?:asset|scene|accessors)"', "gltf"),
        (rb"glTF[\x01\x02]\x00\x00\x00", "glb"),
        (rb"\x89PNG\r\n\x1a\n", "png"),
        (rb"\xff\xd8\xff", "jpeg"),
        (rb"BM.{4}\x00\x00\x00\x00", "bmp"),
        (rb"OggS", "ogg"),
        (rb"RIFF.{4}WAVE", "wav"),
        (rb"fLaC", "flac"),
        (rb"ID3", "mp3"),
        (rb".{4}ftypqt  |.{4}(?:moov|mdat|wide|free|skip|pnot)", "mov"),
        (rb".{4}ftyp", "mp4"),
        (rb"\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff]", "mp3"),
    )
)


def file_name(file: object) -> str | None:
    """What a file is called: the end of its path, or of the name that an open file has; None where it has none."""
    path: object = fspath(cast("str", file)) if isinstance(file, (str, PathLike)) else getattr(file, "name", None)
    return PurePath(path).name or None if isinstance(path, str) else None


def media_type(head: bytes, name: str | None, given: str | None = None) -> str:
    """The media type of a file: what the caller says, what its first bytes are, or what its name says.

    Args:
        head: Its first bytes.
        name: What it is called, if that is known.
        given: The media type that the caller names.

    Raises:
        TypeError: The file was opened as text.
        ValueError: It is empty, or of a kind that cannot be told.
    """
    if not isinstance(head, bytes):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError("The file was opened as text. Open it with mode 'rb'.")
    if not head:
        raise ValueError("The file is empty, or was read to its end already.")
    if given is not None:
        return given
    suffix = PurePath(name or "").suffix.lower().removeprefix(".")
    found = _by_bytes(head) or _BY_NAME.get(suffix)
    if found is None:
        raise ValueError(
            f"What kind of file this is can be told neither by its first bytes, {head[:8]!r}, nor by its name, "
            f"{name!r}. Known are {', '.join(_BY_NAME)}. For another kind, pass content_type."
        )
    return found


def _by_bytes(head: bytes) -> str | None:
    return next((_BY_NAME[kind] for pattern, kind in _BY_BYTES if pattern.match(head)), None)
