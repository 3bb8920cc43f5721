"""Paths of resources, such as `universes/1/places/2`, made from the patterns of a schema and a request."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from rblxopencloud.testing.description import skeleton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rblxopencloud.testing.calls import Call

ROOT = "/cloud/v2/"


def resource_path(patterns: Sequence[str], call: Call) -> str:
    """The path of the resource that a call reads, creates or lists."""
    template = call.operation.path.removeprefix(ROOT).split("/")
    pattern = max(patterns, key=lambda pattern: _nearness(pattern.split("/"), template))
    sent = [segment.partition(":")[0] for segment in call.raw_path.removeprefix(ROOT).split("/")]
    return "/".join(_fill(pattern.split("/"), template, sent, call))


def _nearness(pattern: list[str], template: list[str]) -> tuple[int, int]:
    return _shared(pattern, template), -len(pattern)


def _shared(pattern: list[str], template: list[str]) -> int:
    """How many segments two templates have in common from the start, whatever their parameters are called."""
    pairs = zip(pattern, template, strict=False)
    return next(
        (place for place, (one, other) in enumerate(pairs) if not _same(one, other)), min(len(pattern), len(template))
    )


def _same(one: str, other: str) -> bool:
    return skeleton(one) == skeleton(other).partition(":")[0]


def _fill(pattern: list[str], template: list[str], sent: list[str], call: Call) -> list[str]:
    shared = _shared(pattern, template)
    rest = [_made_up(segment, call) for segment in pattern[shared:]]
    return [*sent[:shared], *rest]


def _made_up(segment: str, call: Call) -> str:
    if "{" not in segment:
        return segment
    return quote(str(call.query.get("id", "1")), safe="")
