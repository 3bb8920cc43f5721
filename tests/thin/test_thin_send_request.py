"""The escape hatch `send_request`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from thin_support import KEY, Answer, Sdk, Server
from transport_support import head, raw_server

from rblxopencloud import Timeouts, exceptions

if TYPE_CHECKING:
    import socket


def send(sdk: Sdk, *args: Any, **kwargs: Any) -> Any:
    return sdk.run(sdk.package.send_request(*args, **kwargs))


def test_status_body_and_headers_come_back(sdk: Sdk, server: Server) -> None:
    server.says({"a": [1]}, 202, X_One="1")
    status, data, headers = send(sdk, "GET", "cloud/v2/universes/1", KEY)
    assert (status, data, headers["x-one"]) == (202, {"a": [1]}, "1")
    assert isinstance(headers, dict)
    assert server.last.headers["x-api-key"] == KEY


@pytest.mark.parametrize(
    ("body", "value"), [(b"", None), (b"0", 0), (b"plain", "plain"), (b"\xff\x00", b"\xff\x00"), (b"false", False)]
)
def test_a_body_is_decoded_as_far_as_it_can_be(sdk: Sdk, server: Server, body: bytes, value: object) -> None:
    server.says(body)
    assert send(sdk, "GET", "x/v1/y")[1] == value


def test_parameters_of_path_and_argument_are_both_sent(sdk: Sdk, server: Server) -> None:
    server.says()
    send(sdk, "GET", "/universes/1/data-stores?filter=a%26b", params={"maxPageSize": 5, "showDeleted": True})
    assert server.last.path == "/cloud/v2/universes/1/data-stores"
    assert server.last.query == {"filter": "a&b", "maxPageSize": "5", "showDeleted": "true"}


def test_own_headers_are_sent(sdk: Sdk, server: Server) -> None:
    server.says()
    send(sdk, "GET", "x/v1/y", headers={"X-Mine": "yes"})
    assert server.last.headers["x-mine"] == "yes"


def test_an_own_header_replaces_ours_whatever_its_case(sdk: Sdk, server: Server) -> None:
    server.says()
    send(sdk, "GET", "x/v1/y", headers={"USER-AGENT": "mine"})
    assert server.last.headers["user-agent"] == "mine"


def test_a_header_with_a_line_break_is_refused(sdk: Sdk, server: Server) -> None:
    with pytest.raises(ValueError, match="control character"):
        send(sdk, "GET", "x/v1/y", headers={"X-Mine": "a\r\nX-Other: b"})
    assert server.requests == []


def test_text_is_sent_as_utf_8(sdk: Sdk, server: Server) -> None:
    server.says()
    send(sdk, "POST", "x/v1/y", data="é")
    assert server.last.body == "é".encode()


def test_json_null_is_a_body(sdk: Sdk, server: Server) -> None:
    server.says()
    send(sdk, "POST", "x/v1/y", json=None)
    assert (server.last.body, server.last.headers["content-type"]) == (b"null", "application/json")


def test_bytes_are_sent_as_they_are(sdk: Sdk, server: Server) -> None:
    server.says()
    send(sdk, "POST", "x/v1/y", data=b"\x00\xff", headers={"Content-Type": "application/octet-stream"})
    assert (server.last.body, server.last.headers["content-type"]) == (b"\x00\xff", "application/octet-stream")


def test_a_dictionary_is_sent_as_a_form(sdk: Sdk, server: Server) -> None:
    server.says()
    send(sdk, "POST", "oauth/v1/token", data={"grant": "a b"})
    assert server.last.body == b"grant=a+b"
    assert server.last.headers["content-type"] == "application/x-www-form-urlencoded"


def test_an_oauth2_token_goes_into_the_authorization_header(sdk: Sdk, server: Server) -> None:
    server.says()
    send(sdk, "GET", "x/v1/y", authorization="Bearer token")
    assert server.last.headers["authorization"] == "Bearer token"


def test_a_client_is_taken_for_an_authorization(sdk: Sdk, server: Server) -> None:
    server.says()
    send(sdk, "GET", "x/v1/y", authorization=sdk.package.Client("other"))
    assert server.last.headers["x-api-key"] == "other"


def test_without_expectation_nothing_is_raised(sdk: Sdk, server: Server) -> None:
    server.says({"code": "X"}, 404)
    assert send(sdk, "GET", "x/v1/y")[0] == 404


def test_any_status_that_is_not_expected_is_raised(sdk: Sdk, server: Server) -> None:
    server.says({"message": "gone"}, 404)
    server.says({}, 200)
    with pytest.raises(exceptions.NotFound, match="gone"):
        send(sdk, "GET", "x/v1/y", expected_status=[200])
    with pytest.raises(exceptions.HttpException):
        send(sdk, "GET", "x/v1/y", expected_status=[204])


def test_a_harmless_request_is_sent_again_after_a_server_error(sdk: Sdk, server: Server) -> None:
    server.says({}, 500)
    server.says({}, 503)
    server.says({"ok": True})
    status, data, _ = send(sdk, "PUT", "x/v1/y", json={"n": 1}, retry_interval_seconds=0)
    assert (status, data) == (200, {"ok": True})
    assert [seen.body for seen in server.requests] == [b'{"n":1}'] * 3


def test_repeats_end_after_as_many_as_were_allowed(sdk: Sdk, server: Server) -> None:
    for _ in range(5):
        server.says({}, 503)
    assert send(sdk, "GET", "x/v1/y", retry_max_attempts=1, retry_interval_seconds=0)[0] == 503
    assert len(server.requests) == 2


@pytest.mark.parametrize("method", ["POST", "PATCH", "post"])
def test_what_might_happen_twice_is_sent_once(sdk: Sdk, server: Server, method: str) -> None:
    server.says({}, 503)
    assert send(sdk, method, "x/v1/y", json={}, retry_max_attempts=9, retry_interval_seconds=0)[0] == 503
    assert len(server.requests) == 1


def test_a_time_limit_is_kept(sdk: Sdk, server: Server) -> None:
    server.answers.append(Answer(delay=30))
    with pytest.raises(exceptions.RequestTimeout):
        send(sdk, "GET", "x/v1/y", timeout=0.05, retry_max_attempts=0)


DRIP = (b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n", b" ")


def dripping(connections: list[int]) -> Any:
    def handler(connection: socket.socket) -> None:
        head(connection)
        connections.append(1)
        connection.sendall(DRIP[0])
        while True:
            connection.sendall(DRIP[1])
            time.sleep(0.02)

    return handler


def test_a_time_limit_ends_an_answer_that_keeps_dripping_in_and_it_is_not_asked_for_again(
    sdk: Sdk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    with raw_server(dripping(asked)) as server:
        monkeypatch.setenv("RBLXOPENCLOUD_BASE_URL", server.url)
        begun = time.monotonic()
        with pytest.raises(exceptions.RequestTimeout):
            send(sdk, "GET", "x/v1/y", timeout=0.4)
        assert 0.3 < time.monotonic() - begun < 2
    assert len(asked) == 1


def test_limits_of_each_phase_end_no_answer_that_moves(sdk: Sdk, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(connection: socket.socket) -> None:
        head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n")
        for _ in range(10):
            time.sleep(0.06)
            connection.sendall(b"7")

    with raw_server(slow) as server:
        monkeypatch.setenv("RBLXOPENCLOUD_BASE_URL", server.url)
        assert send(sdk, "GET", "x/v1/y", timeout=None)[1] == 7777777777
        assert send(sdk, "GET", "x/v1/y", timeout=Timeouts(read=0.4))[1] == 7777777777


def test_what_is_sent_again_after_an_error_has_the_whole_time_anew(sdk: Sdk, server: Server) -> None:
    server.answers.append(Answer(503, delay=0.4))
    server.answers.append(Answer(200, b"1", delay=0.4))
    assert send(sdk, "GET", "x/v1/y", timeout=0.6, retry_interval_seconds=0)[1] == 1


def test_no_time_limit_is_honoured(sdk: Sdk, server: Server) -> None:
    server.answers.append(Answer(delay=0.2))
    assert send(sdk, "GET", "x/v1/y", timeout=None)[0] == 200


@pytest.mark.parametrize("path", ["https://example.org/x", "//example.org/x", "http://apis.roblox.com/x"])
def test_an_address_is_no_path(sdk: Sdk, server: Server, path: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        send(sdk, "GET", path, KEY)
    assert server.requests == []


@pytest.mark.parametrize("path", ["cloud/v2/../v1", "cloud/./v2", "/universes/.."])
def test_a_path_that_climbs_is_refused(sdk: Sdk, server: Server, path: str) -> None:
    with pytest.raises(ValueError, match="lead elsewhere"):
        send(sdk, "GET", path, KEY)
    assert server.requests == []


def test_a_path_is_escaped_where_it_has_to_be(sdk: Sdk, server: Server) -> None:
    server.says()
    send(sdk, "GET", "messaging-service/v1/universes/1/topics/a b\r\nü%2F")
    assert server.last.target == "/messaging-service/v1/universes/1/topics/a%20b%0D%0A%C3%BC%2F"


@pytest.mark.usefixtures("server")
def test_json_and_data_together_are_refused(sdk: Sdk) -> None:
    with pytest.raises(ValueError, match="either json or data"):
        send(sdk, "POST", "x/v1/y", json={}, data=b"")


@pytest.mark.usefixtures("server")
def test_an_unknown_argument_is_named(sdk: Sdk) -> None:
    with pytest.raises(TypeError, match="no argument 'query'"):
        send(sdk, "GET", "x/v1/y", query={})
