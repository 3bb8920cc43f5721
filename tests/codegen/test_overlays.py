"""Overlays: how actions are applied, and how descriptions of services become one and are taken apart again."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from codegen import overlay, specs
from codegen.errors import CodegenError
from tests.codegen.support import Json, answers, description, operation, record, ref

if TYPE_CHECKING:
    from pathlib import Path


def _action(target: str, update: Any = None, *, remove: bool = False) -> overlay.Action:
    return overlay.Action(target, "reason", "source", remove, update, "test #1")


def _applied(document: Json, *actions: overlay.Action) -> Json:
    applied = overlay.apply(document, list(actions))
    assert applied.stale == []
    return applied.document


def test_objects_are_merged_deeply_lists_are_joined_and_all_else_is_replaced() -> None:
    document = {"a": {"b": {"c": 1, "d": [1, 2]}, "e": "old"}}

    found = _applied(document, _action("$.a", {"b": {"d": [2, 3], "f": None}, "e": "new"}))

    assert found == {"a": {"b": {"c": 1, "d": [1, 2, 3], "f": None}, "e": "new"}}


def test_an_update_of_a_list_adds_to_it() -> None:
    assert _applied({"a": [1]}, _action("$.a", {"x": 1})) == {"a": [1, {"x": 1}]}


def test_the_description_that_was_given_is_not_changed() -> None:
    document = {"a": {"b": [1]}}
    before = copy.deepcopy(document)

    _applied(document, _action("$.a", {"b": [2], "c": {}}), _action("$.a.c", {"d": 1}))

    assert document == before


def test_two_places_that_an_action_updates_share_nothing_afterwards() -> None:
    actions = _action("$.*", {"list": [1]}), _action("$.a", {"list": [2]})

    assert _applied({"a": {}, "b": {}}, *actions) == {"a": {"list": [1, 2]}, "b": {"list": [1]}}


def test_actions_are_applied_in_order() -> None:
    found = _applied({"a": {}}, _action("$.a", {"b": {"c": 1}}), _action("$.a.b", {"c": 2}), _action("$.a.b", {"d": 3}))

    assert found == {"a": {"b": {"c": 2, "d": 3}}}


def test_what_is_removed_is_gone_from_objects_and_lists() -> None:
    assert _applied({"a": {"b": 1, "c": 2}}, _action("$.a.b", remove=True)) == {"a": {"c": 2}}
    assert _applied({"a": [1, 2, 3]}, _action("$.a[1]", remove=True)) == {"a": [1, 3]}


def test_all_that_a_filter_finds_in_one_list_is_removed_and_nothing_else() -> None:
    document = {"p": [{"in": "header", "n": 1}, {"in": "query"}, {"in": "header", "n": 2}, {"in": "header", "n": 3}]}

    assert _applied(document, _action("$.p[?@.in == 'header']", remove=True)) == {"p": [{"in": "query"}]}


def test_an_action_without_a_target_or_an_effect_is_stale() -> None:
    actions = [_action("$.b", {"x": 1}), _action("$.a", {"x": 1}), _action("$", remove=True)]

    applied = overlay.apply({"a": {"x": 1}}, actions)

    assert applied.document == {"a": {"x": 1}}
    assert applied.stale == [
        "test #1: no such place in this revision: $.b",
        "test #1: changes nothing, upstream says so already: $.a",
        "test #1: changes nothing, upstream says so already: $",
    ]


@pytest.mark.parametrize(("target", "update"), [("$.a", "text"), ("$.b", {"x": 1})])
def test_a_value_that_is_no_object_cannot_be_merged(target: str, update: Any) -> None:
    with pytest.raises(CodegenError, match=r"test #1: \$\.[ab] and its update must both be objects"):
        overlay.apply({"a": {}, "b": 7}, [_action(target, update)])


def test_files_are_read_in_the_order_of_their_names_wherever_they_stand(tmp_path: Path) -> None:
    for name in ("overlays/b.yaml", "overlays/a/z.yaml", "overlays/c.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        action = "- {target: $, x-reason: r, x-source: s, remove: true}"
        (tmp_path / name).write_text(f"overlay: 1.0.0\nactions:\n  {action}\n")

    found = [action.where for action in overlay.load(tmp_path / "overlays")]

    assert found == ["overlays/a/z.yaml #1", "overlays/b.yaml #1", "overlays/c.yaml #1"]


def test_a_yaml_file_that_makes_objects_is_refused(tmp_path: Path) -> None:
    (tmp_path / "evil.yaml").write_text("overlay: !!python/object/apply:os.system ['true']\nactions: []\n")

    with pytest.raises(CodegenError, match="not YAML"):
        overlay.load(tmp_path)


def _whole() -> Json:
    """A description of two services that share a schema."""
    paths: Json = {}
    for service in ("apples", "pears"):
        fact = operation(f"{service}_Get", service, responses=answers(ref("Shared")))
        paths[f"/{service}"] = {"get": {**fact, "operationId": f"{service}_Get", "x-opencloud-service": service}}
    paths["/both"] = {
        "get": {"operationId": "a", "x-opencloud-service": "apples"},
        "put": {"operationId": "p", "x-opencloud-service": "pears"},
    }
    return description(paths, {"Shared": record(a=ref("Inner")), "Inner": {"type": "string"}})


def test_splitting_and_merging_gives_the_description_back() -> None:
    parts = specs.split(_whole())

    assert sorted(parts) == ["apples.json", "pears.json"]
    assert specs.merge({name: json.loads(text) for name, text in parts.items()}) == _whole()


def test_each_part_holds_all_that_it_refers_to_and_nothing_else() -> None:
    whole = _whole()
    whole["components"]["schemas"]["Unused"] = {"type": "string"}

    for text in specs.split(whole).values():
        assert set(json.loads(text)["components"]["schemas"]) == {"Shared", "Inner"}


@pytest.mark.parametrize(
    ("place", "pointer"),
    [
        (("components", "schemas", "Inner"), "#/components/schemas/Inner"),
        (("components", "securitySchemes", "roblox-api-key"), "#/components/securitySchemes/roblox-api-key"),
    ],
)
def test_two_files_that_say_different_things_about_one_are_refused(place: tuple[str, ...], pointer: str) -> None:
    parts = {name: json.loads(text) for name, text in specs.split(_whole()).items()}
    target = parts["pears.json"]
    for key in place[:-1]:
        target = target[key]
    target[place[-1]] = {"type": "integer"}

    with pytest.raises(CodegenError, match=f"pears.json {pointer}: says something else than another file"):
        specs.merge(parts)


def test_two_files_that_describe_one_operation_differently_are_refused() -> None:
    parts = {name: json.loads(text) for name, text in specs.split(_whole()).items()}
    parts["pears.json"]["paths"]["/apples"] = {"get": {"operationId": "other"}}

    with pytest.raises(CodegenError, match=r"pears\.json #/paths/~1apples/get: says something else"):
        specs.merge(parts)


def test_a_lock_comes_out_as_it_went_in(tmp_path: Path) -> None:
    source = specs.Source("repository", 'pa"th\\', "commit", "date", "sum")
    lock = specs.Lock(source, {"a.json": "1"}, {'Weird\n"id"': "2026-01-01"})
    (tmp_path / "lock").write_text(lock.dump(), "utf-8", newline="\n")

    assert specs.Lock.load(tmp_path / "lock") == lock


@pytest.mark.parametrize("text", ["x =", "[upstream]\nunknown = 1", "upstream = 7"])
def test_a_lock_of_another_shape_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "lock").write_text(text)

    with pytest.raises(CodegenError, match="not a lock file"):
        specs.Lock.load(tmp_path / "lock")
