"""Wire types: the keys are those on the wire, and nothing here is decoded or checked when a program runs.

A type that only comes in answers has no required key: a field that the service leaves out is absent. Known values are
listed, never enforced.
"""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict


class Item(TypedDict):
    id: NotRequired[str]


class ListByCursorResponse(TypedDict):
    data: NotRequired[list[Item]]
    nextPageCursor: NotRequired[str]
    previousPageCursor: NotRequired[str]


class ListByNumberResponse(TypedDict):
    data: NotRequired[list[Item]]
    totalCount: NotRequired[int]
    unused: NotRequired[str]


class ListByPageTokenResponse(TypedDict):
    items: NotRequired[list[Item]]
    nextPageToken: NotRequired[str]


class ListByPascalResponse(TypedDict):
    Things: NotRequired[list[Item]]
    nextPageToken: NotRequired[str]


class ListBySnakeResponse(TypedDict):
    items: NotRequired[list[Item]]
    nextPageToken: NotRequired[str]


class ListWhileMoreResponse(TypedDict):
    data: NotRequired[list[Item]]
    hasMore: NotRequired[bool]
    nextCursor: NotRequired[str]


class Operation(TypedDict):
    done: NotRequired[bool]
    path: NotRequired[str]
    response: NotRequired[dict[str, Any]]


class SearchRequest(TypedDict):
    maxPageSize: NotRequired[int]
    pageToken: NotRequired[str]
    query: NotRequired[str]


class SearchResponse(TypedDict):
    nextPageToken: NotRequired[str]
    results: NotRequired[list[Item]]


class StartRequest(TypedDict):
    name: NotRequired[str]


class StartTaskResponse(TypedDict):
    operation: NotRequired[Operation]
