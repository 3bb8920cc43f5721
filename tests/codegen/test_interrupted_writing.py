"""Writing is all or nothing: a crash at any moment leaves the old specs or the new ones, and nothing outside."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from codegen import specs as reading
from codegen import writer
from codegen.errors import CodegenError
from tests.codegen.support import (
    PROJECT,
    described,
    description,
    one_line,
    operation,
    render_raw,
    run,
    run_without_twin,
    snapshot,
    update,
    write_json,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OTHER = description({"/plums": {"get": operation("Plums_Get", "plums")}})


class Crash(BaseException):
    """The power is gone."""


def _steps(monkeypatch: pytest.MonkeyPatch, allowed: int) -> Callable[[], int]:
    """Let so many steps on the file system happen, and none after them; answers how many were made."""
    made = 0

    def counted(function: Callable[..., object]) -> Callable[..., object]:
        def step(*arguments: object, **keywords: object) -> object:
            nonlocal made
            if made >= allowed:
                raise Crash
            made += 1
            return function(*arguments, **keywords)

        return step

    for name in ("rename", "replace", "write_bytes", "mkdir", "rmdir", "unlink", "chmod"):
        monkeypatch.setattr(pathlib.Path, name, counted(getattr(pathlib.Path, name)))
    monkeypatch.setattr(shutil, "rmtree", counted(shutil.rmtree))
    return lambda: made


def _whole(specs: Path) -> dict[str, bytes]:
    """What a command sees that comes after the crash: it reads the specs as `generate` does."""
    reading.read(specs)
    assert reading.verify(specs) == []
    return snapshot(specs)


def test_a_crash_at_any_step_leaves_the_old_specs_or_the_new_ones_but_never_a_mixture(
    specs: Path, tmp_path: Path
) -> None:
    source = write_json(tmp_path / "new.json", OTHER)
    old = snapshot(specs)
    run("update", "--from", source, "--specs", new := shutil.copytree(specs, tmp_path / "new"))
    seen: list[str] = []
    for allowed in range(200):
        trial = shutil.copytree(specs, tmp_path / f"trial-{allowed}")
        with pytest.MonkeyPatch.context() as patch:
            made = _steps(patch, allowed)
            try:
                run("update", "--from", source, "--specs", trial)
            except Crash:
                pass
            else:
                assert made() == allowed
                break
        after = _whole(trial)
        assert after in (old, snapshot(new))
        seen.append("old" if after == old else "new")
    assert seen == sorted(seen, reverse=True)
    assert {"old", "new"} == set(seen)


def test_a_process_that_is_killed_between_the_two_renames_is_recovered_by_the_next_command(
    specs: Path, tmp_path: Path
) -> None:
    source = write_json(tmp_path / "new.json", OTHER)
    kill = (
        "import os, sys\nfrom codegen import writer\nfrom codegen.__main__ main\n"
        "def swap(folder, new, old):\n    folder.rename(old)\n    os._exit(9)\n"
        "writer._swap = swap\nmain(['update', '--from', sys.argv[1], '--specs', sys.argv[2]])\n"
    ).replace("__main__ main", "__main__ import main")

    done = subprocess.run([sys.executable, "-c", kill, str(source), str(specs)], cwd=PROJECT, check=False)

    assert done.returncode == 9
    assert not (specs / "openapi").exists()
    assert run_without_twin("generate", "--specs", specs, "--out", tmp_path / "out").code == 0
    assert set(described(specs)) == {"Plums_Get"}
    assert {path.name for path in specs.iterdir()} == {"openapi", "overlays", "names.toml", "upstream.lock.toml"}
    assert reading.verify(specs) == []


def test_an_update_that_fails_while_it_writes_says_nothing_is_new(specs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(folder: Path, _: object) -> None:
        (folder / "half").write_text("written")
        raise OSError(28, "No space left on device")

    before = snapshot(specs)
    monkeypatch.setattr(writer, "_fill", full)

    line = one_line(update(specs, OTHER))

    assert line == "codegen: a file: No space left on device. Nothing was replaced."
    assert snapshot(specs) == before
    assert _whole(specs) == before


def test_generating_over_an_interrupted_generation_puts_the_old_package_back_first(specs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    files = render_raw(specs)
    writer.replace_tree(out / "package", files)
    (out / "package").rename(out / ".package.old")
    (out / ".package.new-x").mkdir()

    writer.replace_tree(out / "package", {**files, "more.py": ""})

    assert os.listdir(out) == ["package"]  # noqa: PTH208 - names are what is compared
    assert writer.present(out / "package") == {**files, "more.py": ""}


@pytest.mark.parametrize("name", ["../evil.py", "/evil.py", "a/../../evil.py", "..\\evil.py", ""])
def test_no_file_is_ever_written_outside_of_its_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="this file would stand outside of its folder"):
        writer.replace_tree(tmp_path / "out" / "package", {name: "evil"})

    assert snapshot(tmp_path) == {}
