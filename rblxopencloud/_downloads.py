"""Files to which answers are written: opened beside their final place, and put there when they are complete. Pure."""

from __future__ import annotations

import io
import os
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import IO, TYPE_CHECKING, TypeAlias

from ._transport.base import Sink

if TYPE_CHECKING:
    from collections.abc import Generator

    from ._transport.base import Writable

Target: TypeAlias = "str | os.PathLike[str] | IO[bytes] | Writable"
"""Where a download can go: the path of a file, or a file opened in binary mode."""


@contextmanager
def saved(file: Target) -> Generator[Sink]:
    """Something to write to. At a path, a file appears when the block ends without an error, and is replaced whole.

    Raises:
        IsADirectoryError: The path is that of a directory.
        TypeError: It is neither a path nor a binary file.
    """
    if isinstance(file, (str, os.PathLike)):
        with _beside(Path(os.fspath(file))) as sink:
            yield sink
    elif isinstance(file, io.TextIOBase) or not hasattr(file, "write"):
        raise TypeError(f"file must be a path or a file opened with 'wb', not {type(file).__name__}.")
    else:
        yield Sink(file)


@contextmanager
def _beside(path: Path) -> Generator[Sink]:
    if path.is_dir():
        raise IsADirectoryError(f"{path} is a directory. Pass the path of a file.")
    part = path.with_name(f".{path.name}.{token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            yield Sink(file)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
