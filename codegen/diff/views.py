"""A schema in one form, however it is written: references, lone `allOf`, `nullable` and type lists made alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from codegen.diff.nodes import Document, Pointer, Spot, canonical
from codegen.documents import Node, items, node

if TYPE_CHECKING:
    from collections.abc import Iterator

ANNOTATIONS = frozenset({
    "$anchor", "$comment", "$defs", "$dynamicAnchor", "$id", "$schema", "$vocabulary", "definitions", "description",
    "example", "examples", "externalDocs", "summary", "title", "xml",
})  # fmt: skip
"""Keywords that demand nothing of a value."""

FLAGS = ("nullable", "readOnly", "writeOnly", "deprecated", "default", "x-sunset", "x-stability-level")
"""Keywords that often stand beside a reference, and speak of the place rather than of what is referred to."""

_WORDS: dict[type, str] = {dict: "an object", list: "a list"}
_TIGHTEST = {
    "maximum": min, "maxLength": min, "maxItems": min, "maxProperties": min,
    "minimum": max, "minLength": max, "minItems": max, "minProperties": max,
}  # fmt: skip


@define(eq=False)
class Core:
    """A schema in one form, apart from where it is used.

    Attributes:
        spot: The schema, with references and lone `allOf` followed.
        node: All keywords, those of several `allOf` members put together.
        flags: Keywords that speak of the place where the schema stands.
        types: The possible types but null; None where any is.
        nullable: Whether null is possible.
        properties: Properties by name, those of `allOf` members too.
        required: Names of required properties.
        members: The members of an `allOf` that could not be made away with.
        part_of: For keywords that come from a member, that member.
        is_list: Whether the types were written as alternatives.
        is_guess: Whether the type is not stated but follows from what is.
    """

    spot: Spot
    node: Node
    flags: Node
    types: frozenset[str] | None = None
    nullable: bool = False
    properties: dict[str, Spot] = field(factory=dict[str, Spot])
    required: frozenset[str] = frozenset()
    members: list[Spot] = field(factory=list[Spot])
    part_of: dict[str, Spot] = field(factory=dict[str, Spot])
    is_list: bool = False
    is_guess: bool = False

    def child(self, keyword: str) -> Spot | None:
        """The schema below a keyword; a boolean schema counts as none."""
        if isinstance(self.node.get(keyword), dict):
            return self._holder(keyword).child(keyword)
        return None

    def listed(self, keyword: str) -> list[Spot]:
        """The schemas in the list below a keyword."""
        if keyword not in self.node:
            return []
        return self._holder(keyword).listed(keyword)

    def mapped(self, keyword: str) -> dict[str, Spot]:
        """The schemas in the map below a keyword."""
        return dict(self._holder(keyword).children(keyword))

    def pointer(self, *steps: str) -> Pointer:
        """Where a keyword stands."""
        return (*(self._holder(steps[0]) if steps else self.spot).pointer, *steps)

    def _holder(self, keyword: str) -> Spot:
        return self.part_of.get(keyword, self.spot)


@frozen(eq=False)
class View:
    """A schema at a place: what it is, and what the place says of it (`outer`)."""

    core: Core
    outer: Node
    pointer: Pointer

    def flag(self, name: str) -> Any:
        """What holds for a keyword of the place: what the place says, else what the schema says."""
        return self.outer.get(name, self.core.flags.get(name))

    @property
    def nullable(self) -> bool:
        """Whether null is possible."""
        return self.core.nullable or self.outer.get("nullable") is True


@frozen(eq=False)
class _Followed:
    spot: Spot
    flags: Node


class Views:
    """Makes views of one document, each only once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._views: dict[int, View] = {}
        self._cores: dict[int, Core] = {}
        self._kept: list[Spot] = []

    def of(self, spot: Spot) -> View:
        """The view of a schema."""
        found = self._views.get(id(spot.node))
        if found is None:
            followed = self._followed(spot)
            self._kept += [spot, followed.spot]
            found = self._views[id(spot.node)] = View(self._core(followed.spot), followed.flags, spot.pointer)
        return found

    def only(self, core: Core, chosen: list[Spot]) -> Core:
        """The schema as it would be with only some members of its `allOf`."""
        return self._merged(core.spot, chosen, frozenset({id(core.spot.node)}))

    def _core(self, spot: Spot) -> Core:
        found = self._cores.get(id(spot.node))
        if found is None:
            members = spot.listed("allOf")
            found = self._cores[id(spot.node)] = self._merged(spot, members, frozenset({id(spot.node)}))
        return found

    def _followed(self, spot: Spot) -> _Followed:
        """Through references, lone `allOf`, and alternatives of which one is null, to what a schema really is."""
        outer: Node = {}
        seen: set[int] = set()
        while id(spot.node) not in seen:
            seen.add(id(spot.node))
            added: Node = {}
            following = self._next(spot, added)
            if following is None:
                break
            outer = {**{key: spot.node[key] for key in FLAGS if key in spot.node}, **added, **outer}
            spot = following
        return _Followed(spot, outer)

    def _next(self, spot: Spot, outer: Node) -> Spot | None:
        schema = spot.node
        if isinstance(schema.get("$ref"), str):
            return self._referred(spot)
        beside = {key for key in schema if key not in ANNOTATIONS and key not in FLAGS and not key.startswith("x-")}
        for keyword in ("allOf", "oneOf", "anyOf"):
            if beside - {"type", "discriminator"} != {keyword}:
                continue
            members = spot.listed(keyword)
            real = [member for member in members if keyword == "allOf" or not is_null(member.node)]
            if len(real) == 1 and (keyword != "allOf" or beside == {"allOf"} or _same_type(schema, real[0].node)):
                if len(members) > 1:
                    outer["nullable"] = True
                return real[0]
        return None

    def _referred(self, spot: Spot) -> Spot:
        target = self.document.follow(Spot({"$ref": spot.node["$ref"]}, spot.pointer))
        beside = {key: value for key, value in spot.node.items() if key != "$ref" and not _idle(key)}
        if not beside:
            return target
        return Spot({"allOf": [target.node, beside], "x-pointers": [target.pointer, spot.pointer]}, spot.pointer)

    def _merged(self, spot: Spot, members: list[Spot], seen: frozenset[int]) -> Core:
        pointers = spot.node.get("x-pointers")
        if isinstance(pointers, list):
            members = [Spot(member.node, pointers[index]) for index, member in enumerate(members)]  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - our own
        _note_odd(self.document, spot)
        own = {key: value for key, value in spot.node.items() if key not in {"allOf", "x-pointers"}}
        made = Core(spot, own, {key: own[key] for key in FLAGS if key in own})
        made.properties = dict(spot.children("properties"))
        made.required = _names(own.get("required"))
        made.members = members
        for member in members:
            self._lay(made, member, seen)
        _finish(made)
        return made

    def _lay(self, made: Core, member: Spot, seen: frozenset[int]) -> None:
        followed = self._followed(member)
        if id(followed.spot.node) in seen:
            return
        part = self._merged(followed.spot, followed.spot.listed("allOf"), seen | {id(followed.spot.node)})
        made.properties = {**part.properties, **made.properties}
        made.required |= part.required
        made.flags = {**part.flags, **made.flags}
        _join(made, part)


