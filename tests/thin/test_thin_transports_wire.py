"""What goes over the wire, in every way to send: targets, headers, packed answers, redirects, broken answers."""

from __future__ import annotations

import gzip
import socket
import time
import traceback
import zlib
from contextlib import suppress

import httpx
import pytest
from thin_support import KEY, Sdk, Server, serving
from transport_support import OK, Way, call, head, raw_server, says

import rblxopencloudraw as raw
from rblxopencloud import exceptions

TARGETS = (
    "/cloud/v2/%2E%2E/entries/%2F%2f",
    "/a/%F0%9F%98%80/b%20c/d+e/%25",
    "/x/%2E?filter=id.startsWith%28%22a%22%29&page=a%2Bb%20c&empty=&same=1&same=2",
    "/colon:publish/@latest/~tilde/it's/(1)",
)


@pytest.mark.parametrize("target", TARGETS)
def test_path_and_query_arrive_byte_for_byte(way: Way, server: Server, target: str) -> None:
    server.says()
    way.send(call(server.url, target))
    assert server.last.target == target


def test_a_base_address_may_have_a_path_of_its_own(way: Way, server: Server) -> None:
    server.says()
    way.send(call(f"{server.url}/prefix", "/x"))
    assert server.last.target == "/prefix/x"


def test_the_server_is_told_its_own_name_and_no_cookie(way: Way, server: Server) -> None:
    for _ in range(2):
        server.says({}, set_cookie="session=1; Path=/")
        way.send(call(server.url))
    assert server.last.headers["host"] == server.url.removeprefix("http://")
    assert "cookie" not in server.last.headers or not way.is_ours


def test_requests_of_our_ways_are_alike(server: Server) -> None:
    heads: list[dict[str, str]] = []
    for name in ("sync", "aio-httpx", "aio-aiohttp"):
        for method in ("GET", "POST", "DELETE"):
            server.says()
            way = Way(name)
            way.send(call(server.url, method=method))
            way.close()
            # aiohttp states the length of an empty body for DELETE as well, which means the same.
            heads.append({k: v for k, v in server.last.headers.items() if (method, k) != ("DELETE", "content-length")})
    assert heads[0:3] == heads[3:6] == heads[6:9]
    assert "content-length" not in heads[0]
    assert heads[1]["content-length"] == "0"


def test_a_redirect_is_an_answer_and_the_key_goes_nowhere_else(way: Way, server: Server) -> None:
    with serving() as elsewhere:
        server.says({}, 302, location=f"{elsewhere.url}/stolen")
        assert way.send(call(server.url)).status == 302
        assert elsewhere.requests == []


TEXT = b'{"a": 1}' * 999
PACKED = {
    "gzip": gzip.compress(TEXT),
    "X-Gzip": gzip.compress(TEXT),
    "deflate": zlib.compress(TEXT),
    " Deflate": zlib.compress(TEXT, wbits=-15),
}


@pytest.mark.parametrize("coding", PACKED)
def test_packed_answers_are_unpacked(way: Way, server: Server, coding: str) -> None:
    server.says(PACKED[coding], content_encoding=coding)
    assert way.send(call(server.url)).content == TEXT


@pytest.mark.parametrize("body", [gzip.compress(b"a" * 999)[:-9], b"not packed at all"])
def test_an_answer_that_cannot_be_unpacked_is_an_error(way: Way, server: Server, body: bytes) -> None:
    server.says(body, content_encoding="gzip")
    with pytest.raises(exceptions.TransportError):
        way.send(call(server.url))


def test_headers_are_read_whatever_they_hold(way: Way) -> None:
    answer = b"HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a: 2\r\nX-Name: caf\xc3\xa9 \xff\r\ncontent-length: 0\r\n\r\n"
    with raw_server(says(answer)) as server:
        headers = way.send(call(server.url)).headers
    assert headers["x-a"] == "1, 2"
    assert headers["x-name"] == "caf\u00c3\u00a9 \u00ff"


