"""What a client puts on the wire, taken apart, and in what two such requests differ. No difference is judged here."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import parse_qsl

import httpx

from .description import FORM, JSON, MULTIPART, Operation, is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTHING: Final = "(nothing)"


class Recorder(httpx.MockTransport):
    """A transport that keeps what it is handed and answers every request alike."""

    def __init__(self) -> None:
        super().__init__(self._answer)
        self._kept: httpx.Request | None = None

    def _answer(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self._kept = request
        return httpx.Response(200, json={})

    def take(self) -> httpx.Request:
        """The request that was sent since the last look; exactly one has to be."""
        kept, self._kept = self._kept, None
        assert kept is not None, "no request was sent"
        return kept


class Sent(NamedTuple):
    """A request as it went out, and the path as the client meant it, before httpx resolved any "." or ".." in it."""

    request: httpx.Request
    meant: str


class Difference(NamedTuple):
    """One difference between our request and the stock client's.

    Attributes:
        aspect: "method", "server", "path", "query", "header", "body", "json", "form", "parts", "part",
            "part disposition" or "part type".
        where: The name of the parameter, header or part, the pointer into the JSON body, or, of a path, what the
            stock client meant it to be.
        ours: What we send.
        stock: What the stock client sends.
    """

    aspect: str
    where: str
    ours: Any
    stock: Any


def differences(operation: Operation, ours: Sent, stock: Sent) -> Iterator[Difference]:
    """Everything in which two requests differ."""
    yield from _different("method", "", ours.request.method, stock.request.method)
    yield from _different("server", "", _server(ours.request), _server(stock.request))
    yield from _different("path", stock.meant, _path(ours.request), _path(stock.request))
    yield from _each("query", _query(ours.request), _query(stock.request))
    yield from _each("header", _headers(operation, ours.request), _headers(operation, stock.request))
    yield from _bodies(ours.request, stock.request)


def _different(aspect: str, where: str, ours: Any, stock: Any) -> Iterator[Difference]:
    if type(ours) is not type(stock) or ours != stock:
        yield Difference(aspect, where, ours, stock)


def _each(aspect: str, ours: dict[str, Any], stock: dict[str, Any]) -> Iterator[Difference]:
    for name in ours | stock:
        yield from _different(aspect, name, ours.get(name, NOTHING), stock.get(name, NOTHING))


def _server(request: httpx.Request) -> str:
    return f"{request.url.scheme}://{request.url.netloc.decode()}"


def _path(request: httpx.Request) -> str:
    return request.url.raw_path.decode().partition("?")[0]


def _query(request: httpx.Request) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in parse_qsl(request.url.query.decode(), keep_blank_values=True, errors="strict"):
        found.setdefault(name, []).append(value)
    return found


def _headers(operation: Operation, request: httpx.Request) -> dict[str, str]:
    """The headers of the description, and the type of the body; a multipart boundary is each client's own affair."""
    names = [parameter.name.lower() for parameter in operation.at("header")]
    found = {name: request.headers[name] for name in [*names, "content-type"] if name in request.headers}
    if found.get("content-type", "").startswith(MULTIPART):
        found["content-type"] = MULTIPART
    return found


def _bodies(ours: httpx.Request, stock: httpx.Request) -> Iterator[Difference]:
    kinds = {_kind(ours), _kind(stock)}
    if not (ours.content and stock.content) or len(kinds) > 1:
        yield from _different("body", "", ours.content, stock.content)
    elif kinds == {JSON}:
        yield from _json("", json.loads(ours.content), json.loads(stock.content))
    elif kinds == {MULTIPART}:
        yield from _parts(_taken_apart(ours), _taken_apart(stock))
    elif kinds == {FORM}:
        yield from _different("form", "", sorted(_form(ours)), sorted(_form(stock)))
    else:
        yield from _different("body", "", ours.content, stock.content)


def _kind(request: httpx.Request) -> str:
    kind = request.headers.get("content-type", "").partition(";")[0]
    return kind if kind in (JSON, MULTIPART, FORM) else ""


def _form(request: httpx.Request) -> list[tuple[str, str]]:
    return parse_qsl(request.content.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict")


def _json(where: str, ours: Any, stock: Any) -> Iterator[Difference]:
    if is_object(ours) and is_object(stock):
        for name in ours | stock:
            yield from _json(f"{where}/{name}", ours.get(name, NOTHING), stock.get(name, NOTHING))
    elif is_array(ours) and is_array(stock) and len(ours) == len(stock):
        for index, pair in enumerate(zip(ours, stock, strict=True)):
            yield from _json(f"{where}/{index}", *pair)
    else:
        yield from _different("json", where, ours, stock)


class Piece(NamedTuple):
    """A part of a multipart body as it stands in it."""

    name: str
    disposition: str
    media_type: str
    content: bytes


def _parts(ours: list[Piece], stock: list[Piece]) -> Iterator[Difference]:
    yield from _different("parts", "", sorted(part.name for part in ours), sorted(part.name for part in stock))
    # Parts of one name keep their order; the order of the names is each client's own.
    pairs = zip(sorted(ours, key=_name), sorted(stock, key=_name), strict=False)
    for first, second in pairs:
        if first != second and first.name == second.name:
            yield from _piece(first, second)


def _name(part: Piece) -> str:
    return part.name


def _piece(ours: Piece, stock: Piece) -> Iterator[Difference]:
    yield from _different("part disposition", ours.name, ours.disposition, stock.disposition)
    yield from _different("part type", ours.name, ours.media_type, stock.media_type)
    if ours.media_type == stock.media_type == JSON:
        yield from _json(f"{ours.name}:", json.loads(ours.content), json.loads(stock.content))
    else:
        yield from _different("part", ours.name, ours.content, stock.content)


def _taken_apart(request: httpx.Request) -> list[Piece]:
    boundary = request.headers["content-type"].partition("boundary=")[2].encode()
    opening, *sections = (b"\r\n" + request.content).split(b"\r\n--" + boundary)
    assert (opening, sections[-1]) == (b"", b"--\r\n"), "the multipart body is not well-formed"
    return [_section(section) for section in sections[:-1]]


def _section(section: bytes) -> Piece:
    head, _, content = section.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    lines = (line.partition(": ") for line in head.decode().split("\r\n"))
    headers = {name.lower(): value for name, _, value in lines}
    disposition = headers.pop("content-disposition")
    named = re.match(r'form-data; name="([^"]*)"', disposition)
    assert named is not None, disposition
    media_type = headers.pop("content-type", NOTHING)
    assert not headers, f"a part has headers that the oracle does not compare: {headers}"
    return Piece(named[1], disposition, media_type, content)
