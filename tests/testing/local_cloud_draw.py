"""Requests drawn from the description: what it allows, in every combination, for things that are there or are not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from hypothesis import strategies as st
from local_cloud_samples import TEXTS, Sample, as_text

from rblxopencloud.testing._json import Json, as_list, as_object
from rblxopencloud.testing.credentials import OAUTH2
from rblxopencloud.testing.description import load_description

if TYPE_CHECKING:
    from rblxopencloud.testing.description import Operation

DESCRIPTION = load_description()
OPERATIONS = list(DESCRIPTION.operations.values())
SEED: dict[str, Any] = {
    "users": [{"id": 287113233}, {"id": 6}],
    "groups": [{"id": 7, "owner": 287113233, "members": [{"user": 6}], "join_requests": [8]}],
    "experiences": [
        {
            "id": 13058,
            "places": [{"id": 7, "root": True}],
            "data_stores": {"coins": {"a": 1}},
            "ordered_data_stores": {"coins": {"a": 1}},
            "sorted_maps": {"coins": {"a": 1}},
            "queues": {"coins": [1, 2]},
            "secrets": {"a": "x"},
            "config": {"a": 1},
            "bans": [{"user": 6}],
            "developer_products": [{"name": "Sword", "price": 5}],
            "game_passes": [{"name": "VIP", "description": "", "price": 5}],
        }
    ],
}
"""Something of everything that can be asked for, so that not all requests end in a refusal."""

KNOWN = {
    "universe": ["13058"],
    "place": ["7"],
    "user": ["287113233", "6"],
    "group": ["7"],
    "role": ["71", "73"],
    "membership": ["6", "Ng"],
    "join_request": ["8"],
    "data_store": ["coins"],
    "datastore": ["coins"],
    "ordered": ["coins"],
    "sorted_map": ["coins"],
    "queue": ["coins"],
    "entry": ["a", "n"],
    "item": ["a"],
    "scope": ["global"],
    "repository": ["InExperienceConfig"],
    "secret": ["a"],
    "product": ["1000001"],
    "gamepass": ["1000001"],
    "asset": ["7"],
    "version": ["1"],
}
"""What is there, by what the name of a parameter begins with."""

NAMES = ["a", "b", "coins", "global", "1", "@latest", "x/y", "ü:", "-", "a b%"]
USUAL: dict[str, list[Any]] = {
    "value": [1, 7],
    "data": [1, {"a": 1}],
    "ttl": ["60s"],
    "script": ["return 1"],
    "user": ["users/6"],
    "role": ["groups/7/roles/73", "groups/7/roles/72"],
    "apiKey": ["local-key"],
    "gameJoinRestriction": [{"active": True}, {"active": False}],
    "readId": ["a"],
    "note": ["Better."],
    "amount": [1],
    "source": [{"universe": "universes/13058"}],
    "payload": [{"type": "MOMENT", "messageId": "a"}],
}
"""Properties without which a body says nothing, and what they are usually."""

WORDS = st.sampled_from(["", "a", "Ünï", "users/287113233", "groups/7", "universes/13058", "1", "0", "-1", "{}"])
NUMBERS = st.sampled_from([0, 1, 2, 7, 10, 100, 5000, 2**31 - 1, 2**53, -1])
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | WORDS | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)


@st.composite
def drawn(draw: st.DrawFn, operation: Operation) -> Sample:
    """A request that the description allows, or nearly so, as keyword arguments of httpx."""
    path, query, headers = operation.path, list[tuple[str, str]](), dict[str, str]()
    for parameter in operation.parameters:
        if parameter.place == "path":
            path = path.replace(f"{{{parameter.name}}}", quote(draw(_segment(parameter.name)), safe=""))
        elif parameter.required or draw(st.integers(0, 5)) == 0:
            is_known = parameter.place == "query" and _known(parameter.name)
            value = draw(_segment(parameter.name) if is_known else values(parameter.schema))
            if parameter.place == "query":
                query.extend((parameter.name, as_text(item)) for item in as_list(value) or [value])
            else:
                headers[parameter.name] = as_text(value).encode("ascii", "replace").decode() or "x"
    body = draw(_body(operation))
    return {
        "method": operation.method,
        "url": path,
        "params": query,
        **body,
        "headers": headers | body.get("headers", {}),
    }


def values(schema: object, depth: int = 0) -> st.SearchStrategy[Any]:
    """What a schema describes."""
    flat = DESCRIPTION.flatten(schema)
    known = flat.get("enum") or flat.get("x-opencloud-known-values")
    if known:
        return st.sampled_from(known)
    for choice in ("oneOf", "anyOf"):
        if choice in flat:
            return st.one_of([values(item, depth) for item in flat[choice]])
    kind = flat.get("type", "object" if "properties" in flat else "")
    return KINDS[kind](flat, depth) if kind in KINDS else JSON


def _object(flat: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    properties = {
        name: values(schema, depth + 1)
        for name, schema in as_object(flat.get("properties")).items()
        if depth < 4 and not DESCRIPTION.flatten(schema).get("readOnly")
    }
    required = {name: properties[name] for name in as_list(flat.get("required")) if name in properties}
    optional = {name: found for name, found in properties.items() if name not in required}
    if not properties and flat.get("additionalProperties", True):
        return st.dictionaries(WORDS, JSON, max_size=2)
    # With every property of a large object drawn at once, one of them is nearly always refused.
    usual = {name: _usual(name, found) for name, found in properties.items() if name in required or name in USUAL}
    return st.fixed_dictionaries(usual) | st.fixed_dictionaries(required, optional=optional)


def _usual(name: str, found: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from(USUAL[name]) if name in USUAL else found


def _array(flat: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    return st.lists(values(flat.get("items"), depth + 1), min_size=flat.get("minItems", 0), max_size=3)


def _text(flat: dict[str, Any], _depth: int) -> st.SearchStrategy[Any]:
    form = flat.get("format", "")
    if form in TEXTS:
        return st.sampled_from([TEXTS[form], *(["1s", "3888000s", "0s", "0.5s"] if form == "duration" else [])])
    most, least = min(flat.get("maxLength", 20), 20), flat.get("minLength", 0)
    return WORDS.filter(lambda text: least <= len(text) <= most) | st.text(min_size=least, max_size=max(most, least))


def _number(flat: dict[str, Any], _depth: int) -> st.SearchStrategy[Any]:
    least, most = flat.get("minimum", -(2**31)), flat.get("maximum", 2**31 - 1)
    return st.integers(int(least), int(most)) | NUMBERS.filter(lambda number: least <= number <= most)


def _boolean(_flat: dict[str, Any], _depth: int) -> st.SearchStrategy[Any]:
    return st.booleans()


KINDS = {
    "object": _object,
    "array": _array,
    "string": _text,
    "integer": _number,
    "number": _number,
    "boolean": _boolean,
}


def _known(name: str) -> list[str]:
    return [one for start, ids in KNOWN.items() if name.lower().startswith(start) for one in ids]


def _segment(name: str) -> st.SearchStrategy[str]:
    there = st.sampled_from(_known(name) or NAMES)
    other = st.text(min_size=1, max_size=8).map(lambda text: text.encode(errors="replace").decode())
    # Most of them are there: a path has up to four, and says nothing new where the first is not.
    return there | there | there | there | st.sampled_from(["1", "5"]) | other


@st.composite
def _body(draw: st.DrawFn, operation: Operation) -> Sample:
    if operation.body is None or (not operation.body.required and draw(st.integers(0, 4)) == 0):
        return {}
    kind, schema = draw(st.sampled_from(list(operation.body.content.items())))
    if kind == "multipart/form-data":
        return {"files": draw(_parts(as_object(schema)))}
    if not kind.endswith(("json", "urlencoded")):
        return {"content": draw(st.binary(min_size=1, max_size=40)), "headers": {"content-type": kind}}
    value = draw(values(schema))
    if kind == "application/x-www-form-urlencoded":
        return {"data": {name: as_text(item) for name, item in value.items()}}
    return {"content": json.dumps(value).encode(), "headers": {"content-type": kind}}


@st.composite
def _parts(draw: st.DrawFn, schema: Json) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    flat = DESCRIPTION.flatten(schema)
    for name, inner in as_object(flat.get("properties")).items():
        if name in as_list(flat.get("required")) or draw(st.booleans()):
            found.append((name, draw(_part(DESCRIPTION.flatten(inner)))))
    return found or [("none", (None, "x"))]


@st.composite
def _part(draw: st.DrawFn, flat: dict[str, Any]) -> Any:
    item = DESCRIPTION.flatten(flat["items"]) if "items" in flat else flat
    if item.get("format") == "binary":
        return "file.png", draw(st.binary(min_size=1, max_size=20)), "image/png"
    value = draw(values(item))
    return None, as_text(value), "application/json" if isinstance(value, dict) else "text/plain"


def credential_of(operation: Operation, key: str, token: str) -> dict[str, str]:
    """The header with the credential that an operation takes."""
    only_tokens = operation.security == (frozenset({OAUTH2}),)
    return {"authorization": f"Bearer {token}"} if only_tokens else {"x-api-key": key}
