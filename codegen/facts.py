"""What an operation is, read from its description: limits, scopes, repeatability, paging, long-running form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from codegen.documents import Node, component, node, operations, pointer, references, resolve
from codegen.errors import CodegenError

_TOKENS = ("pageToken", "PageToken", "page_token", "cursor", "nextCursor")
_OFFSETS = ("skip", "Skip")
_PAGES = ("page",)
_SIZES = ("maxPageSize", "MaxPageSize", "max_page_size", "pageSize", "limit")
_NEXT = ("nextPageToken", "nextPageCursor", "nextCursor", "lastEvaluatedId")
_MORE = ("hasMore",)
_TOTAL = ("totalCount", "totalResults", "total")
_PERIODS = {"SECOND": 1, "MINUTE": 60, "HOUR": 3600, "DAY": 86400}
_OWNERS = {"perApiKeyOwner": "api-key-owner", "perIp": "ip", "perOauth2Authorization": "oauth2-authorization"}
_NOT_OURS = frozenset({"perCookie"})
_CREDENTIALS = {"roblox-api-key": "api-key", "roblox-oauth2": "oauth2"}
_REPEATABLE_METHODS = ("get", "put", "delete", "head", "options")
_FAMILIES = ("cloud", "assets", "analytics", "experiments", "luau")


@dataclass(frozen=True)
class Pagination:
    """How an operation pages; the fields mean what they mean in the generated package."""

    kind: str
    place: str
    token: str
    size: str | None
    items: str
    next: str | None = None
    more: str | None = None
    total: str | None = None
    max_size: int | None = None


@dataclass(frozen=True)
class LongRunning:
    """How an operation that takes a while is followed; the fields mean what they mean in the generated package."""

    family: str
    poll: str | None
    base: str
    result: str | None = None


def scopes(operation: Node) -> tuple[str, ...]:
    """Names of the scopes, each once, in the order in which they are described."""
    return tuple(dict.fromkeys(str(scope["name"]) for scope in operation.get("x-roblox-scopes", ())))


def size_limit(operation: Node, where: str) -> int | None:
    """The largest body in bytes."""
    limit = operation.get("x-roblox-size-limit")
    if limit is not None and type(limit) is not int:
        raise CodegenError("the size limit is no whole number of bytes.", where=f"{where}/x-roblox-size-limit")
    return limit


def credentials(operation: Node) -> tuple[str, ...]:
    """The credentials an operation accepts."""
    found = {_CREDENTIALS[name] if name else "none" for item in operation["security"] for name in (item or ("",))}
    return tuple(sorted(found))


def rate_limits(operation: Node, where: str) -> tuple[tuple[str, int, int], ...]:
    """Who counts, how many requests, in how many seconds."""
    limits: list[tuple[str, int, int]] = []
    for owner, limit in sorted(operation.get("x-roblox-rate-limits", {}).items()):
        if not isinstance(limit, dict) or owner in _NOT_OURS:
            continue
        values: Node = limit  # pyright: ignore[reportUnknownVariableType] - JSON
        if owner not in _OWNERS or values.get("period") not in _PERIODS or type(values.get("maxInPeriod")) is not int:
            raise CodegenError(
                f"the rate limit {owner!r} is not understood.",
                where=f"{where}/x-roblox-rate-limits",
                hint="Teach codegen/facts.py its period or its owner.",
            )
        limits.append((_OWNERS[owner], values["maxInPeriod"], _PERIODS[values["period"]]))
    return tuple(limits)


def repeatable(method: str, operation: Node) -> bool:
    """Whether a repeat does no harm: as the method promises, unless an overlay knows better."""
    return bool(operation.get("x-opencloud-repeatable", method in _REPEATABLE_METHODS))


def idempotency(operation: Node, where: str) -> tuple[str, str, str | None] | None:
    """Where an idempotency key goes: place, parameter, and parameter for the time of the first attempt."""
    found = operation.get("x-opencloud-idempotency")
    if found is None:
        return None
    names = {parameter["name"]: parameter["in"] for parameter in operation.get("parameters", ())}
    key, first = found.get("key"), found.get("first-sent")
    if key not in names or (first is not None and first not in names):
        raise CodegenError(
            "the idempotency key names a parameter that is not there.",
            where=f"{where}/x-opencloud-idempotency",
            hint="Correct the overlay.",
        )
    return names[key], key, first


def success_schemas(operation: Node) -> list[Node]:
    """Schemas of the JSON that a successful answer holds."""
    return [
        media.get("schema", {})
        for status, response in sorted(operation["responses"].items())
        if status.startswith("2")
        for name, media in sorted(response.get("content", {}).items())
        if name == "application/json"
    ]


def flat(document: Node, schema: Node) -> Node:
    """A schema with references and lone `allOf` followed, for looking at its outermost form."""
    seen: set[str] = set()
    while "$ref" in schema or (len(schema.get("allOf", ())) == 1 and not schema.get("properties")):
        if "$ref" not in schema:
            schema = schema["allOf"][0]
            continue
        reference = schema["$ref"]
        if reference in seen:
            raise CodegenError(
                "a schema is nothing but a reference to itself.", where=reference, hint="Give it a form."
            )
        seen.add(reference)
        schema = resolve(document, reference)
    return schema


def pagination(document: Node, operation: Node, where: str) -> Pagination | None:
    """How an operation pages, or None where it does not."""
    stated = operation.get("x-opencloud-pagination")
    if stated is False:
        return None
    found = _guess(document, operation)
    if stated:
        known = {key.replace("-", "_"): value for key, value in stated.items()}
        try:
            return Pagination(**{**(found or {"size": None, "place": "query", "items": ""}), **known})
        except TypeError as error:
            raise CodegenError(
                f"the stated pagination is not whole: {error}.",
                where=f"{where}/x-opencloud-pagination",
                hint="Correct the overlay.",
            ) from error
    if found is None:
        return None
    return _whole(found, where)


def _whole(found: dict[str, Any], where: str) -> Pagination:
    missing = "token" if not found.get("token") else "next" if found["kind"] == "token" and not found["next"] else ""
    if missing or found["items"] is None:
        lacks = f"its {missing} is not described" if missing else "the list of items is not described"
        raise CodegenError(
            f"the operation pages, but {lacks}.",
            where=where,
            hint="State x-opencloud-pagination in an overlay, or `false` where it does not page.",
        )
    return Pagination(**found)


def _guess(document: Node, operation: Node) -> dict[str, Any] | None:
    names = {
        parameter["name"]: parameter for parameter in operation.get("parameters", ()) if parameter["in"] == "query"
    }
    place = "query"
    body = _body_properties(document, operation)
    if not any(name in names for name in (*_TOKENS, *_OFFSETS)) and any(name in body for name in _TOKENS):
        place, names = "body", body
    token, kind = _first(names, _TOKENS), "token"
    if token is None:
        token, kind = _first(names, _OFFSETS), "offset"
    size = _first(names, _SIZES)
    if token is None and size is not None:
        token, kind = _first(names, _PAGES), "page"
    answers = [flat(document, schema) for schema in success_schemas(operation)]
    answer = answers[0] if len(answers) == 1 else {}
    properties: Node = answer.get("properties", {})
    if token is None and _first(properties, _NEXT) is None:
        return None
    largest = flat(document, names[size].get("schema", names[size])).get("maximum") if size else None
    return {
        "kind": kind,
        "place": place,
        "token": token,
        "size": size,
        "items": _items(document, answer),
        "next": _first(properties, _NEXT),
        "more": _first(properties, _MORE),
        "total": _first(properties, _TOTAL),
        "max_size": largest if isinstance(largest, int) and largest < 2**31 - 1 else None,
    }


def _items(document: Node, answer: Node) -> str | None:
    lists = [
        name for name, schema in answer.get("properties", {}).items() if flat(document, schema).get("type") == "array"
    ]
    return lists[0] if len(lists) == 1 else None


def _body_properties(document: Node, operation: Node) -> Node:
    media = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    return flat(document, media.get("schema", {})).get("properties", {})


def _first(names: Node, wanted: tuple[str, ...]) -> str | None:
    return next((name for name in wanted if name in names), None)


def long_running(document: Node, operation: Node, ids: set[str], where: str) -> LongRunning | None:
    """How the result of an operation is awaited, or None where it comes at once."""
    stated = operation.get("x-opencloud-long-running")
    if stated is None:
        if _looks_long_running(document, operation):
            raise CodegenError(
                "the operation answers with a long-running operation of unknown family.",
                where=where,
                hint="State x-opencloud-long-running in an overlay, or `false` where the answer is final.",
            )
        return None
    if stated is False:
        return None
    place = f"{where}/x-opencloud-long-running"
    family, poll = stated.get("family"), stated.get("poll")
    if family not in _FAMILIES:
        raise CodegenError(f"the family {family!r} is not one of {', '.join(_FAMILIES)}.", where=place)
    return LongRunning(
        family, poll if poll in ids else None, stated.get("base", ""), stated.get("result") or _result(operation)
    )


def lost_polls(document: Node) -> list[str]:
    """Operations that should be polled but are not in this revision, as readable lines."""
    found = [(pointer("paths", path, method), operation) for path, method, operation in operations(document)]
    ids = {operation.get("operationId") for _, operation in found}
    stated = [(where, node(operation.get("x-opencloud-long-running")).get("poll")) for where, operation in found]
    return [
        f"{where}: the operation {poll!r} that should be polled" for where, poll in stated if poll not in {None, *ids}
    ]


def _result(operation: Node) -> str | None:
    described = operation.get("x-long-running-operation-parameters", {}).get("response", {})
    return next((component(reference)[1] for reference in references(described)), None)


def _looks_long_running(document: Node, operation: Node) -> bool:
    if "x-long-running-operation-parameters" in operation:
        return True
    return any(_is_operation(document, flat(document, schema)) for schema in success_schemas(operation))


def _is_operation(document: Node, schema: Node) -> bool:
    properties: Node = schema.get("properties", {})
    if "operation" in properties:
        properties = flat(document, properties["operation"]).get("properties", {})
    return flat(document, properties.get("done", {})).get("type") == "boolean"
