"""Filling a world by requests, as a program would: they are checked as all are, and services keep them as they do."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from rblxopencloud.testing._json import encode
from rblxopencloud.testing.gateway import Sent
from rblxopencloud.testing.inprocess import URL, LocalTransport
from rblxopencloud.testing.seeding.fields import Fields

if TYPE_CHECKING:
    from collections.abc import Generator

    from rblxopencloud import Client
    from rblxopencloud.testing.engine import Engine
    from rblxopencloud.testing.seeding.nodes import Node


def requests(engine: Engine, node: Node) -> None:
    """Requests with `method`, `path` and perhaps `query`, `headers` and a body as `json` or `text`."""
    for item in node.items():
        fields = Fields(item)
        method, path = fields.text("method", "POST").upper(), fields.need("path").text()
        query = {name: value.plain() for name, value in fields.mapping("query").items()}
        headers = {name.lower(): value.text() for name, value in fields.mapping("headers").items()}
        json, text = fields.take("json"), fields.take("text")
        fields.done()
        if json is not None:
            headers.setdefault("content-type", "application/json")
        content = text.text().encode() if text is not None else b"" if json is None else encode(json.plain())
        _perform(engine, item, Sent(method, path, urlencode(query, doseq=True), _with_key(engine, headers), content))


@contextmanager
def calling(engine: Engine, node: Node) -> Generator[Client]:
    """A client that calls the server that is being filled. What it refuses is an error of the seed."""
    import httpx

    from rblxopencloud import Client, HttpException

    http = httpx.Client(transport=LocalTransport(engine.gateway))
    with Client(engine.api_key, base_url=URL, retry=None, rate_limits=None, http_client=http) as client:
        try:
            with engine.gateway.preparing():
                yield client
        except (HttpException, ValueError, TypeError) as error:
            raise node.fail(f"was refused: {' '.join(str(error).split())}") from error


def _perform(engine: Engine, node: Node, sent: Sent) -> None:
    with engine.gateway.preparing():
        reply = engine.gateway.answer(sent).reply
    if reply.status >= 400:
        raise node.fail(f"was answered with {reply.status}: {reply.content.decode()[:400]}")


def _with_key(engine: Engine, headers: dict[str, Any]) -> dict[str, Any]:
    return {"x-api-key": engine.api_key, **headers}
