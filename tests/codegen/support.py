"""What the tests of the codegen share: small descriptions, running a command, looking at what came out of it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from unittest.mock import patch

from codegen import check as checking
from codegen import generate as generating
from codegen import writer
from codegen.__main__ import main

if TYPE_CHECKING:
    from codegen.model import Model

_RENDERED = generating.rendered
Json: TypeAlias = dict[str, Any]
PROJECT = Path(__file__).resolve().parents[2]
SPECS = PROJECT / "specs"
GENERATED = PROJECT / "generated"
UPSTREAM = PROJECT.parent / "shared" / "upstream"
DOCS = "https://create.roblox.com/docs/cloud/reference/features"
RAW = "rblxopencloudraw"
KEY: list[Json] = [{"roblox-api-key": []}]


@dataclass(frozen=True)
class Outcome:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


def run(*arguments: object) -> Outcome:
    """Run a codegen command in this process; anything but a CodegenError comes through."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    return Outcome(code, out.getvalue(), err.getvalue())


def run_without_twin(*arguments: object) -> Outcome:
    """Run a codegen command for the raw package alone: the twin takes longer and has tests of its own."""

    def rendered(built: Model, *_: Path) -> dict[str, dict[str, str]]:
        with patch.object(generating, "asyncify", return_value={}):
            return {RAW: _RENDERED(built)[RAW]}

    with patch.object(generating, "rendered", rendered), patch.object(checking, "rendered", rendered):
        return run(*arguments)


def run_python(code: str, *, path: Path, cwd: Path | None = None, **environment: str) -> str:
    """What a fresh interpreter prints that can import what stands in `path`; warnings are errors."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-B", "-c", code],
        env={**os.environ, "PYTHONPATH": str(path), **environment},
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def type_errors(out: Path) -> list[Json]:
    """What a strict type checker finds wrong with the packages in a folder."""
    (out / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "reportMissingModuleSource": false}')
    done = subprocess.run(
        [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable, "--outputjson", str(out)],
        cwd=out,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    told: Json = json.loads(done.stdout)
    assert told["summary"]["filesAnalyzed"] >= 5
    return told["generalDiagnostics"]


def operation(identifier: str, page: str = "things", /, **facts: Any) -> Json:
    """An operation that takes an API key and answers nothing, with other facts beside that."""
    return {
        "externalDocs": {"url": f"{DOCS}/{page}#{identifier}"},
        "security": KEY,
        "responses": {"204": {"description": ""}},
        **facts,
    }


def answers(schema: Json, media: str = "application/json") -> Json:
    """Responses with one successful answer."""
    return {"200": {"description": "", "content": {media: {"schema": schema}}}}


def takes(schema: Json, media: str = "application/json", *, required: bool = True) -> Json:
    """A request body."""
    return {"required": required, "content": {media: {"schema": schema}}}


def ref(name: str) -> Json:
    """A reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def record(**properties: Json) -> Json:
    """A schema of an object."""
    return {"type": "object", "properties": properties}


def description(paths: Json, schemas: Json | None = None, **more: Any) -> Json:
    """A whole description in the form in which upstream writes it."""
    return {
        "openapi": "3.0.4",
        "info": {"title": "Small", "version": "1"},
        "servers": [{"url": "https://apis.roblox.com"}],
        "paths": paths,
        "components": {
            "schemas": schemas or {},
            "securitySchemes": {
                "roblox-api-key": {"type": "apiKey", "in": "header", "name": "x-api-key"},
                "roblox-oauth2": {
                    "type": "oauth2",
                    "flows": {
                        "authorizationCode": {"authorizationUrl": "https://a", "tokenUrl": "https://b", "scopes": {}}
                    },
                },
            },
        },
        **more,
    }


def one(**facts: Any) -> Json:
    """A whole description of one operation, `GET /things/v1/things`."""
    return description({"/things/v1/things": {"get": operation("Things_List", **facts)}})


def empty_specs(folder: Path) -> Path:
    """A specs folder with overlays of its own, none so far: nothing of the project's gets into it."""
    (folder / "overlays").mkdir(parents=True)
    return folder


def write_json(path: Path, value: Any) -> Path:
    """Write a description to a file."""
    path.write_text(json.dumps(value), "utf-8")
    return path


def update(specs: Path, document: Any, *arguments: str) -> Outcome:
    """Update a specs folder from a description in memory."""
    source = write_json(specs.with_name(f"{specs.name}.upstream.json"), document)
    return run("update", "--from", source, "--specs", specs, *arguments)


def render_raw(specs: Path) -> dict[str, str]:
    """The raw package alone, as text: these tests are not about the twin, which takes longer."""
    with patch.object(generating, "asyncify", return_value={}):
        return generating.render(specs)[RAW]


def generate_raw(specs: Path, out: Path) -> Path:
    """Write the raw package alone; answers the folder to import it from."""
    writer.replace_tree(out / RAW, render_raw(specs))
    return out


def snapshot(folder: Path) -> dict[str, bytes]:
    """All files below a folder with their bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def described(specs: Path) -> dict[str, Json]:
    """The operations in a specs folder by id."""
    found: dict[str, Json] = {}
    for path in sorted((specs / "openapi").glob("*.json")):
        for item in json.loads(path.read_text("utf-8"))["paths"].values():
            found |= {fact["operationId"]: fact for fact in item.values()}
    return found


def one_line(outcome: Outcome) -> str:
    """The error of a command that refused, which is one printable line."""
    assert outcome.code == 1, outcome
    assert outcome.out == ""
    assert outcome.err.startswith("codegen: ")
    assert outcome.err.endswith("\n")
    line = outcome.err.removesuffix("\n")
    assert line.isprintable(), repr(line)
    return line
