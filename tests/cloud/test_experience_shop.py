"""Developer products and game passes: made, changed, listed, with icons in every form in which files come."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from experience_support import PNG

import rblxopencloud

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Both

KINDS = ("developer_product", "game_pass")


class Goods:
    """The methods for products, or those for passes."""

    def __init__(self, sdk: Both, experience: Any, kind: str) -> None:
        self._sdk = sdk
        self._experience = experience
        self._kind = kind

    def create(self, *arguments: Any, **named: Any) -> Any:
        return self._sdk.run(getattr(self._experience, f"create_{self._kind}")(*arguments, **named))

    def update(self, *arguments: Any, **named: Any) -> Any:
        return self._sdk.run(getattr(self._experience, f"update_{self._kind}")(*arguments, **named))

    def fetch(self, id: int) -> Any:
        return self._sdk.run(getattr(self._experience, f"fetch_{self._kind}")(id))

    def list(self, limit: int | None = None) -> list[Any]:
        name = f"list_{self._kind}s".replace("passs", "passes")
        return self._sdk.items(getattr(self._experience, name)(limit))


@pytest.fixture(params=KINDS)
def goods(request: pytest.FixtureRequest, sdk: Both, experience: Any) -> Goods:
    return Goods(sdk, experience, request.param)


def forms(sdk: Both) -> list[bytes]:
    return [request.body for request in sdk.cloud.requests if request.method in ("POST", "PATCH")]


def test_what_is_made_is_found_again(goods: Goods, experience: Any) -> None:
    made = goods.create("100 coins", "Shiny.", 25, True, PNG)
    found = goods.fetch(made.id)

    assert found == made
    assert (found.name, found.description, found.price_in_robux) == ("100 coins", "Shiny.", 25)
    assert (found.is_for_sale, found.regional_pricing_enabled) == (True, True)
    assert found.icon_asset_id > 0
    assert found.experience is experience
    assert found.created_at.tzinfo is not None
    assert repr(made).endswith(f"id={made.id!r} name='100 coins'>")


def test_without_a_price_it_is_not_for_sale(goods: Goods) -> None:
    made = goods.create("100 coins")

    assert (made.is_for_sale, made.price_in_robux, made.description, made.regional_pricing_enabled) == (
        False,
        None,
        "",
        False,
    )


def test_only_what_is_passed_changes(goods: Goods) -> None:
    made = goods.create("100 coins", "Shiny.", 25, regional_pricing_enabled=True)

    assert goods.update(made.id, name="200 coins") is None
    assert goods.update(made.id, description="") is None

    found = goods.fetch(made.id)
    assert (found.name, found.description, found.price_in_robux) == ("200 coins", "", 25)
    assert (found.is_for_sale, found.regional_pricing_enabled) == (True, True)
    assert found.updated_at > made.updated_at
    assert found.created_at == made.created_at


def test_a_price_puts_on_sale_and_false_takes_off(goods: Goods) -> None:
    made = goods.create("100 coins")

    goods.update(made.id, price_in_robux=50)
    on_sale = goods.fetch(made.id)
    goods.update(made.id, price_in_robux=False)
    off_sale = goods.fetch(made.id)
    goods.update(made.id, price_in_robux=None, name="Gold")
    left = goods.fetch(made.id)

    assert (on_sale.is_for_sale, on_sale.price_in_robux) == (True, 50)
    assert (off_sale.is_for_sale, left.is_for_sale) == (False, False)


def test_regional_pricing_ends_only_where_false_is_passed(goods: Goods) -> None:
    made = goods.create("100 coins", price_in_robux=25, regional_pricing_enabled=True)

    goods.update(made.id, name="Gold")
    left = goods.fetch(made.id).regional_pricing_enabled
    goods.update(made.id, regional_pricing_enabled=False)

    assert (left, goods.fetch(made.id).regional_pricing_enabled) == (True, False)


def test_managed_pricing_stands_alone(goods: Goods) -> None:
    made = goods.create("100 coins", price_in_robux=25, managed_pricing_enabled=True)
    assert made.managed_pricing_enabled is True

    goods.update(made.id, managed_pricing_enabled=False)
    assert goods.fetch(made.id).managed_pricing_enabled is False
    for regional in (True, False):
        with pytest.raises(ValueError, match="not both"):
            goods.update(made.id, regional_pricing_enabled=regional, managed_pricing_enabled=True)


@pytest.mark.parametrize(("price", "kind"), [(True, ValueError), (-1, ValueError), (1.5, ValueError), ("1", TypeError)])
def test_a_price_that_cannot_be_is_told(sdk: Both, goods: Goods, price: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind, match="price_in_robux"):
        goods.create("100 coins", price_in_robux=price)
    with pytest.raises(kind, match="price_in_robux"):
        goods.update(1, price_in_robux=price)

    assert sdk.cloud.requests == []


def test_an_icon_comes_as_bytes_path_or_file(sdk: Both, goods: Goods, tmp_path: Path) -> None:
    path = tmp_path / "coins.png"
    path.write_bytes(PNG)
    made = goods.create("100 coins", icon_file=PNG)

    with path.open("rb") as file:
        for icon in (path, str(path), file, io.BytesIO(PNG), bytearray(PNG)):
            goods.update(made.id, icon_file=icon)
        assert not file.closed

    assert all(body.count(PNG) == 1 and b"Content-Type: image/png" in body for body in forms(sdk))
    assert sum(b'filename="coins.png"' in body for body in forms(sdk)) == 3
    assert goods.fetch(made.id).icon_asset_id != made.icon_asset_id


def test_an_icon_that_cannot_be_read_is_told_before_anything_is_sent(sdk: Both, goods: Goods, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        goods.create("100 coins", icon_file=tmp_path / "missing.png")
    with pytest.raises(ValueError, match="empty"):
        goods.create("100 coins", icon_file=b"")
    with pytest.raises(TypeError, match="rb"):
        goods.create("100 coins", icon_file=io.StringIO("text"))
    with pytest.raises(TypeError, match="bytes, a path or a file"):
        goods.create("100 coins", icon_file=object())

    assert sdk.cloud.requests == []


def test_an_update_without_changes_sends_nothing(sdk: Both, goods: Goods) -> None:
    goods.update(1)
    goods.update(1, price_in_robux=None, icon_file=None)

    assert sdk.cloud.requests == []


def test_all_come_page_by_page(sdk: Both, goods: Goods) -> None:
    assert goods.list() == []
    made = [goods.create(f"Coins {number}").id for number in range(53)]
    sdk.cloud.clear()

    assert [found.id for found in goods.list()] == made
    assert len(sdk.cloud.requests) == 2
    assert [found.id for found in goods.list(limit=2)] == made[:2]
    assert goods.list(limit=0) == []


def test_what_is_not_there_is_not_found(goods: Goods) -> None:
    with pytest.raises(rblxopencloud.NotFound):
        goods.fetch(1)
    with pytest.raises(rblxopencloud.NotFound):
        goods.update(1, name="Gold")


def test_an_unknown_argument_is_an_error(goods: Goods) -> None:
    with pytest.raises(TypeError, match="price"):
        goods.create("100 coins", price=5)


def test_two_products_cannot_have_one_name(sdk: Both, experience: Any) -> None:
    sdk.run(experience.create_developer_product("100 coins"))

    with pytest.raises(rblxopencloud.HttpException, match="100 coins") as caught:
        sdk.run(experience.create_developer_product("100 coins"))

    assert (caught.value.status_code, caught.value.error_code) == (400, "DuplicateProductName")


def test_a_product_can_be_put_on_the_store_page(sdk: Both, experience: Any) -> None:
    made = sdk.run(experience.create_developer_product("100 coins"))
    assert made.store_page_enabled is False

    sdk.run(experience.update_developer_product(made.id, store_page_enabled=True))

    assert sdk.run(experience.fetch_developer_product(made.id)).store_page_enabled is True


def test_regional_prices_need_a_price(sdk: Both, experience: Any) -> None:
    for call in (experience.create_developer_product, experience.create_game_pass):
        with pytest.raises(rblxopencloud.HttpException, match="need a price") as caught:
            sdk.run(call("100 coins", regional_pricing_enabled=True))
        assert caught.value.error_code == "InvalidRegionalPricing"
