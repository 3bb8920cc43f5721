"""What a finding says of its place: owner, facets and the one sentence, made from the pointer and the rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from codegen.diff.findings import ITEMS, VALUES, Area, Location
from codegen.diff.nodes import Document, Pointer, Spot, written
from codegen.diff.rulebook import CHANGES, REQUEST_SITES, RESPONSE_SITES
from codegen.documents import METHODS, node

if TYPE_CHECKING:
    from codegen.diff.rules import Rule
    from codegen.diff.walk import Draft

_LONGEST = 80
_ASIDE = re.compile(r"[;:.] (?![^`]*`[^`]*$)")
"""Where a sentence of the rule table goes on to say why; what happened stands before."""

_INTO = {"items": ITEMS, "prefixItems": ITEMS, "additionalProperties": VALUES, "patternProperties": VALUES}
_NAMED = frozenset({"properties", "patternProperties", "dependentSchemas", "$defs"})
_OF_HOLDER = ("items-added", "items-removed", "pattern-property-added", "pattern-property-removed")
"""Changes that point to what came or went, and are changes of the schema that holds it."""

_SINGLE_SCHEMAS = frozenset({"not", "if", "then", "else", "contains", "propertyNames"})
_AREAS: dict[str, Area] = {
    "parameters": "parameter", "requestBody": "body", "requestBodies": "body", "responses": "response",
    "headers": "header", "security": "security", "x-roblox-scopes": "security", "x-roblox-rate-limits": "limits",
    "x-roblox-size-limit": "limits", "servers": "server", "schemas": "component", "securitySchemes": "security",
}  # fmt: skip


def owner_of(pointer: Pointer) -> str:
    """The component or operation in which a pointer leads: `#/components/schemas/User`, `GET /users/{id}`."""
    if pointer[:1] == ("components",) and len(pointer) >= 3:
        return written(pointer[:3])
    if pointer[:1] in {("paths",), ("webhooks",)} and len(pointer) >= 2:
        path = pointer[1].split("#")[0] if pointer[0] == "paths" else pointer[1]
        return f"{pointer[2].upper()} {path}" if len(pointer) > 2 and pointer[2] in METHODS else path
    return "#"


def location(document: Document, draft: Draft) -> Location:
    """The facets of a change."""
    pointer = draft.pointer
    area = _area(pointer, draft.rule)
    direction = "request" if "request" in draft.rule else "response" if "response" in draft.rule else None
    status = _after(pointer, "responses") if pointer[:1] == ("paths",) else ""
    media = _after(pointer, "content")
    whole = _holder(pointer) if draft.rule.endswith(_OF_HOLDER) else pointer
    return Location(direction, area, _properties(whole), _parameter(document, pointer), status, media, draft.value)


def _area(pointer: Pointer, rule: str) -> Area:
    if rule.startswith(("request-parameter", "new-optional-request-parameter", "new-required-request-parameter")):
        return "parameter"
    found: Area = "operation" if pointer[:1] == ("paths",) else "document"
    for step in pointer[1 if pointer[:1] == ("components",) else 3 :]:
        if step in _AREAS:
            found = _AREAS[step]
            if found != "response":
                break
    return "security" if "security" in rule else found


def _after(pointer: Pointer, name: str) -> str:
    if name in pointer:
        index = pointer.index(name)
        return pointer[index + 1] if index + 1 < len(pointer) else ""
    return ""


def _parameter(document: Document, pointer: Pointer) -> str:
    value: Any = document.root
    spot = Spot(node(value), ())
    for index, step in enumerate(pointer[:-1]):
        if step in {"parameters", "headers"} and index < 5:
            holder: Any = spot.node.get(step)
            key = pointer[index + 1]
            found = holder[int(key)] if isinstance(holder, list) and key.isdecimal() else node(holder).get(key)  # pyright: ignore[reportUnknownVariableType] - JSON
            if step == "headers":
                return f"header:{key}"
            named = document.follow(Spot(node(found), pointer[: index + 2])).node
            return f"{named.get('in')}:{named.get('name')}"
        spot = spot.child(step)
    return ""


def _properties(pointer: Pointer) -> tuple[str, ...]:
    """The path inside the owner, in names as on the wire."""
    path: list[str] = []
    steps = iter(_schema_part(pointer))
    for step in steps:
        if step == "properties":
            path += [name for name in [next(steps, None)] if name is not None]
        elif step in _INTO and (step != "additionalProperties" or pointer[-1] != step):
            path.append(_INTO[step])
            if step in {"prefixItems", "patternProperties"}:
                next(steps, None)
        elif step in {"allOf", "oneOf", "anyOf"} | _NAMED:
            next(steps, None)
        elif step not in _SINGLE_SCHEMAS:
            break
    return tuple(path)


def _holder(pointer: Pointer) -> Pointer:
    last = max((index for index, step in enumerate(pointer) if step in _INTO), default=len(pointer))
    return pointer[:last]


def _schema_part(pointer: Pointer) -> Pointer:
    if pointer[:2] == ("components", "schemas"):
        return pointer[3:]
    return pointer[pointer.index("schema") + 1 :] if "schema" in pointer else ()


def sentence(rule: Rule, where: Location, draft: Draft) -> str:
    """One sentence: what happened, to what, from what to what."""
    text = _ASIDE.split(_text(rule, where))[0].rstrip(".")
    named = f" `{_dotted(where.property)}`" if where.property and "`" not in text else ""
    about = draft.value if draft.value is not None and draft.value not in (draft.old, draft.new) else None
    shown = f": `{_quotable(about)}`" if about and not named else named and f": {named.strip()}"
    whole = draft.rule == "endpoint-added" or draft.rule.startswith(("api-removed", "api-path-removed"))
    return text if whole else f"{text}{shown}{_values(draft)}"


def _text(rule: Rule, where: Location) -> str:
    for site, (noun, _) in {**REQUEST_SITES, **RESPONSE_SITES}.items():
        change = rule.id.removeprefix(f"{site}-")
        if change != rule.id and change in CHANGES and "." in rule.explanation:
            return CHANGES[change][2].format(noun=_noun(noun, where))
    return rule.explanation


def _noun(noun: str, where: Location) -> str:
    if where.property and "property" in noun:
        return f"{noun.replace('a ', 'the ', 1)} `{_dotted(where.property)}`"
    return f"{noun} `{_quotable(where.parameter)}`" if where.parameter else noun


def _dotted(path: tuple[str, ...]) -> str:
    return _quotable(".".join(path).replace(f".{ITEMS}", ITEMS))


def _values(draft: Draft) -> str:
    old, new = (_short(value) for value in (draft.old, draft.new))
    if old and new:
        return f" ({old} → {new})"
    return f" ({old or new})" if old or new else ""


def _short(value: Any) -> str:
    if value is None or isinstance(value, dict | bool):
        return ""
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - JSON
    text = text.replace("`", "'")
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def _quotable(text: str) -> str:
    return text.replace("`", "'")
