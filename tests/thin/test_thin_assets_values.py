"""Values of the asset modules, which do no I/O: money, enumerations, media types. And what type checkers see."""

from __future__ import annotations

import copy
import json
import pickle
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
from rblxopencloud import AssetType, ModerationStatus, Money, creator
from rblxopencloud._asset_files import file_name, media_type
from rblxopencloud.money import read_money

if TYPE_CHECKING:
    from typing import assert_type

    import rblxopencloudasync

INTERFACE: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "interface" / "interface.json").read_text(encoding="utf-8")
)


def usd(quantity: float | Decimal | str) -> Money:
    return Money("USD", quantity)


def test_money_is_exact_where_binary_fractions_are_not() -> None:
    assert usd(0.1) + usd(0.2) == usd(0.3)
    assert usd(4.35).to_scientific_notation() == {"significand": 4_350_000_000, "exponent": -9}
    assert (usd("5") - usd(0.01)).amount == Decimal("4.99")
    assert sum([usd(0.1)] * 10) == 1
    assert usd(4.99).quantity == 4.99


def test_money_compares_with_its_like_and_with_numbers() -> None:
    assert usd(1) < usd(2) <= 2 < usd(3)
    assert usd(5) > 4.99
    assert usd(1) == Money("USD", "1.00") == 1 == usd(1.0)
    assert hash(usd(1)) == hash(Money("USD", "1.00")) == hash(1)
    assert usd(1) != Decimal("NaN")
    assert usd(1) != "1"
    assert max(usd(1), usd(3), usd(2)) == 3


def test_money_of_two_currencies_is_never_equal_ordered_or_added() -> None:
    euro = Money("EUR", 1)

    assert euro != usd(1)
    for use in (lambda: euro < usd(2), lambda: euro >= usd(2), lambda: euro + usd(1), lambda: euro - usd(1)):
        with pytest.raises(ValueError, match="EUR and USD"):
            use()
    with pytest.raises(TypeError):
        sum([euro], 1)
    with pytest.raises(TypeError):
        euro + 1  # pyright: ignore[reportOperatorIssue, reportUnusedExpression] - what is tested


@pytest.mark.parametrize(
    ("quantity", "error"), [("four", ValueError), (float("inf"), ValueError), (True, TypeError), (None, TypeError)]
)
def test_money_is_made_of_numbers_alone(quantity: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="quantity must be a"):
        Money("USD", quantity)


def test_money_that_cannot_be_written_in_billionths_is_refused() -> None:
    assert usd(0).to_scientific_notation() == {"significand": 0, "exponent": -9}
    assert usd("-0.000000001").to_scientific_notation() == {"significand": -1, "exponent": -9}
    with pytest.raises(ValueError, match="nine decimal places"):
        usd("0.0000000001").to_scientific_notation()


def test_money_of_the_service_is_read_whatever_it_lacks() -> None:
    price = {"currencyCode": "USD", "quantity": {"significand": "4990000000", "exponent": -9}}

    assert read_money(price) == usd("4.99")
    assert read_money({"currencyCode": "USD"}) == 0
    assert read_money({"quantity": {"significand": "much"}}) is None
    assert read_money(None) is None
    assert repr(read_money(price)) == "<rblxopencloud.Money currency='USD' quantity=4.99>"
    assert str(usd(1000)) == "1000 USD"


def test_money_can_be_copied_and_pickled() -> None:
    assert pickle.loads(pickle.dumps(usd(4.99))) == copy.deepcopy(usd(4.99)) == usd(4.99)  # noqa: S301 - of our own making


def test_enumerations_have_the_documented_members() -> None:
    documented = {name: enum for name, enum in INTERFACE["enums"].items() if enum.get("module") == "creator"}

    found = {name: {member.name: member.value for member in getattr(creator, name)} for name in documented}

    assert found == {name: enum["members"] for name, enum in documented.items()}


