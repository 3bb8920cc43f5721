"""What can go wrong on purpose: which requests a fault hits, and when. How it shows on the wire is in `delivery`.

A fault with a probability draws from a generator of its own, so that the same requests meet the same faults again.
"""

from __future__ import annotations

import random
import re
from difflib import get_close_matches
from fnmatch import fnmatchcase
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

import rblxopencloudraw as raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rblxopencloud.testing.description import Operation

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "status": "an error in the envelope of the service",
        "rate_limit": "429 with the headers that go with it",
        "html": "an error page of the edge in HTML",
        "latency": "a late answer",
        "reset": "a connection that is reset",
        "truncation": "an answer that breaks off in its middle",
        "empty_page": "a page without items that is not the last one",
    }
)
"""Every kind of fault."""

STATUSES: Mapping[str, int] = MappingProxyType({"status": 503, "html": 502, "rate_limit": 429})
"""The status of an answer where none was asked for."""


def _is_number(value: object, whole: bool = False) -> bool:
    """What comes as JSON or from a command line may be anything."""
    return not isinstance(value, bool) and isinstance(value, int if whole else (int, float))


def _match(_: object, __: object, value: object) -> None:
    if not isinstance(value, str):
        raise ValueError(f"What a fault matches is text, such as 'Cloud_Get*', not {value!r}.")


def _flag(_: object, __: object, value: object) -> None:
    if not isinstance(value, bool):
        raise ValueError(f"Whether a fault comes after is true or false, not {value!r}.")


def _seed(_: object, __: object, value: object) -> None:
    if not _is_number(value, whole=True):
        raise ValueError(f"The seed of a fault is a whole number, not {value!r}.")


def _kind(_: object, __: object, value: object) -> None:
    if not isinstance(value, str) or value not in KINDS:
        raise ValueError(f"There is no fault {value!r}.{_meant(str(value), KINDS)} The kinds are: {', '.join(KINDS)}.")


def _probability(_: object, __: object, value: float) -> None:
    if not (_is_number(value) and 0 <= value <= 1):
        raise ValueError(f"The probability of a fault is from 0 to 1, not {value!r}.")


def _times(_: object, __: object, value: int | None) -> None:
    if value is not None and not (_is_number(value, whole=True) and value >= 1):
        raise ValueError(f"A fault happens at least once, not {value!r} times. Leave it out for always.")


def _status(_: object, __: object, value: int | None) -> None:
    if value is not None and not (_is_number(value, whole=True) and 400 <= value <= 599):
        raise ValueError(f"The status of a fault is from 400 to 599, not {value!r}.")


def _seconds(_: object, __: object, value: float) -> None:
    if not (_is_number(value) and 0 <= value <= 3600):
        raise ValueError(f"The seconds of a fault are from 0 to 3600, not {value!r}.")


