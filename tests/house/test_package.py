"""What is published: built twice, looked into, installed alone in a clean environment, and used for a call."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tarfile
import threading
import venv
import zipfile
from email.parser import Parser
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

ROOT = Path(__file__).resolve().parent.parent.parent
LARGEST = 1_000_000
PROGRAM = """
import sys, asyncio, rblxopencloud, rblxopencloudasync, rblxopencloudraw
address = sys.argv[1]
with rblxopencloud.Client("made-up-key", base_url=address) as client:
    print(rblxopencloud.Experience(1, client).fetch_info().name)
async def main():
    async with rblxopencloudasync.Client("made-up-key", base_url=address) as client:
        print((await rblxopencloudasync.Experience(1, client).fetch_info()).name)
asyncio.run(main())
print(len(rblxopencloudraw.ENDPOINTS), rblxopencloud.__version__)
"""


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(dist: Path) -> Path:
    (found,) = dist.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def archive(dist: Path) -> Path:
    (found,) = dist.glob("*.tar.gz")
    return found


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as opened:
        (name,) = (name for name in opened.namelist() if name.endswith(".dist-info/METADATA"))
        return Parser().parsestr(opened.read(name).decode())


@pytest.fixture
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Universe)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


class _Universe(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = json.dumps({"path": "universes/1", "displayName": "Clean"}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


def test_the_wheel_holds_three_typed_packages_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    packages = {name.split("/")[0] for name in names if not name.split("/")[0].endswith(".dist-info")}
    assert packages == {"rblxopencloud", "rblxopencloudasync", "rblxopencloudraw"}
    assert {f"{package}/py.typed" for package in packages} <= set(names)
    assert "rblxopencloudraw/openapi.json" in names


def test_wheel_and_archive_are_small_and_leave_out_what_users_do_not_need(wheel: Path, archive: Path) -> None:
    assert wheel.stat().st_size < LARGEST
    assert archive.stat().st_size < LARGEST
    with tarfile.open(archive) as opened:
        folders = {name.split("/")[1] for name in opened.getnames() if name.count("/") > 1}
    assert folders == {"rblxopencloud", "generated"}


def test_building_again_elsewhere_gives_the_same_bytes(wheel: Path, archive: Path, tmp_path: Path) -> None:
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    for path in source.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))

    words = [sys.executable, "-m", "build", "--outdir", str(tmp_path / "again"), str(source)]
    subprocess.run(words, check=True, capture_output=True)

    for first in (wheel, archive):
        again = tmp_path / "again" / first.name
        assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(first.read_bytes()).digest(), first.name


def test_the_index_will_take_both(wheel: Path, archive: Path) -> None:
    words = [sys.executable, "-m", "twine", "--no-color", "check", "--strict", str(wheel), str(archive)]
    checked = subprocess.run(words, capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.count("PASSED") == 2


def test_the_metadata_says_what_it_is_for_whom_and_what_else_can_be_installed(metadata: Message) -> None:
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert len(metadata["Keywords"].split(",")) >= 8
    assert {"Typing :: Typed", "Framework :: AsyncIO"} <= set(metadata.get_all("Classifier", []))
    assert {"aiohttp", "oauth2", "testing"} <= set(metadata.get_all("Provides-Extra", []))
    assert metadata["Description-Content-Type"] == "text/markdown"


def test_the_readme_explains_every_extra_for_users() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert [extra for extra in ("aiohttp", "oauth2", "testing") if f"rblxopencloud[{extra}]" not in readme] == []


def test_the_wheel_installed_alone_imports_and_makes_a_call(wheel: Path, tmp_path: Path, address: str) -> None:
    environment = tmp_path / "clean"
    venv.create(environment, with_pip=True)
    python = str(environment / "bin" / "python")
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)

    done = subprocess.run(
        [python, "-W", "error", "-c", PROGRAM, address], capture_output=True, text=True, cwd=tmp_path, check=False
    )

    assert done.stderr == ""
    assert done.stdout.splitlines()[:2] == ["Clean", "Clean"]
