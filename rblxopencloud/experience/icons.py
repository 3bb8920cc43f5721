"""Icons of products, passes and badges: read whole, so that every attempt to upload one sends the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._icon_files import icon_name, icon_part
from .._place_files import opened
from .._transport.sync import read

if TYPE_CHECKING:
    from rblxopencloudraw import File

    from .._icon_files import IconFile


def read_icon(file: IconFile) -> File:
    """An icon as a part of what is sent. A file that is opened here is closed again.

    Raises:
        OSError: The file cannot be read.
        TypeError: It is neither bytes nor a path nor a file, or was opened as text.
        ValueError: It is empty.
    """
    with opened(file) as source:
        content = read(source)
    return icon_part(content, icon_name(file))
