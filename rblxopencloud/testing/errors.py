"""Refusals and the envelopes that each family of Open Cloud services wraps them in.

https://create.roblox.com/docs/cloud/reference/errors describes the envelopes. When to refuse is decided elsewhere.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CODES: Mapping[int, tuple[str, int]] = MappingProxyType(
    {
        400: ("INVALID_ARGUMENT", 3),
        401: ("UNAUTHENTICATED", 16),
        403: ("PERMISSION_DENIED", 7),
        404: ("NOT_FOUND", 5),
        405: ("INVALID_ARGUMENT", 3),
        409: ("ABORTED", 10),
        413: ("INVALID_ARGUMENT", 3),
        415: ("INVALID_ARGUMENT", 3),
        429: ("RESOURCE_EXHAUSTED", 8),
        500: ("INTERNAL", 13),
        501: ("NOT_IMPLEMENTED", 12),
        503: ("UNAVAILABLE", 14),
    }
)
"""The name and the number of the code that goes with each status."""

_SECRETS = re.compile(r"/cloud/v2/universes/[^/]*/secrets(/|$)")
_SHOP_CODES: Mapping[str, str] = MappingProxyType(
    {"INVALID_ARGUMENT": "BadRequest", "PERMISSION_DENIED": "UnauthorizedAccess", "NOT_FOUND": "NotFound"}
)


class Refusal(Exception):
    """The request is answered with an error.

    Args:
        status: The HTTP status of the answer.
        message: What was wrong, what was expected, what to do.
        code: The name of the code where it is not the usual one of the status.
        headers: Headers of the answer.
    """

    def __init__(self, status: int, message: str, *, code: str = "", headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status, message)
        self.status = status
        self.message = message
        self.code = code or code_of(status)[0]
        self.headers = dict(headers or {})


def code_of(status: int) -> tuple[str, int]:
    """The name and the number of the code that goes with a status, also one that no operation documents."""
    return CODES.get(status) or (("UNAVAILABLE", 14) if status >= 500 else ("INVALID_ARGUMENT", 3))


def envelope(path: str, refusal: Refusal) -> dict[str, object]:
    """The body of the answer, in the form of the family of services that the path belongs to."""
    if path.startswith("/oauth/v1/token"):
        return {"error": _oauth2_code(refusal), "error_description": refusal.message}
    if refusal.status == 401:
        return _gateway(refusal.message)
    if _SECRETS.match(path):
        return {"title": refusal.code, "status": str(refusal.status), "detail": refusal.message}
    if path.startswith("/cloud/v2/"):
        return {"code": refusal.code, "message": refusal.message, "details": []}
    if path.startswith("/datastores/v1/"):
        return {"error": _datastore_code(refusal), "message": refusal.message, "errorDetails": []}
    if path.startswith("/ordered-data-stores/v1/"):
        return {"code": _datastore_code(refusal), "message": refusal.message}
    if path.startswith(("/developer-products/", "/game-passes/")):
        return {"errorCode": _SHOP_CODES.get(refusal.code, refusal.code), "errorMessage": refusal.message}
    if path.startswith("/assets/v1/"):
        return {"code": code_of(refusal.status)[1], "message": refusal.message}
    return _gateway(refusal.message)


def _oauth2_code(refusal: Refusal) -> str:
    return refusal.code if refusal.code.islower() else "invalid_request"


def _datastore_code(refusal: Refusal) -> str:
    return "INSUFFICIENT_SCOPE" if refusal.status == 403 else refusal.code


def _gateway(message: str) -> dict[str, object]:
    return {"errors": [{"code": 0, "message": message}]}
