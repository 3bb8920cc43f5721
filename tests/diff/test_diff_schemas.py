"""What changes of a schema are called and weigh, where it is sent and where it is received."""

from __future__ import annotations

import pytest

from codegen.diff.rules import RULES
from tests.diff.support import STRING, Json, both_ways, description, findings, operation, rules

DEMANDS: list[Json] = [{"required": [name]} for name in "abc"]
TOLD: Json = {"discriminator": {"propertyName": "a"}}
CHANGES: list[tuple[str, Json, Json]] = [
    ("enum-value-removed", {"enum": ["a", "b"]}, {"enum": ["a"]}),
    ("enum-value-added", {"enum": ["a"]}, {"enum": ["a", "b"]}),
    ("enum-value-removed", {"x-opencloud-known-values": ["a", "b"]}, {"x-opencloud-known-values": ["a"]}),
    ("became-enum", {}, {"enum": ["a"]}),
    ("became-not-enum", {"enum": ["a"]}, {}),
    ("x-extensible-enum-value-removed", {"x-extensible-enum": ["a", "b"]}, {"x-extensible-enum": ["a"]}),
    ("const-added", {}, {"const": 0}),
    ("const-changed", {"const": 0}, {"const": False}),
    ("const-removed", {"const": None}, {}),
    ("max-decreased", {"maximum": 5}, {"maximum": 0}),
    ("max-increased", {"maximum": 0}, {"maximum": 5}),
    ("max-set", {}, {"maximum": 0}),
    ("max-unset", {"maximum": 0}, {}),
    ("exclusive-max-decreased", {"maximum": 9, "exclusiveMaximum": True}, {"exclusiveMaximum": 5}),
    ("exclusive-min-increased", {"exclusiveMinimum": 1}, {"minimum": 2, "exclusiveMinimum": True}),
    ("min-length-increased", {}, {"minLength": 1}),
    ("min-length-decreased", {"minLength": 1}, {"minLength": 0}),
    ("max-length-decreased", {"maxLength": 9}, {"maxLength": 8}),
    ("min-items-increased", {"minItems": 1}, {"minItems": 2}),
    ("max-items-set", {}, {"maxItems": 2}),
    ("min-properties-increased", {}, {"minProperties": 1}),
    ("max-properties-decreased", {"maxProperties": 3}, {"maxProperties": 2}),
    ("multiple-of-changed", {"multipleOf": 2}, {"multipleOf": 3}),
    ("unique-items-added", {}, {"uniqueItems": True}),
    ("pattern-added", {}, {"pattern": "^a"}),
    ("pattern-changed", {"pattern": "^a"}, {"pattern": "^b"}),
    ("pattern-removed", {"pattern": "^a"}, {}),
    ("default-value-added", {}, {"default": False}),
    ("default-value-changed", {"default": 0}, {"default": ""}),
    ("default-value-removed", {"default": 0}, {}),
    ("content-encoding-changed", {}, {"contentEncoding": "base64"}),
    ("content-schema-added", {}, {"contentSchema": {"type": "object"}}),
    ("additional-properties-forbidden", {"type": "object"}, {"type": "object", "additionalProperties": False}),
    ("additional-properties-allowed", {"additionalProperties": False}, {}),
    ("additional-properties-typed", {"type": "object"}, {"type": "object", "additionalProperties": STRING}),
    ("items-added", {"type": "array"}, {"type": "array", "items": STRING}),
    ("not-added", {}, {"not": {"const": 1}}),
    ("not-changed", {"not": {"const": 1}}, {"not": {"const": 2}}),
    ("contains-added", {}, {"contains": STRING}),
    ("property-names-removed", {"propertyNames": {"pattern": "^a"}}, {}),
    ("unevaluated-items-added", {}, {"unevaluatedItems": False}),
    ("unevaluated-properties-removed", {"unevaluatedProperties": False}, {}),
    ("if-added", {}, {"if": STRING}),
    ("then-removed", {"then": STRING}, {}),
    ("else-added", {}, {"else": STRING}),
    ("dependent-schema-added", {}, {"dependentSchemas": {"a": {"required": ["b"]}}}),
    ("dependent-required-added", {}, {"dependentRequired": {"a": ["b"]}}),
    ("dependent-required-changed", {"dependentRequired": {"a": ["b"]}}, {"dependentRequired": {"a": ["b", "c"]}}),
    ("pattern-property-added", {}, {"patternProperties": {"^x": STRING}}),
    ("prefix-items-added", {"prefixItems": [STRING]}, {"prefixItems": [STRING, STRING]}),
    ("discriminator-added", {}, {"discriminator": {"propertyName": "kind"}}),
    ("discriminator-mapping-changed", TOLD, {"discriminator": {**TOLD["discriminator"], "mapping": {"x": "y"}}}),
    ("one-of-added", {"oneOf": DEMANDS[:2]}, {"oneOf": DEMANDS}),
    ("any-of-removed", {"anyOf": [{"const": 1}, {"const": 2}, {"const": 3}]}, {"anyOf": [{"const": 1}, {"const": 2}]}),
    ("became-nullable", {"type": "string"}, {"type": ["string", "null"]}),
    ("became-nullable", {"type": "string"}, {"type": "string", "nullable": True}),
    ("became-nullable", {"type": "object"}, {"anyOf": [{"type": "object"}, {"type": "null"}]}),
    ("became-not-nullable", {"type": ["string", "null"]}, {"type": "string"}),
    ("list-of-types-widened", {"type": "string"}, {"oneOf": [{"type": "string"}, {"type": "boolean"}]}),
    ("type-changed", {"type": "string"}, {"type": "boolean"}),
    ("type-generalized", {"type": "integer"}, {"type": "number"}),
    ("extension-changed", {"x-opencloud-format": "text"}, {"x-opencloud-format": "base64"}),
    ("unknown-keyword-changed", {"$dynamicRef": "#a"}, {"$dynamicRef": "#b"}),
]  # fmt: skip


