"""An answer and how it gets to the client: at once and whole, or late, cut off, or not at all.

`app` carries it out on a socket, `inprocess` without one.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any, Literal, TypeAlias
from urllib.parse import quote, unquote

import attrs

import rblxopencloudraw as raw
from rblxopencloud.testing._json import as_object, decode, encode
from rblxopencloud.testing.calls import Reply
from rblxopencloud.testing.errors import Refusal, envelope
from rblxopencloud.testing.faults import STATUSES, Fault, pages_by_token
from rblxopencloud.testing.limits import RateLimit, exhausted

if TYPE_CHECKING:
    from rblxopencloud.testing.description import Operation

Ending: TypeAlias = Literal["whole", "truncation", "reset"]

_RESUME = "behind-an-empty-page-"


@attrs.frozen
class Delivery:
    """An answer on its way.

    Attributes:
        reply: The answer.
        delay: Seconds until it is sent.
        ending: How it ends: "whole", with "truncation" in the middle of its body, or with a "reset" before the first
            byte of it.
    """

    reply: Reply
    delay: float = 0.0
    ending: Ending = "whole"

    @property
    def part(self) -> bytes:
        """What is sent of a body that breaks off."""
        return self.reply.content[: len(self.reply.content) // 2]


def instead(fault: Fault, path: str) -> Reply | None:
    """What a fault answers instead of the service; None where it is the service that answers."""
    status = fault.status or STATUSES.get(fault.kind, 0)
    if fault.kind == "html":
        return Reply(status, _HTML.format(status=status).encode(), "text/html")
    if fault.kind == "rate_limit":
        return refuse(path, _too_many(fault.seconds))
    if fault.kind == "status":
        return refuse(path, Refusal(status, "This error was asked for; see LocalOpenCloud.fault."))
    return None


def deliver(reply: Reply, faults: list[Fault]) -> Delivery:
    """An answer with what goes wrong on its way."""
    delay = sum(fault.seconds for fault in faults if fault.kind == "latency")
    kinds = {fault.kind for fault in faults}
    if "reset" in kinds or ("truncation" in kinds and len(reply.content) < 2):
        return Delivery(reply, delay, "reset")
    return Delivery(reply, delay, "truncation" if "truncation" in kinds else "whole")


def refuse(path: str, refusal: Refusal) -> Reply:
    """A refusal as the answer of the service that the path belongs to."""
    return Reply(refusal.status, encode(envelope(path, refusal)), "application/json", refusal.headers)


def resumed(operation: Operation, query: str) -> tuple[str, bool]:
    """A query as it would be had there been no empty page before, and whether there was one."""
    if _RESUME not in query or not pages_by_token(operation.id):
        return query, False
    token = f"{_page(operation).token}={_RESUME}"
    pairs = query.split("&")
    kept = [pair if not pair.startswith(token) else _original(pair, token) for pair in pairs]
    return "&".join(pair for pair in kept if pair), kept != pairs


def emptied(operation: Operation, query: str, reply: Reply) -> Reply:
    """A page without its items, and with a token that leads to the same page again."""
    page = _page(operation)
    if reply.status != 200 or page.next is None:
        return reply
    token = next((pair for pair in query.split("&") if pair.startswith(f"{page.token}=")), "").partition("=")[2]
    resume = _RESUME + base64.urlsafe_b64encode(unquote(token).encode()).decode().rstrip("=")
    body: dict[str, Any] = {**as_object(decode(reply.content)), page.items: [], page.next: resume}
    return attrs.evolve(reply, content=encode(body))


def _original(pair: str, token: str) -> str:
    coded = pair.removeprefix(token)
    try:
        found = base64.urlsafe_b64decode(coded + "=" * (-len(coded) % 4)).decode()
    except (binascii.Error, UnicodeDecodeError):
        return pair
    return f"{token.removesuffix(_RESUME)}{quote(found, safe='')}" if found else ""


def _page(operation: Operation) -> raw.Pagination:
    page = raw.ENDPOINTS[operation.id].pagination
    if page is None:
        raise TypeError(f"{operation.id} does not page.")
    return page


def _too_many(seconds: float) -> Refusal:
    limit = RateLimit(1, max(seconds, 0.001))
    return exhausted(limit, limit.headers(0, seconds), seconds)


_HTML = """<!DOCTYPE html>
<html><head><title>{status}</title></head><body><h1>{status}</h1><p>The server is not reachable.</p></body></html>
"""
