"""Wire types: the keys are those on the wire, and nothing here is decoded or checked when a program runs.

A type that only comes in answers has no required key: a field that the service leaves out is absent. Known values are
listed, never enforced.
"""

from __future__ import annotations

from typing import Any as Any_aliased
from typing import NotRequired, TypedDict

Dict = TypedDict(
    "Dict",
    {
        "number": NotRequired[int],
        "self": NotRequired["Dict"],
        "str": NotRequired[str],
    },
)


class Error(TypedDict):
    code: NotRequired[str]


class ErrorArray(TypedDict):
    data: NotRequired[list[Error]]


class ListLessonsRequest(TypedDict):
    body: NotRequired[str]


MatchRequest = TypedDict(
    "MatchRequest",
    {
        "@type": NotRequired[str],
        "Any": NotRequired[Any_aliased],
        "_id": NotRequired[str],
        "class": str,
        "list": NotRequired[list[str]],
        "other": NotRequired[list[str]],
        "roblox-assetFormat": NotRequired[str],
    },
)


class Mistake(TypedDict):
    code: NotRequired[int]
