"""The manifest on small packages: what is followed, however it is written, and where it stops with file and line."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING

import pytest

from codegen.__main__ import main
from codegen.impact.errors import ImpactError
from codegen.impact.manifest import Manifest, Method, build

if TYPE_CHECKING:
    from pathlib import Path

RAW = '''
from rblxopencloudraw import _core

_GET_APPLE = _core.Endpoint(id="Apples_Get", method="GET", path="/apples/{id}", returns="object", deprecated=False,
    pagination=None, long_running=None, idempotency=None, server="https://apis.roblox.com")
def get_apple(id: int, *, ripe: bool | None = None) -> Request[t.Apple]:
    """Get an apple."""
    return _core.Request(_GET_APPLE, "/apples/" + _core.segment(id, "id"), query=_core.query(("isRipe", ripe)))

_LIST_APPLES = _core.Endpoint(id="Apples_List", method="GET", path="/apples", returns="object", deprecated=True,
    pagination=_core.Pagination("token", "query", "pageToken", "size", "apples", "nextPageToken", None, None, 100),
    long_running=None, idempotency=None, server="https://apis.roblox.com")
def list_apples(*, page_token: str | None = None, size: int | None = None) -> Request[t.Apples]:
    """List apples."""
    return _core.Request(_LIST_APPLES, "/apples", query=_core.query(("pageToken", page_token), ("size", size)))

_PICK = _core.Endpoint(id="Apples_Pick", method="POST", path="/apples", returns="object", deprecated=False,
    pagination=None, long_running=None, idempotency=None, server="https://apis.roblox.com")
def pick(body: t.Pick) -> Request[t.Apple]:
    """Pick an apple."""
    return _core.Request(_PICK, "/apples", json=_core.given(body))

_PLANT = _core.Endpoint(id="Apples_Plant", method="PUT", path="/apples", returns="none", deprecated=False,
    pagination=None, long_running=None, idempotency=None, server="https://apis.roblox.com")
def plant() -> Request[None]:
    """Plant an apple."""
    return _core.Request(_PLANT, "/apples")
'''
CLIENT = """
from __future__ import annotations
from typing import Any
from rblxopencloudraw import Request

class Client:
    def send(self, request: Request[Any]) -> Any: ...
    def paginate(self, request: Request[Any], limit: int | None = None) -> Any: ...
"""
HEAD = """
from __future__ import annotations
from typing import Any, cast
import rblxopencloudraw as raw
from .client import Client
from .base import Base
"""
BASE = """
from __future__ import annotations
from .client import Client

