"""Remembering requests for tests to look at, without their credentials."""

from __future__ import annotations

from collections import deque
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import attrs

from rblxopencloud.testing._json import as_object, decode, encode
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.parameters import split_query

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloud.testing.credentials import Credentials
    from rblxopencloud.testing.description import Operation
    from rblxopencloud.testing.gateway import Sent

REDACTED = "[redacted]"
HARMLESS_HEADERS = frozenset(
    {
        "accept",
        "accept-encoding",
        "connection",
        "content-length",
        "content-type",
        "host",
        "transfer-encoding",
        "user-agent",
    }
)
"""Headers that are kept beside those that the operation documents. All others are redacted."""

SECRET_FIELDS = frozenset(
    {"apiKey", "access_token", "client_secret", "code", "code_verifier", "id_token", "refresh_token", "token"}
)
"""Fields of bodies that carry credentials."""

MOST = 10_000
"""How many requests are remembered; after that the oldest are forgotten."""

MOST_BYTES = 64 * 2**20
"""How many bytes the bodies of all remembered requests have together, unless the last one alone has more."""


@attrs.frozen
class RecordedRequest:
    """One request that reached the server, and how it was answered.

    Attributes:
        method: The HTTP method.
        path: The path as it stood on the request line, still escaped.
        operation_id: The operation that it addressed, None where there is no such operation.
        query: Names and values in the order in which they were sent.
        headers: Names in lower case. Credentials are redacted, and so is what the operation does not document.
        body: The body as it was sent, without credentials.
        status: The status of the answer.
    """

    method: str
    path: str
    operation_id: str | None
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    body: bytes
    status: int

    @property
    def json(self) -> object:
        """The body decoded as JSON.

        Raises:
            ValueError: The body is not JSON.
        """
        return decode(self.body)


class Recorder:
    """The requests of one local server."""

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials
        self._lock = Lock()
        self._requests: deque[RecordedRequest] = deque()
        self._size = 0

    def requests(self) -> list[RecordedRequest]:
        """All that are remembered, the oldest first."""
        with self._lock:
            return list(self._requests)

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._requests.clear()
            self._size = 0

    def record(
        self,
        sent: Sent,
        operation: Operation | None,
        status: int,
    ) -> None:
        """Remember a request, what it called and how it was answered."""
        made = RecordedRequest(
            sent.method,
            self._hide(sent.path),
            None if operation is None else operation.id,
            self._hide_query(sent.query, operation),
            self._hide_headers(sent.headers, operation),
            self._hide_body(sent.content, sent.headers.get("content-type", "")),
            status,
        )
        with self._lock:
            self._requests.append(made)
            self._size += len(made.body)
            while len(self._requests) > MOST or (self._size > MOST_BYTES and len(self._requests) > 1):
                self._size -= len(self._requests.popleft().body)

    def _hide(self, text: str) -> str:
        for secret in self._credentials.secrets():
            text = text.replace(secret, REDACTED)
        return text

    def _hide_query(self, query: str, operation: Operation | None) -> tuple[tuple[str, str], ...]:
        known = _names(operation, "query")
        try:
            pairs = split_query(query)
        except Refusal:
            return ()
        return tuple((self._hide(name), self._hide(value) if name in known else REDACTED) for name, value in pairs)

    def _hide_headers(self, headers: Mapping[str, str], operation: Operation | None) -> dict[str, str]:
        known = HARMLESS_HEADERS | {name.lower() for name in _names(operation, "header")}
        return {name: self._hide(value) if name in known else REDACTED for name, value in headers.items()}

    def _hide_body(self, body: bytes, content_type: str) -> bytes:
        for secret in self._credentials.secrets():
            body = body.replace(secret.encode(), REDACTED.encode())
        if "json" in content_type:
            return _hide_json(body)
        return _hide_form(body) if "urlencoded" in content_type else body


def _names(operation: Operation | None, place: str) -> set[str]:
    return set() if operation is None else {parameter.name for parameter in operation.at(place)}


def _hide_json(body: bytes) -> bytes:
    try:
        value = as_object(decode(body))
    except ValueError:
        return body
    if SECRET_FIELDS.isdisjoint(value):
        return body
    return encode({name: REDACTED if name in SECRET_FIELDS else item for name, item in value.items()})


def _hide_form(body: bytes) -> bytes:
    try:
        pairs = split_query(body.decode())
    except (Refusal, UnicodeDecodeError):
        return body
    return urlencode([(name, REDACTED if name in SECRET_FIELDS else value) for name, value in pairs]).encode()