@pytest.mark.parametrize(("change", "old", "new"), CHANGES)
def test_a_change_is_told_where_it_is_sent_and_where_it_is_received(change: str, old: Json, new: Json) -> None:
    found = findings(both_ways(old), both_ways(new))

    assert {finding.rule for finding in found} == {f"request-property-{change}", f"response-property-{change}"}
    for finding in found:
        assert finding.base_level == RULES[finding.rule].level
        assert finding.location.property == ("value",)
        assert finding.operations[0].field == ("value",)
        assert "`value`" in finding.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": ["string", "null"]}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
        ({"maximum": 5, "exclusiveMaximum": True}, {"exclusiveMaximum": 5}),
        ({"minimum": 5, "exclusiveMinimum": False}, {"minimum": 5}),
        ({"minLength": 0, "minItems": 0}, {}),
        ({"type": "string"}, {"allOf": [{"type": "string"}]}),
        ({"type": "string"}, {"oneOf": [{"type": "string"}], "description": "more words"}),
        ({"type": ["string", "integer"]}, {"type": ["integer", "string"]}),
        ({"enum": ["a", "b"]}, {"enum": ["b", "a"]}),
        ({"additionalProperties": True}, {}),
        ({"additionalProperties": {}}, {"additionalProperties": True}),
        ({"items": True, "type": "array"}, {"items": {}, "type": "array"}),
        (
            {"type": "object", "properties": {"a": STRING}},
            {"allOf": [{"type": "object"}, {"properties": {"a": STRING}}]},
        ),
        ({"properties": {"a": True}}, {"properties": {"a": {}}}),
        ({"description": "old", "title": "Old", "example": 1}, {"description": "new", "examples": [2]}),
    ],
)
def test_another_way_to_write_the_same_changes_nothing(old: Json, new: Json) -> None:
    assert rules(both_ways(old), both_ways(new)) == []
    assert rules(both_ways(new), both_ways(old)) == []


def test_a_property_weighs_by_direction_and_need() -> None:
    old = {"type": "object", "properties": {"gone": STRING, "kept": STRING, "held": STRING}, "required": ["held"]}
    new = {
        "type": "object",
        "properties": {"kept": STRING, "held": STRING, "must": STRING},
        "required": ["kept", "must"],
    }

    found = {finding.rule: finding.level for finding in findings(both_ways(old), both_ways(new))}

    assert found == {
        "new-required-request-property": "err",
        "request-property-became-required": "err",
        "request-property-became-optional": "info",
        "request-property-removed": "warn",
        "response-required-property-added": "info",
        "response-property-became-required": "info",
        "response-property-became-optional": "err",
        "response-optional-property-removed": "warn",
    }


def test_what_never_travels_breaks_nobody() -> None:
    old = {
        "type": "object",
        "properties": {"a": {"type": "string", "readOnly": True}, "b": {"type": "string", "writeOnly": True}},
    }
    new = {"type": "object", "properties": {
        "a": {"type": "string", "readOnly": True, "pattern": "^x", "maxLength": 3},
        "b": {"type": "string", "writeOnly": True, "nullable": True},
        "c": {"type": "string", "readOnly": True},
    }, "required": ["c"]}  # fmt: skip

    found = {finding.rule: finding.level for finding in findings(both_ways(old), both_ways(new))}

    assert found["request-read-only-property-pattern-added"] == "info"
    assert found["response-write-only-property-became-nullable"] == "info"
    assert "new-required-request-property" not in found
    assert found["request-property-became-nullable"] == "info"


