"""Every exception this SDK raises on its own account. The asynchronous package raises the same classes.

What a server's answer means is decided in `_errors`; this module only says what an exception holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloudraw import Endpoint, JsonValue

E = TypeVar("E", bound="HttpException")


class BaseException(Exception):  # noqa: A001 - the documented name
    """The root of all exceptions of this SDK."""


class HttpException(BaseException):
    """The server answered with an error, or a limit that it set forbids to ask it.

    Attributes:
        status_code: The HTTP status, None where there was none.
        error_code: The server's own code, such as "NOT_FOUND" or 2001; None where it gave none.
        message: The server's explanation.
        details: Further facts in the shape in which the server gave them, None where it gave none.
        request_id: What Roblox calls this request, to be quoted in a report; None where it is not stated.
        headers: The headers of the answer, with names in lower case.
        body: The answer as it came, with the credential blotted out where the server repeated it.
        endpoint: The operation that was called.
        hint: What may help, in a sentence or two; "" where nothing is known.
        attempts: How often the request was sent; 0 where nothing was sent.
        page_token: Of a listing, the page that could not be fetched: pass it to `Client.paginate` to go on from there.
            None for the first page, and outside listings.
    """

    page_token: str | int | None = None

    def __init__(
        self,
        message: str = "",
        *,
        status_code: int | None = None,
        error_code: str | int | None = None,
        details: JsonValue = None,
        request_id: str | None = None,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        endpoint: Endpoint | None = None,
        hint: str = "",
        attempts: int = 1,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status_code = status_code
        self.error_code = error_code
        self.details: JsonValue = details
        self.request_id = request_id
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.body = body
        self.endpoint = endpoint
        self.hint = hint
        self.attempts = attempts

    def recast(self, kind: type[E]) -> E:
        """The same error as one of another kind."""
        error = kind(self.message)
        for name, value in vars(self).items():
            setattr(error, name, value)
        return error

    def __str__(self) -> str:
        head = " ".join(str(part) for part in (self.status_code, self.error_code) if part is not None)
        text = ": ".join(part for part in (head, self.message) if part)
        tail = "" if self.request_id is None else f"[request {self.request_id}]"
        return _sentences(text, self.hint, _count(self.attempts), tail)

    def __repr__(self) -> str:
        # The body stays out of logs: beside the message it may hold what players own, such as the value of an entry.
        return (
            f"{type(self).__name__}({self.message!r}, status_code={self.status_code!r}, "
            f"error_code={self.error_code!r}, body=<{len(self.body)} bytes>)"
        )


class NotFound(HttpException):
    """What was asked for does not exist, or the credential may not see it (404)."""


class RateLimited(HttpException):
    """Too many requests (429), or one that would be: then nothing was sent, and `attempts` is 0 or less than usual.

    Attributes:
        retry_after: The seconds to wait before the next request, None where the server does not say.
    """

    retry_after: float | None = None


class Forbidden(HttpException):
    """The credential lacks a permission (403). `Unauthorized` is a kind of it."""


class Unauthorized(Forbidden):
    """The credential is missing, wrong, disabled or expired (401)."""


class Conflict(HttpException):
    """The resource is in a state, or in use, such that the request cannot be carried out (409)."""


class PreconditionFailed(Conflict):
    """What the caller required of the present value does not hold (412).

    Attributes:
        value: The present value, where the server sent it.
        info: What is known about the present value, where the server sent it: an `EntryInfo` of a data store, a
            `SortedMapEntry` of a sorted map.
    """

    value: Any = None
    info: Any = None


class InvalidCode(HttpException):
    """The OAuth2 authorization code or refresh token is not valid."""


class InvalidIdToken(BaseException):
    """An OpenID Connect id token is not what Roblox signed for this application, or not any more."""


class InvalidFile(HttpException):
    """The file is not of a kind, or not in a condition, that Roblox accepts."""


class ModeratedText(HttpException):
    """The text did not pass Roblox's text filter."""


class UnreadableResponse(HttpException):
    """The status says success, but the answer is not what the operation returns."""


class UnknownEventType(BaseException):
    """A webhook reported an event of a type that this version does not know."""


class UnhandledEventType(BaseException):
    """A webhook reported an event for which no handler was registered."""


class PagingError(BaseException):
    """A listing cannot be continued: the server named the same page twice."""


class TransportError(BaseException):
    """No answer: the connection could not be made, or broke. The HTTP library's error is the cause.

    Attributes:
        endpoint: The operation that was called.
        maybe_sent: Whether the request may have reached the server. False means that it certainly did not.
        hint: What may help, in a sentence or two; "" where nothing is known.
        attempts: How often the request was sent.
        page_token: Of a listing, the page that could not be fetched, as in `HttpException`.
    """

    page_token: str | int | None = None

    def __init__(
        self,
        message: str = "",
        *,
        endpoint: Endpoint | None = None,
        maybe_sent: bool = True,
        hint: str = "",
        attempts: int = 1,
    ) -> None:
        super().__init__(message)
        self.endpoint = endpoint
        self.maybe_sent = maybe_sent
        self.hint = hint
        self.attempts = attempts

    def __str__(self) -> str:
        return _sentences(super().__str__(), self.hint, _count(self.attempts))


class RequestTimeout(TransportError, TimeoutError):
    """No answer within the time allowed."""


def _count(attempts: int) -> str:
    return f"Sent {attempts} times." if attempts > 1 else ""


def _sentences(*parts: str) -> str:
    said = [text for text in parts if text]
    ended = [text if text[-1] in ".!?;:" else text + "." for text in said[:-1]]
    return " ".join([*ended, *said[-1:]])
