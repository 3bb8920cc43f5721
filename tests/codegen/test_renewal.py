"""`renew`: from a revision to regenerated and checked packages, a changelog fragment, and a pull request in words."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from codegen import renewal
from tests.codegen.support import GENERATED, RAW, SPECS, UPSTREAM, Outcome, run, write_json

if TYPE_CHECKING:
    from pathlib import Path

RENAMED = "/cloud/v2/universes/{universe_id}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The committed specs, to be renewed beside the project."""
    shutil.copytree(SPECS, tmp_path / "specs")
    return tmp_path


@pytest.fixture(scope="module")
def newest() -> Any:
    path = UPSTREAM / "2026-08-22-b0bf2f155.openapi.json"
    if not path.exists():
        pytest.skip(f"{path.name} is kept outside of the repository and is not here")
    return json.loads(path.read_text("utf-8"))


def _renew(folder: Path, document: Any, name: str = "2026-09-01-0123456789ab") -> Outcome:
    source = write_json(folder / f"{name}.openapi.json", document)
    return run("renew", "--from", source, "--specs", folder / "specs", "--out", folder / "out",
               "--changes", folder / "changes", "--body", folder / "body.md")  # fmt: skip


def test_the_same_revision_changes_nothing_and_leaves_no_fragment(folder: Path, newest: Any) -> None:
    outcome = _renew(folder, newest, "2026-08-22-b0bf2f155")

    assert (outcome.code, outcome.err) == (0, "")
    assert "0 changes; version bump: none." in outcome.out
    assert not (folder / "changes").exists()
    assert "**Suggested version: none.** Nothing changed." in (folder / "body.md").read_text("utf-8")
    index = f"{RAW}/_index.py"
    assert (folder / "out" / index).read_bytes() == (GENERATED / index).read_bytes()


def test_a_break_is_told_with_its_methods_and_what_is_missing_is_kept(folder: Path, newest: Any) -> None:
    document = json.loads(json.dumps(newest))
    document["components"]["schemas"]["Universe"]["properties"].pop("visibility")
    gone = next(path for path in document["paths"] if path.split("#")[0] == "/cloud/v2/groups/{group_id}")
    document["paths"].pop(gone)

    outcome = _renew(folder, document)

    body = (folder / "body.md").read_text("utf-8")
    fragment = (folder / "changes" / "2026-09-01-012345678.md").read_text("utf-8")
    assert "version bump: major." in outcome.out
    assert "missing operations that are kept, deprecated (1):\n  Cloud_GetGroup, last seen 2026-08-22" in outcome.out
    assert "`Experience.fetch_info`" in fragment
    assert "- Deprecated for now, because they are missing from Roblox's description: `groups.get_group`." in fragment
    assert "rblxopencloud.Experience.fetch_info" in body
    assert "<summary>Missing from the description, kept and deprecated (1)</summary>" in body
    assert "It is kept until that is no mere gap." in (folder / "out" / RAW / "groups.py").read_text("utf-8")
    assert len(body) < 65_536


def test_a_stale_overlay_stands_in_the_pull_request_and_in_the_exit_code(folder: Path, newest: Any) -> None:
    overlay = folder / "specs" / "overlays" / "zz.yaml"
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: Stale, version: 1.0.0}\nactions:\n"
        "  - target: $.paths['/gone'].get\n"
        "    x-reason: It was there.\n    x-source: https://example.com\n    remove: true\n"
        f"  - target: $.paths['{RENAMED}'].get\n    x-reason: Upstream lacked it.\n    x-source: https://example.com\n"
        "    update: {operationId: Cloud_GetUniverse}\n",
        "utf-8",
    )

    outcome = _renew(folder, newest, "2026-08-22-b0bf2f155")

    assert outcome.code == 1, outcome.out
    body = (folder / "body.md").read_text("utf-8")
    assert "overlays/zz.yaml #1: no such place in this revision: $.paths['/gone'].get" in outcome.err
    assert f"overlays/zz.yaml #2: changes nothing, upstream says so already: $.paths['{RENAMED}'].get" in outcome.err
    assert "### Before this can be merged (2)" in body


def test_a_call_that_leads_nowhere_any_more_is_a_problem_with_file_and_line(
    folder: Path, newest: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = json.loads(json.dumps(newest))
    gone = next(path for path in document["paths"] if path.split("#")[0] == "/cloud/v2/groups/{group_id}")
    document["paths"].pop(gone)
    monkeypatch.setattr("codegen.flapping.REVISIONS", 0)
    monkeypatch.setattr("codegen.flapping.DAYS", 0)

    outcome = _renew(folder, document)

    assert outcome.code == 1
    assert "rblxopencloud/group" in outcome.err
    assert "nothing tells which operation is sent here." in outcome.err
    assert "- Removed, because" in (folder / "changes" / "2026-09-01-012345678.md").read_text("utf-8")


def test_the_defaults_lead_into_the_project() -> None:
    assert SPECS.parent / "docs" / "changes" == renewal.CHANGES
    assert SPECS.parent / "build" / "pull-request.md" == renewal.BODY