BROKEN = {
    "no answer": b"",
    "no status line": b"SSH-2.0-OpenSSH_9.6\r\n\r\n",
    "a status that is none": b"HTTP/1.1 abc OK\r\ncontent-length: 0\r\n\r\n",
    "half a head": b"HTTP/1.1 200 OK\r\ncontent-le",
    "a body that ends early": b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{}",
    "a length that is none": b"HTTP/1.1 200 OK\r\ncontent-length: two\r\n\r\n{}",
    "two lengths": b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}",
    "chunks that end early": b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab",
    "a chunk without a size": b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n",
    "a flood of headers": b"HTTP/1.1 200 OK\r\n" + b"x-flood: aaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n" * 9999 + b"\r\n",
    "a header without end": b"HTTP/1.1 200 OK\r\nx-flood: " + b"a" * 400_000,
    "zero bytes": b"\x00" * 4096,
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_answer_is_our_error_and_the_next_one_is_good(way: Way, fault: str) -> None:
    broken = [BROKEN[fault]]

    def handler(connection: socket.socket) -> None:
        head(connection)
        connection.sendall(broken.pop() if broken else OK)

    with raw_server(handler) as server:
        with pytest.raises(exceptions.TransportError) as caught:
            way.send(call(server.url))
        assert caught.value.maybe_sent is True
        assert isinstance(caught.value.__cause__, httpx.HTTPError)
        assert way.send(call(server.url)).content == b"{}"


def test_an_error_shows_the_key_nowhere(way: Way) -> None:
    with raw_server(says(b"garbage\r\n\r\n")) as server, pytest.raises(exceptions.TransportError) as caught:
        way.send(call(server.url, "/x?filter=private"))
    shown = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert KEY not in shown
    assert "private" not in str(caught.value)


def test_a_lookup_that_fails_certainly_sent_nothing(way: Way) -> None:
    with pytest.raises(exceptions.TransportError) as caught:
        way.send(call("http://does-not-exist.invalid"))
    assert caught.value.maybe_sent is False


def test_a_connection_is_kept(way: Way) -> None:
    with raw_server(says(*[OK] * 5)) as server:
        for _ in range(5):
            way.send(call(server.url))
        assert server.connections == 1


def test_a_connection_that_the_server_gave_up_is_not_used_again(way: Way) -> None:
    with raw_server(says(OK)) as server:
        for _ in range(3):
            assert way.send(call(server.url, method="POST")).status == 200
            time.sleep(0.15)
        assert server.connections == 3


def test_a_connection_that_is_to_be_closed_is_closed(our_way: Way) -> None:
    with raw_server(says(OK, OK, OK)) as server:
        for _ in range(3):
            request = call(server.url, method="POST")
            request.headers["connection"] = "close"
            assert our_way.send(request).status == 200
        assert server.connections == 3


CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
WRONG = b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nwrong"
LEFT_OVER = {
    "a second answer": OK + WRONG,
    "the same answer again": OK + OK,
    "a second answer in chunks": CHUNKED + b"2\r\n{}\r\n0\r\n\r\n" + CHUNKED + b"5\r\nwrong\r\n0\r\n\r\n",
    "a second answer after an empty one": CHUNKED + b"0\r\n\r\n" + CHUNKED + b"5\r\nwrong\r\n0\r\n\r\n",
    "a second answer after an early hint": b"HTTP/1.1 103 Early Hints\r\n\r\n" + OK + WRONG,
    "a second answer after none": b"HTTP/1.1 204 No Content\r\n\r\n" + WRONG,
    "a body that is longer than it says": b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}{}",
}


@pytest.mark.parametrize("pause", [0, 0.02])
@pytest.mark.parametrize("what", LEFT_OVER)
def test_what_is_left_over_is_never_the_answer_to_the_next_request(our_way: Way, what: str, pause: float) -> None:
    broken = [LEFT_OVER[what]]

    def handler(connection: socket.socket) -> None:
        while True:
            head(connection)
            answer = broken.pop() if broken else OK
            cut = answer.rfind(b"HTTP/1.1")
            connection.sendall(answer[:cut])
            time.sleep(pause)
            connection.sendall(answer[cut:])

    with raw_server(handler) as server:
        with suppress(exceptions.TransportError):
            our_way.send(call(server.url))
        our_way.idle(0.05)
        assert our_way.send(call(server.url)).content == b"{}"


