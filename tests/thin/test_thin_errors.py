"""Reading error answers: every envelope in use, and anything else."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rblxopencloudraw as raw
from rblxopencloud import exceptions
from rblxopencloud._auth import Credential, credential
from rblxopencloud._errors import error_for, hint, operation_error, read_problem
from rblxopencloud._transport.base import Headers, Response

if TYPE_CHECKING:
    from collections.abc import Mapping

ENDPOINT = raw.ENDPOINTS["Cloud_UpdateUniverse"]
KEY = credential("made-up-key")


def answer(status: int, body: bytes, headers: Mapping[str, str] | None = None) -> Response:
    return Response(status, Headers.of((headers or {}).items()), body)


def error(status: int = 400, body: bytes = b"", headers: Mapping[str, str] | None = None) -> exceptions.HttpException:
    return error_for(answer(status, body, headers), ENDPOINT, KEY)


def classes() -> list[type[exceptions.BaseException]]:
    found: list[type[exceptions.BaseException]] = [exceptions.BaseException]
    for kind in found:
        found += [below for below in kind.__subclasses__() if below not in found]
    return found


@pytest.mark.parametrize("kind", classes(), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_every_exception_survives_pickling_with_all_it_knows(
    kind: type[exceptions.BaseException], protocol: int
) -> None:
    found = kind("message")
    known = {
        "status_code": 429,
        "error_code": "X",
        "details": [{"a": 1}],
        "request_id": "r",
        "headers": Headers.of([("X-A", "1")]),
        "body": b"{}",
        "endpoint": ENDPOINT,
        "hint": "Do so.",
        "attempts": 3,
        "retry_after": 5.5,
        "maybe_sent": False,
        "page_token": "t",
    }
    has = [name for name in known if hasattr(found, name)]
    for name in has:
        setattr(found, name, known[name])
    again = pickle.loads(pickle.dumps(found, protocol))  # noqa: S301 - our own bytes
    assert type(again) is kind
    assert (again.args, str(again)) == (found.args, str(found))
    assert {name: getattr(again, name) for name in has} == {name: known[name] for name in has}
    assert vars(again) == vars(found)


def test_message_and_hint_are_two_sentences() -> None:
    found = error(401, b'{"errors":[{"code":0,"message":"Invalid API Key"}]}', {"x-request-id": "r-1"})
    assert str(found).startswith("401 0: Invalid API Key. Cloud_UpdateUniverse asks for universe:write (https://")
    assert str(found).endswith("). [request r-1]")
    found.attempts = 3
    assert ". Sent 3 times. [request r-1]" in str(found)


def test_a_message_that_ends_like_a_sentence_gets_no_second_stop() -> None:
    found = exceptions.TransportError("No answer.", hint="Look first.", attempts=2)
    assert str(found) == "No answer. Look first. Sent 2 times."
    assert str(exceptions.TransportError("No answer")) == "No answer"


def test_a_conflict_on_publishing_names_its_two_causes() -> None:
    conflict = error_for(answer(409, b"{}"), raw.ENDPOINTS["Places_CreatePlaceVersionApiKey"], KEY)
    assert "another experience" in str(conflict)
    assert "Team Create" in str(conflict)


def test_a_key_that_comes_back_in_a_header_is_blotted_out() -> None:
    found = error(400, b"{}", {"x-echo": f"key {KEY.secret}", "x-request-id": KEY.secret})
    assert found.headers == {"x-echo": "key [hidden]", "x-request-id": "[hidden]"}
    assert KEY.secret not in str(found) + repr(vars(found))


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        (b'{"errors":[{"code":0,"message":"Invalid API Key"}]}', 0, "Invalid API Key"),
        (b'{"code":"NOT_FOUND","message":"No such universe","details":[]}', "NOT_FOUND", "No such universe"),
        (b'{"error":"INVALID_ARGUMENT","message":"bad","errorDetails":[]}', "INVALID_ARGUMENT", "bad"),
        (b'{"error":"NOT_FOUND"}', "NOT_FOUND", ""),
        (b'{"code":5,"error":"x","message":"bad"}', 5, "bad"),
        (
            b'{"errors":{"name":["too long","empty"]},"title":"Invalid.","status":400}',
            None,
            "Invalid. name: too long, empty",
        ),
        (b'{"status":400,"title":"t","detail":"d","errors":[{"code":"LOW","message":"m"}]}', "LOW", "m"),
        (b'{"status":400,"title":"t","detail":"d","errors":[]}', None, "d"),
        (b'{"type":"about:blank","title":"Not Found","status":"404"}', None, "Not Found"),
        (b'{"path":"v1/x","done":true,"error":{"code":2001,"message":"late"}}', 2001, "late"),
        (b'{"errorCode":"BadName","errorMessage":"no","field":"name"}', "BadName", "no"),
        (b'{"error":{"code":"X","message":"m"}}', "X", "m"),
        (b'{"errors":["one","two"]}', None, "one; two"),
        (b'"just text"', None, "just text"),
        (b'[{"code":3,"message":"in a list"}]', 3, "in a list"),
        (b"{}", None, ""),
        (b"null", None, ""),
        (b"", None, ""),
        (b"upstream connect error", None, "upstream connect error"),
        (b"<html><head><title>502 Bad\n Gateway</title></head><body>x</body></html>", None, "502 Bad Gateway"),
        (b"<p>Access &amp; denied</p>", None, "Access & denied"),
    ],
)
def test_every_envelope_is_read(body: bytes, code: str | int | None, message: str) -> None:
    problem = read_problem(body)
    assert (problem.code, problem.message) == (code, message)


def test_details_are_kept_in_the_shape_in_which_they_came() -> None:
    body = b'{"error":"X","message":"m","errorDetails":[{"errorDetailType":"A","datastoreErrorCode":"B"}]}'
    assert read_problem(body).details == [{"errorDetailType": "A", "datastoreErrorCode": "B"}]


def test_a_trace_in_the_body_serves_as_request_id() -> None:
    body = b'{"title":"t","extensions":{"traceId":"00-abc"}}'
    assert error(400, body).request_id == "00-abc"
    assert error(400, body, {"X-Request-Id": "first"}).request_id == "first"


@given(st.binary(max_size=300))
def test_no_bytes_whatever_make_the_reader_fail(body: bytes) -> None:
    assert isinstance(read_problem(body).message, str)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["errors", "error", "code", "message", "details", "title", "extensions"]), inner
        )
    ),
    max_leaves=8,
)


@given(JSON)
def test_no_json_whatever_makes_the_reader_fail(value: object) -> None:
    import json

    found = error(403, json.dumps(value).encode())
    assert isinstance(found.message, str)
    assert isinstance(found.error_code, (str, int, type(None)))
    assert isinstance(pickle.loads(pickle.dumps(found)), exceptions.Forbidden)  # noqa: S301 - our own bytes


def test_nesting_without_end_is_only_text() -> None:
    assert error(500, b"[" * 200_000).status_code == 500


def test_a_long_answer_is_kept_whole_and_shown_in_part() -> None:
    found = error(500, b"x" * 100_000)
    assert len(found.body) == 100_000
    assert len(repr(found)) < 2000
    assert len(str(found)) < 2000


def test_an_empty_answer_is_described_by_its_status() -> None:
    assert error(404).message == "Not Found"
    assert error(499).message == "The request failed."


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_credential_names_the_scopes(status: int) -> None:
    assert "Cloud_UpdateUniverse asks for universe:write" in str(error(status))
    assert ENDPOINT.docs in error(status).hint


def test_other_errors_name_no_scopes() -> None:
    assert error(404).hint == ""


def test_a_credential_of_the_wrong_kind_is_named() -> None:
    endpoint = raw.ENDPOINTS["Cloud_FlushMemoryStore"]
    assert "accepts api-key, not oauth2" in hint(401, endpoint, Credential("oauth2", "t"))
    assert "No credential was sent" in hint(401, endpoint, Credential("none"))


def test_a_key_that_the_server_repeats_is_blotted_out() -> None:
    found = error(400, b'{"message":"bad key made-up-key"}')
    shown = f"{found!r} {found} {found.body!r} {found.__dict__}"
    assert "made-up-key" not in shown
    assert found.message == "bad key [hidden]"


def test_too_many_requests_carry_the_longer_wait() -> None:
    found = error(429, b"", {"Retry-After": "5", "x-ratelimit-reset": "3, 41, 7"})
    assert isinstance(found, exceptions.RateLimited)
    assert found.retry_after == 41


def test_errors_survive_pickling_with_all_they_know() -> None:
    found = error(429, b'{"code":"C","message":"m"}', {"Retry-After": "2", "X-Request-Id": "r"})
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes
    assert type(again) is exceptions.RateLimited
    assert again.__dict__ == found.__dict__
    assert str(again) == str(found)


def test_failures_of_the_connection_survive_pickling() -> None:
    found = exceptions.RequestTimeout("slow", endpoint=ENDPOINT, maybe_sent=False)
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own bytes
    assert type(again) is exceptions.RequestTimeout
    assert issubclass(exceptions.RequestTimeout, TimeoutError)
    assert (str(again), again.endpoint, again.maybe_sent) == ("slow", ENDPOINT, False)


@pytest.mark.parametrize(
    ("wire", "error_type", "status"),
    [
        ({"code": 5, "message": "gone"}, exceptions.NotFound, 404),
        ({"code": 7, "message": "no"}, exceptions.Forbidden, 403),
        ({"code": 8, "message": "many"}, exceptions.RateLimited, 429),
        ({"code": 404, "message": "gone"}, exceptions.NotFound, 404),
        ({"code": 2001, "message": "odd"}, exceptions.HttpException, None),
        ({"errorCode": "X", "errorMessage": "odd"}, exceptions.HttpException, None),
        ("text", exceptions.HttpException, None),
        ({}, exceptions.HttpException, None),
    ],
)
def test_the_error_of_an_operation_becomes_its_exception(
    wire: object, error_type: type[exceptions.HttpException], status: int | None
) -> None:
    found = operation_error(wire, ENDPOINT)
    assert type(found) is error_type
    assert found.status_code == status
    assert found.message


def test_the_documented_tree_holds() -> None:
    assert issubclass(exceptions.Unauthorized, exceptions.Forbidden)
    assert issubclass(exceptions.PreconditionFailed, exceptions.Conflict)
    assert issubclass(exceptions.RequestTimeout, exceptions.TransportError)
    assert issubclass(exceptions.UnknownEventType, exceptions.BaseException)
    assert not issubclass(exceptions.UnknownEventType, exceptions.HttpException)
