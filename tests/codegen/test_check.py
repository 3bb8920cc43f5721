"""`check` says what differs from what the commands would write, each difference in a line of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from codegen import model, specs
from tests.codegen.support import (
    PROJECT,
    RAW,
    Outcome,
    answers,
    description,
    empty_specs,
    generate_raw,
    one_line,
    operation,
    record,
    ref,
    run_python,
    run_without_twin,
    update,
)

if TYPE_CHECKING:
    from pathlib import Path

_OVERLAY = """\
overlay: 1.0.0
info: {title: Test, version: 1.0.0}
actions:
  - target: %s
    x-reason: A reason.
    x-source: https://example.com
    update: {summary: Ours}
"""
_TARGET = "$.paths['/apples'].get"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with specs and the package generated from them, in which everything is right."""
    specs = empty_specs(tmp_path / "specs")
    paths = {"/apples": {"get": operation("Apples_Get", "apples", responses=answers(ref("Apple")))}}
    (specs / "overlays" / "ours.yaml").write_text(_OVERLAY % _TARGET, "utf-8")
    assert update(specs, description(paths, {"Apple": record(id={"type": "string"})})).code == 0
    generate_raw(specs, tmp_path / "out")
    return tmp_path


def _check(project: Path) -> Outcome:
    return run_without_twin("check", "--specs", project / "specs", "--out", project / "out")


def _problems(project: Path) -> list[str]:
    outcome = _check(project)
    assert (outcome.code, outcome.err) == (1, "")
    *problems, count = outcome.out.splitlines()
    assert count == f"{len(problems)} differences."
    return problems


def _overlay(project: Path, text: str) -> str:
    (project / "specs" / "overlays" / "ours.yaml").write_text(text, "utf-8")
    return one_line(_check(project))


def test_nothing_is_reported_where_everything_is_right(project: Path) -> None:
    assert _check(project) == Outcome(0, "specs/ and generated/ are what they should be.\n", "")


def test_an_edited_file_is_reported_with_its_first_line_that_differs(project: Path) -> None:
    path = project / "out" / RAW / "apples.py"
    path.write_text(path.read_text("utf-8").replace('id="Apples_Get"', 'id="Other"'), "utf-8")

    line = path.read_text("utf-8").splitlines().index('    id="Other",') + 1
    assert _problems(project) == [f"{RAW}/apples.py: differs from what would be generated, first at line {line}"]


def test_a_file_that_differs_only_in_its_line_ends_is_reported(project: Path) -> None:
    path = project / "out" / RAW / "apples.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert _problems(project) == [f"{RAW}/apples.py: differs in its line ends or its last line"]


def test_a_missing_file_is_reported(project: Path) -> None:
    (project / "out" / RAW / "py.typed").unlink()

    assert _problems(project) == [f"{RAW}/py.typed: is missing"]


def test_a_file_that_is_too_many_is_reported(project: Path) -> None:
    (project / "out" / RAW / "old.py").write_text("")
    (project / "out" / RAW / "__pycache__").mkdir()
    (project / "out" / RAW / "__pycache__" / "apples.pyc").write_bytes(b"")

    assert _problems(project) == [f"{RAW}/old.py: does not belong here"]


def test_a_package_that_is_too_many_is_reported(project: Path) -> None:
    (project / "out" / "leftover").mkdir()

    assert _problems(project) == ["out/leftover: does not belong here"]


def test_a_description_that_was_edited_by_hand_is_reported_by_its_hash(project: Path) -> None:
    path = project / "specs" / "openapi" / "apples.json"
    path.write_text(path.read_text("utf-8").replace('"Apple": {', '"Apple": {\n    "maxProperties": 9,'), "utf-8")

    problems = _problems(project)

    assert "specs/openapi/apples.json: is not what the lock says: it was edited by hand" in problems
    assert any(line.startswith(f"{RAW}/openapi.json: differs from what would be generated") for line in problems)


def test_a_description_in_another_form_is_reported(project: Path) -> None:
    path = project / "specs" / "openapi" / "apples.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8"))), "utf-8")

    assert any("openapi/apples.json: differs from what would be generated" in line for line in _problems(project))


