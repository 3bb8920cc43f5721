"""The specs that are committed: valid, without upstream's prose, wholly described, digestible by the stock tools."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator

from codegen import facts, model
from codegen import specs as reading
from codegen.documents import operations, pointer
from tests.codegen.support import GENERATED, RAW, SPECS, Json, described, run_python

FILES = sorted((SPECS / "openapi").glob("*.json"))
PAGED, STARTED_OR_POLLED = 47, {"analytics": 2, "assets": 2, "cloud": 6, "experiments": 8, "luau": 2}
_STOCK = Path(sys.executable).parent


@pytest.fixture(scope="module")
def whole() -> Json:
    """The description with all overlays."""
    return reading.read(SPECS).document


@pytest.fixture(scope="module")
def whole_file(whole: Json, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as a file."""
    path = tmp_path_factory.mktemp("whole") / "openapi.json"
    path.write_text(json.dumps(whole), "utf-8")
    return path


@pytest.fixture(scope="module")
def built() -> model.Model:
    """The model from which code is rendered."""
    found = reading.read(SPECS)
    return model.build(found.document, found.names)


def _errors(document: Json) -> list[str]:
    found: Any = OpenAPIV30SpecValidator(document).iter_errors()  # pyright: ignore[reportUnknownMemberType] - the library is partly typed
    return [str(error) for error in found]


def test_a_description_that_is_not_valid_is_noticed() -> None:
    broken = json.loads(FILES[0].read_text("utf-8"))
    broken["info"].pop("title")

    assert _errors(broken)


def test_every_file_is_valid_openapi() -> None:
    assert len(FILES) > 20
    assert {path.name: _errors(json.loads(path.read_text("utf-8"))) for path in FILES} == {
        path.name: [] for path in FILES
    }


def test_the_whole_with_all_overlays_is_valid_openapi(whole: Json) -> None:
    assert _errors(whole) == []


def test_the_package_carries_the_whole_description_as_data(whole: Json) -> None:
    assert json.loads((GENERATED / RAW / "openapi.json").read_text("utf-8")) == whole


def _prose(value: Any, *place: str | int) -> list[str]:
    """Where prose stands: under keys that are no names of properties."""
    found: list[str] = []
    if isinstance(value, dict):
        fields: Json = value  # pyright: ignore[reportUnknownVariableType] - JSON
        names = place[-1:] in {("properties",), ("encoding",)}
        for key, child in fields.items():
            if key in {"description", "summary", "example", "examples", "x-code-samples"} and not names:
                found.append(pointer(*place, key))
            found += _prose(child, *place, key)
    if isinstance(value, list):
        parts: list[Any] = value  # pyright: ignore[reportUnknownVariableType] - JSON
        for index, child in enumerate(parts):
            found += _prose(child, *place, index)
    return found


def test_the_specs_hold_no_prose_beside_the_names_of_status_codes() -> None:
    for path in FILES:
        document = json.loads(path.read_text("utf-8"))
        allowed = {
            pointer("paths", url, method, "responses", status, "description"): response["description"]
            for url, method, operation in operations(document)
            for status, response in operation["responses"].items()
        }
        assert set(_prose(document)) == set(allowed)
        assert max(map(len, allowed.values())) < 40


def test_prose_would_be_noticed() -> None:
    assert _prose({"a": [{"description": "words"}], "properties": {"description": {}}}) == ["#/a/0/description"]


def test_every_operation_has_a_summary_and_a_description_of_our_own(whole: Json) -> None:
    found = {operation["operationId"]: operation for _, _, operation in operations(whole)}

    assert len(found) >= 265
    assert [name for name, one in found.items() if len(one.get("summary", "")) < 8] == []
    assert [name for name, one in found.items() if len(one.get("description", "")) < 40] == []


def test_no_two_operations_of_a_service_have_the_same_summary(built: model.Model) -> None:
    found = Counter((one.module, one.summary) for one in built.operations)

    assert [name for name, count in found.items() if count > 1] == []


