"""Time-outs of every phase and of an attempt as a whole, and what a cancelled attempt leaves behind."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from transport_support import OK, OURS, Way, call, head, narrow, raw_server

from rblxopencloud import Timeouts, exceptions

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENT = 30.0
BRIEF = 0.3


def only(**limits: float) -> Timeouts:
    """Long limits, but for those named."""
    return Timeouts(**{"connect": PATIENT, "read": PATIENT, "write": PATIENT, "pool": PATIENT, **limits})


def timed_out(way: Way, request: Any, least: float = 0.2, most: float = 2.0) -> exceptions.RequestTimeout:
    start = time.monotonic()
    with pytest.raises(exceptions.RequestTimeout) as caught:
        way.send(request)
    assert least <= time.monotonic() - start <= most
    return caught.value


def drip(first: bytes, piece: bytes) -> Callable[[socket.socket], None]:
    """Answer without end, a little every now and then."""

    def handler(connection: socket.socket) -> None:
        head(connection)
        connection.sendall(first)
        while True:
            connection.sendall(piece)
            time.sleep(0.02)

    return handler


def silence(connection: socket.socket) -> None:
    while connection.recv(65536):
        pass


def deaf(stop: threading.Event) -> Callable[[socket.socket], None]:
    """Read the head of a request and nothing more."""

    def handler(connection: socket.socket) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.recv(100)
        stop.wait(PATIENT)

    return handler


def test_a_connection_that_is_not_made_in_time_certainly_sent_nothing(way: Way) -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        address = full.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(address)
        time.sleep(0.05)
        error = timed_out(way, call(f"http://127.0.0.1:{address[1]}", timeouts=only(connect=BRIEF)))
        for one in waiting:
            one.close()
    assert error.maybe_sent is False


def test_an_answer_that_does_not_come_is_given_up(way: Way) -> None:
    with raw_server(silence) as server:
        error = timed_out(way, call(server.url, timeouts=only(read=BRIEF)))
    assert error.maybe_sent is True


def test_an_answer_that_stops_half_way_is_given_up(way: Way) -> None:
    def half(connection: socket.socket) -> None:
        head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{")
        silence(connection)

    with raw_server(half) as server:
        assert timed_out(way, call(server.url, timeouts=only(read=BRIEF))).maybe_sent is True


def test_a_body_that_nobody_reads_is_given_up(way: Way) -> None:
    stop = threading.Event()
    with raw_server(deaf(stop)) as server:
        request = call(server.url, method="POST", timeouts=only(write=BRIEF))
        request.content = bytes(30_000_000)
        error = timed_out(way, request)
        stop.set()
    assert error.maybe_sent is True


@pytest.mark.parametrize("name", OURS)
def test_a_connection_that_does_not_become_free_is_not_waited_for(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    narrow(monkeypatch, 1)
    our_way = Way(name)
    limits = only(pool=BRIEF, connect=BRIEF)
    with raw_server(silence) as server:
        slow, other = call(server.url, timeouts=only(read=2.5)), call(server.url, timeouts=limits)
        if our_way.is_async:
            error = our_way.run(_both(our_way.transport, slow, other))
        else:
            thread = threading.Thread(target=_ignore, args=(our_way, slow))
            thread.start()
            time.sleep(0.1)
            error = timed_out(our_way, other)
            server.close_connections()
            thread.join()
        our_way.close()
    assert error.maybe_sent is False


async def _both(transport: Any, slow: Any, other: Any) -> Any:
    task = asyncio.create_task(transport.exchange(slow))
    await asyncio.sleep(0.1)
    with pytest.raises(exceptions.RequestTimeout) as caught:
        await transport.exchange(other)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return caught.value


def _ignore(way: Way, request: Any) -> None:
    with pytest.raises(exceptions.TransportError):
        way.send(request)


DRIPS = {
    "a head": (b"HTTP/1.1 200 OK\r\n", b"x-drip: 1\r\n"),
    "a line": (b"HTTP/1.1 200 OK\r\nx-drip: ", b"1"),
    "a body": (b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n", b" "),
    "chunks": (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "the size of a chunk": (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1;x=", b"a"),
    "no answer yet": (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
}


@pytest.mark.parametrize("what", DRIPS)
def test_what_keeps_dripping_in_ends_all_the_same(our_way: Way, what: str) -> None:
    with raw_server(drip(*DRIPS[what])) as server:
        error = timed_out(our_way, call(server.url, timeouts=only(total=BRIEF)))
    assert error.maybe_sent is True


def test_what_keeps_dripping_in_ends_for_a_client_of_the_callers_own(way: Way) -> None:
    with raw_server(drip(*DRIPS["a body"])) as server:
        timed_out(way, call(server.url, timeouts=only(total=BRIEF)))


def test_what_keeps_dripping_out_ends_all_the_same(our_way: Way) -> None:
    def sips(connection: socket.socket) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        while connection.recv(4096):
            time.sleep(0.02)

    with raw_server(sips) as server:
        request = call(server.url, method="POST", timeouts=only(total=BRIEF))
        request.content = bytes(30_000_000)
        assert timed_out(our_way, request).maybe_sent is True


def test_a_connection_that_is_not_made_within_the_whole_time_ends(our_way: Way) -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        address = full.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(address)
        time.sleep(0.05)
        timed_out(our_way, call(f"http://127.0.0.1:{address[1]}", timeouts=only(total=BRIEF)))
        for one in waiting:
            one.close()


def test_what_ends_in_time_is_not_disturbed(way: Way) -> None:
    def slow(connection: socket.socket) -> None:
        while True:
            head(connection)
            time.sleep(BRIEF)
            connection.sendall(OK)

    with raw_server(slow) as server:
        assert way.send(call(server.url, timeouts=only(total=5))).status == 200
        assert way.send(call(server.url, timeouts=None)).status == 200
        assert server.connections == 1


def test_a_time_out_leaves_nothing_half_used(way: Way) -> None:
    late = [BRIEF * 2]

    def handler(connection: socket.socket) -> None:
        while True:
            before, _ = head(connection)
            if late:
                time.sleep(late.pop())
            body = before.split(b" ")[1]
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body))

    with raw_server(handler) as server:
        timed_out(way, call(server.url, "/first", only(read=BRIEF)))
        assert way.send(call(server.url, "/second")).content == b"/second"
        assert server.connections == 2


def test_a_time_out_of_the_callers_own_is_not_taken_for_one_of_the_attempt() -> None:
    async def main(way: Way, url: str) -> None:
        with pytest.raises(TimeoutError) as caught:
            async with asyncio.timeout(BRIEF):
                await way.transport.exchange(call(url))
        assert not isinstance(caught.value, exceptions.TransportError)

    with raw_server(silence) as server:
        for name in ("aio-httpx", "aio-aiohttp", "aio-theirs"):
            way = Way(name)
            way.run(main(way, server.url))
            way.close()


@pytest.mark.parametrize("moment", ["waiting", "sending", "receiving", "connecting"])
@pytest.mark.parametrize("name", ["aio-httpx", "aio-aiohttp"])
def test_a_cancelled_exchange_gives_its_connection_back_or_up(
    name: str, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    narrow(monkeypatch, 2)
    first = [True, True, True]

    def handler(connection: socket.socket) -> None:
        if first and first.pop():
            if moment == "receiving":
                head(connection)
                connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{")
            if moment == "sending":
                connection.recv(100)
                time.sleep(BRIEF)
            silence(connection)
            return
        while True:
            head(connection)
            connection.sendall(OK)

    async def cancelled(transport: Any, url: str) -> None:
        request = call(url, method="POST", timeouts=PATIENT)
        request.content = bytes(30_000_000) if moment == "sending" else b"{}"
        task = asyncio.create_task(transport.exchange(request))
        await asyncio.sleep(0 if moment == "connecting" else 0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async def main(way: Way, url: str) -> None:
        for _ in range(3):
            await cancelled(way.transport, url)
        first.clear()
        answers = await asyncio.gather(*(way.transport.exchange(call(url)) for _ in range(20)))
        assert [answer.content for answer in answers] == [b"{}"] * 20

    with raw_server(handler) as server:
        way = Way(name)
        way.run(main(way, server.url))
        way.close()


def test_one_number_is_a_limit_of_each_phase_and_none_is_no_limit() -> None:
    assert Timeouts.of(3) == Timeouts(3, 3, 3, 3, None)
    assert Timeouts.of(None) == Timeouts(None, None, None, None, None)
    assert Timeouts(total=9).within(4).total == 4


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf")])
def test_a_limit_that_is_none_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match="total must be more than 0 seconds, or None for no limit"):
        Timeouts(total=seconds)
    with pytest.raises(ValueError, match="connect must be more than 0 seconds, or None for no limit"):
        Timeouts.of(seconds)
