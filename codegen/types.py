"""Wire types: `TypedDict`s for every schema, by datamodel-code-generator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from datamodel_code_generator import generate
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import Formatter, PythonVersion

from codegen.documents import Node, dump_json, items, node, operations, pointer, reachable
from codegen.errors import CodegenError, shaped
from codegen.names import RESERVED_TYPES

if TYPE_CHECKING:
    from collections.abc import Container

_HEADER = '''\
"""Wire types: the keys are those on the wire, and nothing here is decoded or checked when a program runs.

A type that only comes in answers has no required key: a field that the service leaves out is absent. Known values are
listed, never enforced.
"""

'''


def render(document: Node) -> str:
    """One module with a type for each schema."""
    schemas: Node = document["components"]["schemas"]
    for name in schemas:
        if not re.fullmatch(r"[A-Z][A-Za-z0-9_]*", name) or name in RESERVED_TYPES:
            raise CodegenError(
                f"{name!r} cannot be the name of a type.",
                where=pointer("components", "schemas", name),
                hint="An overlay that adds a schema names it in PascalCase.",
            )
    sent = set(reachable(document, [operation.get("requestBody", {}) for _, _, operation in operations(document)]))
    prepared = {name: _prepared(schema, sent=name in sent, types=schemas) for name, schema in sorted(schemas.items())}
    whole = {
        "openapi": "3.0.4",
        "info": {"title": "types", "version": "1"},
        "paths": {},
        "components": {"schemas": prepared},
    }
    if not prepared:
        return f"{_HEADER}from __future__ import annotations\n"
    with shaped("#/components/schemas"):
        text = _generated(dump_json(whole))
    if not isinstance(text, str):
        raise CodegenError("no wire types came out.", where="#/components/schemas", hint="Report this as a defect.")
    return _HEADER + _visible(_complete(_without_head(text), prepared))


def _generated(description: str) -> object:
    return generate(
        description,
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.TypingTypedDict,
        target_python_version=PythonVersion.PY_311,
        use_schema_description=True,
        use_field_description=True,
        use_standard_collections=True,
        use_union_operator=True,
        strict_nullable=True,
        disable_timestamp=True,
        disable_future_imports=False,
        formatters=[Formatter.BUILTIN],
    )


def _prepared(schema: Any, *, sent: bool, types: Container[str]) -> Any:
    """A schema as the generator should see it: open, documented by its known values, undemanding in answers."""
    if isinstance(schema, list):
        return [_prepared(item, sent=sent, types=types) for item in items(schema)]
    if not isinstance(schema, dict):
        return schema
    source = node(schema)
    found: Node = {key: value for key, value in source.items() if not key.startswith("x-") and key not in _DROPPED}
    if not sent:
        found.pop("required", None)
    if values := source.get("x-opencloud-known-values"):
        found["description"] = "Known values: " + ", ".join(f"`{_plain(str(value))}`" for value in values) + "."
    if "additionalProperties" in found and not isinstance(found["additionalProperties"], dict):
        del found["additionalProperties"]
    for key in ("allOf", "oneOf", "anyOf", "items", "additionalProperties"):
        if key in found:
            found[key] = _prepared(found[key], sent=sent, types=types)
    if "properties" in found:
        found["properties"] = {k: _prepared(v, sent=sent, types=types) for k, v in found["properties"].items()}
        if any(_is_no_attribute(name, types) for name in found["properties"]):
            found["properties"][_AS_CALL] = {"type": "string"}
    return found


def _is_no_attribute(name: str, types: Container[str]) -> bool:
    """Whether a key would change, or hide a type, if it were written as an attribute of a class."""
    return name.startswith("_") or not name.isascii() or name in _IN_ANNOTATIONS or name in types


def _plain(value: str) -> str:
    """A known value as harmless text."""
    return re.sub(r"[^\w .:/@+-]", "?", value)


_AS_CALL = "x-opencloud-as-call"
"""A key that is no identifier makes the generator write `TypedDict("Name", {...})`; it is taken out again."""

_IN_ANNOTATIONS = frozenset({
    "Any", "Literal", "NotRequired", "Required", "TypeAlias", "TypedDict",
    "bool", "dict", "float", "int", "list", "str",
})  # fmt: skip

_DROPPED = frozenset({
    "default", "deprecated", "description", "exclusiveMaximum", "exclusiveMinimum", "format", "maxItems", "maxLength",
    "maximum", "minItems", "minLength", "minimum", "multipleOf", "pattern", "readOnly", "uniqueItems", "writeOnly",
})  # fmt: skip


def _without_head(text: str) -> str:
    """The module without the generator's own comment lines and our own key."""
    return re.sub(rf"^\s*'{_AS_CALL}': .*\n", "", text[text.index("from __future__") :], flags=re.MULTILINE)


def _visible(text: str) -> str:
    """The same module without a character that a reader does not see: it can only stand in the text of a key."""
    return "".join(c if c == "\n" or c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _complete(text: str, schemas: Node) -> str:
    """Refuse a result in which a schema was lost."""
    defined = set(re.findall(r"^(?:class )?(\w+)\b(?=\(|:| =)", text, re.MULTILINE))
    if lost := sorted(set(schemas) - defined):
        raise CodegenError(
            f"{len(lost)} schemas were lost on the way to a type, first {lost[0]}.",
            where=f"#/components/schemas/{lost[0]}",
            hint="Look at what the generator made of it.",
        )
    return text
