"""The formats of text and numbers that Open Cloud uses, as checks.

https://create.roblox.com/docs/cloud/reference/types describes them. A format that is not named here is not checked.
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as Base64Error
from datetime import date, datetime
from typing import TYPE_CHECKING

from jsonschema import FormatChecker

if TYPE_CHECKING:
    from collections.abc import Callable

DATE_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII)
DURATION = re.compile(r"-?\d{1,12}(?:\.\d{1,9})?s", re.ASCII)
UUID = re.compile(r"[0-9a-fA-F]{8}(?:-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}")

FORMATS = FormatChecker(formats=())


def is_date_time(text: str) -> bool:
    """RFC 3339 with a zone, up to nine digits behind the second."""
    found = DATE_TIME.fullmatch(text)
    return found is not None and _parses(datetime.fromisoformat, f"{found[1]}T{found[2]}")


def is_date(text: str) -> bool:
    """Year, month and day."""
    return len(text) == 10 and _parses(date.fromisoformat, text)


def is_duration(text: str) -> bool:
    """Seconds with an "s" behind them, as protocol buffers write a duration."""
    return DURATION.fullmatch(text) is not None


def is_uuid(text: str) -> bool:
    """Thirty-two hexadecimal digits, usually in five groups."""
    return UUID.fullmatch(text) is not None


def is_base64(text: str) -> bool:
    """Padded base64."""
    try:
        b64decode(text.encode(), validate=True)
    except (Base64Error, ValueError):
        return False
    return True


def _parses(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _register(name: str, check: Callable[[str], bool]) -> None:
    def check_text(value: object) -> bool:
        return not isinstance(value, str) or check(value)

    FORMATS.checks(name)(check_text)


def _register_integer(name: str, bits: int) -> None:
    limit = 1 << (bits - 1)

    def check_range(value: object) -> bool:
        return not isinstance(value, int) or -limit <= value < limit

    FORMATS.checks(name)(check_range)


_register("date-time", is_date_time)
_register("date", is_date)
_register("duration", is_duration)
_register("uuid", is_uuid)
_register("byte", is_base64)
_register_integer("int32", 32)
_register_integer("int64", 64)