@attrs.define(eq=False)
class Fault:
    """Something that goes wrong with some requests. `LocalOpenCloud.fault` makes one.

    Attributes:
        match: Which requests: the id of an operation, or with `*` of several; or `GET /path*` as on the request line.
        kind: What goes wrong, one of `KINDS`.
        probability: How likely it is for each of these requests, from 0 to 1.
        seed: Where the dice begin. The same seed and the same requests give the same faults.
        times: How often it happens at most; None for always.
        status: The status of "status" and "html"; None for the usual one.
        seconds: How late "latency" answers, and when "rate_limit" lets the next request pass.
        after: Whether the request is carried out before it goes wrong.
        hits: How often it happened.
    """

    match: str = attrs.field(default="*", validator=_match)
    kind: str = attrs.field(default="status", validator=_kind)
    probability: float = attrs.field(default=1.0, validator=_probability)
    seed: int = attrs.field(default=0, validator=_seed)
    times: int | None = attrs.field(default=None, validator=_times)
    status: int | None = attrs.field(default=None, validator=_status)
    seconds: float = attrs.field(default=1.0, validator=_seconds)
    after: bool = attrs.field(default=False, validator=_flag)
    hits: int = attrs.field(default=0, init=False)
    _dice: random.Random = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Take the dice."""
        self._dice = random.Random(self.seed)  # noqa: S311 - faults are to be repeatable, not unpredictable

    def concerns(self, operation: Operation, path: str) -> bool:
        """Whether it is about a request."""
        if self.kind == "empty_page" and not pages_by_token(operation.id):
            return False
        method, slash, rest = self.match.rpartition(" ")
        if not rest.startswith("/"):
            return fnmatchcase(operation.id, self.match)
        return fnmatchcase(path, rest) and (not slash or method == operation.method)

    def strikes(self) -> bool:
        """Whether it happens to a request that it is about."""
        if self.times is not None and self.hits >= self.times:
            return False
        # The dice are thrown even where the outcome is certain, so that a change of the probability moves nothing else.
        happens = self._dice.random() < self.probability
        self.hits += happens
        return happens


class Faults:
    """The faults of one local server.

    Args:
        operations: The operations that there are.
    """

    def __init__(self, operations: Mapping[str, Operation]) -> None:
        self._operations = operations
        self._lock = Lock()
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        """Have something go wrong from now on.

        Raises:
            ValueError: It is about no operation.
        """
        _check(fault, self._operations)
        with self._lock:
            self._faults.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """Have it go wrong no longer."""
        with self._lock:
            self._faults = [kept for kept in self._faults if kept is not fault]

    def clear(self) -> None:
        """Have nothing go wrong any longer."""
        with self._lock:
            self._faults = []

    def all(self) -> list[Fault]:
        """The faults, the oldest first. Those that happened as often as they were to are among them."""
        return list(self._faults)

    def draw(self, operation: Operation, path: str, *, is_resumed: bool) -> list[Fault]:
        """What goes wrong with a request: any delays, and at most one fault beside them.

        Args:
            operation: What is called.
            path: The path as on the request line.
            is_resumed: Whether it goes on behind an empty page. No second one follows.
        """
        if not self._faults:
            return []
        with self._lock:
            return self._drawn(operation, path, is_resumed)

    def _drawn(self, operation: Operation, path: str, is_resumed: bool) -> list[Fault]:
        found: list[Fault] = []
        for fault in self._faults:
            is_taken = fault.kind != "latency" and any(other.kind != "latency" for other in found)
            is_second = fault.kind == "empty_page" and is_resumed
            if not is_taken and not is_second and fault.concerns(operation, path) and fault.strikes():
                found.append(fault)
        return found


def pages_by_token(operation_id: str) -> bool:
    """Whether the answer of an operation names the next page, which is asked for in the query."""
    page = raw.ENDPOINTS[operation_id].pagination if operation_id in raw.ENDPOINTS else None
    return page is not None and page.kind == "token" and page.next is not None and page.place == "query"


def _check(fault: Fault, operations: Mapping[str, Operation]) -> None:
    method, _, path = fault.match.rpartition(" ")
    if path.startswith("/"):
        _check_path(method, path, operations.values())
        return
    found = [name for name in operations if fnmatchcase(name, fault.match)]
    if not found:
        raise ValueError(
            f"No operation is called {fault.match!r}.{_meant(fault.match, operations)} Use the id of an operation, "
            "a pattern such as 'Cloud_Get*', or a path such as 'GET /cloud/v2/universes/*'."
        )
    if fault.kind == "empty_page" and not any(map(pages_by_token, found)):
        raise ValueError(f"{fault.match} has no pages that a token leads to, so none of them can be empty.")


def _check_path(method: str, pattern: str, operations: Iterable[Operation]) -> None:
    found = [operation for operation in operations if _may_meet(pattern, operation.path)]
    methods = sorted({operation.method for operation in found})
    if not found:
        raise ValueError(
            f"No operation has a path such as {pattern}. Write it as on the request line, without the host, with * for "
            "what may be anything."
        )
    if method and method not in methods:
        raise ValueError(f"No operation is called as {method} {pattern}. Methods there are: {', '.join(methods)}.")


def _may_meet(pattern: str, template: str) -> bool:
    """Whether a path of an operation may match. Behind the first `*` anything may come."""
    literal = re.split(r"[*?\[]", pattern, maxsplit=1)[0]
    given, known = literal.split("/"), template.split("/")
    if len(given) > len(known) or (literal == pattern and len(given) < len(known)):
        return False
    *whole, last = zip(given, known, strict=False)
    ends = _fits(*last) if literal == pattern else _begins(*last)
    return ends and all(_fits(*pair) for pair in whole)


def _fits(segment: str, template: str) -> bool:
    return re.fullmatch(re.sub(r"\\{.*?\\}", ".+", re.escape(template)), segment) is not None


def _begins(start: str, template: str) -> bool:
    literal, brace, _ = template.partition("{")
    return literal.startswith(start) or (brace != "" and start.startswith(literal))


def _meant(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, list(known), 1)
    return f" Did you mean {close[0]!r}?" if close else ""