class Base:
    _client: Client
    def __init__(self, id: int, client: Client) -> None:
        self.id = id
        self._client = client
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with a raw layer about apples and an empty thin layer."""
    for name, text in {"rblxopencloudraw/apples.py": RAW, "rblxopencloud/client.py": CLIENT,
                       "rblxopencloud/base.py": BASE}.items():  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def _built(folder: Path, text: str, *names: str) -> Manifest:
    (folder / "rblxopencloud" / "tree.py").write_text(HEAD + textwrap.dedent(text), "utf-8")
    exports = names or ("Tree",)
    init = f"from .tree import {', '.join(exports)}\n__all__ = {list(exports)!r}\n"
    (folder / "rblxopencloud" / "__init__.py").write_text(init, "utf-8")
    return build(folder / "rblxopencloud", folder / "rblxopencloudraw")


def _method(manifest: Manifest, symbol: str) -> Method:
    (found,) = [method for method in manifest.methods if method.symbol == symbol]
    return found


def _reads(manifest: Manifest, symbol: str, operation: str) -> set[str]:
    reads = _method(manifest, symbol).touches[operation].reads
    return {".".join(path) for path in reads if path[-1] != "**"}


WAYS = {
    "subscript and get": """
        class Tree(Base):
            def look(self) -> str:
                wire = self._client.send(raw.apples.get_apple(self.id))
                return wire["colour"] + wire.get("kind", "")
        """,
    "a function that builds the request, and one that reads the answer": """
        def asked(id: int) -> Any:
            return raw.apples.get_apple(id)

        def read(wire: Any, name: str) -> str:
            return wire.get("colour") or wire.get(name)

        class Tree(Base):
            def look(self) -> str:
                return read(self._client.send(asked(self.id)), "kind")
        """,
    "a private method of a mixin": """
        class Mixin(Base):
            def look(self) -> str:
                return self._look().get("kind")

            def _look(self) -> Any:
                wire = self._client.send(raw.apples.get_apple(self.id))
                self.colour = wire.get("colour")
                return wire

        class Tree(Mixin): ...
        """,
    "super, a property and a class method": """
        class Old(Base):
            def look(self) -> Any:
                return self._client.send(raw.apples.get_apple(self.id))

        class Apple:
            @classmethod
            def from_wire(cls, wire: Any) -> Any:
                return wire["kind"]

        class Tree(Old):
            @property
            def _kind(self) -> Any:
                return Apple.from_wire(super().look())

            def look(self) -> Any:
                return super().look()["colour"], self._kind
        """,
    "a lambda, a comprehension and a merged dictionary": """
        class Tree(Base):
            def look(self) -> Any:
                wire = self._client.send(raw.apples.get_apple(self.id))
                known = {name: value for name, value in {"id": 1}.items()} | dict(wire)
                pick = lambda name: known.get(name)
                return [pick(name) for name in ("colour", "kind")]
        """,
    "a match and a loop over names": """
        class Tree(Base):
            def look(self, how: str) -> Any:
                wire = self._client.send(raw.apples.get_apple(self.id))
                for name in ("colour",):
                    self.last = wire.get(name)
                match how:
                    case "kind":
                        return wire["kind"]
                return None
        """,
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_what_a_method_reads_is_found_however_it_is_written(way: str, folder: Path) -> None:
    manifest = _built(folder, way)

    assert {"colour", "kind"} <= _reads(manifest, "Tree.look", "Apples_Get") <= {"colour", "kind", "*"}
    assert _method(manifest, "Tree.look").touches["Apples_Get"].parameters == {"path:id"}


def test_a_branch_that_an_argument_rules_out_is_not_followed(folder: Path) -> None:
    manifest = _built(
        folder,
        """
        def asked(id: int | None) -> Any:
            if id is None:
                return raw.apples.plant()
            return raw.apples.get_apple(id, ripe=True)

        class Tree(Base):
            def plant(self) -> None:
                self._client.send(asked(None))

            def look(self) -> Any:
                return self._client.send(asked(self.id))
        """,
    )

    assert set(_method(manifest, "Tree.plant").touches) == {"Apples_Plant"}
    assert set(_method(manifest, "Tree.look").touches) == {"Apples_Get"}
    assert "query:isRipe" in _method(manifest, "Tree.look").touches["Apples_Get"].parameters


def test_a_listing_reads_its_items_and_the_token_and_passes_token_and_size(folder: Path) -> None:
    manifest = _built(
        folder,
        """
        class Tree(Base):
            def apples(self) -> Any:
                for wire in self._client.paginate(raw.apples.list_apples()):
                    yield wire.get("colour")
        """,
    )

    assert _reads(manifest, "Tree.apples", "Apples_List") == {"nextPageToken", "apples", "apples.[].colour"}
    assert _method(manifest, "Tree.apples").touches["Apples_List"].parameters == {"query:pageToken", "query:size"}
    assert list(manifest.deprecated()) == ["Apples_List"]


def test_what_a_body_holds_is_known_by_name_and_by_value(folder: Path) -> None:
    manifest = _built(
        folder,
        """
        class Tree(Base):
            def pick(self, hand: str, count: int | None = None) -> None:
                body: dict[str, Any] = {"hand": hand, "way": "gently"}
                if count is not None:
                    body["basket"] = {"apples": [count]}
                self._client.send(raw.apples.pick(cast("t.Pick", {name: one for name, one in body.items()})))
        """,
    )

    touch = _method(manifest, "Tree.pick").touches["Apples_Pick"]
    assert {".".join(path) for path in touch.writes} == {"hand", "way", "basket", "basket.apples", "basket.apples.[]"}
    assert touch.written_values == {(("way",), "gently")}
    assert ("hand",) in touch.open_writes


def test_functions_aliases_and_methods_without_an_operation_are_in_the_manifest(folder: Path) -> None:
    manifest = _built(
        folder,
        """
        class Tree(Base):
            def grow(self) -> int:
                return self.id + 1

        def plant(client: Client) -> None:
            client.send(raw.apples.plant())

        Bush = Tree
        """,
        "Tree",
        "plant",
    )

    assert [method.symbol for method in manifest.untouching()] == ["Tree.grow"]
    assert [method.symbol for method in manifest.wrapping("Apples_Plant")] == ["plant"]
    assert manifest.raw_only() == ["Apples_Get", "Apples_List", "Apples_Pick"]
    assert (_method(manifest, "plant").file, _method(manifest, "plant").line) == ("rblxopencloud/tree.py", 12)


STOPS = {
    "a request of unknown origin is sent": (
        """
        class Tree(Base):
            def look(self) -> Any:
                return self._client.send(globals()["ask"]())
        """,
        "rblxopencloud/tree.py:10: nothing tells which operation is sent here.",
    ),
    "a request goes where it is not followed": (
        """
        import pickle

        class Tree(Base):
            def look(self) -> Any:
                return pickle.dumps(raw.apples.plant())
        """,
        "rblxopencloud/tree.py:12: the request of Apples_Plant goes where it is not followed.",
    ),
    "a request is never sent": (
        """
        class Tree(Base):
            def look(self) -> None:
                raw.apples.plant()
        """,
        "rblxopencloud/tree.py:10: a request is built here and nothing shows that it is sent.",
    ),
    "no documented method leads to a request": (
        """
        class Tree(Base):
            def look(self) -> None: ...

        def forgotten(client: Client) -> None:
            client.send(raw.apples.plant())
        """,
        "rblxopencloud/tree.py:12: apples.plant is called where no documented method leads.",
    ),
    "an argument that a builder does not take": (
        """
        class Tree(Base):
            def look(self) -> None:
                self._client.send(raw.apples.plant(depth=3))
        """,
        "rblxopencloud/tree.py:10: apples.plant takes no argument 'depth'.",
    ),
    "a builder that is not there": (
        """
        class Tree(Base):
            def look(self) -> None:
                self._client.send(raw.apples.uproot())
        """,
        "rblxopencloud/tree.py:10: nothing tells which operation is sent here.",
    ),
    "an operation that does not page": (
        """
        class Tree(Base):
            def look(self) -> Any:
                return list(self._client.paginate(raw.apples.plant()))
        """,
        "rblxopencloud/tree.py:10: Apples_Plant does not page.",
    ),
    "a statement that is not understood": (
        """
        class Tree(Base):
            async def look(self) -> None: ...

            def see(self) -> None:
                async def inner() -> None: ...
        """,
        "rblxopencloud/tree.py:12: the statement AsyncFunctionDef is not understood.",
    ),
}


@pytest.mark.parametrize(("text", "says"), STOPS.values(), ids=STOPS)
def test_what_cannot_be_followed_is_an_error_with_file_and_line(text: str, says: str, folder: Path) -> None:
    with pytest.raises(ImpactError) as caught:
        _built(folder, text)

    assert str(caught.value).startswith(says)


def test_a_method_that_calls_itself_ends(folder: Path) -> None:
    manifest = _built(
        folder,
        """
        class Tree(Base):
            def look(self, deep: int) -> Any:
                wire = self._client.send(raw.apples.get_apple(deep))
                return self.look(wire.get("below")) if deep else wire.get("colour")
        """,
    )

    assert _reads(manifest, "Tree.look", "Apples_Get") == {"below", "colour"}


def test_the_command_prints_the_manifest_as_text_and_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["impact"]) == 0
    text = capsys.readouterr().out
    assert main(["impact", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)

    assert "Place.ban_user (rblxopencloud/experience/restrictions.py:" in text
    methods = {one["symbol"]: one for one in data["methods"]}
    (touch,) = methods["Place.ban_user"]["operations"].values()
    assert "gameJoinRestriction.displayReason" in touch["writes"]
    assert data["operations"]["Cloud_UpdateUserRestriction__Using_Universes_Places"]["methods"] == [
        "Place.ban_user",
        "Place.unban_user",
    ]
    assert methods["Client.send"]["any_operation"] is True
