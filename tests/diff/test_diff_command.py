"""The command line as a user meets it: exit codes, one line on standard error, outputs, sources."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from codegen.diff import command, sources
from codegen.diff.rules import RULES
from codegen.errors import CodegenError
from tests.diff import golden
from tests.diff.support import ROOT, SPECS, STRING, description, operation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OLD = description({"/a": {"get": operation(parameters=[{"name": "q", "in": "query", "schema": STRING}])}})
NEW = description(
    {"/a": {"get": operation(parameters=[{"name": "q", "in": "query", "schema": STRING, "required": True}])}}
)
TOUCHED = description({"/a": {"get": operation(tags=["x"], parameters=OLD["paths"]["/a"]["get"]["parameters"])}})


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    old, new = tmp_path / "old.json", tmp_path / "new.yaml"
    old.write_text(json.dumps(OLD), "utf-8")
    new.write_text(yaml.safe_dump(NEW), "utf-8")
    return str(old), str(new)


def test_the_exit_code_follows_the_gate(pair: tuple[str, str], tmp_path: Path) -> None:
    old, new = pair
    mild = tmp_path / "mild.json"
    mild.write_text(json.dumps(TOUCHED), "utf-8")

    assert command.main([old, new]) == 1
    assert command.main([old, old]) == 0
    assert command.main([old, old, "--fail-on", "info"]) == 0
    assert command.main([old, new, "--fail-on", "never"]) == 0
    assert command.main([old, new, "--fail-on", "sdk"]) == 0  # no method of the SDK calls it
    assert command.main([old, str(mild)]) == 0
    assert command.main([old, str(mild), "--fail-on", "warn"]) == 0
    assert command.main([old, str(mild), "--fail-on", "info"]) == 1


def test_every_output_is_written_before_it_fails(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = {name: tmp_path / "out" / name for name in ("text", "json", "markdown", "github", "sarif")}
    arguments = [part for name, path in wanted.items() for part in ("--output", f"{name}={path}")]

    code = command.main([*pair, "--format", "json", *arguments])

    printed = capsys.readouterr().out
    assert code == 1
    assert json.loads(printed)["findings"][0]["rule"] == "request-parameter-became-required"
    assert wanted["json"].read_text("utf-8") == printed
    assert all(path.stat().st_size > 0 for path in wanted.values())


BAD: list[tuple[str, bytes, str]] = [
    ("truncated.json", b'{"openapi": "3.0.0", "paths": {', "not JSON: "),
    ("empty.json", b" \n", "empty."),
    ("binary.json", b"\xff\xfe\x00", "not UTF-8 at byte 0"),
    ("list.json", b"[1, 2]", "not an OpenAPI 3 description"),
    ("other.json", b'{"hello": "world"}', "the key `openapi` is missing"),
    ("swagger.yaml", b"swagger: '2.0'\npaths: {}", "it says swagger 2.0"),
    ("future.json", b'{"openapi": "4.0.0", "paths": {}}', "OpenAPI 4.0.0 is not known"),
    ("bad.yaml", b"openapi: 3.0.0\npaths: [", "neither JSON nor YAML"),
    ("text.txt", b"just words", "not an OpenAPI 3 description"),
    ("cyclic.yaml", b"openapi: 3.0.0\npaths: &a {x: *a}", "neither JSON nor YAML"),
    ("deep.json", b'{"openapi": ' + b"[" * 200_000, "not readable JSON"),
    (
        "bomb.yaml",
        b"openapi: 3.0.0\nx: &a0 [1]\n"
        + b"".join(b"y%d: &a%d [%s]\n" % (n, n + 1, b",".join([b"*a%d" % n] * 10)) for n in range(7)),
        "more than 2,000,000 values",
    ),
]


@pytest.mark.parametrize(("name", "content", "said"), BAD, ids=[name for name, _, _ in BAD])
def test_what_cannot_be_read_is_one_clear_line_and_never_clean(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, said: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(content)

    for arguments in ([str(bad), pair[1]], [pair[0], str(bad)]):
        code = command.main(arguments)
        shown = capsys.readouterr()
        assert (code, shown.out) == (3, "")
        assert said in shown.err
        assert name in shown.err
        assert shown.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nowhere.json", "nowhere.json"], 3, "no such file or folder"),
        (["git:no-such-revision:specs", "specs"], 3, "no such revision"),
        (["git:HEAD:no/such/path", "specs"], 3, "no/such/path"),
        (["git:HEAD", "specs"], 3, "not of the form git:REV:PATH"),
        (["git:--help:specs", "specs"], 3, "Name an existing revision"),
        (["--format", "pdf"], 2, "invalid choice: 'pdf'"),
        (["--fail-on", "sometimes"], 2, "invalid choice: 'sometimes'"),
        (["specs", "specs", "--output", "pdf=x"], 2, "is not FORMAT=PATH"),
        (["specs", "specs", "--output", "json"], 2, "is not FORMAT=PATH"),
        (["specs", "specs", "--config", "nowhere.toml"], 2, "cannot be read"),
        (["specs", "specs", "--accept"], 2, "--accept needs --config, --reason, --until"),
        (["specs", "specs", "three"], 2, "unrecognized arguments: three"),
        (["--explain", "no-such-rule"], 2, "there is no rule"),
        (["history", "nowhere"], 2, "neither a folder nor A..B"),
        (["history", "no-such..revision"], 3, "Name existing commits"),
        (["history"], 2, "the following arguments are required"),
    ],
)
def test_wrong_usage_is_one_clear_line(
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    said: str,
) -> None:
    monkeypatch.chdir(repository)

    try:
        found = command.main(arguments)
    except SystemExit as stop:
        found = stop.code

    shown = capsys.readouterr()
    assert (found, shown.out) == (code, "")
    assert said in shown.err
    assert shown.err.count("\n") == 1


def test_a_fault_of_our_own_is_neither_clean_nor_a_finding(
    pair: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: Any) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr(command, "build", fail)

    assert command.main(list(pair)) == 4
    shown = capsys.readouterr().err
    assert "internal error" in shown
    assert "KeyError" in shown
    assert shown.count("\n") == 1


def test_an_output_that_cannot_be_written_is_an_error(pair: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")

    assert command.main([pair[0], pair[0], "--output", f"json={tmp_path}/file/below"]) == 2


def test_odd_content_is_a_note_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd: dict[str, Any] = {
        "openapi": 3.1,
        "info": "none",
        "paths": {"/a": {"get": 5, "put": operation({"$ref": "#/components/schemas/Nobody"})}, "/b": []},
        "components": {"schemas": {"A": {"$ref": "other.yaml#/A"}}},
    }
    file = tmp_path / "odd.json"
    file.write_text(json.dumps(odd).replace('"info"', '"x-a": 1, "x-a": 2, "info"'), "utf-8")

    code = command.main([str(file), str(file)])

    shown = capsys.readouterr().out
    assert code == 0
    for said in (
        "'x-a' stands twice",
        "#/openapi",
        "#/paths/~1a/get",
        "'#/components/schemas/Nobody'",
        "'other.yaml#/A'",
        "#/paths/~1b",
    ):
        assert said in shown


def test_yaml_in_braces_is_read_and_its_lines_are_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text("{openapi: '3.0.0', info: {},\n paths: {/a: {get: {}}}}", "utf-8")
    new.write_text('{openapi: "3.0.0", info: {},\n paths: {/a:\n  {get: {deprecated: true}}}}', "utf-8")

    assert command.main([str(old), str(new), "--fail-on", "info"]) == 1

    assert "new.yaml:3)" in capsys.readouterr().out


def test_one_side_can_come_from_standard_input(
    pair: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Stdin:
        buffer = io.BytesIO(json.dumps(NEW).encode())

    monkeypatch.setattr(sys, "stdin", Stdin)

    assert command.main([pair[0], "-"]) == 1
    assert "became" not in capsys.readouterr().err


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet")
    for version, content in (("1", OLD), ("2", NEW)):
        (folder / "api").mkdir(exist_ok=True)
        (folder / "api" / "shop.json").write_text(json.dumps(content), "utf-8")
        (folder / "api" / "notes.txt").write_text(version, "utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "--quiet", "--message", version)
    return folder


def git(folder: Path, *words: str) -> None:
    identity = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, timeout=60)  # noqa: S607 - the git of whoever tests


@pytest.mark.parametrize("path", ["api/shop.json", "api"])
def test_both_sides_can_come_from_git(repository: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.chdir(repository)

    assert command.main([f"git:HEAD~1:{path}", f"git:HEAD:{path}"]) == 1
    assert command.main([f"git:HEAD:{path}", path]) == 0


def test_annotations_name_files_of_the_repository(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)

    command.main(["git:HEAD:api", "git:HEAD~1:api", "--format", "github"])

    assert "::notice file=api/shop.json,line=" in capsys.readouterr().out


def test_a_history_of_commits_is_told(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)

    assert command.main(["history", "HEAD~1..HEAD", "--path", "api"]) == 0
    assert "A parameter must be sent that could be left out" in capsys.readouterr().out

    assert command.main(["history", "HEAD..HEAD", "--path", "api"]) == 0
    assert "0 breaking, 0 that may break, 0 other changes" in capsys.readouterr().out


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A web server on loopback that serves one description in YAML."""
    (tmp_path / "shop.yaml").write_text(yaml.safe_dump(NEW), "utf-8")

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://name:secret@127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_side_can_come_from_an_address_whose_secrets_stay_secret(
    pair: tuple[str, str], address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = command.main([pair[0], f"{address}/shop.yaml?key=hidden", "--format", "json"])
    missing = command.main([pair[0], f"{address}/nothing.yaml?key=hidden"])

    shown = capsys.readouterr()
    assert (found, missing) == (1, 3)
    assert "answered 404" in shown.err
    assert "secret" not in shown.out + shown.err
    assert "hidden" not in shown.out + shown.err


