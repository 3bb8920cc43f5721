"""Files inside multipart forms: the checks of a request keep the plain fields only, handlers get the files here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.multipart import split_parts

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call


def uploaded(call: Call, *names: str) -> bytes | None:
    """The content of the first file of such a name in the form of a call, None where there is none."""
    is_form = call.content_type.startswith("multipart/form-data")
    parts = split_parts(call.content_type, call.content) if is_form else []
    found = (bytes(part.content) for name in names for part in parts if part.option("name") == name)
    return next(found, None)


def image(call: Call, *names: str, code: str = "") -> bytes | None:
    """An uploaded image, None where there is none.

    Raises:
        Refusal: 400 for a file that is empty.
    """
    content = uploaded(call, *names)
    if content is not None and not content:
        raise Refusal(400, "The image is empty. Send a PNG, JPEG, BMP or TGA file.", code=code)
    return content
