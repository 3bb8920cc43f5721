"""What holds for every pair of descriptions: nothing is nothing, the way back mirrors the way there, cycles end."""

from __future__ import annotations

import copy
import json
import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.diff import compare
from codegen.diff.formats import FORMATS
from codegen.diff.nodes import Document
from codegen.documents import node
from tests.diff.support import ROOT, SHARED, SPECS, STRING, description, document, findings, operation, report, rules

if TYPE_CHECKING:
    from pathlib import Path

    from tests.diff.support import Json

UPSTREAM = sorted((SHARED / "upstream").glob("*.json"))
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

names = st.sampled_from(["a", "b", "c"])
scalars: st.SearchStrategy[Json] = st.one_of(
    st.just({"type": "string"}),
    st.just({"type": "integer"}),
    st.just({"$ref": "#/components/schemas/Node"}),
    st.just({"$ref": "#/components/schemas/Kind"}),
    st.fixed_dictionaries({"type": st.just("string"), "enum": st.lists(names, min_size=1, max_size=3, unique=True)}),
    st.fixed_dictionaries({"type": st.sampled_from(["number", "integer"]), "maximum": st.integers(0, 3)}),
    st.fixed_dictionaries({"type": st.just("string"), "nullable": st.booleans(), "maxLength": st.integers(0, 3)}),
)


def _wider(inner: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    required = st.lists(names, max_size=2, unique=True)
    properties = st.dictionaries(names, inner, max_size=3)
    return st.one_of(
        st.fixed_dictionaries({"type": st.just("object"), "properties": properties, "required": required}),
        st.fixed_dictionaries({"type": st.just("array"), "items": inner}),
        st.fixed_dictionaries({"type": st.just("object"), "additionalProperties": inner}),
        st.fixed_dictionaries({"oneOf": st.lists(inner, min_size=2, max_size=3)}),
    )


schemas = st.recursive(scalars, _wider, max_leaves=8)
COMPONENTS: Json = {
    "Node": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}, "kind": STRING}},
    "Kind": {"type": "string", "enum": ["a", "b"]},
}


@st.composite
def descriptions(draw: st.DrawFn) -> Json:
    paths: Json = {}
    for path in draw(st.lists(st.sampled_from(["/a", "/b/{id}", "/b/{id}/c"]), min_size=1, max_size=3, unique=True)):
        parameter = {"name": "q", "in": "query", "required": draw(st.booleans()), "schema": draw(scalars)}
        paths[path] = {"post": operation(draw(schemas), draw(schemas), parameters=[parameter])}
    kind = {"type": "string", "enum": draw(st.lists(names, min_size=1, max_size=3, unique=True))}
    return description(paths, components={"schemas": {**COMPONENTS, "Kind": kind}})


@QUIET
@given(descriptions())
def test_a_description_against_itself_is_empty(one: Json) -> None:
    assert findings(one, one) == ()


@QUIET
@given(descriptions(), descriptions(), st.randoms())
def test_the_order_of_keys_changes_nothing(old: Json, new: Json, chance: random.Random) -> None:
    expected = shown(old, new)

    assert shown(shuffled(old, chance), shuffled(new, chance)) == expected


@QUIET
@given(descriptions(), descriptions())
def test_the_way_back_mirrors_the_way_there(old: Json, new: Json) -> None:
    there = {(reached.path, str(one.old), str(one.new)) for one in findings(old, new) for reached in one.operations}
    back = {(reached.path, str(one.new), str(one.old)) for one in findings(new, old) for reached in one.operations}

    assert there == back


@QUIET
@given(descriptions())
def test_written_out_references_and_all_of_one_change_nothing(one: Json) -> None:
    assert rules(one, written_out(one)) == []
    assert rules(written_out(one), one) == []
    assert rules(one, wrapped(one)) == []
    assert rules(wrapped(one), one) == []


@QUIET
@given(descriptions(), st.randoms())
def test_odd_content_is_never_a_refusal(one: Json, chance: random.Random) -> None:
    odd = broken(one, chance)

    for old, new in ((one, odd), (odd, one), (odd, odd)):
        found = report(old, new)
        for render in FORMATS.values():
            assert render(found)
    assert findings(odd, odd) == ()


def shown(old: Json, new: Json) -> list[Any]:
    return [(one.fingerprint, one.rule, one.message, one.operations) for one in findings(old, new)]


def shuffled(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict):
        keys = list(node(value))  # pyright: ignore[reportUnknownArgumentType] - JSON
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    return [shuffled(one, chance) for one in value] if isinstance(value, list) else value  # pyright: ignore[reportUnknownVariableType] - JSON


def written_out(one: Json) -> Json:
    """References outside of components replaced by what they name; those inside stay, for some are cycles."""
    found = copy.deepcopy(one)
    components = found["components"]["schemas"]

    def walk(value: Any) -> Any:
        if isinstance(value, dict):
            if "$ref" in value:
                return copy.deepcopy(components[str(value["$ref"]).rsplit("/", 1)[-1]])  # pyright: ignore[reportUnknownArgumentType] - JSON
            return {key: walk(below) for key, below in value.items()}  # pyright: ignore[reportUnknownVariableType] - JSON
        return [walk(below) for below in value] if isinstance(value, list) else value  # pyright: ignore[reportUnknownVariableType] - JSON

    found["paths"] = walk(found["paths"])
    return found


