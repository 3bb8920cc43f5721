"""What a comparison says about the SDK: which methods break, what is not wrapped, which version follows."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from codegen.__main__ import main
from codegen.diff.findings import Impact
from tests.impact import shapes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.impact.shapes import Json


class Compare(Protocol):
    """Compares the description with a changed one."""

    def __call__(self, change: Callable[[Json], Any], *options: str) -> tuple[int, Json]:
        """The exit code and the report."""
        ...


UNIVERSE = "/cloud/v2/universes/{universe_id}"
GROUP = "/cloud/v2/groups/{group_id}"


@pytest.fixture
def compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Compare:
    """Compares the description with a changed one; gives the exit code and the report."""

    def compare(change: Callable[[Json], Any], *options: str) -> tuple[int, Json]:
        old = shapes.description()
        new = copy.deepcopy(old)
        change(new)
        for name, document in (("old.json", old), ("new.json", new)):
            (tmp_path / name).write_text(json.dumps(document), "utf-8")
        code = main(["diff", str(tmp_path / "old.json"), str(tmp_path / "new.json"), "--format", "json", *options])
        return code, json.loads(capsys.readouterr().out)

    return compare


def _property(document: Json, schema: str, name: str) -> None:
    document["components"]["schemas"][schema]["properties"].pop(name)


def test_a_property_that_methods_read_weighs_err_and_names_them_with_file_and_line(compared: Compare) -> None:
    code, report = compared(lambda new: _property(new, "Universe", "visibility"), "--fail-on", "sdk")

    (finding,) = [one for one in report["findings"] if one["level"] == "err"]
    sdk = {one["symbol"]: one for one in finding["sdk"]}
    assert code == 1
    assert finding["base_level"] == "warn"
    assert {"rblxopencloud.Experience.fetch_info", "rblxopencloud.ApiKey.get_experience"} <= set(sdk)
    found = Impact(**sdk["rblxopencloud.Experience.fetch_info"])
    line = (shapes.PROJECT / found.file).read_text("utf-8").splitlines()[found.line - 1]
    assert line.strip().startswith("def fetch_info(self)")
    assert (found.effect, found.why) == ("breaks", "reads visibility (Cloud_GetUniverse)")
    assert report["bump"] == "major"
    assert report["summary"]["methods"]["breaks"] == sorted(sdk)


def test_a_property_that_no_method_reads_does_not_fail_the_gate_of_the_sdk(compared: Compare) -> None:
    code, report = compared(lambda new: _property(new, "Universe", "path"), "--fail-on", "sdk")

    assert code == 0
    assert report["findings"]
    assert [one for one in report["findings"] if one["sdk"] or one["level"] == "err"] == []


def test_what_breaks_the_raw_layer_alone_fails_the_usual_gate_but_not_that_of_the_sdk(compared: Compare) -> None:
    def change(new: Json) -> None:
        demanded = {"in": "query", "name": "madeUp", "required": True, "schema": {"type": "string"}}
        new["paths"]["/assets/v1/assets/{assetId}:archive"]["post"]["parameters"].append(demanded)

    assert compared(change, "--fail-on", "sdk")[0] == (1 if _wraps("Assets_ArchiveAsset") else 0)
    code, report = compared(change)
    assert code == 1
    assert report["bump"] == "major"
    assert report["summary"]["bump_reason"]


def _wraps(operation: str) -> bool:
    from codegen.impact import project_manifest

    return bool(project_manifest().wrapping(operation))


def test_new_operations_without_a_method_are_listed_and_ask_for_a_minor_version(compared: Compare) -> None:
    def change(new: Json) -> None:
        added = copy.deepcopy(new["paths"][UNIVERSE]["get"])
        new["paths"]["/cloud/v2/orchards"] = {"get": {**added, "operationId": "Orchards_Get", "parameters": []}}
        new["paths"]["/cloud/v2/orchards"]["get"]["externalDocs"] = {"url": "https://example.com#Orchards_Get"}

    code, report = compared(change, "--fail-on", "sdk")

    assert code == 0
    assert report["unwrapped"] == ["GET /cloud/v2/orchards"]
    assert (report["bump"], report["summary"]["bump_reason"]) == ("minor", "Nothing breaks; new operations: 1.")


def test_methods_on_deprecated_and_on_missing_operations_degrade(compared: Compare) -> None:
    _, deprecated = compared(lambda new: new["paths"][GROUP]["get"].update(deprecated=True))
    _, missing = compared(lambda new: new["paths"].pop(GROUP))

    for report in (deprecated, missing):
        assert "rblxopencloud.Group.fetch_info" in report["summary"]["methods"]["degrades"]
        assert report["summary"]["methods"]["breaks"] == []
    assert "rblxopencloud.Group.fetch_info" in deprecated["summary"]["methods"]["deprecated"]
    assert "rblxopencloud.Group.fetch_info" in missing["summary"]["methods"]["removed"]


def test_nothing_that_changed_asks_for_no_version(compared: Compare) -> None:
    code, report = compared(lambda _: None)

    assert (code, report["bump"], report["findings"]) == (0, "none", [])