def test_a_description_that_is_too_many_or_missing_is_reported(project: Path) -> None:
    folder = project / "specs" / "openapi"
    (folder / "apples.json").rename(folder / "pears.json")

    problems = _problems(project)

    assert "specs/openapi/apples.json: is in the lock but not in the folder" in problems
    assert "specs/openapi/pears.json: is not in the lock" in problems


def test_a_description_that_is_no_openapi_any_more_is_reported(project: Path) -> None:
    path = project / "specs" / "openapi" / "apples.json"
    path.write_text(path.read_text("utf-8").replace('"type": "string"', '"type": "text"'), "utf-8")

    assert "apples.json " in (line := one_line(_check(project)))
    assert "#/components/schemas/Apple: not valid OpenAPI 3.0" in line


def test_an_overlay_action_without_a_target_is_reported_as_stale(project: Path) -> None:
    (project / "specs" / "overlays" / "stale.yaml").write_text(_OVERLAY % "$.paths['/pears'].get", "utf-8")

    assert _problems(project) == ["overlays/stale.yaml #1: no such place in this revision: $.paths['/pears'].get"]


def test_an_overlay_action_that_changes_nothing_is_reported_as_stale(project: Path) -> None:
    (project / "specs" / "overlays" / "second.yaml").write_text(_OVERLAY % _TARGET, "utf-8")

    assert _problems(project) == [
        f"overlays/second.yaml #1: changes nothing, upstream says so already: {_TARGET}",
    ]


def test_a_pinned_name_without_a_target_is_reported(project: Path) -> None:
    path = project / "specs" / "names.toml"
    text = path.read_text("utf-8").replace('"Apples_Get" = ', '"Apples_Eat" = "eat"\n"Apples_Get" = ')
    path.write_text(text.replace('"Apple" = ', '"Pear" = "Pear"\n"Apple" = '), "utf-8")

    assert _problems(project) == [
        "names.toml: operation Apples_Eat has no target",
        "names.toml: schema Pear has no target",
    ]


def test_an_operation_without_a_pinned_name_is_reported(project: Path) -> None:
    path = project / "specs" / "names.toml"
    path.write_text(path.read_text("utf-8").replace('"Apples_Get" = "get"\n', ""), "utf-8")

    assert _problems(project) == ["names.toml: not pinned: operation Apples_Get is apples.get"]


def test_a_selection_without_a_target_is_reported(project: Path) -> None:
    entry = '[[operation]]\nmethod = "GET"\npath = "/pears"\nreason = "r"\nsource = "s"\n'
    (project / "specs" / "selection.toml").write_text(entry, "utf-8")

    assert _problems(project) == ["selection GET /pears"]


def test_a_polled_operation_that_does_not_exist_is_reported(project: Path) -> None:
    update_ = "update: {x-opencloud-long-running: {family: cloud, poll: Apples_Poll}}"
    text = (_OVERLAY % _TARGET).replace("update: {summary: Ours}", update_)
    (project / "specs" / "overlays" / "poll.yaml").write_text(text, "utf-8")

    problems = _problems(project)

    assert "#/paths/~1apples/get: the operation 'Apples_Poll' that should be polled does not exist" in problems


