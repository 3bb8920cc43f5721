"""`update`: where descriptions come from, what it says when they do not come, and that nothing is ever half-written."""

from __future__ import annotations

import json
import socket
import tomllib
from typing import TYPE_CHECKING

import pytest

from codegen import upstream
from codegen.specs import digest
from tests.codegen.conftest import Page
from tests.codegen.support import (
    SPECS,
    UPSTREAM,
    Json,
    Outcome,
    described,
    description,
    empty_specs,
    one_line,
    operation,
    run,
    snapshot,
    update,
    write_json,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.codegen.conftest import Web

COMMIT = "0123456789abcdef0123456789abcdef01234567"
OTHER = description({"/plums": {"get": operation("Plums_Get", "plums")}})
BODY = json.dumps(OTHER).encode()


def _lock(specs: Path) -> Json:
    return tomllib.loads((specs / "upstream.lock.toml").read_text("utf-8"))


def _from(origin: object, specs: Path) -> Outcome:
    return run("update", "--from", origin, "--specs", specs)


@pytest.fixture
def public(web: Web, monkeypatch: pytest.MonkeyPatch) -> Web:
    """The public repository, played by the local server."""
    monkeypatch.setattr(upstream, "_RAW", web.address + "/raw/{commit}/" + upstream.FILE)
    monkeypatch.setattr(upstream, "_COMMITS", web.address + "/commits")
    return web


def test_a_file_whose_name_tells_date_and_commit_is_recorded_with_them(specs: Path, tmp_path: Path) -> None:
    source = write_json(tmp_path / "2026-01-02-abcdef123.openapi.json", OTHER)

    outcome = _from(source, specs)

    assert outcome.code == 0
    assert set(described(specs)) == {"Plums_Get"}
    assert _lock(specs)["upstream"] == {
        "commit": "abcdef123",
        "date": "2026-01-02",
        "path": upstream.FILE,
        "repository": upstream.REPOSITORY,
        "sha256": digest(source.read_bytes()),
    }


def test_any_other_file_is_recorded_by_its_name_alone(specs: Path, tmp_path: Path) -> None:
    _from(write_json(tmp_path / "mine.json", OTHER), specs)

    found = _lock(specs)["upstream"]

    assert (found["path"], found["commit"], found["date"], found["repository"]) == ("mine.json", "", "", "")


def test_an_address_is_fetched_and_recorded_without_what_may_be_secret_in_it(specs: Path, web: Web) -> None:
    web.pages["/openapi.json"] = Page(BODY)
    address = web.address.replace("://", "://user:password@") + "/openapi.json?token=secret"

    outcome = _from(address, specs)

    assert outcome.code == 0
    assert web.asked == ["/openapi.json?token=secret"]
    assert _lock(specs)["upstream"]["path"] == f"{web.address}/openapi.json"
    assert b"secret" not in b"".join(snapshot(specs).values())


def test_a_redirect_is_followed(specs: Path, web: Web) -> None:
    web.pages = {"/old": Page(status=302, headers={"Location": "/new"}), "/new": Page(BODY)}

    assert _from(f"{web.address}/old", specs).code == 0

    assert web.asked == ["/old", "/new"]
    assert set(described(specs)) == {"Plums_Get"}


def test_a_commit_is_fetched_from_the_public_repository(specs: Path, public: Web) -> None:
    public.pages[f"/raw/{COMMIT}/{upstream.FILE}"] = Page(BODY)

    assert _from(COMMIT, specs).code == 0

    assert _lock(specs)["upstream"]["commit"] == COMMIT
    assert _lock(specs)["upstream"]["sha256"] == digest(BODY)


def test_the_newest_revision_is_taken_where_none_is_named(specs: Path, public: Web) -> None:
    commits = [{"sha": COMMIT, "commit": {"committer": {"date": "2026-09-01T10:00:00Z"}}}]
    public.pages = {
        "/commits": Page(json.dumps(commits).encode()),
        f"/raw/{COMMIT}/{upstream.FILE}": Page(BODY),
    }

    assert run("update", "--specs", specs).code == 0

    assert public.asked[0].startswith(f"/commits?path={upstream.FILE.replace('/', '%2F')}&per_page=1")
    assert (_lock(specs)["upstream"]["commit"], _lock(specs)["upstream"]["date"]) == (COMMIT, "2026-09-01")


@pytest.mark.parametrize(
    "answer",
    [b"[]", b"{}", b"null", b'[{"sha": 7}]', b'[{"sha": "../../evil", "commit": {"committer": {"date": "x"}}}]'],
)
def test_an_answer_that_names_no_commit_is_refused(answer: bytes, specs: Path, public: Web) -> None:
    public.pages["/commits"] = Page(answer)
    before = snapshot(specs)

    line = one_line(run("update", "--specs", specs))

    assert "the newest commit is not named in the answer. Pass --from COMMIT." in line
    assert len(public.asked) == 1
    assert snapshot(specs) == before


@pytest.mark.parametrize(
    ("page", "says"),
    [
        pytest.param(Page(status=404), "answered 404.", id="404"),
        pytest.param(Page(status=500), "answered 500.", id="500"),
        pytest.param(Page(BODY[:-20], missing=20), "cannot be fetched (RemoteProtocolError", id="cut off on the way"),
        pytest.param(Page(BODY[:-20]), "not JSON: ", id="cut off before"),
        pytest.param(Page(b"<html>"), "not JSON: ", id="HTML"),
        pytest.param(Page(status=302, headers={"Location": "/openapi.json"}), "TooManyRedirects", id="in circles"),
        pytest.param(Page(status=302, headers={"Location": "ftp://x"}), "UnsupportedProtocol", id="elsewhere"),
        pytest.param(
            Page(b"not packed at all", headers={"Content-Encoding": "gzip"}), "DecodingError", id="not packed"
        ),
    ],
)
def test_what_does_not_arrive_is_told_in_one_line_and_changes_nothing(
    page: Page, says: str, specs: Path, web: Web
) -> None:
    web.pages["/openapi.json"] = page
    before = snapshot(specs)

    line = one_line(_from(f"{web.address}/openapi.json", specs))

    assert line.startswith(f"codegen: {web.address}/openapi.json: ")
    assert says in line
    assert snapshot(specs) == before


@pytest.mark.parametrize("origin", [None, COMMIT, "address"])
def test_without_a_network_one_line_says_so_and_nothing_is_changed(
    origin: str | None, specs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        address = f"http://127.0.0.1:{closed.getsockname()[1]}"
    monkeypatch.setattr(upstream, "_RAW", address + "/{commit}")
    monkeypatch.setattr(upstream, "_COMMITS", address)
    before = snapshot(specs)

    line = one_line(
        run("update", "--specs", specs, *(["--from", address if origin == "address" else origin] if origin else []))
    )

    assert line.startswith(f"codegen: {address}")
    assert "cannot be fetched (ConnectError" in line
    assert line.endswith("Nothing was changed. Check the network, or pass --from FILE.")
    assert snapshot(specs) == before


@pytest.mark.parametrize(
    "origin", ["nowhere.json", "", "abc", "g" * 40, "http://[", "http://", "http://127.0.0.1:x/", "."]
)
def test_an_origin_that_is_none_is_told_what_one_looks_like(origin: str, specs: Path) -> None:
    before = snapshot(specs)

    line = one_line(_from(origin, specs))

    assert "Name a file, an http(s) address" in line or "Nothing was changed" in line
    assert snapshot(specs) == before


@pytest.mark.parametrize(
    "text",
    [b"", b"openapi: 3.0.4", BODY[:-9], b'{"swagger": "2.0"}', b'{"a": 1, "a": 2}', b"[]"],
    ids=["empty", "YAML", "cut off", "Swagger 2", "doubled key", "list"],
)
def test_a_refused_description_leaves_the_specs_as_they_are_to_the_byte(
    text: bytes, specs: Path, tmp_path: Path
) -> None:
    source = tmp_path / "source.json"
    source.write_bytes(text)
    before = snapshot(specs)

    line = one_line(_from(source, specs))

    assert line.startswith(f"codegen: {source}: ")
    assert snapshot(specs) == before


def test_two_operations_with_one_id_leave_the_specs_as_they_are(specs: Path) -> None:
    before = snapshot(specs)

    line = one_line(update(specs, description({"/a": {"get": operation("X")}, "/b": {"get": operation("X")}})))

    assert "#/paths/~1b/get: the operation id 'X' is taken by #/paths/~1a/get." in line
    assert snapshot(specs) == before


def test_updating_twice_changes_nothing_the_second_time(specs: Path) -> None:
    update(specs, OTHER)
    before = snapshot(specs)

    outcome = update(specs, OTHER)

    assert outcome.out.startswith("1 operations, 0 schemas.\nstale: ")
    assert snapshot(specs) == before


def test_new_operations_and_names_and_what_is_gone_are_told(specs: Path) -> None:
    outcome = update(specs, OTHER)

    assert outcome.out.splitlines() == [
        "1 operations, 0 schemas.",
        "new operations (1):",
        "  Plums_Get",
        "operations that are gone (2):",
        "  Apples_Get",
        "  Pears_Get",
        "new names, written to names.toml (1):",
        "  operation Plums_Get is plums.get",
        "stale: without a target in this revision (2):",
        "  operation Apples_Get",
        "  operation Pears_Get",
    ]


def test_the_lock_remembers_what_is_missing_and_forgets_it_when_it_is_back(specs: Path, tmp_path: Path) -> None:
    first = description({"/apples": {"get": operation("Apples_Get", "apples")}, **OTHER["paths"]})
    _from(write_json(tmp_path / "2026-01-01-aaaaaaa.json", first), specs)
    _from(write_json(tmp_path / "2026-02-02-bbbbbbb.json", OTHER), specs)
    without = _lock(specs)["missing"]

    _from(write_json(tmp_path / "2026-03-03-ccccccc.json", first), specs)

    assert without == {"Apples_Get": "2026-01-01", "Pears_Get": "the revision before"}
    assert _lock(specs)["missing"] == {"Pears_Get": "the revision before"}


def test_a_new_specs_folder_starts_with_what_the_project_keeps_by_hand(tmp_path: Path) -> None:
    newest = UPSTREAM / "2026-08-22-b0bf2f155.openapi.json"
    if not newest.exists():
        pytest.skip(f"{newest.name} is kept outside of the repository and is not here")

    assert _from(newest, tmp_path / "mine").code == 0

    assert snapshot(tmp_path / "mine") == snapshot(SPECS)


def test_overlays_that_refer_to_what_is_not_in_the_description_are_refused(tmp_path: Path) -> None:
    line = one_line(update(tmp_path / "mine", OTHER))

    assert line.startswith("codegen: the description with all overlays: the reference '#/components/schemas/")
    assert not (tmp_path / "mine").exists()


def test_a_parameter_that_a_path_states_for_all_its_operations_is_kept(tmp_path: Path) -> None:
    specs = empty_specs(tmp_path / "specs")
    shared = [{"in": "query", "name": "all", "schema": {"type": "string"}}, {"$ref": "#/components/parameters/Kind"}]
    own = [{"in": "query", "name": "all", "schema": {"type": "integer"}}]
    document = description({"/a": {"parameters": shared, "get": operation("A", parameters=own), "put": operation("B")}})
    document["components"]["parameters"] = {"Kind": {"in": "header", "name": "kind", "schema": {"type": "string"}}}

    assert update(specs, document).code == 0

    found = described(specs)
    assert [(one["name"], one["schema"]["type"]) for one in found["A"]["parameters"]] == [
        ("all", "integer"),
        ("kind", "string"),
    ]
    assert [(one["name"], one["schema"]["type"]) for one in found["B"]["parameters"]] == [
        ("all", "string"),
        ("kind", "string"),
    ]


def test_a_server_of_the_whole_description_is_kept_where_it_is_another_one(tmp_path: Path) -> None:
    specs = empty_specs(tmp_path / "specs")

    update(specs, {**OTHER, "servers": [{"url": "https://covers.roblox.com", "description": "words"}]})

    assert described(specs)["Plums_Get"]["servers"] == [{"url": "https://covers.roblox.com"}]
