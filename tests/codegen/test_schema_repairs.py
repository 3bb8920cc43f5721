"""Schemas of the description: every repair of its structure, once, and that facts survive where prose does not."""

from __future__ import annotations

import re
from typing import Any

import pytest

from codegen.errors import CodegenError
from codegen.names import Names
from codegen.notes import Notes
from codegen.schemas import Schemas
from tests.codegen.support import Json, record, ref

_TEXT: Json = {"type": "string"}


def _schemas(**components: Json) -> Schemas:
    return Schemas({"components": {"schemas": components}}, Names(), Notes())


def _converted(schema: Any, *, multipart: bool = False, **components: Json) -> Json:
    return _schemas(**components).convert(schema, "#/here", "Owner", multipart=multipart)


def test_prose_and_examples_are_left_out() -> None:
    prose = {"description": "d", "title": "t", "example": 1, "examples": [1], "externalDocs": {"url": "u"}}

    assert _converted({**_TEXT, **prose, "maxLength": 3}) == {**_TEXT, "maxLength": 3}


def test_a_description_is_kept_when_it_is_asked_for() -> None:
    schemas = Schemas({}, Names(), Notes(), prose=True)

    assert schemas.convert({**_TEXT, "description": "d"}, "#/here", "Owner") == {**_TEXT, "description": "d"}


def test_facts_beside_a_reference_are_wrapped_around_it() -> None:
    schema = {**ref("A"), "description": "d", "nullable": True, "readOnly": True, "writeOnly": False}

    assert _converted(schema, A=_TEXT) == {"allOf": [ref("A")], "nullable": True, "readOnly": True}


def test_prose_beside_a_reference_leaves_the_reference_alone() -> None:
    assert _converted({**ref("A"), "description": "d"}, A=_TEXT) == ref("A")


def test_a_wrapper_around_one_reference_is_taken_off() -> None:
    assert _converted({"allOf": [ref("A")], "description": "d"}, A=_TEXT) == ref("A")


def test_a_wrapper_that_says_something_stays() -> None:
    assert _converted({"allOf": [ref("A")], "nullable": True}, A=_TEXT) == {"allOf": [ref("A")], "nullable": True}


def test_an_enum_is_opened_to_known_values() -> None:
    schema = {"type": "string", "enum": ["A", "B", None]}

    assert _converted(schema) == {"type": "string", "x-opencloud-known-values": ["A", "B"], "nullable": True}


def test_an_enum_without_a_type_gets_the_type_of_its_values() -> None:
    assert _converted({"enum": [1, 2]})["type"] == "integer"
    assert _converted({"enum": ["1"]})["type"] == "string"


def test_names_of_values_come_from_the_extension_or_from_prose() -> None:
    extension = {"type": "integer", "enum": [0, 1], "x-enum-varnames": ["Red", "Blue"]}
    prose = {"type": "integer", "description": "['Red' = 0, 'Blue' = 1]"}
    expected = {"type": "integer", "x-opencloud-known-values": [0, 1], "x-enum-varnames": ["Red", "Blue"]}

    assert _converted(extension) == expected
    assert _converted(prose) == expected


def test_names_that_are_the_values_or_do_not_fit_are_left_out() -> None:
    assert "x-enum-varnames" not in _converted({"type": "string", "enum": ["A"], "x-enum-varnames": ["A"]})
    assert "x-enum-varnames" not in _converted({"type": "string", "enum": ["A"], "x-enum-varnames": ["A", "B"]})


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("enum", None), ("field-mask", "field-mask"), ("duration", "protobuf-duration"), ("date-span", "date-span"),
        ("byte", "base64"), ("binary", "text"),
    ],
)  # fmt: skip
def test_a_format_that_generic_tools_misread_is_called_what_it_is(written: str, meant: str | None) -> None:
    expected = _TEXT if meant is None else {**_TEXT, "x-opencloud-format": meant}

    assert _converted({**_TEXT, "format": written}) == expected


@pytest.mark.parametrize("written", ["int64", "date-time", "uuid", "double"])
def test_a_format_that_means_what_it_says_stays(written: str) -> None:
    assert _converted({**_TEXT, "format": written})["format"] == written


