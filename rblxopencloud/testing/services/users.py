"""Users and pictures of them. What of a user is told depends on the scopes of who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.people import may, user

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

SIZES = (48, 50, 60, 75, 100, 110, 150, 180, 352, 420, 720)
"""The sizes of pictures, in pixels."""

_PUBLIC = ("createTime", "name", "displayName", "about", "locale", "premium")
_FORMATS = {"": "png", "FORMAT_UNSPECIFIED": "png", "PNG": "png", "JPEG": "jpeg"}
_SHAPES = {"": "round", "SHAPE_UNSPECIFIED": "round", "ROUND": "round", "SQUARE": "square"}


def add_user(world: World, user_id: int, name: str, **known: object) -> None:
    """Make a user.

    Args:
        world: Where.
        user_id: The id.
        name: The unique name.
        known: More about them, as the service describes users.
    """
    document: Document = {
        "id": user_id,
        "name": name,
        "displayName": name.capitalize(),
        "createTime": world.timestamp(),
        "about": "",
        "locale": "en-us",
        "premium": False,
        "idVerified": False,
        **known,
    }
    world.store.put(document, "user", user_id)


@handlers.answers("Cloud_GetUser")
def get_user(call: Call, world: World) -> object:
    """A user, with as much as the scopes of the credential allow."""
    user_id, known = user(world, call.path["user_id"])
    answer: Document = {"path": f"users/{user_id}", "id": str(user_id)}
    answer |= {name: known[name] for name in _PUBLIC if known.get(name) is not None}
    if may(call, "user.advanced:read"):
        answer["idVerified"] = known.get("idVerified") is True
    if may(call, "user.social:read"):
        links: Document = known.get("socialNetworkProfiles") or {}
        answer["socialNetworkProfiles"] = {"visibility": "NO_ONE", **links}
    return answer


@handlers.answers("Cloud_GenerateUserThumbnail")
def generate_thumbnail(call: Call, world: World) -> object:
    """Start making a picture of a user."""
    user_id, _ = user(world, call.path["user_id"])
    size = call.query.get("size", 420)
    if size not in SIZES:
        raise Refusal(400, f"size is {size}; it must be one of {', '.join(map(str, SIZES))}.")
    kind = _choice("format", str(call.query.get("format", "")), _FORMATS)
    shape = _choice("shape", str(call.query.get("shape", "")), _SHAPES)
    # A host that nobody can own, as there is no picture to be had.
    address = f"https://pictures.invalid/users/{user_id}/{size}x{size}-{shape}.{kind}"
    type_name = "type.googleapis.com/roblox.open_cloud.cloud.v2.GenerateUserThumbnailResponse"
    return world.begin(call, {"@type": type_name, "imageUri": address})


def _choice(name: str, sent: str, known: dict[str, str]) -> str:
    if sent not in known:
        raise Refusal(400, f"{name} is {sent[:40]!r}; it must be one of {', '.join(list(known)[2:])}.")
    return known[sent]


@handlers.answers("Cloud_GetUserThumbnailGenerationOperation")
def get_thumbnail_operation(call: Call, world: World) -> object:
    """What has become of a picture."""
    user(world, call.path["user_id"])
    return world.report(str(call.path["operation_id"]))
