"""Listings: which page comes next, and that nothing is fetched that is not needed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from thin_support import KEY, Answer, Pauses, Sdk, Server

import rblxopencloudraw as raw
from rblxopencloud._pages import Pages
from rblxopencloud.exceptions import HttpException, NotFound, PagingError, TransportError
from rblxopencloudraw import Pagination

LIST = raw.bans_and_blocks.list_user_restrictions(1)


def request(**changes: Any) -> raw.Request[object]:
    page = Pagination("token", "query", "next", "size", "items", "token", None, None, 100)._replace(**changes)
    return raw.Request(LIST.endpoint._replace(pagination=page), "/x", (("filter", "a"),))


def walk(pages: Pages, answers: list[Any]) -> tuple[list[Any], list[dict[str, str]]]:
    """What is yielded, and the queries that were asked."""
    items: list[Any] = []
    queries: list[dict[str, str]] = []
    while pages.request is not None:
        queries.append(dict(pages.request.query))
        items += pages.take(answers[len(queries) - 1])
    if pages.loop is not None:
        raise pages.loop
    return items, queries


def test_every_page_is_fetched_with_the_same_parameters(sdk: Sdk, server: Server) -> None:
    request = raw.bans_and_blocks.list_user_restriction_logs(1, filter="user == 'users/1'")
    server.says({"logs": [{"path": "a"}, {"path": "b"}], "nextPageToken": "t/1&"})
    server.says({"logs": [], "nextPageToken": "t2"})
    server.says({"logs": [{"path": "c"}], "nextPageToken": ""})
    found = sdk.items(sdk.package.Client(KEY).paginate(request))
    assert [item["path"] for item in found] == ["a", "b", "c"]
    repeated = {"filter": "user == 'users/1'", "maxPageSize": "100"}
    assert [seen.query for seen in server.requests] == [
        repeated,
        repeated | {"pageToken": "t/1&"},
        repeated | {"pageToken": "t2"},
    ]


def test_a_limit_is_exact_and_fetches_no_page_too_many(sdk: Sdk, server: Server) -> None:
    server.says({"userRestrictions": [{"path": str(n)} for n in range(3)], "nextPageToken": "more"})
    found = sdk.items(sdk.package.Client(KEY).paginate(LIST, 2))
    assert [item["path"] for item in found] == ["0", "1"]
    assert [seen.query for seen in server.requests] == [{"maxPageSize": "2"}]


def test_a_limit_of_zero_asks_nothing(sdk: Sdk, server: Server) -> None:
    assert sdk.items(sdk.package.Client(KEY).paginate(LIST, 0)) == []
    assert server.requests == []


@pytest.mark.parametrize("limit", [-1, 1.5])
def test_an_impossible_limit_is_refused(sdk: Sdk, server: Server, limit: float) -> None:
    with pytest.raises(ValueError, match="limit must be"):
        sdk.items(sdk.package.Client(KEY).paginate(LIST, limit))
    assert server.requests == []


@pytest.mark.usefixtures("server")
def test_an_operation_without_pages_is_refused(sdk: Sdk) -> None:
    with pytest.raises(ValueError, match="Cloud_GetUniverse does not page"):
        sdk.items(sdk.package.Client(KEY).paginate(raw.universes.get_universe(1)))


def test_an_error_on_a_later_page_comes_after_the_items_before_it(sdk: Sdk, server: Server) -> None:
    server.says({"userRestrictions": [{"path": "a"}], "nextPageToken": "t"})
    server.says({"code": "INTERNAL"}, 500)
    with pytest.raises(HttpException):
        sdk.items(sdk.package.Client(KEY, retry=None).paginate(LIST))
    assert len(server.requests) == 2


@pytest.mark.parametrize("end", [{}, {"token": None}, {"token": ""}])
def test_no_token_null_and_nothing_all_end_a_listing(end: dict[str, Any]) -> None:
    items, queries = walk(Pages(request()), [{"items": [{}], **end}])
    assert (items, len(queries)) == ([{}], 1)


def test_an_empty_page_with_a_token_is_not_the_end() -> None:
    answers: list[Any] = [
        {"items": [], "token": "1"},
        {"token": "2"},
        {"items": None, "token": "3"},
        {"items": [{"n": 1}]},
    ]
    assert walk(Pages(request()), answers)[0] == [{"n": 1}]


@pytest.mark.parametrize("tokens", [["a", "a"], ["a", "b", "a"]])
def test_a_repeated_token_is_an_error_and_not_a_loop(tokens: list[str]) -> None:
    with pytest.raises(PagingError, match="same page twice"):
        walk(Pages(request()), [{"items": [{}], "token": token} for token in tokens])


def test_what_came_before_a_repeated_token_is_yielded_first(sdk: Sdk, server: Server) -> None:
    server.says({"userRestrictions": [{"path": "a"}], "nextPageToken": "t"})
    server.says({"userRestrictions": [{"path": "b"}], "nextPageToken": "t"})
    found: list[str] = []

    def walk_on() -> None:
        found.extend(item["path"] for item in sdk.package.Client(KEY).paginate(LIST))

    async def walk_on_awaiting() -> None:
        async for item in sdk.package.Client(KEY).paginate(LIST):
            found.append(item["path"])  # noqa: PERF401 - what was found before the error counts

    with pytest.raises(PagingError):
        sdk.run(walk_on_awaiting() if sdk.is_async else walk_on())
    assert found == ["a", "b"]
    assert len(server.requests) == 2


def test_a_limit_that_is_reached_with_a_repeated_token_is_no_error(sdk: Sdk, server: Server) -> None:
    server.says({"userRestrictions": [{"path": "a"}], "nextPageToken": "t"})
    server.says({"userRestrictions": [{"path": "b"}], "nextPageToken": "t"})
    found = sdk.items(sdk.package.Client(KEY).paginate(LIST, 2))
    assert [item["path"] for item in found] == ["a", "b"]


def test_a_token_in_the_body_keeps_the_rest_of_the_body() -> None:
    first = request(place="body").with_json({"query": "q"})
    pages = Pages(first, 150)
    bodies: list[object] = []
    answers: list[Any] = [{"items": [{}] * 75, "token": "t"}, {"items": [{}] * 75}]
    for answer in answers:
        assert pages.request is not None
        bodies.append(pages.request.json)
        pages.take(answer)
    assert pages.request is None
    assert bodies == [{"query": "q", "size": 75}, {"query": "q", "size": 75, "next": "t"}]


def test_an_offset_moves_by_what_was_received_until_the_total() -> None:
    pages = Pages(request(kind="offset", token="skip", total="all"))
    items, queries = walk(pages, [{"items": [1, 2], "all": 3}, {"items": [3], "all": 3}])
    assert items == [1, 2, 3]
    assert [query.get("skip") for query in queries] == [None, "2"]


def test_an_offset_without_total_ends_with_an_empty_page() -> None:
    items, queries = walk(Pages(request(kind="offset", token="skip")), [{"items": [1]}, {"items": []}])
    assert (items, len(queries)) == ([1], 2)


def test_pages_are_counted_from_one() -> None:
    pages = Pages(request(kind="page", token="page", total="all"))
    _, queries = walk(pages, [{"items": [1], "all": 3}, {"items": [2], "all": 3}, {"items": [3], "all": 3}])
    assert [query.get("page") for query in queries] == [None, "2", "3"]


def test_a_flag_that_says_no_more_ends_a_listing_in_spite_of_a_token() -> None:
    items, queries = walk(Pages(request(more="hasMore")), [{"items": [1], "hasMore": False, "token": "t"}])
    assert (items, len(queries)) == ([1], 1)


def test_an_answer_that_is_the_list_itself_is_read() -> None:
    assert walk(Pages(request(items="", next=None)), [[{"n": 1}]])[0] == [{"n": 1}]


def test_a_page_size_of_the_caller_is_kept() -> None:
    own = raw.bans_and_blocks.list_user_restrictions(1, max_page_size=7)
    pages = Pages(own)
    assert pages.request is own


def test_a_flag_that_is_missing_leaves_it_to_the_token() -> None:
    items, queries = walk(Pages(request(more="hasMore")), [{"items": [1], "token": "t"}, {"items": [2]}])
    assert (items, len(queries)) == ([1, 2], 2)


def test_an_error_carries_the_token_from_which_the_walk_goes_on(sdk: Sdk, server: Server) -> None:
    server.says({"userRestrictions": [{"path": "a"}], "nextPageToken": "t"})
    server.says({"message": "no"}, 400)
    client = sdk.package.Client(KEY, retry=None)
    with pytest.raises(HttpException) as caught:
        sdk.items(client.paginate(LIST))
    assert caught.value.page_token == "t"
    server.says({"userRestrictions": [{"path": "b"}]})
    assert sdk.items(client.paginate(LIST, page_token=caught.value.page_token)) == [{"path": "b"}]
    assert server.last.query["pageToken"] == "t"


def test_an_error_on_the_first_page_has_no_token_and_a_broken_connection_has_one(sdk: Sdk, server: Server) -> None:
    client = sdk.package.Client(KEY, retry=None)
    server.answers.append(Answer(drop=True))
    with pytest.raises(TransportError) as first:
        sdk.items(client.paginate(LIST))
    server.answers.append(Answer(drop=True))
    with pytest.raises(TransportError) as later:
        sdk.items(client.paginate(LIST, page_token="t"))
    assert (first.value.page_token, later.value.page_token) == (None, "t")


def test_a_page_that_takes_an_operation_is_awaited(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    listing = raw.places.list_instance_children(1, 2, "root")
    path = "universes/1/places/2/instances/root/operations/"
    server.says({"path": path + "1"})
    server.says({"path": path + "1", "done": False})
    server.says({"path": path + "1", "done": True, "response": {"instances": [{"n": 1}], "nextPageToken": "t"}})
    server.says({"path": path + "2", "done": True, "response": {"instances": [{"n": 2}]}})
    assert sdk.items(sdk.package.Client(KEY).paginate(listing)) == [{"n": 1}, {"n": 2}]
    assert [seen.path.rpartition("/")[2] for seen in server.requests] == [
        "root:listChildren",
        "1",
        "1",
        "root:listChildren",
    ]
    assert server.last.query == {"maxPageSize": "200", "pageToken": "t"}
    assert len(pauses) == 1


def test_a_page_whose_operation_fails_carries_its_token(sdk: Sdk, server: Server) -> None:
    listing = raw.places.list_instance_children(1, 2, "root")
    server.says({"path": "universes/1/places/2/instances/root/operations/1", "error": {"code": 5, "message": "gone"}})
    with pytest.raises(NotFound, match="gone") as caught:
        sdk.items(sdk.package.Client(KEY).paginate(listing, page_token="t"))
    assert caught.value.page_token == "t"


def test_an_iterator_that_is_abandoned_leaves_nothing_open(sdk: Sdk, server: Server) -> None:
    server.says({"userRestrictions": [{"path": "a"}, {"path": "b"}], "nextPageToken": "t"})
    server.says({"displayName": "x"})
    client = sdk.package.Client(KEY)

    listing = client.paginate(LIST)
    item = next(listing) if sdk.name == "rblxopencloud" else sdk.run(anext(listing))
    assert item == {"path": "a"}
    sdk.run(client.send(raw.universes.get_universe(1)))
    assert len(server.requests) == 2
    sdk.run(client.close())


@given(st.lists(st.integers(0, 5), max_size=8), st.none() | st.integers(0, 30))
def test_any_sequence_of_pages_yields_each_item_once_up_to_the_limit(sizes: list[int], limit: int | None) -> None:
    numbers = iter(range(1000))
    answers: list[Any] = [
        {"items": [next(numbers) for _ in range(size)], "token": f"t{place}"} for place, size in enumerate(sizes)
    ]
    answers.append({"items": []})
    items, queries = walk(Pages(request(), limit), answers)
    everything = list(range(sum(sizes)))
    assert items == (everything if limit is None else everything[:limit])
    if limit is not None and items and len(items) == limit:
        assert sum(sizes[: len(queries) - 1]) < limit
