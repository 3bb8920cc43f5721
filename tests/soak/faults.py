"""What goes wrong, and what has to come of it: everything follows from the seed, nothing from the order of events."""

from __future__ import annotations

from enum import Enum
from hashlib import blake2b
from typing import NamedTuple

SHARE = 0.05
MOST = 3
"""How often in a row the same call meets a fault. The client of the soak sends once more than that."""


class Kind(Enum):
    """What a caller sees of a fault."""

    UNAVAILABLE = "503"
    LIMITED = "429"
    RESET = "reset"
    TRUNCATED = "truncated"


class Fault(NamedTuple):
    """Something that goes wrong with a request.

    Attributes:
        kind: What the caller sees.
        late: Whether the request was carried out before it went wrong.
    """

    kind: Kind
    late: bool


class Expected(NamedTuple):
    """What has to come of a call.

    Attributes:
        requests: How many requests arrive at the server.
        applied: How often a write is carried out.
        answered: Whether the call succeeds.
    """

    requests: int
    applied: int
    answered: bool


def is_write(seed: int, index: int) -> bool:
    """Whether a call writes something, in a way that must not be repeated. The others read."""
    return _draw(seed, index, 255) % 2 == 0


def fault(seed: int, index: int, attempt: int) -> Fault | None:
    """What goes wrong with an attempt of a call, None where nothing does."""
    drawn = _draw(seed, index, min(attempt, 254))
    if attempt >= MOST or (drawn & 0xFFFFFF) / 0x1000000 >= SHARE:
        return None
    kind = list(Kind)[(drawn >> 24) % len(Kind)]
    return Fault(kind, kind is not Kind.LIMITED and (drawn >> 32) % 2 == 0)


def expected(seed: int, index: int) -> Expected:
    """What has to come of a call that is repeated wherever that is harmless, and nowhere else."""
    write, attempt = is_write(seed, index), 0
    while (met := fault(seed, index, attempt)) is not None:
        attempt += 1
        if write and met.kind is not Kind.LIMITED:
            return Expected(attempt, int(met.late), answered=False)
    return Expected(attempt + 1, int(write), answered=True)


def _draw(seed: int, index: int, attempt: int) -> int:
    name = f"{seed}/{index}/{attempt}".encode()
    return int.from_bytes(blake2b(name, digest_size=8).digest(), "big")
