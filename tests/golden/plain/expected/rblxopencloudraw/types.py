"""Wire types: the keys are those on the wire, and nothing here is decoded or checked when a program runs.

A type that only comes in answers has no required key: a field that the service leaves out is absent. Known values are
listed, never enforced.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict


class Author(TypedDict):
    color: NotRequired[int]
    """
    Known values: `0`, `1`.
    """
    name: NotRequired[str]


class Book(TypedDict):
    author: NotRequired[Author | None]
    id: NotRequired[int]
    kind: NotRequired[str]
    """
    Known values: `NOVEL`, `COMIC`.
    """
    lent: NotRequired[str]
    notes: NotRequired[dict[str, str]]
    secret: NotRequired[str]
    tags: NotRequired[list[str]]
    title: str


class DeleteBookRequest(TypedDict):
    reason: NotRequired[str]


class GetV1CoversResponseItem(TypedDict):
    bookId: NotRequired[int]
    url: NotRequired[str | None]
