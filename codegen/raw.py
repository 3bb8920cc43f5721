"""The raw layer: one module of request builders for each service, rendered from the model."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from dataclasses import astuple
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codegen import types
from codegen.documents import dump_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from codegen.model import Body, Model, Operation, Parameter

PACKAGE = "rblxopencloudraw"
_HERE = Path(__file__).resolve().parent
_CORE = _HERE / "runtime" / "_core.py"
_EXPORTED = (
    "ENDPOINTS", "UNSET", "Content", "Endpoint", "File", "Idempotency", "JsonValue", "LongRunning", "Pagination",
    "Part", "RateLimit", "Request", "Scalar", "Unset",
)  # fmt: skip
_OWNERS = {"api-key-owner": "per key owner", "ip": "per address", "oauth2-authorization": "per OAuth2 authorization"}
_PERIODS = {1: "a second", 60: "a minute", 3600: "an hour", 86400: "a day"}
_WIDTH = 112
_MISSING = "Roblox's description has not had this operation since {}."


def render(model: Model) -> dict[str, str]:
    """All files of the raw package by relative path."""
    calls = {operation.id: f"{operation.module}.{operation.function}" for operation in model.operations}
    environment = _environment(calls)
    modules = sorted(model.modules)
    shared = {"modules": modules, "operations": sorted(model.operations, key=lambda one: one.id)}
    public = sorted({*_EXPORTED, *modules, "types"})
    files = {
        "__init__.py": environment.get_template("init.py.jinja").render(**shared, public=public),
        "_core.py": _CORE.read_text("utf-8"),
        "_index.py": environment.get_template("index.py.jinja").render(**shared),
        "openapi.json": dump_json(model.document),
        "py.typed": "",
        "types.py": types.render(model.document),
    }
    service = environment.get_template("service.py.jinja")
    for module in modules:
        found = model.modules[module]
        files[f"{module}.py"] = service.render(
            operations=found, heading=f"Requests of the service {found[0].service!r}."
        )
    return files


def _environment(calls: Mapping[str, str]) -> Environment:
    environment = Environment(  # noqa: S701 - the output is Python, and every text goes through `literal` or `text`
        loader=FileSystemLoader(_HERE / "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"literal": repr, "text": text}
    environment.globals |= {  # pyright: ignore[reportAttributeAccessIssue] - jinja's stub knows its own globals only
        "advice": partial(advice, calls),
        "arguments": arguments,
        "docstring": docstring,
        "path": path,
        "record": record,
        "signature": signature,
    }
    return environment


def text(value: str) -> str:
    """Any text as the harmless inside of a docstring: one line, no quotes that end it, no escapes, no controls."""
    kept = "".join(c for c in " ".join(value.split()) if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp"))
    escaped = kept.replace("\\", "\\\\")
    escaped = escaped[:-1] + '\\"' if escaped.endswith('"') else escaped
    return escaped.replace('"""', '\\"\\"\\"')


def record(name: str, value: Any) -> str:
    """A call that builds one of the records of the runtime, or None."""
    if value is None:
        return "None"
    fields: tuple[object, ...] = cast("tuple[object, ...]", value) if isinstance(value, tuple) else astuple(value)
    return f"_core.{name}({', '.join(repr(field) for field in fields)})"


def signature(operation: Operation) -> str:
    """The parameters of a builder: path, required body, then keywords."""
    found = [f"{parameter.python}: {parameter.annotation}" for parameter in operation.placed("path")]
    body = operation.body
    if body is not None and body.kind != "multipart":
        found.append(_body_parameter(body))
    keywords = [*_parts(body), *operation.placed("query"), *operation.placed("header")]
    named = [_keyword(parameter) for parameter in sorted(keywords, key=lambda one: not one.required)]
    if body is not None and body.kind == "raw" and len(body.media) > 1:
        named.insert(0, f"content_type: Literal[{', '.join(repr(media) for media in body.media)}]")
    return ", ".join([*found, *(["*", *named] if named else [])])


def _body_parameter(body: Body) -> str:
    name = "content" if body.kind == "raw" else "body"
    return f"{name}: {body.annotation}" if body.required else f"{name}: {body.annotation} | None = None"


def _parts(body: Body | None) -> list[Parameter]:
    return list(body.parts) if body is not None else []


