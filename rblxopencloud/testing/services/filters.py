"""The small expressions by which stores are filtered, each operation with its own few words of CEL.

https://create.roblox.com/docs/cloud/reference/patterns#filtering
"""

from __future__ import annotations

import json
import operator
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from rblxopencloud.testing.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Container

_PREFIX = re.compile(r"""\s*id\.startsWith\(\s*("(?:[^"\\]|\\.)*")\s*\)\s*""")
_TERM = re.compile(r"""\s*(\w+)\s*(<=|>=|<|>)\s*("(?:[^"\\]|\\.)*"|[^\s&"]+)\s*""")

_COMPARE = {"<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt}


class Term(NamedTuple):
    """A comparison: the field, the operator, and the value as it was written."""

    field: str
    operator: str
    value: str

    def holds(self, left: Any, right: Any) -> bool:
        """Whether the comparison holds for two values that can be compared."""
        return bool(_COMPARE[self.operator](left, right))


def prefix(text: str) -> str:
    """The prefix that `id.startsWith("...")` asks for.

    Raises:
        Refusal: 400 for any other expression.
    """
    found = _PREFIX.fullmatch(text)
    if found is None:
        raise Refusal(400, 'The filter must be written as id.startsWith("text").')
    return unquoted(found[1])


def terms(text: str, fields: Container[str], operators: Container[str]) -> list[Term]:
    """Comparisons that are joined by &&.

    Raises:
        Refusal: 400 for another expression, field or operator.
    """
    found: list[Term] = []
    position = 0
    while True:
        match = _TERM.match(text, position)
        if match is None or match[1] not in fields or match[2] not in operators:
            raise Refusal(400, f"The filter cannot be read at {text[position : position + 40]!r}.")
        found.append(Term(match[1], match[2], match[3]))
        position = match.end()
        if position == len(text):
            return found
        if not text.startswith("&&", position):
            raise Refusal(400, f"The filter cannot be read at {text[position : position + 40]!r}.")
        position += 2


def number(text: str) -> float:
    """A number of a filter.

    Raises:
        Refusal: 400 where it is none.
    """
    try:
        return int(text) if re.fullmatch(r"-?\d{1,30}", text) else float(text)
    except ValueError as error:
        raise Refusal(400, f"{text[:40]!r} in the filter is not a number.") from error


def unquoted(text: str) -> str:
    """What stands between the quotes.

    Raises:
        Refusal: 400 where it is not quoted.
    """
    try:
        value: object = json.loads(text, strict=False)
    except ValueError as error:
        raise Refusal(400, f"{text[:40]!r} in the filter is not a text in double quotes.") from error
    if not isinstance(value, str):
        raise Refusal(400, f"{text[:40]!r} in the filter is not a text in double quotes.")
    return value