def test_a_type_that_is_another_altogether_is_one_cause() -> None:
    old = {"type": "object", "properties": {"days": STRING, "hours": STRING}}

    assert rules(both_ways(old), both_ways({"type": "string", "format": "duration"})) == [
        "request-property-type-changed",
        "response-property-type-changed",
    ]


def test_text_on_the_wire_takes_what_json_would_not() -> None:
    def query(schema: Json) -> Json:
        parameter = {"name": "id", "in": "query", "schema": schema}
        return description({"/items": {"get": operation(parameters=[parameter])}})

    widened = findings(query({"type": "integer"}), query({"type": "string"}))
    listed = findings(query({"type": "string"}), query({"type": "array", "items": STRING}))
    narrowed = findings(query({"type": "string"}), query({"type": "integer"}))

    assert [(one.rule, one.level) for one in widened] == [("request-parameter-type-generalized", "info")]
    assert [(one.rule, one.level) for one in listed] == [("request-parameter-type-generalized", "info")]
    assert [(one.rule, one.level) for one in narrowed] == [("request-parameter-type-changed", "err")]


def test_members_of_all_of_are_told_when_they_have_an_effect() -> None:
    base = {"type": "object", "properties": {"a": STRING}, "required": ["a"]}
    more = {"type": "object", "properties": {"b": STRING}}
    extra = {"type": "object", "properties": {"c": STRING}, "required": ["c"]}

    assert rules(both_ways({"allOf": [base, more]}), both_ways({"allOf": [base, more, extra]})) == [
        "request-property-all-of-added",
        "response-property-all-of-added",
    ]
    assert rules(both_ways({"allOf": [base, more]}), both_ways({"allOf": [base, more, {"title": "words"}]})) == [
        "request-property-all-of-added-annotation-only",
        "response-property-all-of-added-annotation-only",
    ]
    assert rules(both_ways({"allOf": [base, more]}), both_ways({"allOf": [{**base}, {}, more]})) == [
        "request-property-all-of-added-annotation-only",
        "response-property-all-of-added-annotation-only",
    ]


def test_one_schema_that_becomes_one_of_several_is_wider() -> None:
    one = {"type": "object", "properties": {"a": STRING}, "required": ["a"]}
    two = {"type": "object", "properties": {"b": STRING}, "required": ["b"]}

    found = {finding.rule: finding.level for finding in findings(both_ways(one), both_ways({"oneOf": [two, one]}))}
    lost = rules(both_ways(one), both_ways({"oneOf": [two, {"type": "object", "required": ["c"]}]}))

    assert found == {"request-property-one-of-added": "info", "response-property-one-of-added": "err"}
    assert lost == ["request-property-wrapped-in-one-of", "response-property-wrapped-in-one-of"]


def test_a_default_of_a_parameter_is_what_leaving_it_out_means() -> None:
    def query(schema: Json) -> Json:
        return description({"/items": {"get": operation(parameters=[{"name": "n", "in": "query", "schema": schema}])}})

    found = findings(query({"type": "integer", "default": 0}), query({"type": "integer"}))

    assert [(one.rule, one.level, one.old) for one in found] == [("request-parameter-default-value-removed", "err", 0)]


def test_a_component_is_one_cause_however_many_operations_reach_it() -> None:
    def shop(user: Json) -> Json:
        listed = {"type": "array", "items": {"$ref": "#/components/schemas/User"}}
        nested = {"type": "object", "properties": {"page": {"type": "object", "properties": {"users": listed}}}}
        paths = {"/a": {"get": operation(None, listed)}, "/b": {"get": operation(None, nested), "delete": operation()}}
        return description(paths, components={"schemas": {"User": user}})

    (found,) = findings(shop({"properties": {"name": STRING, "age": STRING}}), shop({"properties": {"name": STRING}}))

    assert found.owner == "#/components/schemas/User"
    assert found.pointer == "#/components/schemas/User/properties/age"
    assert found.location.property == ("age",)
    assert [(one.path, one.field, one.place) for one in found.operations] == [
        ("/a", ("[]", "age"), "response:200:application/json"),
        ("/b", ("page", "users", "[]", "age"), "response:200:application/json"),
    ]
