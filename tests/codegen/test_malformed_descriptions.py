"""A description of any other shape than OpenAPI's is refused in one line that names the place, and changes nothing."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from codegen import model
from codegen import specs as reading
from codegen.documents import items, node
from codegen.errors import CodegenError
from tests.codegen.support import (
    Json,
    answers,
    description,
    empty_specs,
    generate_raw,
    one,
    one_line,
    operation,
    record,
    ref,
    run,
    run_without_twin,
    snapshot,
    takes,
    update,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WRONG: tuple[Any, ...] = (None, 7, {}, [[]])
TEXT: Json = {"type": "string"}
_EXTENSIONS: Json = {
    "x-roblox-scopes": [{"name": "thing:read"}],
    "x-roblox-stability": "BETA",
    "x-roblox-size-limit": 10,
    "x-roblox-rate-limits": {"perApiKeyOwner": {"period": "MINUTE", "maxInPeriod": 5}},
    "x-roblox-recommended-alternatives": [{"url": "/things/v1", "httpMethod": "GET"}],
}


def _rich() -> Json:
    """A small description with something of everything."""
    form: Json = {**record(data=ref("A"), file={"type": "string", "format": "binary"}), "required": ["data"]}
    return description(
        {
            "/things/v1/things/{thingId}": {
                "get": operation(
                    "Things_Get",
                    summary="Words",
                    tags=["Things"],
                    deprecated=True,
                    servers=[{"url": "https://apis.roblox.com/things"}],
                    parameters=[
                        {"in": "path", "name": "thingId", "required": True, "schema": {"type": "integer"}},
                        {"in": "query", "name": "ids", "schema": {"type": "array", "items": TEXT}, "explode": True},
                        {"in": "header", "name": "x-kind", "schema": {"type": "string", "enum": ["a", None]}},
                    ],
                    responses={**answers(ref("A")), "400": {"description": "", "headers": {"x": {"schema": TEXT}}}},
                    **_EXTENSIONS,
                ),
                "post": operation("Things_Post", requestBody=takes(form, "multipart/form-data")),
                "patch": operation("Things_Patch", requestBody=takes(ref("A"))),
            }
        },
        {
            "A": {
                **record(
                    name={"type": "string", "enum": ["a"], "x-enum-varnames": ["One"], "default": "a"},
                    inner=record(list={"type": "array", "items": record(one=TEXT)}),
                    wrapped={"allOf": [ref("B")], "nullable": True},
                    map={"type": "object", "additionalProperties": TEXT},
                ),
                "required": ["name"],
            },
            "B": {"oneOf": [TEXT, {"type": "integer", "description": "['Yes' = 1]"}]},
        },
    )


def _places(value: Any, *path: str | int) -> Iterator[tuple[str | int, ...]]:
    if path:
        yield path
    for key, child in [*node(value).items(), *enumerate(items(value))]:
        yield from _places(child, *path, key)


def _put(document: Json, place: tuple[str | int, ...], value: Any) -> Json:
    changed: Any = copy.deepcopy(document)
    target = changed
    for key in place[:-1]:
        target = target[key]
    target[place[-1]] = value
    return changed


def _readable(specs: Path) -> bool:
    """Whether code can be made from what an update has accepted; if not, it is told in one line."""
    try:
        found = reading.read(specs)
        model.build(found.document, found.names)
    except CodegenError as error:
        why = str(error)
    else:
        return True
    assert "#/" in why, why
    return False


def test_a_whole_description_is_taken(tmp_path: Path) -> None:
    specs = empty_specs(tmp_path / "specs")

    outcome = update(specs, _rich())

    assert outcome.code == 0
    assert _readable(specs)


@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_a_wrong_value_in_any_place_is_refused_in_one_line_or_does_no_harm(wrong: Any, tmp_path: Path) -> None:
    refused = 0
    for index, place in enumerate(_places(_rich())):
        specs = empty_specs(tmp_path / str(index))

        outcome = update(specs, _put(_rich(), place, wrong))

        if outcome.code:
            refused += 1
            assert one_line(outcome)
            assert snapshot(specs) == {}
        elif not _readable(specs):
            refused += 1
    assert refused > 10


@pytest.mark.parametrize(
    ("document", "says"),
    [
        pytest.param([], "the document is no object", id="a list"),
        pytest.param({}, "openapi is None", id="nothing"),
        pytest.param({**one(), "openapi": "2.0"}, "openapi is '2.0'", id="an old version"),
        pytest.param({"swagger": "2.0", "paths": {}}, "Swagger '2.0', not OpenAPI 3", id="Swagger 2"),
        pytest.param({"openapi": "3.0.4"}, "'paths' is missing", id="no paths"),
        pytest.param({"openapi": "3.0.4", "paths": {}}, "'components' is missing", id="no components"),
        pytest.param(description({}), "no operation accepts an API key or OAuth2", id="no operations"),
        pytest.param(one(security=[{"cookie": []}]), "no operation accepts an API key", id="other credentials"),
    ],
)
def test_what_is_no_open_cloud_description_is_refused(document: Any, says: str, tmp_path: Path) -> None:
    specs = empty_specs(tmp_path / "specs")

    line = one_line(update(specs, document))

    assert says in line
    assert "specs.upstream.json: " in line
    assert snapshot(specs) == {}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(b"", "not JSON: Expecting value at line 1, column 1", id="empty"),
        pytest.param(b"openapi: 3.0.4\npaths: {}\n", "Name an OpenAPI 3 description in JSON", id="YAML"),
        pytest.param(json.dumps(one()).encode()[:-40], "it may be cut off: fetch it again", id="cut off"),
        pytest.param(b"<!DOCTYPE html><html></html>", "not JSON", id="HTML"),
        pytest.param(b'{"openapi": "3.0.4", "openapi": "3.0.4"}', "the key 'openapi' stands twice", id="doubled key"),
        pytest.param(b'{"a": NaN}', "NaN is no number", id="NaN"),
        pytest.param(b'{"a": -Infinity}', "-Infinity is no number", id="infinity"),
        pytest.param(b'{"a": ' + b"9" * 5000 + b"}", "not readable JSON", id="endless number"),
        pytest.param(b"[" * 200_000, "not readable JSON", id="endless nesting"),
        pytest.param(b"\xff\xfe\xfd", "not readable JSON", id="no text"),
    ],
)
def test_what_is_no_json_is_refused(text: bytes, says: str, tmp_path: Path) -> None:
    specs, source = empty_specs(tmp_path / "specs"), tmp_path / "source"
    source.write_bytes(text)

    line = one_line(run("update", "--from", source, "--specs", specs))

    assert line.startswith(f"codegen: {source}: ")
    assert says in line
    assert snapshot(specs) == {}


@pytest.mark.parametrize(
    ("schemas", "says"),
    [
        pytest.param({"A": ref("A")}, "only a reference to itself", id="itself"),
        pytest.param({"A": ref("B"), "B": ref("A")}, "only a reference to itself", id="in a circle"),
        pytest.param({"A": {"allOf": [ref("A")]}}, "only a reference to itself", id="wrapped"),
        pytest.param({"A": {"allOf": [{"allOf": [ref("A")]}]}}, "only a reference to itself", id="wrapped twice"),
    ],
)
def test_a_schema_that_is_only_itself_is_refused_and_not_followed_for_ever(
    schemas: Json, says: str, tmp_path: Path
) -> None:
    specs = empty_specs(tmp_path / "specs")
    document = description({"/a": {"get": operation("A_Get", responses=answers(ref("A")))}}, schemas)

    outcome = update(specs, document)

    if outcome.code:
        assert one_line(outcome)
    else:
        with pytest.raises(CodegenError, match=says):
            model.build((found := reading.read(specs)).document, found.names)


def test_a_recursive_schema_becomes_a_recursive_type(tmp_path: Path) -> None:
    specs = empty_specs(tmp_path / "specs")
    tree = record(name=TEXT, children={"type": "array", "items": ref("Tree")}, parent=ref("Tree"))
    update(specs, description({"/a": {"get": operation("A_Get", responses=answers(ref("Tree")))}}, {"Tree": tree}))

    types = (generate_raw(specs, tmp_path / "out") / "rblxopencloudraw" / "types.py").read_text("utf-8")

    assert "children: NotRequired[list[Tree]]" in types
    assert "parent: NotRequired[Tree]" in types


def test_schemas_nested_beyond_reason_are_refused(tmp_path: Path) -> None:
    specs, schema = empty_specs(tmp_path / "specs"), TEXT
    for _ in range(800):
        schema = {"type": "array", "items": schema}

    outcome = update(specs, one(responses=answers(schema)))

    assert "#/paths/~1things~1v1~1things/get" in one_line(outcome)
    assert "RecursionError" in outcome.err


@pytest.mark.parametrize("kind", ["schemas", "parameters", "requestBodies", "responses"])
def test_a_reference_that_leads_nowhere_is_refused_at_the_operation_that_makes_it(kind: str, tmp_path: Path) -> None:
    facts: Json = {
        "schemas": {"responses": answers(ref("Lost"))},
        "parameters": {"parameters": [{"$ref": "#/components/parameters/Lost"}]},
        "requestBodies": {"requestBody": {"$ref": "#/components/requestBodies/Lost"}},
        "responses": {"responses": {"200": {"$ref": "#/components/responses/Lost"}}},
    }[kind]

    line = one_line(update(empty_specs(tmp_path / "specs"), one(**facts)))

    assert f": the reference '#/components/{kind}/Lost' leads nowhere." in line
    assert "#/paths/~1things~1v1~1things" in line


def test_two_operations_with_one_id_are_refused_with_both_places(tmp_path: Path) -> None:
    specs = empty_specs(tmp_path / "specs")
    document = description({"/a": {"get": operation("Same")}, "/b": {"post": operation("Same")}})

    line = one_line(update(specs, document))

    assert "#/paths/~1b/post: the operation id 'Same' is taken by #/paths/~1a/get." in line
    assert snapshot(specs) == {}


def test_two_paths_that_differ_only_by_their_fragment_are_refused(tmp_path: Path) -> None:
    document = description({"/a#one": {"get": operation("One")}, "/a#two": {"get": operation("Two")}})

    line = one_line(update(empty_specs(tmp_path / "specs"), document))

    assert "#/paths/~1a#two/get: a second GET /a: only the fragment of their paths differs." in line


def test_a_keyword_of_a_path_that_is_not_understood_is_refused(tmp_path: Path) -> None:
    document = one()
    document["paths"]["/things/v1/things"]["servers"] = [{"url": "https://thumbnails.roblox.com"}]

    line = one_line(update(empty_specs(tmp_path / "specs"), document))

    assert "#/paths/~1things~1v1~1things: the keyword 'servers' is not understood." in line


@pytest.mark.parametrize(
    "url",
    [
        "http://apis.roblox.com", "https://apis.roblox.com.evil.example", "https://roblox.com@evil.example",
        "https://evil.example/apis.roblox.com", "https://evilroblox.com", "//apis.roblox.com", "/", "",
        "https://{host}.roblox.com", "https://apis.roblox.com?x=", "https://apis.roblox.com#x", "ftp://apis.roblox.com",
        "https://apis.roblox.com:8443", "https://apis.roblox.com\n.evil.example",
    ],
)  # fmt: skip
def test_a_server_that_is_not_robloxs_is_refused_because_keys_would_go_there(url: str, tmp_path: Path) -> None:
    specs = empty_specs(tmp_path / "specs")
    assert update(specs, one(servers=[{"url": url}])).code == 0

    line = one_line(run_without_twin("generate", "--specs", specs, "--out", tmp_path / "out"))

    assert "#/paths/~1things~1v1~1things/get/servers: the server" in line
    assert "A key is never sent anywhere else" in line
    assert not (tmp_path / "out").exists()
