"""Hostile text, and the places of a description in which it is put. No tests in here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.codegen.support import DOCS, Json, answers, description, operation, record, ref, takes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TOUCH = "__import__('pathlib').Path(__import__('os').environ['CANARY']).touch()"

TEXTS: Mapping[str, str] = {
    "quotes": "a'b\"c`d",
    "three quotes": f'"""+{TOUCH}+"""',
    "three single quotes": f"'''+{TOUCH}+'''",
    "four quotes": '""""',
    "quote at the end": 'ends with "',
    "two quotes at the end": 'ends with ""',
    "backslash at the end": "ends with \\",
    "backslash and quotes": f'\\"""\n{TOUCH}\n"""',
    "escapes": "\\x41 \\N{BULLET} \\u0041 \\'",
    "line break": f"first\n{TOUCH}\nlast",
    "carriage return": f"first\r\n{TOUCH}\rlast\x85next\u2028next",
    "template value": "{{ " + TOUCH + " }}{{ self.__init__.__globals__ }}",
    "template statement": "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "template comment": "{# unfinished",
    "braces": "{0} {} {name!r} {" + TOUCH + "}",
    "percent": "%s %(name)s %n",
    "null": f"a\0b\n{TOUCH}",
    "escape sequence": "\x1b[2J\x1b]0;title\x07",
    "bidi": "a\u202eb\u2066c",
    "zero width": "a\u200bb\ufeffc\u00add",
    "surrogate": "a\ud800b",
    "dots": "../../../escaped",
    "dots only": "..",
    "absolute": "/usr/escaped",
    "backslashes": "..\\..\\escaped",
    "code": TOUCH,
    "code in a call": f"x), {TOUCH}, (y",
    "code in a signature": f"x={TOUCH}): pass #",
    "code in brackets": f"x], {TOUCH}, [y",
    "comment": "# type: ignore",
    "keyword": "class",
    "soft keyword": "match",
    "constant": "None",
    "debug": "__debug__",
    "builtin": "print",
    "dunder": "__init__",
    "mangled": "__secret",
    "underscores": "___",
    "self": "self",
    "module": "types",
    "future": "annotations",
    "unicode": "名前",
    "ligature": "ﬁle",
    "emoji": "\U0001f600",
    "case": "ENDPOINTS",
    "digit": "1st",
    "long": "long" * 1500,
    "empty": "",
    "space": " ",
    "reference": "#/components/schemas/../x~0~1",
    "tilde": "a~b/c",
}
"""Every text by what is hostile about it."""


def _operation(index: int, **facts: Any) -> Json:
    """One `GET /things/v1/thing-N`."""
    return description({f"/things/v1/thing-{index}": {"get": operation(f"Things_Get{index}", **facts)}})


def _parameter(index: int, **facts: Any) -> Json:
    return _operation(index, parameters=[{"in": "query", "name": "q", "schema": {"type": "string"}, **facts}])


def _answer(index: int, schema: Json) -> Json:
    return _operation(index, responses=answers(schema))


def _schema(index: int, schema: Json, name: str | None = None) -> Json:
    named = f"Thing{index}" if name is None else name
    document = _answer(index, ref(named.replace("~", "~0").replace("/", "~1")))
    document["components"]["schemas"] = {named: schema}
    return document


def _path(index: int, text: str) -> Json:
    return description({f"/things/v1/{index}/{text}": {"get": operation(f"Things_Get{index}")}})


def _slot(index: int, text: str) -> Json:
    parameter: Json = {"in": "path", "name": text, "required": True, "schema": {"type": "string"}}
    return description(
        {f"/things/v1/{index}/{{{text}}}/end": {"get": operation(f"Things_Get{index}", parameters=[parameter])}}
    )


def _body(index: int, schema: Json, media: str = "application/json") -> Json:
    return description(
        {f"/things/v1/{index}": {"post": operation(f"Things_Post{index}", requestBody=takes(schema, media))}}
    )


_TEXT: Json = {"type": "string"}

