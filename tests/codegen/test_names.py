"""Names: words, defaults, what cannot be one, and the file in which they are pinned."""

from __future__ import annotations

import builtins
import keyword
import tomllib
from typing import TYPE_CHECKING

import pytest

from codegen.errors import CodegenError
from codegen.names import (
    RESERVED_FUNCTIONS,
    RESERVED_TYPES,
    Names,
    function_candidates,
    pascal,
    quoted,
    schema_candidates,
    snake,
    words,
)
from tests.codegen.hostile import TEXTS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("maxPageSize", ["max", "page", "size"]),
        ("MaxPageSize", ["max", "page", "size"]),
        ("max_page_size", ["max", "page", "size"]),
        ("idempotencyKey.key", ["idempotency", "key", "key"]),
        ("roblox-entry-userids", ["roblox", "entry", "userids"]),
        ("content-md5", ["content", "md5"]),
        ("HTTPServer", ["http", "server"]),
        ("getXMLFile2", ["get", "xml", "file2"]),
        ("@type", ["type"]),
        ("größe", ["gr", "e"]),
        ("", []),
    ],
)
def test_words_are_found_in_any_convention(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Skip", "skip"), ("class", "class_"), ("None", "none"), ("1st", "value_1st"), ("", "value"), ("名前", "value")],
)
def test_a_snake_name_is_always_a_name(text: str, expected: str) -> None:
    assert snake(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("thing", "Thing"), ("thing-item", "ThingItem"), ("a.b", "AB"), ("2D", "Value2D"), ("", "Value"), ("XML", "XML")],
)
def test_a_pascal_name_is_always_a_name(text: str, expected: str) -> None:
    assert pascal(text) == expected


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_whatever_the_text_a_name_is_ascii_and_an_identifier(text: str) -> None:
    for name in (snake(text), pascal(text), *function_candidates(text)[:3], *schema_candidates(text)[:3]):
        assert name.isascii()
        assert name.isidentifier()
        assert not name.startswith("_")
    assert not keyword.iskeyword(snake(text))


def test_a_generic_schema_is_named_after_what_it_holds() -> None:
    upstream = "Roblox.Web.WebAPI.Models.ApiArrayResponse_Roblox.Api.Develop.Models.TeamCreateSettingsModel_"

    assert schema_candidates(upstream)[:2] == ["TeamCreateSettingsModelArray", "DevelopTeamCreateSettingsModelArray"]


def test_a_dotted_schema_takes_as_much_of_its_path_as_it_needs() -> None:
    names = Names()

    found = [names.schema(name) for name in ("Error", "AssetPermissions.Error", "Roblox.Api.Ads.V1.Error", "A.B.Error")]

    assert found == ["Error", "AssetPermissionsError", "AdsError", "BError"]


def test_names_that_have_all_been_given_are_numbered() -> None:
    names = Names()

    assert [names.schema(name) for name in ("Thing", "thing", "-thing-")] == ["Thing", "Thing2", "Thing3"]


@pytest.mark.parametrize("name", ["str", "Any", "TypedDict", "NotRequired", "None", "Request"])
def test_a_schema_is_never_called_like_what_types_are_written_in(name: str) -> None:
    found = Names().schema(name)

    assert found not in RESERVED_TYPES
    assert found not in dir(builtins)


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        ("Cloud_GetUniverse", "get_universe"),
        ("Cloud_ListUserRestrictions__Using_Universes_Places", "list_user_restrictions"),
        ("get_v1_badges__badgeId_", "get_v1_badges_badge_id"),
        ("listAssetVersions", "list_asset_versions"),
        ("Things_Import", "import_"),
        ("Things_Print", "print_"),
        ("Things_Match", "match_"),
    ],
)
def test_a_function_is_named_after_what_its_operation_does(operation: str, expected: str) -> None:
    assert function_candidates(operation)[0] == expected
    assert expected not in RESERVED_FUNCTIONS


def test_operations_of_one_service_that_would_share_a_name_do_not() -> None:
    names = Names()

    found = [names.operation(name, "things")[1] for name in ("A_Get", "B_Get", "A_get", "A_GET")]

    assert found == ["get", "b_get", "a_get", "a_get_2"]


def test_the_same_name_may_stand_in_two_services() -> None:
    names = Names()

    assert names.operation("A_Get", "apples") == ("apples", "get")
    assert names.operation("B_Get", "pears") == ("pears", "get")


def test_a_pinned_name_wins_over_the_default_and_is_not_given_twice(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text('[operations.things]\n"A_Get" = "fetch"\n[schemas]\n"a.Error" = "Mistake"\n"old" = "Error"\n')
    names = Names.load(path)

    assert names.operation("A_Get", "elsewhere") == ("things", "fetch")
    assert names.schema("a.Error") == "Mistake"
    assert names.schema("b.Error") == "BError"
    assert names.added == ["schema b.Error is BError"]
    assert names.stale() == ["schema old"]


def test_the_file_comes_out_as_it_went_in(tmp_path: Path) -> None:
    names = Names(modules={"class": "lessons"})
    for index, text in enumerate(TEXTS.values()):
        if "\ud800" not in text:
            names.operation(f"{index}{text}", "things")
            names.schema(f"{index}{text}")
    path = tmp_path / "names.toml"
    path.write_text(names.dump(), "utf-8", newline="\n")

    again = Names.load(path)

    assert (again.modules, again.operations, again.schemas) == (names.modules, names.operations, names.schemas)
    assert again.dump() == names.dump()


@pytest.mark.parametrize("text", [text for text in TEXTS.values() if "\ud800" not in text] + ["\x7f\x1f\x80"])
def test_a_quoted_text_is_toml(text: str) -> None:
    assert tomllib.loads(f"{quoted(text)} = {quoted(text)}") == {text: text}


def test_two_schemas_that_are_pinned_to_one_name_are_refused_when_both_are_met() -> None:
    from codegen.notes import Notes
    from codegen.schemas import Schemas

    names = Names(schemas={"A": "Same", "B": "Same"})
    schemas = Schemas({"components": {"schemas": {"A": {"type": "string"}, "B": {}}}}, names, Notes())
    schemas.component("A", "here")

    with pytest.raises(CodegenError, match=r"the schemas 'A' and 'B' are both called Same\. Pin another name"):
        schemas.component("B", "here")


def test_a_module_is_never_called_like_one_of_ours() -> None:
    names = Names()

    assert [names.module(name) for name in ("types", "annotations", "class", "bans-and-blocks", "2d")] == [
        "types_", "annotations_", "class_", "bans_and_blocks", "service_2d",
    ]  # fmt: skip