def wrapped(one: Json) -> Json:
    """Every schema of a body in an `allOf` of its own."""
    found = copy.deepcopy(one)
    for item in found["paths"].values():
        media = item["post"]["requestBody"]["content"]["application/json"]
        media["schema"] = {"allOf": [media["schema"]], "description": "the same"}
    return found


def broken(one: Json, chance: random.Random) -> Json:
    """One to four values anywhere below the top replaced by something that does not belong there."""
    found = copy.deepcopy(one)
    junk: list[Any] = [
        None,
        0,
        "",
        "text",
        [],
        {},
        [[]],
        True,
        False,
        {"$ref": "#/nowhere"},
        {"$ref": 5},
        ["a", {}],
        1e400,
    ]
    for _ in range(chance.randint(1, 4)):
        holder: Any = found
        for _ in range(chance.randint(1, 9)):
            keys: list[Any] = list(holder) if isinstance(holder, dict) else list(range(len(holder)))  # pyright: ignore[reportUnknownArgumentType] - JSON
            if not keys:
                break
            key = chance.choice(keys)
            if not isinstance(holder[key], dict | list) or chance.random() < 0.15:
                if key != "openapi":
                    holder[key] = chance.choice(junk)
                break
            holder = cast("Any", holder[key])
    return found


def test_cyclic_schemas_end() -> None:
    def tree(**more: Json) -> Json:
        node = {"type": "object", "properties": {
            "left": {"$ref": "#/components/schemas/Tree"},
            "all": {"type": "array", "items": {"allOf": [{"$ref": "#/components/schemas/Tree"}]}},
            **more,
        }}  # fmt: skip
        itself = {"allOf": [{"$ref": "#/components/schemas/Itself"}, {"type": "object"}]}
        loop = {"$ref": "#/components/schemas/Pool"}
        components = {"Tree": node, "Itself": itself, "Loop": loop, "Pool": {"$ref": "#/components/schemas/Loop"}}
        body = {"anyOf": [{"$ref": f"#/components/schemas/{name}"} for name in ("Tree", "Itself", "Loop")]}
        return description({"/a": {"post": operation(body, body)}}, components={"schemas": components})

    assert rules(tree(), tree()) == []
    assert rules(tree(), tree(name=STRING)) == ["new-optional-request-property", "response-optional-property-added"]


def test_deeply_nested_schemas_end() -> None:
    def deep(leaf: Json) -> Json:
        schema = leaf
        for _ in range(150):
            schema = {"type": "object", "properties": {"a": {"type": "array", "items": schema}}}
        return description({"/a": {"get": operation(None, schema)}})

    assert rules(deep(STRING), deep({"type": "integer"})) == ["response-property-type-changed"]


def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    user = {"type": "object", "properties": {name: {"enum": ["a", "b", "c"]} for name in "uvwxyz"}}
    other = {"type": "object", "properties": {name: {"enum": ["d", "e"]} for name in "tuvwxy"}, "required": ["t", "u"]}
    for path, schema in ((old, user), (new, other)):
        body = {
            "oneOf": [
                {"$ref": "#/components/schemas/A"},
                {"type": "array", "items": {"$ref": "#/components/schemas/A"}},
            ]
        }
        paths = {f"/{name}": {"post": operation(body, body, tags=list("abc"))} for name in "abcdef"}
        path.write_text(json.dumps(description(paths, components={"schemas": {"A": schema}})), "utf-8")

    outputs = {run_seeded(seed, old, new) for seed in ("0", "1", "2")}

    assert len(outputs) == 1
    assert json.loads(outputs.pop())["findings"]


def run_seeded(seed: str, old: Path, new: Path) -> bytes:
    command = [sys.executable, "-m", "codegen", "diff", str(old), str(new), "--format", "json", "--scope", "all"]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT, env=environment, timeout=60)
    assert (done.returncode, done.stderr) == (1, b"")
    return done.stdout


@pytest.mark.skipif(not UPSTREAM, reason="upstream's revisions are not beside the project")
def test_a_real_description_against_itself_is_empty_and_survives_shuffling() -> None:
    one = json.loads(UPSTREAM[-1].read_bytes())
    other = shuffled(one, random.Random(6))  # noqa: S311 - no secret

    found = compare.compare(Document(one, "old"), Document(other, "new"), "all")

    assert found.findings == ()
    assert found.pairs > 800


def test_the_committed_specs_against_themselves_are_empty() -> None:
    from codegen.diff import sources

    found = compare.compare(sources.load(str(SPECS)).document, sources.load(str(SPECS)).document, "open-cloud")

    assert found.findings == ()
    assert not found.notes
    assert found.pairs > 200


def test_a_document_is_not_changed_by_comparing() -> None:
    old = description({"/a": {"get": operation(None, {"type": "number", "minimum": 1, "exclusiveMinimum": True})}})
    new = description({"/a": {"get": operation(None, {"allOf": [{"type": "number"}, {"maximum": 3}]})}})
    documents = document(old), document(new)

    compare.compare(*documents, "all")

    assert [one.root for one in documents] == [old, new]
