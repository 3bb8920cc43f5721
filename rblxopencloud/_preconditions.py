"""From the ways in which services say that a precondition does not hold to the one exception for it. Pure."""

from __future__ import annotations

import re

from .exceptions import HttpException, PreconditionFailed

_EXISTS = re.compile(r"already[ _]exists|\bexists\b", re.IGNORECASE)


def says_exists(error: HttpException) -> bool:
    """Whether the service refused to create something because there is one: with 400 or 409, and in words."""
    words = f"{error.error_code} {error.message}"
    return error.status_code in (400, 409) and _EXISTS.search(words) is not None


def precondition_failed(error: HttpException) -> PreconditionFailed:
    """The same error as a failed precondition. What the present value is, the service did not tell."""
    return error.recast(PreconditionFailed)
