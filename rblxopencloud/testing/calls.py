"""What a handler gets, a request that passed every check, and what it gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloud.testing.credentials import Credential
    from rblxopencloud.testing.description import Operation


@attrs.frozen
class Call:
    """A request that the description allows.

    Attributes:
        operation: The operation that it calls.
        raw_path: The path as it stood on the request line.
        path: The path parameters, of the types that the description gives them.
        query: The query parameters that were sent.
        headers: The header parameters that were sent.
        body: Decoded JSON or the fields of a form, bytes for a raw upload, None where there was none.
        content: The body as it was sent.
        credential: Who calls; None for nobody in particular.
        content_type: The media type of the body as it was sent, with its options.
        host: What the caller calls this server, such as "127.0.0.1:8080".
        login: The name and the password of HTTP Basic authentication, as which OAuth 2.0 applications may send their id
            and secret; None where there is none.
    """

    operation: Operation
    raw_path: str
    path: Mapping[str, object]
    query: Mapping[str, object]
    headers: Mapping[str, object]
    body: object
    content: bytes = attrs.field(repr=False)
    credential: Credential | None
    content_type: str = ""
    host: str = ""
    login: tuple[str, str] | None = attrs.field(default=None, repr=False)


@attrs.frozen
class Reply:
    """An answer. Content without a media type is empty."""

    status: int
    content: bytes = b""
    content_type: str = ""
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])