def test_every_class_of_the_module_can_be_imported_from_it() -> None:
    names = [name for name, cls in INTERFACE["classes"].items() if cls.get("module") == "creator"]

    assert len(names) > 10
    for name in names:
        assert getattr(creator, name) is getattr(rblxopencloud, name)


@pytest.mark.parametrize("kind", [kind for kind in AssetType if kind.value])
def test_every_type_is_read_in_both_spellings(kind: AssetType) -> None:
    upper = "".join(f"_{letter}" if letter.isupper() else letter.upper() for letter in kind.wire).lstrip("_")

    for text in (kind.wire, kind.name, upper, f"ASSET_TYPE_{upper}"):
        assert AssetType.from_wire(text) is kind
    assert kind.type_id == 0 or AssetType.from_type_id(kind.type_id) is kind


def test_what_is_not_known_becomes_unknown() -> None:
    assert AssetType.from_wire("ASSET_TYPE_HOLOGRAM") is AssetType.from_wire("") is AssetType.Unknown
    assert AssetType.from_type_id(0) is AssetType.from_type_id(999) is AssetType.Unknown
    assert AssetType.from_wire(None) is AssetType.from_type_id(None) is None
    assert ModerationStatus.from_wire("Rejected") is ModerationStatus.from_wire("MODERATION_STATE_REJECTED")


@pytest.mark.parametrize(
    ("head", "name", "media"),
    [
        (b"<roblox!\x89", None, "model/x-rbxm"),
        (b"<roblox xmlns", "a.bin", "model/x-rbxm"),
        (b"version 4.01\n", None, "model/x-file-mesh-data"),
        (b"Kaydara FBX Binary  \x00", None, "model/fbx"),
        (b"; FBX 7.4.0 project file", None, "model/fbx"),
        (b'{"asset":{"version":"2.0"}}', None, "model/gltf+json"),
        (b"{}", "a.gltf", "model/gltf+json"),
        (b"glTF\x02\x00\x00\x00", None, "model/gltf-binary"),
        (b"ID3\x04", None, "audio/mpeg"),
        (b"\xff\xfb\x90\x00", None, "audio/mpeg"),
        (b"OggS\x00", None, "audio/ogg"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", None, "audio/wav"),
        (b"fLaC\x00", None, "audio/flac"),
        (b"\x89PNG\r\n\x1a\n", None, "image/png"),
        (b"\xff\xd8\xff\xdb", None, "image/jpeg"),
        (b"BM\x00\x00\x00\x00\x00\x00\x00\x00", None, "image/bmp"),
        (b"\x00\x00\x0a", "a.TGA", "image/tga"),
        (b"\x00\x00\x00\x18ftypisom", None, "video/mp4"),
        (b"\x00\x00\x00\x14ftypqt  ", None, "video/mov"),
        (b"\x00\x00\x00\x08wide", None, "video/mov"),
    ],
)
def test_the_kind_of_a_file_is_told_by_its_first_bytes(head: bytes, name: str | None, media: str) -> None:
    assert media_type(head, name) == media


def test_a_file_is_called_what_its_path_or_the_file_says() -> None:
    assert file_name("/a/b.png") == file_name(Path("b.png")) == "b.png"
    assert file_name(b"content") is file_name(object()) is None


if TYPE_CHECKING:

    def typed(user: rblxopencloud.User) -> None:
        asset = user.upload_asset(b"", AssetType.Decal, "name", "description").wait()
        assert_type(asset, rblxopencloud.Asset)
        assert_type(user.update_asset(asset.id, name="other").fetch_status(), rblxopencloud.Asset | None)
        assert_type(asset.creator, rblxopencloud.User | rblxopencloud.Group | None)

    async def awaited(user: rblxopencloudasync.User) -> None:
        asset = await (await user.upload_asset("a.png", AssetType.Decal, "name", "description")).wait()
        assert_type(asset, rblxopencloudasync.Asset)
        async for version in asset.list_versions():
            assert_type(version, rblxopencloudasync.AssetVersion)