def _keyword(parameter: Parameter) -> str:
    if parameter.required:
        return f"{parameter.python}: {parameter.annotation}"
    optional = parameter.annotation if parameter.annotation.endswith("None") else f"{parameter.annotation} | None"
    return f"{parameter.python}: {optional} = None"


def path(operation: Operation) -> str:
    """An expression for the path with every parameter escaped."""
    pieces = [
        repr(value) if kind == "text" else f"_core.segment({value}, {value!r})" for kind, value in operation.pieces
    ]
    return " + ".join(pieces) or repr("/")


def arguments(operation: Operation) -> str:
    """The other arguments of the request: query, headers and body."""
    found: list[str] = []
    if query := operation.placed("query"):
        found.append(f"query=_core.query({_pairs(query)})")
    if headers := operation.placed("header"):
        found.append(f"headers=_core.headers({_pairs(headers)})")
    if operation.body is not None:
        found += _body_arguments(operation.body)
    return "".join(f", {argument}" for argument in found)


def _pairs(parameters: list[Parameter]) -> str:
    return ", ".join(f"({parameter.wire!r}, {parameter.python})" for parameter in parameters)


def _body_arguments(body: Body) -> list[str]:
    if body.kind == "json":
        given = "body" if _may_be_null(body) else "_core.given(body)"
        return [f"json={given}"] if body.required else ["json=_core.UNSET if body is None else body"]
    if body.kind == "form":
        return ["content=_core.form(body)", "content_type='application/x-www-form-urlencoded'"]
    if body.kind == "raw":
        media = "content_type" if len(body.media) > 1 else ", ".join(map(repr, body.media))
        return ["content=content", f"content_type={media}"]
    functions = {"field": "field", "json": "json_field", "file": "file_field"}
    parts = ", ".join(f"*_core.{functions[part.place]}({part.wire!r}, {part.python})" for part in body.parts)
    return [f"parts=({parts},)"]


def _may_be_null(body: Body) -> bool:
    return body.annotation.endswith(("JsonValue", "None"))


def advice(calls: Mapping[str, str], operation: Operation) -> str:
    """What a deprecated operation says when it is used."""
    if operation.missing_since:
        return f"{_MISSING.format(operation.missing_since)} It is removed if it stays away."
    instead = " or ".join(calls.get(name, name) for name in operation.alternatives)
    return f"Use {instead} instead." if instead else "Roblox advises against this operation."


def docstring(operation: Operation) -> str:
    """What the operation does, method and path, scopes, limits and stability, known values, and the link."""
    summary = text(operation.summary or f"Call {operation.id}")
    lines = [summary.rstrip(".") + ".", ""]
    if operation.description:
        lines += [*textwrap.wrap(text(" ".join(operation.description.split())), _WIDTH, break_long_words=False), ""]
    if operation.missing_since:
        lines += [text(f"{_MISSING.format(operation.missing_since)} It is kept until that is no mere gap."), ""]
    lines += [*(_facts(operation)), *_values(operation)]
    if operation.docs:
        lines += ["", text(operation.docs)]
    whole = "\n".join(("    " + line).rstrip() for line in lines).strip()
    return f"{whole}\n    "


def _facts(operation: Operation) -> list[str]:
    stability = f" · {operation.stability}" if operation.stability else ""
    retired = " · deprecated" if operation.deprecated else ""
    found = [f"`{operation.method} {text(operation.path)}`{stability}{retired}"]
    scopes = ", ".join(f"`{text(scope)}`" for scope in operation.scopes) or "none stated"
    found.append(f"Scopes: {scopes} · Credentials: {', '.join(operation.auth)}")
    if operation.rate_limits:
        found.append(f"Limits: {', '.join(map(limit_text, operation.rate_limits))}")
    return found


def limit_text(limit: tuple[str, int, int]) -> str:
    """A rate limit in words: whom it counts for, how many requests, in how many seconds."""
    per, count, seconds = limit
    return f"{count:,} {_PERIODS.get(seconds, f'in {seconds} s')} {_OWNERS[per]}"


def _values(operation: Operation) -> list[str]:
    """Known values of parameters, which are never the only ones that may be sent."""
    known = [parameter for parameter in (*operation.parameters, *_parts(operation.body)) if parameter.values]
    return [
        f"Known values of `{one.python}`: {', '.join(f'`{_value(value)}`' for value in one.values)}" for one in known
    ]


def _value(value: str) -> str:
    return re.sub(r"[^\w .:/@+-]", "?", value)
