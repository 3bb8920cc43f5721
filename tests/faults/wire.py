"""What a server can do to one attempt, in words of a `Talk`: from a right answer to hardly any answer at all.

Which of these make up a fault, and what a client can know of it, stands in `catalogue`.
"""

from __future__ import annotations

import gzip
import json
from email.utils import formatdate
from typing import TYPE_CHECKING

from .server import answered

if TYPE_CHECKING:
    from collections.abc import Callable

    from .server import Talk

ASKED = 1.0
"""Seconds that the server asks to wait. The header forms know whole seconds only."""
JSON = ("Content-Type", "application/json")
HTML = ("Content-Type", "text/html")
MOMENT = 0.01
_DRIP = 0.002
_PAGE = b"<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502</h1></body></html>"


def fine(talk: Talk) -> None:
    talk.read()
    talk.apply()
    talk.say("200 OK", [JSON], talk.answer)


def fine_then_close(talk: Talk) -> None:
    """The connection is closed, and the answer says so."""
    talk.read()
    talk.apply()
    talk.say("200 OK", [JSON, ("Connection", "close")], talk.answer)
    talk.close()


def fine_then_gone(talk: Talk) -> None:
    """The connection is closed, and nothing says so."""
    fine(talk)
    talk.close()


def fine_then_too_late(talk: Talk) -> None:
    """Servers that close an idle connection may say so, with an answer to no request."""
    fine(talk)
    if talk.is_idle(MOMENT):
        talk.say("408 Request Timeout", [HTML, ("Connection", "close")], b"<html><title>408</title></html>")
    talk.close()


# Connections that break


def close_unread(talk: Talk) -> None:
    talk.close()


def reset_unread(talk: Talk) -> None:
    talk.reset()


def reset_after_head(talk: Talk) -> None:
    talk.read_head()
    talk.reset()


def reset_after_reading(talk: Talk) -> None:
    talk.read()
    talk.apply()
    talk.reset()


def close_after_reading(talk: Talk) -> None:
    talk.read()
    talk.apply()
    talk.close()


# Waiting


def stall(talk: Talk) -> None:
    talk.stall()


def stall_before_answer(talk: Talk) -> None:
    talk.read()
    talk.apply()
    talk.stall()


def stall_within_headers(talk: Talk) -> None:
    talk.read()
    talk.apply()
    talk.send(b"HTTP/1.1 200 OK\r\nContent-Type: appli")
    talk.stall()


def stall_within_body(talk: Talk) -> None:
    _cut(talk)
    talk.stall()


def drip(talk: Talk) -> None:
    talk.read()
    talk.apply()
    talk.drip(_whole(talk), _DRIP)


def drip_too_long(talk: Talk) -> None:
    """Each byte comes soon enough; all of them together do not."""
    talk.read()
    talk.apply()
    talk.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    talk.drip(b" " * 100_000, 0.05)


# Broken answers


def cut_status_line(talk: Talk) -> None:
    _says_and_closes(talk, b"HTTP/1.1 2")