def test_a_file_in_a_form_stays_binary() -> None:
    form = record(file={**_TEXT, "format": "binary"}, files={"type": "array", "items": {**_TEXT, "format": "binary"}})

    assert _converted(form, multipart=True)["properties"] == form["properties"]


def test_a_required_that_is_true_or_false_becomes_a_list() -> None:
    schema = {**record(a={**_TEXT, "required": True}, b={**_TEXT, "required": False}), "required": False}

    assert _converted(schema) == {**record(a=_TEXT, b=_TEXT), "required": ["a"]}


def test_what_is_only_written_is_not_required_in_an_answer() -> None:
    schema = {**record(a={**_TEXT, "writeOnly": True}, b=_TEXT), "required": ["a", "b", "not there"]}

    assert _converted(schema)["required"] == ["b"]


@pytest.mark.parametrize(
    ("schema", "kept"),
    [
        ({"type": "string", "default": 1}, False),
        ({"type": "string", "default": "1"}, True),
        ({"type": "integer", "default": True}, False),
        ({"type": "integer", "default": 0}, True),
        ({"type": "boolean", "default": "false"}, False),
        ({"type": "boolean", "default": False}, True),
        ({"type": "number", "default": 1}, True),
        ({"type": "array", "default": [], "items": {}}, True),
        ({"default": 1}, False),
    ],
)
def test_a_default_of_another_type_is_left_out_and_noted(schema: Json, kept: bool) -> None:
    schemas = _schemas()

    found = schemas.convert(schema, "#/here", "Owner")

    assert ("default" in found) is kept
    assert bool(schemas.notes.lines()) is not kept


def test_an_inline_object_becomes_a_schema_with_a_name() -> None:
    schemas = _schemas()

    found = schemas.convert(record(inner=record(list={"type": "array", "items": record(a=_TEXT)})), "#/here", "Owner")

    assert found == record(inner=ref("OwnerInner"))
    assert schemas.components == {
        "OwnerInner": record(list={"type": "array", "items": ref("OwnerInnerListItem")}),
        "OwnerInnerListItem": record(a=_TEXT),
    }


def test_an_inline_object_that_is_called_like_a_schema_of_upstream_does_not_replace_it() -> None:
    schemas = _schemas(**{"Owner.inner": record(theirs=_TEXT)})

    schemas.convert(record(inner=record(ours=_TEXT), other=ref("Owner.inner")), "#/here", "Owner")

    properties = {frozenset(schema["properties"]) for schema in schemas.components.values()}
    assert properties == {frozenset({"ours"}), frozenset({"theirs"})}


def test_dotted_schema_names_become_flat_and_unique() -> None:
    schemas = _schemas(**{"a.Error": _TEXT, "b.Error": _TEXT})

    schemas.convert(record(a=ref("a.Error"), b=ref("b.Error")), "#/here", "Owner")

    assert {name: schema["x-opencloud-schema"] for name, schema in schemas.components.items()} == {
        "BError": "b.Error",
        "Error": "a.Error",
    }


def test_a_list_without_items_holds_anything() -> None:
    assert _converted({"type": "array"}) == {"type": "array", "items": {}}


def test_an_unknown_extension_is_left_out_and_noted() -> None:
    schemas = _schemas()

    assert schemas.convert({**_TEXT, "x-new": 1}, "#/here", "Owner") == _TEXT
    assert schemas.notes.lines() == ["extension x-new is not known and is left out (#/here)"]


@pytest.mark.parametrize("keyword", ["discriminator", "xml", "const", "$defs", "if"])
def test_a_keyword_that_is_not_understood_is_refused(keyword: str) -> None:
    with pytest.raises(CodegenError, match=re.escape(f"#/here/properties/a: the schema keyword '{keyword}' is not")):
        _converted(record(a={**_TEXT, keyword: {}}))


@pytest.mark.parametrize("schema", [[], "text", 7, False])
def test_a_schema_that_is_no_object_is_refused(schema: Any) -> None:
    with pytest.raises(CodegenError, match="#/here: a schema must be an object, not"):
        _converted(schema)
