"""The two hand-written transports: alike from outside, and the asynchronous one on its event loops."""

from __future__ import annotations

import ast
import asyncio
import gc
import inspect
from pathlib import Path
from typing import Any

import pytest
from thin_support import KEY, Answer, Server

import rblxopencloudraw as raw
from rblxopencloud import Timeouts, exceptions
from rblxopencloud._auth import credential
from rblxopencloud._requests import exchange
from rblxopencloud._transport import aio, sync

TWO = (sync, aio)


def call(server: Server, timeout: float = 5, **changes: Any) -> Any:
    request = raw.Request[object](raw.ENDPOINTS["Cloud_GetUniverse"]._replace(**changes), "/x")
    return exchange(request, credential(KEY), server.url, Timeouts.of(timeout))


def shape(module: Any) -> dict[str, str]:
    names = {name: getattr(module, name) for name in ("sleep", "read")}
    names |= {f"Transport.{name}": getattr(module.Transport, name) for name in ("__init__", "exchange", "close")}
    return {name: str(inspect.signature(function)) for name, function in names.items()}


def test_both_transports_have_the_same_names_and_parameters() -> None:
    assert shape(sync) == shape(aio)


def test_exactly_the_functions_that_await_are_asynchronous() -> None:
    tree = ast.parse(Path(aio.__file__).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            awaits = any(isinstance(inner, (ast.Await, ast.AsyncFor, ast.AsyncWith)) for inner in ast.walk(node))
            assert awaits == isinstance(node, ast.AsyncFunctionDef), node.name


def test_one_transport_serves_several_event_loops_one_after_another(server: Server) -> None:
    transport = aio.Transport()
    for _ in range(3):
        server.says({"ok": True})
        assert asyncio.run(transport.exchange(call(server))).json() == {"ok": True}
    assert vars(transport)["_made"] == {}


def test_a_loop_that_ends_leaves_no_connection_open(server: Server) -> None:
    async def main() -> None:
        await aio.Transport().exchange(call(server))

    server.says()
    asyncio.run(main())
    gc.collect()  # an open connection would warn here, and warnings are errors


def test_tasks_share_one_pool(server: Server) -> None:
    async def main() -> int:
        transport = aio.Transport()
        answers = await asyncio.gather(*(transport.exchange(call(server)) for _ in range(10)))
        pools = len(vars(transport)["_made"])
        await transport.close()
        return pools if all(answer.status == 200 for answer in answers) else 0

    for _ in range(10):
        server.says()
    assert asyncio.run(main()) == 1


def test_a_cancelled_exchange_leaves_the_transport_usable(server: Server) -> None:
    async def main() -> int:
        transport = aio.Transport()
        task = asyncio.create_task(transport.exchange(call(server, 60)))
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        status = (await transport.exchange(call(server))).status
        await transport.close()
        return status

    server.answers.append(Answer(delay=30))
    server.says()
    assert asyncio.run(main()) == 200


def test_a_closed_asynchronous_transport_says_so(server: Server) -> None:
    async def main() -> None:
        transport = aio.Transport()
        await transport.close()
        await transport.close()
        await transport.exchange(call(server))

    with pytest.raises(RuntimeError, match="This client is closed"):
        asyncio.run(main())


def test_asynchronous_failures_are_the_same_exceptions(server: Server) -> None:
    server.answers.append(Answer(delay=30))
    with pytest.raises(exceptions.RequestTimeout):
        asyncio.run(aio.Transport().exchange(call(server, 0.05)))
    server.answers.append(Answer(drop=True))
    with pytest.raises(exceptions.TransportError) as caught:
        asyncio.run(aio.Transport().exchange(call(server)))
    assert caught.value.maybe_sent is True


def test_what_is_handed_in_may_be_synchronous_or_not() -> None:
    class Slow:
        async def read(self, size: int = -1, /) -> bytes:
            await asyncio.sleep(0)
            return b"slow"[:size]

    class Quick:
        def read(self, size: int = -1, /) -> bytes:
            return b"quick"[:size]

    assert asyncio.run(aio.read(Slow(), 2)) == b"sl"
    assert asyncio.run(aio.read(Quick(), 2)) == sync.read(Quick(), 2) == b"qu"


def test_a_body_of_pieces_is_sent_piece_by_piece(server: Server) -> None:
    async def pieces() -> Any:
        yield b"a"
        yield b"b"

    for content, send in (
        (iter([b"a", b"b"]), sync.Transport().exchange),
        (pieces(), _run),
        (iter([b"a", b"b"]), _run),
    ):
        server.says()
        request = call(server, method="POST")
        request.content = content
        send(request)
        assert server.last.body == b"ab"
        assert server.last.headers["transfer-encoding"] == "chunked"


def test_a_multipart_body_is_sent_with_its_own_headers(server: Server) -> None:
    parts = (raw.Part("request", b'{"a":1}', None, "application/json"), raw.Part("file", b"\x00", "a.png", "image/png"))
    for send in (sync.Transport().exchange, _run):
        server.says()
        request = call(server, method="POST")
        request.parts = parts
        send(request)
        assert server.last.headers["content-type"].startswith("multipart/form-data; boundary=")
        assert b'name="request"\r\nContent-Type: application/json\r\n\r\n{"a":1}' in server.last.body
        assert b'name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\x00' in server.last.body


def _run(request: Any) -> Any:
    return asyncio.run(aio.Transport().exchange(request))