LENGTHS = {
    "longer than announced": (b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[1, 2]", False),
    "followed by an empty line": (OK + b"\r\n", True),
    "followed by another answer": (OK + OK, True),
}


@pytest.mark.parametrize("what", LENGTHS)
def test_an_answer_longer_than_its_length_is_broken_and_one_that_is_followed_by_another_is_not(
    our_way: Way, what: str
) -> None:
    answer, is_whole = LENGTHS[what]
    with raw_server(says(answer)) as server:
        if is_whole:
            assert our_way.send(call(server.url)).content == b"{}"
            return
        with pytest.raises(exceptions.TransportError) as caught:
            our_way.send(call(server.url))
        assert caught.value.maybe_sent is True
        assert isinstance(caught.value.__cause__, httpx.RemoteProtocolError)


KEPT = {
    "a length": OK,
    "chunks": CHUNKED + b"2\r\n{}\r\n0\r\n\r\n",
    "many chunks": CHUNKED + b"10000\r\n" + b" " * 65536 + b"\r\n2\r\n{}\r\n0\r\n\r\n",
    "no chunk": CHUNKED + b"0\r\n\r\n",
    "no body": b"HTTP/1.1 204 No Content\r\n\r\n",
    "an early hint": b"HTTP/1.1 103 Early Hints\r\n\r\n" + OK,
    "a long body": b"HTTP/1.1 200 OK\r\ncontent-length: 300000\r\n\r\n" + b" " * 300_000,
}


@pytest.mark.parametrize("size", [1, 7, 100_000])
@pytest.mark.parametrize("what", KEPT)
def test_a_connection_is_kept_however_the_answer_arrives(our_way: Way, what: str, size: int) -> None:
    answer = KEPT[what]
    size = max(size, len(answer) // 3000)

    def handler(connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while True:
            head(connection)
            for start in range(0, len(answer), size):
                connection.sendall(answer[start : start + size])

    with raw_server(handler) as server:
        for _ in range(3):
            our_way.send(call(server.url))
        assert server.connections == 1


def test_an_answer_that_comes_before_the_whole_body_counts(our_way: Way) -> None:
    def handler(connection: socket.socket) -> None:
        head(connection)
        connection.sendall(b"HTTP/1.1 413 Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
        while connection.recv(65536):
            pass

    with raw_server(handler) as server:
        request = call(server.url, method="POST")
        request.content = b"x" * 5_000_000
        assert our_way.send(request).status == 413


def test_a_refused_repetition_is_not_made_by_the_library_below(our_way: Way) -> None:
    """Requests that are harmless to repeat are repeated by the retry policy, where they are counted, or not at all."""
    with raw_server(says(OK, b"")) as server:
        our_way.send(call(server.url))
        with pytest.raises(exceptions.TransportError):
            our_way.send(call(server.url))
        assert server.connections == 1


@pytest.mark.parametrize("name", ["bad name", "", "naïve", "a:b", "line\nbreak"])
def test_the_name_of_a_header_is_checked_before_anything_is_sent(name: str) -> None:
    from rblxopencloud import send_request

    with pytest.raises(ValueError, match="not the name of a header"):
        send_request("GET", "x", headers={name: "1"})


@pytest.mark.parametrize("port", ["99999999", "0", "-1", "x"])
def test_a_base_address_without_a_usable_port_is_refused(sdk: Sdk, port: str) -> None:
    with pytest.raises(ValueError, match="base_url must be an address"):
        sdk.package.Client(KEY, base_url=f"http://127.0.0.1:{port}")


@pytest.mark.parametrize("host", ["a" * 70 + ".example", "exa\u2028mple.org", "under score.example"])
def test_a_host_that_is_none_is_an_error_of_ours(our_way: Way, host: str) -> None:
    with pytest.raises((ValueError, exceptions.TransportError)):
        our_way.send(call(f"http://{host}"))


def test_every_endpoint_can_be_addressed() -> None:
    assert all(endpoint.server.isascii() and endpoint.path.isascii() for endpoint in raw.ENDPOINTS.values())
