"""Schemas of the description in our normal form: structure repaired, prose left out, every object named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from codegen import documents
from codegen.documents import Node, component, resolve
from codegen.errors import CodegenError
from codegen.keywords import ABSTRACT_FORMATS, SCHEMA_FACTS, SCHEMA_LEFT_OUT
from codegen.names import pascal

if TYPE_CHECKING:
    from codegen.names import Names
    from codegen.notes import Notes

_NAMED_VALUES = re.compile(r"'([^']+)'\s*=\s*(-?\d+)")
_REF_FACTS = ("default", "deprecated", "nullable", "readOnly", "writeOnly", "x-immutable")
_PYTHON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


class Schemas:
    """Converts schemas of one upstream document; collects every component that is reached on the way."""

    def __init__(self, document: Node, names: Names, notes: Notes, *, prose: bool = False) -> None:
        self.document = document
        self.names = names
        self.notes = notes
        self.prose = prose
        self.components: dict[str, Node] = {}
        self._upstream = frozenset(documents.node(documents.node(document.get("components")).get("schemas")))
        self._hoisted: dict[str, Node] = {}
        self._owners: dict[str, str] = {}

    def convert(self, node: Any, where: str, owner: str, *, multipart: bool = False) -> Node:
        """One schema in normal form. `owner` names the type that an inline object below it would become."""
        if node is True or node is None:
            return {}
        if not isinstance(node, dict):
            raise CodegenError(f"a schema must be an object, not {type(node).__name__}.", where=where)
        schema: Node = dict(node)  # pyright: ignore[reportUnknownArgumentType] - JSON
        if "$ref" in schema:
            return self._reference(schema, where)
        if _is_wrapper(schema):
            return self._reference({**schema["allOf"][0], **{k: v for k, v in schema.items() if k != "allOf"}}, where)
        self._refuse_unknown(schema, where)
        facts = {key: schema[key] for key in schema if key in SCHEMA_FACTS}
        self._keep_prose(schema, facts)
        self._values(schema, facts)
        self._format(facts, multipart=multipart)
        self._children(facts, where, owner, multipart=multipart)
        self._default(facts, where)
        return facts

    def named(self, node: Any, where: str, owner: str, key: str) -> Node:
        """Like `convert`, but an inline object with properties becomes a component called `owner`."""
        schema = self.convert(node, where, owner)
        if "$ref" in schema or (not schema.get("properties") and "allOf" not in schema):
            if isinstance(schema.get("items"), dict):
                schema["items"] = self._hoist(schema["items"], f"{owner}Item", f"{key}.items")
            return schema
        return self._hoist(schema, owner, key)

    def _hoist(self, schema: Node, owner: str, key: str) -> Node:
        if not schema.get("properties"):
            return schema
        outer = {fact: schema.pop(fact) for fact in _REF_FACTS if fact in schema}
        while key in self._upstream or self._hoisted.setdefault(key, schema) != schema:
            key += "'"
        name = self.names.schema(key, [owner, *(f"{owner}{count}" for count in range(2, 100))])
        self._refuse_taken(name, key)
        self.components[name] = schema
        reference: Node = {"$ref": f"#/components/schemas/{name}"}
        return {"allOf": [reference], **outer} if outer else reference

    def _reference(self, schema: Node, where: str) -> Node:
        target = schema["$ref"]
        kind, upstream = component(target)
        if kind != "schemas":
            raise CodegenError(f"the reference {target!r} does not lead to a schema.", where=where)
        reference: Node = {"$ref": f"#/components/schemas/{self.component(upstream, where)}"}
        facts = {key: schema[key] for key in _REF_FACTS if schema.get(key) not in (None, False)}
        self._keep_prose(schema, facts)
        return {"allOf": [reference], **facts} if facts else reference

    def component(self, upstream: str, where: str) -> str:
        """The type name of an upstream schema; converts it when it is met for the first time."""
        name = self.names.schema(upstream)
        self._refuse_taken(name, upstream)
        if name not in self.components:
            place = documents.pointer("components", "schemas", upstream)
            source = resolve(self.document, place, where)
            self.components[name] = {}
            schema = self.convert(source, place, name)
            self.components[name] = {**schema, "x-opencloud-schema": upstream}
        return name

    def _refuse_taken(self, name: str, key: str) -> None:
        """Two schemas of one revision may not be pinned to one name: the second would silently replace the first."""
        other = self._owners.setdefault(name, key)
        if other != key:
            raise CodegenError(
                f"the schemas {other!r} and {key!r} are both called {name}.",
                where="specs/names.toml [schemas]",
                hint="Pin another name for one of them.",
            )

    def _refuse_unknown(self, schema: Node, where: str) -> None:
        for key in schema:
            if key in SCHEMA_FACTS or key in SCHEMA_LEFT_OUT:
                continue
            if not key.startswith("x-"):
                raise CodegenError(
                    f"the schema keyword {key!r} is not understood.",
                    where=where,
                    hint="Teach codegen/keywords.py whether it is a fact.",
                )
            self.notes.add(f"extension {key} is not known and is left out", where)

    def _keep_prose(self, schema: Node, facts: Node) -> None:
        if self.prose and isinstance(schema.get("description"), str):
            facts["description"] = schema["description"]

    def _values(self, schema: Node, facts: Node) -> None:
        """Open an enum: its values are known values, not the only ones that can come."""
        values = facts.pop("enum", None)
        if values is None and schema.get("type") == "integer":
            found = _NAMED_VALUES.findall(str(schema.get("description", "")))
            values = [int(value) for _, value in found] or None
        if values is None:
            facts.pop("x-enum-varnames", None)
            return
        known = [value for value in values if value is not None]
        if None in values:
            facts["nullable"] = True
        facts["x-opencloud-known-values"] = known
        named = _value_names(schema, known)
        facts.pop("x-enum-varnames", None)
        if named:
            facts["x-enum-varnames"] = named
        facts.setdefault("type", _type_of(known))

    def _format(self, facts: Node, *, multipart: bool) -> None:
        written = facts.get("format")
        if written not in ABSTRACT_FORMATS or (multipart and written == "binary"):
            return
        del facts["format"]
        meant = ABSTRACT_FORMATS[written]
        if meant is not None:
            facts["x-opencloud-format"] = meant

    def _children(self, facts: Node, where: str, owner: str, *, multipart: bool) -> None:
        if isinstance(facts.get("required"), bool):
            del facts["required"]
        if "properties" in facts:
            self._properties(facts, where, owner, multipart=multipart)
        for key in ("allOf", "oneOf", "anyOf"):
            if key in facts:
                facts[key] = [
                    self.convert(part, f"{where}/{key}/{index}", owner) for index, part in enumerate(facts[key])
                ]
        if "items" in facts:
            items = self.convert(facts["items"], f"{where}/items", f"{owner}Item", multipart=multipart)
            facts["items"] = items if multipart else self._hoist(items, f"{owner}Item", f"{owner}.items")
        if isinstance(facts.get("additionalProperties"), dict):
            value = self.convert(facts["additionalProperties"], f"{where}/additionalProperties", f"{owner}Value")
            facts["additionalProperties"] = self._hoist(value, f"{owner}Value", f"{owner}.additionalProperties")
        if isinstance(facts.get("not"), dict):
            facts["not"] = self.convert(facts["not"], f"{where}/not", owner)
        if facts.get("type") == "array":
            facts.setdefault("items", {})

    def _properties(self, facts: Node, where: str, owner: str, *, multipart: bool) -> None:
        required = set(facts.pop("required", ()))
        properties: Node = {}
        for name, source in facts["properties"].items():
            inner = owner + pascal(name)
            schema = self.convert(source, f"{where}/properties/{name}", inner, multipart=multipart)
            if isinstance(source, dict) and source.get("required") is True:  # pyright: ignore[reportUnknownMemberType] - JSON
                required.add(name)
            if schema.get("writeOnly") is True:
                required.discard(name)
            properties[name] = schema if multipart else self._hoist(schema, inner, f"{owner}.{name}")
        facts["properties"] = properties
        facts["type"] = "object"
        if required & set(properties):
            facts["required"] = sorted(required & set(properties))

    def _default(self, facts: Node, where: str) -> None:
        if "default" not in facts:
            return
        value, wanted = facts["default"], _PYTHON_TYPES.get(str(facts.get("type")))
        fits = wanted is not None and isinstance(value, wanted)
        if not fits or (isinstance(value, bool) and facts["type"] != "boolean"):
            del facts["default"]
            self.notes.add("default is of another type than its schema and is left out", where)


def _is_wrapper(schema: Node) -> bool:
    """A lone reference in an `allOf` that only carries prose or flags beside it."""
    parts = schema.get("allOf")
    alone = isinstance(parts, list) and len(parts) == 1 and isinstance(parts[0], dict) and "$ref" in parts[0]  # pyright: ignore[reportUnknownArgumentType] - JSON
    return alone and not schema.get("properties")


def _type_of(values: list[Any]) -> str:
    return "integer" if values and all(isinstance(value, int) for value in values) else "string"


def _value_names(schema: Node, values: list[Any]) -> list[str] | None:
    """Names for the values of an enum, from an extension or from the way upstream writes them into prose."""
    names = schema.get("x-enum-varnames") or schema.get("x-enumNames")
    if isinstance(names, list) and len(names) == len(values):  # pyright: ignore[reportUnknownArgumentType] - JSON
        texts = [str(name) for name in names]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - JSON
        return texts if texts != [str(value) for value in values] else None
    found = {int(value): name for name, value in _NAMED_VALUES.findall(str(schema.get("description", "")))}
    if found and all(value in found for value in values):
        return [found[value] for value in values]
    return None
