# Generated from rblxopencloud/experience/icons.py by codegen/asyncify. Do not edit.
"""Icons of products, passes and badges: read whole, so that every attempt to upload one sends the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud._icon_files import icon_name, icon_part
from rblxopencloud._place_files import opened
from rblxopencloud._transport.aio import read

if TYPE_CHECKING:
    from rblxopencloud._icon_files import IconFile
    from rblxopencloudraw import File


async def read_icon(file: IconFile) -> File:
    """An icon as a part of what is sent. A file that is opened here is closed again.

    Raises:
        OSError: The file cannot be read.
        TypeError: It is neither bytes nor a path nor a file, or was opened as text.
        ValueError: It is empty.
    """
    with opened(file) as source:
        content = await read(source)
    return icon_part(content, icon_name(file))
