"""Who may call what on an experience, and what happens where there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from experience_support import PLACE, PNG, USER, done, limited

import rblxopencloud

if TYPE_CHECKING:
    from conftest import Both

Calls: TypeAlias = Callable[[Any], Any]
PUBLIC_KEY = "a2V5"

CALLS: dict[str, tuple[str, Calls]] = {
    "update": ("universe:write", lambda e: e.update(vr_enabled=True)),
    "Place.update": ("universe.place:write", lambda e: e.get_place(PLACE).update(name="Lobby")),
    "Place.upload_place_file": ("universe-places:write", lambda e: e.get_place(PLACE).upload_place_file(b"<roblox! x")),
    "publish_message": ("universe-messaging-service:publish", lambda e: e.publish_message("topic", "text")),
    "restart_servers": ("universe:write", lambda e: e.restart_servers()),
    "translate_text": ("universe:write", lambda e: e.translate_text("Hello", ["fr-fr"])),
    "generate_speech_asset": ("universe:write", lambda e: e.generate_speech_asset("Hello")),
    "fetch_subscription": ("universe:write", lambda e: e.fetch_subscription("EXP-1", USER)),
    "list_ban_logs": ("universe.user-restriction:read", lambda e: e.list_ban_logs()),
    "list_user_restrictions": ("universe.user-restriction:read", lambda e: e.list_user_restrictions()),
    "fetch_user_restriction": ("universe.user-restriction:read", lambda e: e.fetch_user_restriction(USER)),
    "ban_user": ("universe.user-restriction:write", lambda e: e.ban_user(USER, 60)),
    "unban_user": ("universe.user-restriction:write", lambda e: e.unban_user(USER)),
    "Place.list_user_restrictions": (
        "universe.user-restriction:read",
        lambda e: e.get_place(PLACE).list_user_restrictions(),
    ),
    "Place.fetch_user_restriction": (
        "universe.user-restriction:read",
        lambda e: e.get_place(PLACE).fetch_user_restriction(USER),
    ),
    "Place.ban_user": ("universe.user-restriction:write", lambda e: e.get_place(PLACE).ban_user(USER, 60)),
    "Place.unban_user": ("universe.user-restriction:write", lambda e: e.get_place(PLACE).unban_user(USER)),
    "list_secrets": ("universe.secret:read", lambda e: e.list_secrets()),
    "fetch_secrets_public_key": ("universe.secret:read", lambda e: e.fetch_secrets_public_key()),
    "create_secret": ("universe.secret:write", lambda e: e.create_secret("a", PUBLIC_KEY, key_id="1")),
    "update_secret": ("universe.secret:write", lambda e: e.update_secret("a", PUBLIC_KEY, key_id="1")),
    "delete_secret": ("universe.secret:write", lambda e: e.delete_secret("a")),
    "list_developer_products": ("developer-product:read", lambda e: e.list_developer_products()),
    "fetch_developer_product": ("developer-product:read", lambda e: e.fetch_developer_product(1)),
    "create_developer_product": ("developer-product:write", lambda e: e.create_developer_product("Coins")),
    "update_developer_product": ("developer-product:write", lambda e: e.update_developer_product(1, name="Gold")),
    "list_game_passes": ("game-pass:read", lambda e: e.list_game_passes()),
    "fetch_game_pass": ("game-pass:read", lambda e: e.fetch_game_pass(1)),
    "create_game_pass": ("game-pass:write", lambda e: e.create_game_pass("VIP")),
    "update_game_pass": ("game-pass:write", lambda e: e.update_game_pass(1, name="Gold")),
    "create_badge": ("legacy-universe.badge:manage-and-spend-robux", lambda e: e.create_badge("Steps", PNG)),
    "fetch_published_config": ("universe:read", lambda e: e.fetch_published_config()),
    "fetch_draft_config": ("universe:read", lambda e: e.fetch_draft_config()),
    "update_draft_config": ("universe:write", lambda e: e.update_draft_config({"a": 1})),
    "publish_draft_config": ("universe:write", lambda e: e.publish_draft_config()),
    "delete_draft_config": ("universe:write", lambda e: e.delete_draft_config()),
}
OF_BADGES: dict[str, tuple[str, Calls]] = {
    "update_badge": ("legacy-universe.badge:write", lambda e: e.update_badge(1, name="Steps")),
    "update_badge with an icon": ("legacy-badge:manage", lambda e: e.update_badge(1, icon_file=PNG)),
    "send_notification": ("user.user-notification:write", lambda e: e.send_notification(USER, "id")),
}


@pytest.mark.parametrize("name", [*CALLS, *OF_BADGES])
def test_a_key_without_the_scope_is_told_which_one_it_lacks(sdk: Both, name: str) -> None:
    scope, call = (CALLS | OF_BADGES)[name]

    with (
        limited(sdk, ["asset-permissions:write"]) as experience,
        pytest.raises(rblxopencloud.Forbidden, match=scope.replace(".", r"\.")) as caught,
    ):
        done(sdk, call(experience))

    assert caught.value.status_code == 403
    assert scope in caught.value.endpoint.scopes  # pyright: ignore[reportOptionalMemberAccess] - an answer has one


@pytest.mark.parametrize("name", CALLS)
def test_an_experience_that_is_not_there_is_not_found(sdk: Both, name: str) -> None:
    call = CALLS[name][1]
    missing = sdk.package.Experience(999, sdk.client)

    with pytest.raises(rblxopencloud.NotFound, match="999"):
        done(sdk, call(missing))


@pytest.mark.parametrize("method", ["fetch_info", "fetch_user_restriction", "list_user_restrictions"])
def test_a_place_that_is_not_there_is_not_found(sdk: Both, experience: Any, method: str) -> None:
    place = experience.get_place(999)
    arguments = [USER] if method == "fetch_user_restriction" else []

    with pytest.raises(rblxopencloud.NotFound, match="place 999"):
        done(sdk, getattr(place, method)(*arguments))


def test_a_badge_or_a_user_that_is_not_there_is_not_found(sdk: Both, experience: Any) -> None:
    for call in (
        lambda: experience.fetch_badge(1),
        lambda: experience.update_badge(1, enabled=False),
        lambda: experience.send_notification(1, "id"),
    ):
        with pytest.raises(rblxopencloud.NotFound):
            done(sdk, call())