def _note_odd(document: Document, spot: Spot) -> None:
    for keyword, wanted in (("properties", dict), ("required", list), ("enum", list), ("allOf", list), ("oneOf", list)):
        if keyword in spot.node and not isinstance(spot.node[keyword], wanted):
            document.note((*spot.pointer, keyword), f"should be {_WORDS[wanted]}; it is left out")
    for name, value in node(spot.node.get("properties")).items():
        if not isinstance(value, dict | bool):
            document.note((*spot.pointer, "properties", name), "should be a schema; it is left out")


def _join(made: Core, part: Core) -> None:
    for key, value in part.node.items():
        if key in {"properties", "required"}:
            continue
        if key not in made.node:
            made.node[key] = value
            made.part_of[key] = part.part_of.get(key, part.spot)
        elif key in _TIGHTEST and _is_number(value) and _is_number(made.node[key]):
            made.node[key] = _TIGHTEST[key](value, made.node[key])
        elif key == "enum":
            known = {canonical(one) for one in items(value)}
            made.node[key] = [one for one in items(made.node[key]) if canonical(one) in known]


def _same_type(schema: Node, member: Node) -> bool:
    return "$ref" in member or schema.get("type") == member.get("type")


def _idle(key: str) -> bool:
    return key in ANNOTATIONS or key in FLAGS or (key.startswith("x-") and not key.startswith("x-extensible"))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _names(value: Any) -> frozenset[str]:
    return frozenset(name for name in items(value) if isinstance(name, str))