def test_a_folder_of_files_is_one_description(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(OLD), "utf-8")
    (tmp_path / "b.yaml").write_text(yaml.safe_dump(description({"/b": {"get": operation()}})), "utf-8")
    (tmp_path / "c.json").write_text(json.dumps(NEW), "utf-8")
    (tmp_path / "package.json").write_text("{}", "utf-8")

    found = sources.folder(tmp_path)

    assert sorted(found.document.root["paths"]) == ["/a", "/b"]
    assert found.document.notes == [f"{tmp_path} #/paths/~1a: two files say different things; the first counts"]
    assert found.locate(("paths", "/b", "get"))[0].endswith("b.yaml")


def test_a_folder_without_descriptions_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="holds no OpenAPI 3 description") as caught:
        sources.load(str(tmp_path))

    assert caught.value.code == 3


def test_our_specs_are_read_with_their_overlays() -> None:
    found = sources.load(str(SPECS))

    assert found.is_specs
    assert found.commit
    assert "/universes/v1/{universeId}/places/{placeId}/versions" in found.document.root["paths"]
    assert (
        found.locate(("paths", "/cloud/v2/universes/{universe_id}", "get"))[0]
        == f"{SPECS.as_posix()}/openapi/universes.json"
    )


def test_accepting_writes_entries_that_the_next_run_heeds(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "diff.toml")

    accepted = command.main([*pair, "--config", file, "--accept", "--reason", "agreed", "--until", "2999-12-31"])
    again = command.main([*pair, "--config", file])

    assert (accepted, again) == (0, 0)
    shown = capsys.readouterr()
    assert "1 accepted until 2999-12-31" in shown.err
    assert "Accepted (1)" in shown.out


def test_explaining_says_level_kind_and_meaning(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--explain", "api-rate-limit-lowered"]) == 0

    shown = capsys.readouterr().out
    assert "warn" in shown
    assert "limits" in shown
    assert RULES["api-rate-limit-lowered"].explanation in shown


def test_a_rule_that_is_nearly_right_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--explain", "api-rate-limit-lower"]) == 2

    assert "api-rate-limit-lowered" in capsys.readouterr().err


def test_the_command_is_part_of_the_command_line_of_the_project() -> None:
    words = [sys.executable, "-m", "codegen", "diff", str(golden.FOLDER / "old.yaml"), str(golden.FOLDER / "new.json")]

    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT, timeout=60)

    assert done.returncode == 1
    assert "Breaking" in done.stdout
    assert done.stderr == ""


def test_the_page_of_all_rules_is_as_committed(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--explain", "all"]) == 0

    assert capsys.readouterr().out == (ROOT / "docs" / "diff-rules.md").read_text("utf-8")


def test_every_rule_says_what_it_means() -> None:
    for rule in RULES.values():
        assert rule.explanation.endswith("."), rule
        assert rule.explanation[0].isupper(), rule
        assert "{" not in rule.explanation, rule
