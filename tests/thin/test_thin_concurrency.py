"""One client for many threads, tasks, loops and processes: every answer to its question, connections bounded."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import os
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from thin_support import KEY, Server
from transport_support import OK, call, narrow, raw_server, says

import rblxopencloud
import rblxopencloudasync
import rblxopencloudraw as raw
from rblxopencloud._transport import aio, aio_aiohttp, aio_direct, aio_pool, common, sync

if TYPE_CHECKING:
    from collections.abc import Generator
    from multiprocessing.connection import Connection

FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
KINDS = pytest.mark.parametrize("kind", ["httpx", "aiohttp"])
VARIABLE = "RBLXOPENCLOUD_ASYNC_TRANSPORT"


class Echo(asyncio.Protocol):
    """Answers with the target of the request, a moment later."""

    open = 0
    most = 0
    served = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        Echo.open += 1
        Echo.most = max(Echo.most, Echo.open)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - the interface of protocols
        Echo.open -= 1

    def data_received(self, data: bytes) -> None:
        Echo.served += 1
        body = b'{"asked": "%b"}' % data.split(b" ", 2)[1]
        answer = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body)
        asyncio.get_running_loop().call_later(0.005, self.transport.write, answer)


@contextmanager
def echoing() -> Generator[str]:
    Echo.open = Echo.most = Echo.served = 0
    ready: list[str] = []
    started, stop = threading.Event(), asyncio.Event()

    async def main() -> None:
        loops.append(asyncio.get_running_loop())
        server = await asyncio.get_running_loop().create_server(Echo, "127.0.0.1", 0, backlog=512)
        ready.append(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        started.set()
        await stop.wait()
        server.close()
        await asyncio.sleep(0.05)

    loops: list[asyncio.AbstractEventLoop] = []
    thread = threading.Thread(target=lambda: asyncio.run(main()))
    thread.start()
    started.wait()
    try:
        yield ready[0]
    finally:
        loops[0].call_soon_threadsafe(stop.set)
        thread.join()


def question(number: int) -> raw.Request[Any]:
    return raw.universes.get_universe(number)


def asked(answer: Any) -> int:
    return int(answer["asked"].rpartition("/")[2])


def settled() -> bool:
    """Whether the server counts nothing as open, once it has had time to notice that an answer was taken."""
    until = time.monotonic() + 2
    while Echo.open and time.monotonic() < until:
        time.sleep(0.01)
    return Echo.open == 0


def ask(client: rblxopencloud.Client, number: int) -> int:
    return asked(client.send(question(number)))


def test_one_client_serves_many_threads() -> None:
    with echoing() as url, rblxopencloud.Client(KEY, base_url=url, rate_limits=None) as client:
        with ThreadPoolExecutor(32) as pool:
            numbers = list(pool.map(partial(ask, client), range(1, 1001)))
        assert numbers == list(range(1, 1001))
        assert Echo.served == 1000
        assert Echo.most <= 32


def test_more_threads_than_connections_wait_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    narrow(monkeypatch, 4)
    with echoing() as url, rblxopencloud.Client(KEY, base_url=url, rate_limits=None) as client:
        with ThreadPoolExecutor(32) as pool:
            numbers = list(pool.map(partial(ask, client), range(1, 201)))
        assert numbers == list(range(1, 201))
        assert Echo.most <= 4


@KINDS
def test_one_client_serves_many_tasks(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, kind)

    async def main(url: str) -> list[int]:
        async with rblxopencloudasync.Client(KEY, base_url=url, rate_limits=None) as client:
            return [asked(answer) for answer in await asyncio.gather(*map(client.send, map(question, range(1, 513))))]

    with echoing() as url:
        assert asyncio.run(main(url)) == list(range(1, 513))
        assert Echo.served == 512
        assert Echo.most <= common.CONNECTIONS


@KINDS
def test_one_client_serves_one_loop_after_another_and_leaves_nothing_open(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, kind)
    client = None
    with echoing() as url:
        client = rblxopencloudasync.Client(KEY, base_url=url, rate_limits=None)
        for number in range(1, 4):
            assert asked(asyncio.run(client.send(question(number)))) == number
            gc.collect()  # what was left open would warn here, and warnings are errors
            assert settled()


@KINDS
def test_one_client_serves_loops_in_several_threads(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, kind)

    async def main(start: int) -> list[int]:
        return [asked(await client.send(question(number))) for number in range(start, start + 20)]

    def run(start: int) -> list[int]:
        return asyncio.run(main(start))

    with echoing() as url, ThreadPoolExecutor(8) as pool:
        client: Any = rblxopencloudasync.Client(KEY, base_url=url, rate_limits=None)
        found = list(pool.map(run, range(100, 900, 100)))
    assert found == [list(range(start, start + 20)) for start in range(100, 900, 100)]


@KINDS
def test_closing_again_does_nothing_and_a_closed_client_says_so(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, kind)

    async def main(url: str) -> None:
        client = rblxopencloudasync.Client(KEY, base_url=url, rate_limits=None)
        await client.send(question(1))
        for _ in range(3):
            await client.close()
        with pytest.raises(RuntimeError, match="This client is closed"):
            await client.send(question(1))

    with echoing() as url:
        asyncio.run(main(url))
        client = rblxopencloud.Client(KEY, base_url=url, rate_limits=None)
        client.send(question(1))
        threads = [threading.Thread(target=client.close) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with pytest.raises(RuntimeError, match="This client is closed"):
            client.send(question(1))


def test_a_client_that_is_forgotten_closes_its_connections() -> None:
    with raw_server(says(OK, OK)) as server:
        transport = sync.Transport()
        transport.exchange(call(server.url))
        del transport
        gc.collect()


def _in_child(pipe: Connection, client: Any, number: int) -> None:
    try:
        answer = client.send(question(number))
        pipe.send(asked(asyncio.run(answer) if asyncio.iscoroutine(answer) else answer))
    except BaseException as error:  # noqa: BLE001 - the parent has to hear of it
        pipe.send(repr(error))


def _forked(client: Any, number: int) -> Any:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=_in_child, args=(theirs, client, number))
    process.start()
    assert ours.poll(20), "the forked process says nothing"
    answer = ours.recv()
    process.join()
    assert process.exitcode == 0
    return answer


@FORK
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_forked_process_uses_connections_of_its_own() -> None:
    with echoing() as url, rblxopencloud.Client(KEY, base_url=url, rate_limits=None) as client:
        assert asked(client.send(question(1))) == 1
        for number in range(2, 5):
            assert _forked(client, number) == number
            assert asked(client.send(question(number + 10))) == number + 10


@FORK
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_fork_in_the_middle_of_an_exchange_holds_nobody_up() -> None:
    with echoing() as url, rblxopencloud.Client(KEY, base_url=url, rate_limits=None) as client:
        stop = threading.Event()

        def busy() -> None:
            while not stop.is_set():
                client.send(question(7))

        threads = [threading.Thread(target=busy) for _ in range(8)]
        for thread in threads:
            thread.start()
        try:
            assert [_forked(client, number) for number in range(2, 12)] == list(range(2, 12))
        finally:
            stop.set()
            for thread in threads:
                thread.join()


@FORK
@KINDS
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_forked_process_has_a_loop_and_connections_of_its_own(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, kind)
    with echoing() as url, asyncio.Runner() as runner:
        client = rblxopencloudasync.Client(KEY, base_url=url, rate_limits=None)
        assert asked(runner.run(client.send(question(1)))) == 1
        for number in range(2, 5):
            assert _forked(client, number) == number
            assert asked(runner.run(client.send(question(number + 10)))) == number + 10
        runner.run(client.close())


def test_aiohttp_is_used_where_it_is_installed_and_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert vars(aio.Transport())["_kind"] is aio_aiohttp.Pool
    monkeypatch.setenv(VARIABLE, " HTTPX ")
    assert vars(aio.Transport())["_kind"] is aio_pool.Pool
    monkeypatch.setenv(VARIABLE, "requests")
    with pytest.raises(ValueError, match="must be 'httpx' or 'aiohttp'"):
        aio.Transport()


def test_this_version_of_aiohttp_is_used_past_its_session(server: Server) -> None:
    async def doors() -> int:
        pool = aio_aiohttp.Pool()
        await pool.exchange(call(server.url))
        await pool.close()
        direct: Any = vars(pool)["_direct"]
        return len(direct._doors)

    server.says()
    assert aio_direct.AVAILABLE
    assert asyncio.run(doors()) == 1


def test_without_aiohttp_everything_works_and_wanting_it_is_an_error(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.delitem(sys.modules, "rblxopencloud._transport.aio_aiohttp")
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    server.says({"ok": True})
    assert asyncio.run(aio.Transport().exchange(call(server.url))).json() == {"ok": True}
    monkeypatch.setenv(VARIABLE, "aiohttp")
    with pytest.raises(ImportError):
        aio.Transport()