def is_null(schema: Node) -> bool:
    """Whether a schema allows nothing but null."""
    return schema.get("type") in ("null", ["null"]) or (
        "type" not in schema and ((schema.get("const", 0) is None) or schema.get("enum") == [None])
    )


def _finish(made: Core) -> None:
    stated = made.node.get("type")
    names = _names(stated) if isinstance(stated, list) else frozenset({stated} if isinstance(stated, str) else ())
    made.nullable = "null" in names or made.flags.get("nullable") is True
    made.types = (names - {"null"}) or None
    _alternatives_as_types(made)
    if made.types is None and (guess := _guessed(made)):
        made.types, made.is_guess = frozenset({guess}), True
    _bounds_as_numbers(made.node)


def _alternatives_as_types(made: Core) -> None:
    """Alternatives that are nothing but types are a list of types."""
    for keyword in ("oneOf", "anyOf"):
        members = [node(member) for member in items(made.node.get(keyword))]
        names = {member.get("type") for member in members if isinstance(member.get("type"), str)}
        if (
            not members
            or len(names) != len(members)
            or any(member.keys() - ANNOTATIONS != {"type"} for member in members)
        ):
            continue
        if made.types is None:
            del made.node[keyword]
            made.is_list = True
            made.nullable = made.nullable or "null" in names
            made.types = frozenset(str(name) for name in names if name != "null")


def _guessed(made: Core) -> str | None:
    """The type that a schema without one must mean, as most writers forget it for objects."""
    if made.properties and not any(key in made.node for key in ("oneOf", "anyOf", "type")):
        return "object"
    return "array" if "items" in made.node and "type" not in made.node else None


def _bounds_as_numbers(schema: Node) -> None:
    """OpenAPI 3.0 says `exclusiveMinimum: true` beside a minimum where 3.1 gives the number itself."""
    for exclusive, plain in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if schema.get(exclusive) is True and _is_number(schema.get(plain)):
            schema[exclusive] = schema.pop(plain)
        elif isinstance(schema.get(exclusive), bool):
            del schema[exclusive]


def demands(schema: Node) -> bool:
    """Whether a schema demands anything of a value."""
    return any(key not in ANNOTATIONS and not key.startswith("x-") for key in schema)


def brief(value: Any) -> Any:
    """A schema without prose, and cut short where it is long: what a finding shows of it."""
    bare = _bare(value)
    if len(canonical(bare)) <= 400:
        return bare
    shown: Node = {key: node(value)[key] for key in ("type", "format", "nullable") if key in node(value)}
    if properties := node(node(value).get("properties")):
        shown["properties"] = sorted(properties)
    return shown or {"keywords": sorted(node(value))}


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(below) for key, below in _worded(node(value))}  # pyright: ignore[reportUnknownArgumentType] - JSON
    return [_bare(below) for below in items(value)] if isinstance(value, list) else value


def _worded(value: Node) -> Iterator[tuple[str, Any]]:
    for key, below in value.items():
        if not (key in {"description", "title", "summary", "example", "examples"} and not isinstance(below, dict)):
            yield key, below
