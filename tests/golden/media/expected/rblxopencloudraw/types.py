"""Wire types: the keys are those on the wire, and nothing here is decoded or checked when a program runs.

A type that only comes in answers has no required key: a field that the service leaves out is absent. Known values are
listed, never enforced.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict


class SendFormRequest(TypedDict):
    count: NotRequired[int]
    name: str
    tags: NotRequired[list[str]]


class Upload(TypedDict):
    name: NotRequired[str]
    size: NotRequired[int]
