"""The client: credentials, addresses, answers, failures, closing. Listings are tested in `test_thin_paging`."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, Any

import attrs
import httpx
import pytest
from thin_support import KEY, Answer, Sdk, Server, serving

import rblxopencloud
import rblxopencloudraw as raw
from rblxopencloud import Timeouts, exceptions

if TYPE_CHECKING:
    from collections.abc import Callable

GET = raw.universes.get_universe(1)
PUBLISH = raw.universes.publish_universe_message(1, {"topic": "news", "message": "hello"})
PYTHON_HTTP = {"rblxopencloud": httpx.Client, "rblxopencloudasync": httpx.AsyncClient}


def client(sdk: Sdk, *args: Any, **kwargs: Any) -> Any:
    return sdk.package.Client(*args, **kwargs)


def test_a_typed_request_returns_the_decoded_answer(sdk: Sdk, server: Server) -> None:
    server.says({"displayName": "Tower", "privateServerPriceRobux": 0})
    universe = sdk.run(client(sdk, KEY).send(GET))
    assert universe == {"displayName": "Tower", "privateServerPriceRobux": 0}
    assert (server.last.method, server.last.target) == ("GET", "/cloud/v2/universes/1")


def test_an_operation_without_result_returns_none_whatever_the_server_says(sdk: Sdk, server: Server) -> None:
    server.says(b"OK")
    assert sdk.run(client(sdk, KEY).send(PUBLISH)) is None
    assert server.last.body == b'{"topic":"news","message":"hello"}'
    assert server.last.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("arguments", "name", "value"),
    [
        ({"api_key": KEY}, "x-api-key", KEY),
        ({"api_key": "Bearer token"}, "authorization", "Bearer token"),
        ({"oauth2_token": "token"}, "authorization", "Bearer token"),
        ({"oauth2_token": "Bearer token"}, "authorization", "Bearer token"),
    ],
)
def test_a_credential_goes_into_its_own_header_only(
    sdk: Sdk, server: Server, arguments: dict[str, str], name: str, value: str
) -> None:
    server.says()
    sdk.run(client(sdk, **arguments).send(GET))
    assert {header: server.last.headers.get(header) for header in ("x-api-key", "authorization")} == {
        "x-api-key": None,
        "authorization": None,
        name: value,
    }


def test_an_operation_that_asks_for_no_credential_gets_none(sdk: Sdk, server: Server) -> None:
    server.says()
    sdk.run(client(sdk, KEY).send(raw.api_keys.introspect_api_key({"apiKey": "other"})))
    assert "x-api-key" not in server.last.headers


@pytest.mark.parametrize(
    "key", ["", "Q1w2\n", " Q1w2", "Q1w2\rX", "Q1w2ключ", "Q1w2 b", "Q1w2\x7f", "Bearer ", "Bearer Q1w2\nb"]
)
def test_a_key_with_impossible_characters_is_refused_without_being_shown(sdk: Sdk, key: str) -> None:
    with pytest.raises(ValueError, match="api_key") as caught:
        client(sdk, key)
    assert "Q1w2" not in str(caught.value)


def test_a_key_of_another_type_is_refused(sdk: Sdk) -> None:
    with pytest.raises(TypeError, match="api_key must be a str, not int"):
        client(sdk, 5)


def test_key_and_token_together_are_refused(sdk: Sdk) -> None:
    with pytest.raises(ValueError, match="either api_key or oauth2_token"):
        client(sdk, KEY, oauth2_token="token")


def test_a_base_url_with_a_path_serves_every_host(sdk: Sdk, server: Server) -> None:
    server.says()
    request = raw.Request[object](raw.ENDPOINTS["Cloud_GetUniverse"]._replace(server="https://badges.roblox.com"), "/x")
    sdk.run(client(sdk, KEY, base_url=server.url + "/prefix/").send_raw(request))
    assert server.last.target == "/prefix/x"


@pytest.mark.parametrize("address", ["roblox.com", "ftp://host", "http://", "http://u:p@host", "http://host?a=1"])
def test_a_base_url_that_is_no_plain_address_is_refused(sdk: Sdk, address: str) -> None:
    with pytest.raises(ValueError, match="base_url must be an address"):
        client(sdk, KEY, base_url=address)


@pytest.mark.parametrize(
    "address", ["https://roblox.com.example.org", "http://apis.roblox.com", "https://notroblox.com"]
)
def test_a_key_never_goes_to_a_foreign_server(sdk: Sdk, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.delenv("RBLXOPENCLOUD_BASE_URL", raising=False)
    request = raw.Request[object](GET.endpoint._replace(server=address), "/x")
    with pytest.raises(ValueError, match="is not a server of Roblox"):
        sdk.run(client(sdk, KEY).send(request))


def test_a_redirect_is_an_error_and_not_followed(sdk: Sdk, server: Server) -> None:
    with serving() as elsewhere:
        elsewhere.says({"displayName": "wrong"})
        server.says(b"", 302, Location=elsewhere.url + "/stolen")
        with pytest.raises(exceptions.HttpException) as caught:
            sdk.run(client(sdk, KEY).send(GET))
        assert caught.value.status_code == 302
        assert elsewhere.requests == []


def test_escaped_parts_of_a_path_arrive_as_they_were_escaped(sdk: Sdk, server: Server) -> None:
    server.says()
    sdk.run(client(sdk, KEY).send_raw(raw.universes.get_universe("../a b/?#%ü:")))
    assert server.last.target == "/cloud/v2/universes/..%2Fa%20b%2F%3F%23%25%C3%BC%3A"


def test_an_id_of_dots_stays_an_id(sdk: Sdk, server: Server) -> None:
    server.says()
    sdk.run(client(sdk, KEY).send_raw(raw.universes.get_universe("..")))
    assert server.last.target == "/cloud/v2/universes/%2E%2E"


def test_headers_of_an_answer_are_found_in_any_case_and_repeated_ones_joined(sdk: Sdk, server: Server) -> None:
    server.answers.append(Answer(200, b"{}", [("X-Limit", "5"), ("x-limit", "7")]))
    response = sdk.run(client(sdk, KEY).send_raw(GET))
    assert response.headers["X-LIMIT"] == response.headers.get("x-limit") == "5, 7"
    assert "X-Limit" in response.headers
    assert response.headers.get("Missing") is None


def test_send_raw_returns_an_error_answer_as_it_is(sdk: Sdk, server: Server) -> None:
    server.says(b"<html>no</html>", 502)
    response = sdk.run(client(sdk, KEY, retry=None).send_raw(GET))
    assert (response.status, response.content, response.ok) == (502, b"<html>no</html>", False)


@pytest.mark.parametrize("body", [b"", b"<html></html>", b'{"displayName":', b"[1]", b"null", b"\xff"])
def test_a_success_without_the_promised_answer_is_an_error(sdk: Sdk, server: Server, body: bytes) -> None:
    server.says(body)
    with pytest.raises(exceptions.UnreadableResponse) as caught:
        sdk.run(client(sdk, KEY).send(GET))
    assert (caught.value.status_code, caught.value.body) == (200, body)


def test_an_acknowledged_change_may_come_without_a_body(sdk: Sdk, server: Server) -> None:
    server.says(b"", 200)
    assert sdk.run(client(sdk, KEY).send(raw.universes.restart_universe_servers(1, {}))) == {}


def test_an_unreadable_acknowledgement_says_that_it_may_have_been_carried_out(sdk: Sdk, server: Server) -> None:
    server.says(b"<html>", 200)
    with pytest.raises(exceptions.UnreadableResponse, match="may have been carried out"):
        sdk.run(client(sdk, KEY).send(raw.universes.restart_universe_servers(1, {})))


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, exceptions.HttpException),
        (401, exceptions.Unauthorized),
        (403, exceptions.Forbidden),
        (404, exceptions.NotFound),
        (409, exceptions.Conflict),
        (412, exceptions.PreconditionFailed),
        (429, exceptions.RateLimited),
        (499, exceptions.HttpException),
        (503, exceptions.HttpException),
    ],
)
def test_each_status_has_its_exception(
    sdk: Sdk, server: Server, status: int, error: type[exceptions.HttpException]
) -> None:
    server.says({"code": "SOME_CODE", "message": "why"}, status, x_request_id="r-1")
    with pytest.raises(error) as caught:
        sdk.run(client(sdk, KEY, retry=None).send(GET))
    assert type(caught.value) is error
    assert (caught.value.status_code, caught.value.error_code, caught.value.message) == (status, "SOME_CODE", "why")
    assert caught.value.request_id == "r-1"
    assert caught.value.endpoint is GET.endpoint


def test_nothing_is_sent_a_second_time(sdk: Sdk, server: Server) -> None:
    server.says({}, 503)
    with pytest.raises(exceptions.HttpException):
        sdk.run(client(sdk, KEY).send(PUBLISH))
    assert len(server.requests) == 1


def test_a_refused_connection_certainly_sent_nothing(sdk: Sdk) -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{reserved.getsockname()[1]}"
        with pytest.raises(exceptions.TransportError) as caught:
            sdk.run(client(sdk, KEY, base_url=address, retry=None).send(GET))
    assert caught.value.maybe_sent is False
    assert isinstance(caught.value.__cause__, httpx.ConnectError)
    assert KEY not in str(caught.value)


def test_a_connection_that_breaks_may_have_sent_something(sdk: Sdk, server: Server) -> None:
    server.answers.append(Answer(drop=True))
    with pytest.raises(exceptions.TransportError) as caught:
        sdk.run(client(sdk, KEY).send(PUBLISH))
    assert caught.value.maybe_sent is True
    assert len(server.requests) == 1


def test_a_silent_server_is_a_time_out_of_both_kinds(sdk: Sdk, server: Server) -> None:
    server.answers.append(Answer(delay=30))
    with pytest.raises(TimeoutError) as caught:
        sdk.run(client(sdk, KEY, timeout=0.05, retry=None).send(GET))
    assert isinstance(caught.value, exceptions.RequestTimeout)
    assert caught.value.endpoint is GET.endpoint


def test_limits_for_each_phase_are_kept_apart(sdk: Sdk, server: Server) -> None:
    server.answers.append(Answer(delay=30))
    with pytest.raises(exceptions.RequestTimeout):
        sdk.run(client(sdk, KEY, timeout=Timeouts(connect=20, read=0.05), retry=None).send(GET))


def test_no_limit_is_no_limit(sdk: Sdk, server: Server) -> None:
    server.answers.append(Answer(delay=0.3))
    assert sdk.run(client(sdk, KEY, timeout=None).send(GET)) == {}


def test_a_limit_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="read must be more than 0 seconds"):
        Timeouts(read=0)


def test_limits_within_a_deadline_are_never_longer() -> None:
    assert Timeouts(1, 20, None, 3).within(2) == Timeouts(1, 2, 2, 2, 2)
    assert Timeouts.of(None).within(None) == Timeouts(None, None, None, None)


def test_a_closed_client_says_so(sdk: Sdk, server: Server) -> None:
    open_client = client(sdk, KEY)
    sdk.run(open_client.close())
    sdk.run(open_client.close())
    with pytest.raises(RuntimeError, match="This client is closed"):
        sdk.run(open_client.send(GET))
    assert server.requests == []


def test_a_callers_own_http_client_is_used_and_left_open(sdk: Sdk, server: Server) -> None:
    server.says()
    server.says()
    own: Any = PYTHON_HTTP[sdk.name](headers={"x-mine": "yes"})
    mine = client(sdk, KEY, http_client=own)
    sdk.run(mine.send(GET))
    sdk.run(mine.close())
    response = sdk.run(own.get(server.url))
    sdk.run(own.close() if sdk.name == "rblxopencloud" else own.aclose())
    assert response.status_code == 200
    assert server.requests[0].headers["x-mine"] == "yes"


def test_cookies_are_not_kept(sdk: Sdk, server: Server) -> None:
    server.says({}, 200, Set_Cookie="session=1; Path=/")
    server.says()
    one = client(sdk, KEY)
    sdk.run(one.send(GET))
    sdk.run(one.send(GET))
    assert "cookie" not in server.last.headers


@pytest.mark.usefixtures("server")
def test_one_key_has_one_client_and_a_client_is_taken_for_a_key(sdk: Sdk) -> None:
    own = client(sdk, "own-key")
    first, second = sdk.package.Experience(1, KEY), sdk.package.Place(2, sdk.package.Experience(1, KEY), KEY)
    assert first._client is second._client
    assert sdk.package.Experience(1, own)._client is own
    assert sdk.package.Experience(1, "another")._client is not first._client


@pytest.mark.usefixtures("server")
def test_a_representation_never_shows_the_key(sdk: Sdk) -> None:
    open_client = client(sdk, KEY)
    objects = [open_client, open_client.credential, sdk.package.Experience(1, KEY), sdk.package.ApiKey(KEY)]
    assert KEY not in " ".join(map(repr, objects))
    assert repr(sdk.package.Experience(1, KEY)) == f"<{sdk.name}.Experience id=1>"


def test_many_threads_share_one_client(server: Server) -> None:
    with rblxopencloud.Client(KEY) as shared:
        for _ in range(40):
            server.says({"displayName": "x"})
        results: list[object] = []
        run: Callable[[], None] = lambda: results.extend(shared.send(GET) for _ in range(5))  # noqa: E731
        threads = [threading.Thread(target=run) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert results == [{"displayName": "x"}] * 40


def test_an_exchange_does_not_show_its_headers() -> None:
    from rblxopencloud._requests import exchange

    call = exchange(GET, rblxopencloud.Client(KEY).credential, "http://127.0.0.1:1", Timeouts())
    assert call.headers["x-api-key"] == KEY
    assert KEY not in repr(call)
    assert attrs.has(type(call))