def cut_headers(talk: Talk) -> None:
    _says_and_closes(talk, b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Len")


def cut_body(talk: Talk) -> None:
    _cut(talk)
    talk.close()


def reset_within_body(talk: Talk) -> None:
    _cut(talk)
    talk.reset()


def cut_chunks(talk: Talk) -> None:
    talk.read()
    talk.apply()
    half = talk.answer[: len(talk.answer) // 2]
    talk.send(answered("200 OK", [JSON, ("Transfer-Encoding", "chunked")]))
    talk.send(b"%x\r\n%s\r\n" % (len(half), half))
    talk.close()


def garbage_chunks(talk: Talk) -> None:
    garbage = answered("200 OK", [JSON, ("Transfer-Encoding", "chunked")], b"many\r\n{}\r\n0\r\n\r\n")
    _says_and_closes(talk, garbage)


def garbage_status_line(talk: Talk) -> None:
    _says_and_closes(talk, b"\x16\x03\x01 what else 200\r\nContent-Length: 2\r\n\r\n{}")


def garbage_headers(talk: Talk) -> None:
    _says_and_closes(talk, b"HTTP/1.1 200 OK\r\n\x00\x01: \x02\r\nno colon here\r\nContent-Length: 2\r\n\r\n{}")


def two_lengths(talk: Talk) -> None:
    _says_and_closes(talk, answered("200 OK", [JSON, ("Content-Length", "2"), ("Content-Length", "40")], b"{}" * 20))


def wordy_length(talk: Talk) -> None:
    _says_and_closes(talk, answered("200 OK", [JSON, ("Content-Length", "two")], b"{}"))


def broken_gzip(talk: Talk) -> None:
    talk.read()
    talk.apply()
    packed = bytearray(gzip.compress(talk.answer))
    packed[12:] = b"\xff" * len(packed[12:])
    talk.say("200 OK", [JSON, ("Content-Encoding", "gzip")], bytes(packed))


def cut_gzip(talk: Talk) -> None:
    talk.read()
    talk.apply()
    talk.say("200 OK", [JSON, ("Content-Encoding", "gzip")], gzip.compress(talk.answer * 20)[:-12])


def short_length(talk: Talk) -> None:
    """The length says less than is sent, so that a piece of JSON is left over."""
    talk.read()
    talk.apply()
    length = ("Content-Length", str(len(talk.answer) - 5))
    talk.send(answered("200 OK", [JSON, length], talk.answer))


def page_of_success(talk: Talk) -> None:
    talk.read()
    talk.apply()
    talk.say("200 OK", [HTML], b"<html><title>Maintenance</title></html>")


# What looks odd and is right


def whole_gzip(talk: Talk) -> None:
    talk.read()
    talk.apply()
    talk.say("200 OK", [JSON, ("Content-Encoding", "gzip")], gzip.compress(talk.answer))


def one_too_many(talk: Talk) -> None:
    """An answer that nobody asked for follows: the next request must not take it for its own."""
    talk.read()
    talk.apply()
    talk.send(_whole(talk) + answered("200 OK", [JSON, ("Content-Length", "16")], b'{"id":"another"}'))


def one_more_later(talk: Talk) -> None:
    """The answer that nobody asked for comes when the connection is idle."""
    fine(talk)
    if talk.outlasts_the_call():
        talk.say("200 OK", [JSON], b'{"id":"another"}')


def hints_first(talk: Talk) -> None:
    talk.read()
    talk.apply()
    talk.send(b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n")
    talk.send(_whole(talk))


def duplicate_headers(talk: Talk) -> None:
    talk.read()
    talk.apply()
    limits = [("X-RateLimit-Remaining", "900"), ("X-RateLimit-Remaining", "59"), ("X-RateLimit-Reset", "30")]
    talk.say("200 OK", [JSON, *limits, ("x-ratelimit-reset", "7"), ("Vary", "a"), ("Vary", "b")], talk.answer)


# Errors of the server


def early_failure(talk: Talk) -> None:
    """The answer comes before the body was read, and the connection goes."""
    talk.read_head()
    talk.send(answered("503 Service Unavailable", [HTML, ("Content-Length", "0"), ("Connection", "close")]))
    talk.close()


def failure_page(talk: Talk) -> None:
    _fails(talk, "502 Bad Gateway", HTML, _PAGE)


def empty_failure(talk: Talk) -> None:
    _fails(talk, "503 Service Unavailable", HTML, b"")


def failure_v2(talk: Talk) -> None:
    _fails(talk, "500 Internal Server Error", JSON, b'{"code":"INTERNAL","message":"Something broke.","details":[]}')


def failure_gateway(talk: Talk) -> None:
    _fails(talk, "503 Service Unavailable", JSON, b'{"errors":[{"code":0,"message":"Try again later."}]}')


def failure_v1(talk: Talk) -> None:
    _fails(talk, "504 Gateway Timeout", JSON, b'{"error":"TIMEOUT","message":"Too slow.","errorDetails":[]}')


def failure_of_the_edge(talk: Talk) -> None:
    """A status that only proxies know."""
    _fails(talk, "520 Unknown Error", HTML, b"error code: 520")


def echoing_failure(talk: Talk) -> None:
    """The answer repeats what it was sent, the key included."""
    talk.read()
    talk.apply()
    sent = talk.attempt.head.decode("latin-1")
    key = talk.attempt.header("x-api-key") or ""
    body = json.dumps({"code": key, "message": sent, "details": [sent]}).encode()
    talk.say("500 Internal Server Error", [JSON, ("X-Echo", key), ("X-Request-Id", f"id-{key}")], body)


def not_found(talk: Talk) -> None:
    """What is not there, or is not there any more."""
    talk.read()
    talk.say("404 Not Found", [HTML], b"<html><title>404</title></html>")


# Limits


def limited(*headers: tuple[str, str]) -> Callable[[Talk], None]:
    """429 with such headers. A limited request is not carried out."""

    def play(talk: Talk) -> None:
        talk.read()
        talk.say("429 Too Many Requests", [JSON, *headers], b'{"code":"RESOURCE_EXHAUSTED","message":"Slow down."}')

    return play


def limited_until(talk: Talk) -> None:
    """429 with a point in time, counted from the answer's own clock, which is wrong by a day."""
    dates = [("Date", formatdate(86_400, usegmt=True)), ("Retry-After", formatdate(86_400 + ASKED, usegmt=True))]
    limited(*dates)(talk)


# Elsewhere


def redirect(status: str) -> Callable[[Talk], None]:
    """An answer that leads to another host, and says so in every way there is."""

    def play(talk: Talk) -> None:
        talk.read()
        address = talk.server.service.elsewhere + talk.attempt.target
        talk.say(status, [("Location", address), ("Content-Location", address), ("Refresh", f"0; url={address}")])

    return play


def _whole(talk: Talk) -> bytes:
    return answered("200 OK", [JSON, ("Content-Length", str(len(talk.answer)))], talk.answer)


def _says_and_closes(talk: Talk, data: bytes) -> None:
    talk.read()
    talk.apply()
    talk.send(data)
    talk.close()


def _cut(talk: Talk) -> None:
    talk.read()
    talk.apply()
    talk.send(_whole(talk)[: -len(talk.answer) // 2])


def _fails(talk: Talk, status: str, kind: tuple[str, str], body: bytes) -> None:
    talk.read()
    talk.apply()
    talk.say(status, [kind], body)
