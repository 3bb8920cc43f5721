"""What stops the twin from being made: where, what is wrong and what to do about it.

Only the carriers live here; who finds the faults is said in `checks`, `pair` and `modules`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, order=True, slots=True)
class Stop:
    """One reason why no twin can be made."""

    path: str
    line: int
    column: int
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.problem}; {self.remedy}"


class AsyncifyError(Exception):
    """The package cannot be turned into its asynchronous twin.

    The message has one line per fault: `file:line:column: what is wrong; what to do`.
    """

    def __init__(self, stops: Iterable[Stop]) -> None:
        self.stops = tuple(sorted(set(stops)))
        super().__init__("\n".join(map(str, self.stops)))