def test_every_paginated_operation_is_placed(built: model.Model) -> None:
    paged = [one for one in built.operations if one.pagination is not None]

    assert len(paged) == PAGED
    forms = [one.pagination for one in paged if one.pagination is not None]
    spellings = {(form.token, form.size, form.next, form.more) for form in forms}
    assert {
        ("pageToken", "maxPageSize", "nextPageToken", None), ("pageToken", "pageSize", "nextPageToken", None),
        ("PageToken", "MaxPageSize", "nextPageToken", None), ("page_token", "max_page_size", "nextPageToken", None),
        ("cursor", "limit", "nextPageCursor", None), ("cursor", None, "nextPageCursor", None),
        ("cursor", "pageSize", "nextCursor", "hasMore"), ("nextCursor", "limit", "nextCursor", None),
        ("cursor", "limit", "nextCursor", None), ("skip", "maxPageSize", None, None),
        ("Skip", "MaxPageSize", None, None), ("page", "limit", None, None),
        ("cursor", "count", "lastEvaluatedId", None),
    } == spellings  # fmt: skip
    assert Counter(form.kind for form in forms) == {
        "token": 43, "offset": 2, "page": 1, "operation": 1,
    }  # fmt: skip
    assert Counter(form.place for form in forms) == {"query": 45, "body": 2}


def test_what_a_page_is_made_of_is_described_or_stated_by_an_overlay(whole: Json, built: model.Model) -> None:
    described_there = {operation["operationId"]: operation for _, _, operation in operations(whole)}
    for one in built.operations:
        if one.pagination is None or "x-opencloud-pagination" in described_there[one.id]:
            continue
        schemas = [facts.flat(whole, schema) for schema in facts.success_schemas(described_there[one.id])]
        for schema in schemas:
            keys = schema.get("properties", {})
            if one.pagination.items:
                assert facts.flat(whole, keys[one.pagination.items])["type"] == "array", one.id
            else:
                assert schema["type"] == "array", one.id
            assert {one.pagination.next, one.pagination.more, one.pagination.total} - {None} <= set(keys), one.id


def test_every_long_running_operation_is_placed(built: model.Model) -> None:
    found = [one for one in built.operations if one.long_running is not None]

    forms = [one.long_running for one in found if one.long_running is not None]
    assert Counter(form.family for form in forms) == STARTED_OR_POLLED
    assert {form.poll for form in forms} <= {*(one.id for one in built.operations), None}


def test_every_open_cloud_operation_has_a_limit_that_makes_sense(built: model.Model) -> None:
    ids = described(SPECS).keys()
    ours = [one for one in built.operations if one.id in ids]

    without = {one.id for one in ours if not one.rate_limits}
    assert without <= {"badges_get_v1_badges__badgeId_"}
    assert all(count > 0 and seconds in (1, 60, 3600, 86400) for one in ours for _, count, seconds in one.rate_limits)


def test_every_scope_is_written_as_scopes_are(built: model.Model) -> None:
    scopes = {scope for one in built.operations for scope in one.scopes}

    assert len(scopes) > 60
    assert {scope for scope in scopes if not re.fullmatch(r"[a-z][A-Za-z0-9.-]*(:[a-z-]+)?", scope)} == set()


def test_every_operation_has_a_link_to_its_own_documentation(built: model.Model) -> None:
    assert {one.id for one in built.operations if not one.docs.startswith("https://create.roblox.com/docs/")} == set()


def test_all_builders_and_types_of_the_package_import() -> None:
    code = (
        "import rblxopencloudraw as raw\nfrom rblxopencloudraw import types\n"
        "print(len(raw.ENDPOINTS), sum(callable(getattr(getattr(raw, e.service), e.function))"
        " for e in raw.ENDPOINTS.values()))"
    )

    count, callables = run_python(code, path=GENERATED).split()

    assert count == callables
    assert int(count) >= 265


def test_the_stock_client_generator_digests_all_of_it_without_a_warning(whole_file: Path, tmp_path: Path) -> None:
    program = _STOCK / "openapi-python-client"
    config = tmp_path / "config.json"
    config.write_text('{"post_hooks": []}')

    done = subprocess.run(
        [program, "generate", "--path", whole_file, "--meta", "none", "--output-path", tmp_path / "client",
         "--config", config, "--fail-on-warning"],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert "warning" not in done.stdout.lower()
    assert "unable" not in done.stdout.lower()
    modules = {path for path in (tmp_path / "client" / "api").rglob("*.py") if path.name != "__init__.py"}
    assert len(modules) == len(list(operations(json.loads(whole_file.read_text("utf-8")))))


def test_the_stock_model_generator_digests_all_of_it_without_a_warning(whole_file: Path, tmp_path: Path) -> None:
    program, output = _STOCK / "datamodel-codegen", tmp_path / "types.py"

    done = subprocess.run(
        [program, "--input", whole_file, "--input-file-type", "openapi", "--output", output,
         "--output-model-type", "typing.TypedDict", "--formatters", "builtin", "--disable-timestamp"],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert output.read_text("utf-8").count("TypedDict") > 300