@pytest.mark.parametrize("key", ["target", "x-reason", "x-source"])
def test_an_overlay_action_that_does_not_say_what_why_or_from_where_is_refused(key: str, project: Path) -> None:
    kept = [line for line in (_OVERLAY % _TARGET).splitlines() if f"{key}:" not in line]

    line = _overlay(project, "\n".join(kept).replace("    x-reason", "  - x-reason", key == "target"))

    assert f"overlays/ours.yaml #1: '{key}' is missing. Every action says what, why and from where." in line


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (_TARGET, "$.paths[", "'$.paths[' is no JSONPath"),
        (_TARGET, "$.openapi", "$.openapi and its update must both be objects."),
        ("update:", "upadte:", "unknown keys: upadte. Correct their spelling."),
        ("update: {summary: Ours}", "remove: false", "needs either `update` or `remove: true`."),
        ("x-source: https", "remove: true\n    x-source: https", "needs either `update` or `remove: true`."),
        ("overlay: 1.0.0", "overlay: 2.0.0", "not an OpenAPI Overlay 1.0.0 document."),
        ("actions:", "actions: [", "not YAML"),
        ("{summary: Ours}", "{summary: 2026-01-02}", "#/paths/~1apples/get/summary: not valid OpenAPI 3.0"),
        ("{summary: Ours}", "{summary: .nan}", "#/paths/~1apples/get"),
    ],
)
def test_an_overlay_that_is_not_right_is_refused_with_its_place(
    before: str, after: str, says: str, project: Path
) -> None:
    line = _overlay(project, (_OVERLAY % _TARGET).replace(before, after))

    assert says in line
    assert "ours.yaml" in line or "#/paths/~1apples/get" in line


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('"Apples_Get" = "get"', '"Apples_Get" = "import"', "'import' cannot be the name of a function."),
        ('"Apples_Get" = "get"', '"Apples_Get" = "Get"', "'Get' cannot be the name of a function."),
        ('"Apples_Get" = "get"', '"Apples_Get" = "__init__"', "'__init__' cannot be the name of a function."),
        ('"Apples_Get" = "get"', '"Apples_Get" = "g(x)"', "'g(x)' cannot be the name of a function."),
        ('"Apples_Get" = "get"', '"Apples_Get" = 7', "[apples] must map names to names."),
        ('"Apples_Get" = "get"', '"Apples_Get" = "get"\n"B" = "get"', "'B' and 'Apples_Get' are both called 'get'."),
        ('[operations."apples"]', '[operations."../apples"]', "'../apples' cannot be the name of a service."),
        ("[modules]", '[modules]\napples = "../evil"', "'../evil' cannot be the module of 'apples'."),
        ("[modules]", '[modules]\napples = "types"', "'types' cannot be the module of 'apples'."),
        ("[modules]", '[modules]\napples = "_core"', "'_core' cannot be the module of 'apples'."),
        ('"Apple" = "Apple"', '"Apple" = "str"', "'str' cannot be the name of the type for 'Apple'."),
        ('"Apple" = "Apple"', '"Apple" = "TypedDict"', "'TypedDict' cannot be the name of the type for 'Apple'."),
        ('"Apple" = "Apple"', '"Apple" = "Any]"', "'Any]' cannot be the name of the type for 'Apple'."),
        ("[modules]", "[modules", "not TOML"),
    ],
)
def test_a_pinned_name_that_cannot_be_one_is_refused(before: str, after: str, says: str, project: Path) -> None:
    path = project / "specs" / "names.toml"
    assert before in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")

    line = one_line(_check(project))

    assert says in line
    assert "names.toml" in line


def test_a_specs_folder_that_holds_nothing_is_told_how_to_fill_it(tmp_path: Path) -> None:
    specs = empty_specs(tmp_path / "specs")

    line = one_line(run_without_twin("check", "--specs", specs, "--out", tmp_path / "out"))

    assert line == f"codegen: {specs / 'openapi'}: holds no description. Run `python -m codegen update` first."


@pytest.mark.parametrize("text", ["operation = 7", "[operation]\nx = 1", "[[operation]]\npath = 7", "x ="])
def test_a_selection_of_another_shape_is_refused(text: str, project: Path) -> None:
    (project / "specs" / "selection.toml").write_text(text, "utf-8")

    assert "selection.toml: " in one_line(_check(project))


def test_the_specs_are_read_once_and_the_model_is_built_once(project: Path) -> None:
    with (
        patch.object(specs, "parts", wraps=specs.parts) as read,
        patch.object(model, "build", wraps=model.build) as built,
    ):
        assert _check(project).code == 0

    assert (read.call_count, built.call_count) == (1, 1)


def test_a_command_that_makes_no_twin_does_not_load_the_parser_behind_it() -> None:
    code = "import sys, codegen.__main__, codegen.update; print('libcst' in sys.modules)"

    assert run_python(code, path=PROJECT).strip() == "False"
