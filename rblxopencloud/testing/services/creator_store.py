"""Products of the Creator Store: which assets are offered there, and for how much."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from rblxopencloud.enums.creator import AssetType
from rblxopencloud.testing._json import as_list, as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.asset_state import need_asset, type_of

if TYPE_CHECKING:
    from rblxopencloud.testing._json import Json
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

SOLD = ("Model", "Plugin", "Audio", "Decal", "MeshPart", "Video", "FontFamily")
"""What can be a product."""

_EXPONENT = -9
_FIELDS = frozenset({"basePrice", "published"})
_SELLERS = {"userId": "userSeller", "groupId": "groupSeller"}


def product_name(kind: str, asset_id: int) -> str:
    """What the product is called that an asset of some type is."""
    return f"CreatorMarketplaceAsset-{kind}-{asset_id}"


def sold_field(kind: str) -> str:
    """Where a product holds the id of an asset of some type, such as "meshPartAssetId"."""
    return f"{kind[:1].lower()}{kind[1:]}AssetId"


@handlers.answers("Cloud_CreateCreatorStoreProduct")
def create_product(call: Call, world: World) -> object:
    """Offer an asset for the first time."""
    body = as_object(call.body)
    given = {kind: body[sold_field(kind)] for kind in SOLD if body.get(sold_field(kind))}
    if len(given) != 1:
        raise Refusal(400, f"Exactly one of {', '.join(map(sold_field, SOLD))} says what is sold.")
    kind, asset_id = next(iter(given.items()))
    return offer(world, kind, asset_id, body)


@handlers.answers("Cloud_GetCreatorStoreProduct")
def get_product(call: Call, world: World) -> object:
    """What is known about a product."""
    return view_product(world.need("product", str(call.path["creator_store_product_id"])))


@handlers.answers("Cloud_UpdateCreatorStoreProduct")
def update_product(call: Call, world: World) -> object:
    """Change what the update mask names, or offer an asset for the first time where that is allowed."""
    name, body = str(call.path["creator_store_product_id"]), as_object(call.body)
    if call.query.get("allowMissing") and world.store.get("product", name) is None:
        kind, _, asset_id = name.removeprefix("CreatorMarketplaceAsset-").partition("-")
        return offer(world, kind, asset_id, body)
    product = world.need("product", name)
    mask = str(call.query.get("updateMask") or "")
    for field in mask.split(",") if mask else [field for field in body if field in _FIELDS]:
        if field not in _FIELDS:
            raise Refusal(400, f"The update mask names {field[:80]!r}, which cannot be updated.")
        product[field] = body.get(field, False if field == "published" else _free())
    _check_price(product["basePrice"])
    world.store.put(product, "product", name)
    return view_product(product)


def offer(world: World, kind: str, asset_id: object, body: Json) -> Document:
    """Make an asset a product.

    Raises:
        Refusal: 404 where there is no such asset, 400 for another type or an impossible price, 409 for a product that
            there is already.
    """
    asset = need_asset(world, asset_id)
    if kind not in SOLD:
        raise Refusal(400, f"A {kind[:40]} cannot be sold, but {', '.join(SOLD)} can.")
    if type_of(asset) != kind:
        raise Refusal(400, f"Asset {asset['assetId']} is a {type_of(asset)}, not a {kind[:40]}.")
    name = product_name(kind, asset["assetId"])
    if world.store.get("product", name) is not None:
        raise Refusal(409, f"There is a product {name} already. Update it.", code="ALREADY_EXISTS")
    _check_price(body.get("basePrice") or _free())
    seller, seller_id = next(iter(asset["creationContext"]["creator"].items()))
    product: Document = {
        "path": f"creator-store-products/{name}",
        sold_field(kind): str(asset["assetId"]),
        _SELLERS[seller]: f"{seller.removesuffix('Id')}s/{seller_id}",
        "basePrice": body.get("basePrice") or _free(),
        "published": body.get("published", False),
        "restrictions": as_list(body.get("restrictions")),
    }
    world.store.put(product, "product", name)
    return view_product(product)


def view_product(product: Document) -> Document:
    """A product as it is answered."""
    purchasable = bool(product["published"]) and not product["restrictions"]
    return {**product, "purchasable": purchasable, "purchasePrice": product["basePrice"]}


def product_of(world: World, asset: Document) -> Document | None:
    """The product that an asset is; None where it is none."""
    found = world.store.get("product", product_name(type_of(asset), asset["assetId"]))
    return None if found is None else view_product(found)


def cents(price: Json) -> int:
    """A price in hundredths, rounded down."""
    quantity = as_object(price.get("quantity"))
    return int(Decimal(int(quantity.get("significand", 0))).scaleb(int(quantity.get("exponent", 0)) + 2))


def type_id(kind: str) -> int:
    """The number that the engine gives a type."""
    known = AssetType.from_wire(kind)
    return 0 if known is None else known.type_id


def _free() -> Document:
    return {"currencyCode": "USD", "quantity": {"significand": 0, "exponent": 0}}


def _check_price(price: Json) -> None:
    quantity = as_object(price.get("quantity"))
    significand, exponent = int(quantity.get("significand", 0)), int(quantity.get("exponent", 0))
    if price.get("currencyCode") != "USD":
        raise Refusal(400, "basePrice must be in USD.")
    if significand < 0 or (significand and exponent != _EXPONENT):
        raise Refusal(400, "basePrice must have the exponent -9, or a significand of 0 for a free product.")