PLACES: Mapping[str, Callable[[int, str], Json]] = {
    "summary": lambda n, text: _operation(n, summary=text),
    "description": lambda n, text: _operation(n, description=text),
    "tag": lambda n, text: _operation(n, tags=[text], externalDocs={"url": f"https://example.com/x#Things_Get{n}"}),
    "operation id": lambda n, text: _operation(n, operationId=f"{n}{text}", externalDocs={}),
    "bare operation id": lambda n, text: _operation(n, operationId=text, externalDocs={}),
    "anchor": lambda n, text: _operation(n, externalDocs={"url": f"{DOCS}/things#{n}{text}"}),
    "documentation page": lambda n, text: _operation(n, externalDocs={"url": f"{DOCS}/{text}#Things_Get{n}"}),
    "documentation address": lambda n, text: _operation(n, externalDocs={"url": f"{text}#Things_Get{n}"}),
    "scope": lambda n, text: _operation(n, **{"x-roblox-scopes": [{"name": text, "description": text}]}),
    "security scope": lambda n, text: _operation(n, security=[{"roblox-oauth2": [text]}]),
    "server": lambda n, text: _operation(n, servers=[{"url": text}]),
    "server host": lambda n, text: _operation(n, servers=[{"url": f"https://{text}.roblox.com"}]),
    "server end": lambda n, text: _operation(n, servers=[{"url": f"https://apis.roblox.com{text}"}]),
    "path": _path,
    "path parameter": _slot,
    "query parameter": lambda n, text: _parameter(n, name=text),
    "header parameter": lambda n, text: _parameter(n, **{"in": "header", "name": text}),
    "parameter description": lambda n, text: _parameter(n, description=text),
    "parameter value": lambda n, text: _parameter(n, schema={"type": "string", "enum": [text]}),
    "parameter default": lambda n, text: _parameter(n, schema={"type": "string", "default": text}),
    "parameter pattern": lambda n, text: _parameter(n, schema={"type": "string", "pattern": text}),
    "parameter format": lambda n, text: _parameter(n, schema={"type": "string", "format": text}),
    "parameter style": lambda n, text: _parameter(n, style=text),
    "value name": lambda n, text: _parameter(n, schema={"type": "integer", "enum": [1], "x-enum-varnames": [text]}),
    "property": lambda n, text: _schema(n, record(**{text: _TEXT, "plain": _TEXT})),
    "sent property": lambda n, text: _body(n, {**record(**{text: _TEXT}), "required": [text]}),
    "inner property": lambda n, text: _answer(n, record(**{text: record(**{text: record(inner=_TEXT)})})),
    "property value": lambda n, text: _schema(n, record(plain={"type": "string", "enum": [text, "other"]})),
    "property format": lambda n, text: _schema(n, record(plain={"type": "string", "format": text})),
    "schema name": lambda n, text: _schema(n, record(plain=_TEXT), f"Thing{n}{text}"),
    "bare schema name": lambda n, text: _schema(n, record(plain=_TEXT), text),
    "schema title": lambda n, text: _schema(n, {**record(plain=_TEXT), "title": text}),
    "schema description": lambda n, text: _schema(n, {**record(plain={**_TEXT, "description": text}), "title": text}),
    "schema keyword": lambda n, text: _schema(n, {**record(plain=_TEXT), text: text}),
    "schema extension": lambda n, text: _schema(n, {**record(plain=_TEXT), f"x-{text}": text}),
    "form part": lambda n, text: _body(n, record(**{text: _TEXT}), "multipart/form-data"),
    "file part": lambda n, text: _body(
        n, record(**{text: {"type": "string", "format": "binary"}}), "multipart/form-data"
    ),
    "form field": lambda n, text: _body(n, record(**{text: _TEXT}), "application/x-www-form-urlencoded"),
    "media type of a body": lambda n, text: _body(n, record(plain=_TEXT), text),
    "media type of an answer": lambda n, text: _operation(n, responses=answers(_TEXT, text)),
    "status": lambda n, text: _operation(n, responses={text: {"description": text}}),
    "answer header": lambda n, text: _operation(
        n, responses={"200": {"description": text, "headers": {text: {"schema": _TEXT}}}}
    ),
    "stability": lambda n, text: _operation(n, **{"x-roblox-stability": text}),
    "rate limit owner": lambda n, text: _operation(n, **{"x-roblox-rate-limits": {text: {"period": "DAY"}}}),
    "rate limit period": lambda n, text: _operation(
        n, **{"x-roblox-rate-limits": {"perApiKeyOwner": {"period": text, "maxInPeriod": 1}}}
    ),
    "size limit": lambda n, text: _operation(n, **{"x-roblox-size-limit": text}),
    "engine equivalent": lambda n, text: _operation(n, **{"x-roblox-lua-equivalent": text}),
    "alternative": lambda n, text: _operation(
        n, deprecated=True, **{"x-roblox-recommended-alternatives": [{"url": text, "httpMethod": text}]}
    ),
    "reference": lambda n, text: _answer(n, {"$ref": f"#/components/schemas/{text}"}),
    "whole reference": lambda n, text: _answer(n, {"$ref": text}),
    "operation keyword": lambda n, text: _operation(n, **{text or "empty": text}),
    "title": lambda n, text: {**_operation(n), "info": {"title": text, "version": text}, "tags": [{"name": text}]},
}
"""Every place, as a description of one operation with a text in that place."""


def together(documents: list[Json]) -> Json:
    """Several descriptions as one."""
    whole = json.loads(json.dumps(documents[0]))
    for document in documents[1:]:
        for path, item in document["paths"].items():
            whole["paths"].setdefault(path, {}).update(item)
        whole["components"]["schemas"].update(document["components"]["schemas"])
    return whole
