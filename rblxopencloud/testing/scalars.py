"""Readable made-up values for single properties. How they are put together is in `examples`."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from rblxopencloud.testing._json import Json, as_list

if TYPE_CHECKING:
    from collections.abc import Mapping

BY_FORMAT: Mapping[str, str] = MappingProxyType(
    {
        "date-time": "2024-01-01T00:00:00Z",
        "date": "2024-01-01",
        "duration": "3s",
        "date-span": "00:00:03",
        "uuid": "01234567-89ab-4def-8123-456789abcdef",
        "byte": "ZXhhbXBsZQ==",
        "binary": "example",
        "uri": "https://example.com/",
        "field-mask": "displayName",
    }
)
"""One text of each format."""

BY_ENDING: Mapping[tuple[str, ...], str] = MappingProxyType(
    {
        ("time", "utc", "createdat", "updatedat"): "date-time",
        ("duration", "timeout", "ttl"): "duration",
        ("uri", "url"): "uri",
    }
)
"""The format that a property without one has in truth, by how its name ends in lower case."""

REFERENCES: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "user": ("users/{}", ("user_id", "user_restriction_id", "membership_id", "join_request_id")),
        "users": ("users/{}", ()),
        "owner": ("users/{}", ()),
        "creator": ("users/{}", ()),
        "author": ("users/{}", ()),
        "archiver": ("users/{}", ()),
        "robloxUser": ("users/{}", ()),
        "group": ("groups/{}", ("group_id",)),
        "role": ("groups/{}/roles/{}", ("group_id", "role_id")),
        "roles": ("groups/{}/roles/{}", ("group_id", "role_id")),
        "universe": ("universes/{}", ("universe_id",)),
        "place": ("places/{}", ("place_id",)),
        "rootPlace": ("universes/{}/places/{}", ("universe_id", "place_id")),
    }
)
"""Properties that hold the path of another resource: its pattern, and the path parameters that may fill it."""

UNSAID = re.compile(r"(?:^|_)(?:UNSPECIFIED|INVALID|UNKNOWN)$", re.IGNORECASE)
ID = re.compile(r"(?:^id|Ids?|_ids?|ID)$")
WORDS = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
PATTERN_EXAMPLES = ("user/1", "1", "example")


def example_text(schema: Json, name: str) -> str:
    """A text for a property: by its format, else by its name, kept within its limits."""
    text = BY_FORMAT.get(str(schema.get("format"))) or _by_pattern(schema) or _by_name(name)
    return text.ljust(int(schema.get("minLength", 0)), "x")[: schema.get("maxLength")]


def example_number(schema: Json) -> int:
    """The smallest number that is allowed, at least 1 where that is allowed too."""
    smallest = max(1, schema.get("minimum", 1))
    return int(min(smallest, schema.get("maximum", smallest)))


def known_value(schema: Json) -> object:
    """The first known value that says something, None where none are known."""
    known = as_list(schema.get("enum") or schema.get("x-opencloud-known-values"))
    telling = [value for value in known if not (isinstance(value, str) and UNSAID.search(value))]
    return next(iter(telling or known), None)


def example_reference(name: str, path: Mapping[str, object]) -> str | None:
    """The path of another resource, None where the property does not hold one."""
    if name not in REFERENCES:
        return None
    pattern, parameters = REFERENCES[name]
    if pattern.count("{}") > 1:
        return pattern.format(*(path.get(parameter, "1") for parameter in parameters))
    return pattern.format(next((path[parameter] for parameter in parameters if parameter in path), "1"))


def _by_pattern(schema: Json) -> str | None:
    pattern = schema.get("pattern")
    if pattern is None:
        return None
    return next((text for text in PATTERN_EXAMPLES if re.search(pattern, text)), None)


def _by_name(name: str) -> str:
    if ID.search(name):
        return "1"
    for endings, form in BY_ENDING.items():
        if name.lower().endswith(endings):
            return BY_FORMAT[form]
    return " ".join(WORDS.findall(name)).capitalize() or "Example"
