"""One call of every documented method, on objects that are made without asking anybody, for generic tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from rblxopencloud import AssetPermissionAction, AssetPermissionSubject, AssetPermissionSubjectType, AssetType, Money

if TYPE_CHECKING:
    from conftest import Both

PNG = b"\x89PNG\r\n\x1a\n made up"
PLACE_FILE = b"<roblox!\x89\xff\r\n\x1a\n made up"
SEALED = "a2V5"
"""What is said to be a secret that was encrypted already."""

APP = 5


class Things:
    """Objects of one package.

    Args:
        sdk: The package.
        client: What they call through.
        missing: Whether they stand for what is not there.
    """

    def __init__(self, sdk: Both, client: Any, missing: bool = False) -> None:
        package = sdk.package
        universe, place, user, group = (404, 404, 404, 404) if missing else (13058, 7, 287113233, 7)
        self.client = client
        self.package = package
        self.user_id = user
        self.key = package.ApiKey(client)
        self.experience = package.Experience(universe, client)
        self.place = self.experience.get_place(place)
        self.user = package.User(user, client)
        self.group = package.Group(group, client)
        self.asset = package.Asset(404, client, self.user, AssetType.Model)
        self.product = package.CreatorStoreProduct(
            404, AssetType.Model, self.user, True, True, [], Money("USD", 0), None, {}, client
        )
        self.store = self.experience.get_datastore("Store")
        self.ordered = self.experience.get_ordered_datastore("Board")
        self.map = self.experience.get_sorted_map("Map")
        self.queue = self.experience.get_memory_store_queue("Queue")
        self.version = self._version()
        self.secret = package.Secret("a", "*", None, None, self.experience)
        self.member = package.GroupMember(user, self.group, client)
        self.member.role_id = 404
        self.request = package.GroupJoinRequest(user, self.group, client)
        self.app = package.OAuth2App(APP, "secret", "https://example.com/", client=client)
        self.partial = package.PartialAccessToken(self.app, "token")
        self.token = package.AccessToken(self.app, {"access_token": "token", "refresh_token": "refresh"}, 0.0)
        self.webhook = package.Webhook(b"secret", client)
        path = f"cloud/v2/universes/{universe}/memory-store/operations/404"
        self.operation = package.Operation.from_path(path, client)

    def _version(self) -> Any:
        made = datetime.now(UTC)
        return self.package.EntryVersion("404", False, 1, made, made, self.store, "key")


Calls: TypeAlias = Callable[[Things], Any]
EVERYBODY = AssetPermissionSubject(AssetPermissionSubjectType.All)

CALLS: dict[str, Calls] = {
    "ApiKey.fetch_info": lambda it: it.key.fetch_info(),
    "ApiKey.get_experience": lambda it: it.key.get_experience(it.experience.id),
    "ApiKey.get_group": lambda it: it.key.get_group(it.group.id),
    "ApiKey.get_user": lambda it: it.key.get_user(it.user_id),
    "ApiKey.fetch_asset": lambda it: it.key.fetch_asset(404),
    "ApiKey.fetch_creator_store_product": lambda it: it.key.fetch_creator_store_product(AssetType.Model, 404),
    "ApiKey.fetch_toolbox_asset": lambda it: it.key.fetch_toolbox_asset(404),
    "ApiKey.search_toolbox": lambda it: it.key.search_toolbox(AssetType.Model),
    "ApiKey.search_saved_assets": lambda it: it.key.search_saved_assets(),
    "ApiKey.save_asset": lambda it: it.key.save_asset(404, AssetType.Model),
    "ApiKey.unsave_assets": lambda it: it.key.unsave_assets([(404, AssetType.Model)]),
    "AssetDeliveryLocation.download": lambda it: it.package.AssetDeliveryLocation(
        f"{it.client.base_url}/not-there", False, False, None, it.client
    ).download(),
    "Asset.fetch_delivery_location": lambda it: it.asset.fetch_delivery_location(),
    "Asset.fetch_creator_store_product": lambda it: it.asset.fetch_creator_store_product(),
    "Asset.fetch_toolbox_asset": lambda it: it.asset.fetch_toolbox_asset(),
    "Asset.fetch_version": lambda it: it.asset.fetch_version(1),
    "Asset.list_versions": lambda it: it.asset.list_versions(),
    "Asset.rollback": lambda it: it.asset.rollback(1),
    "Asset.archive": lambda it: it.asset.archive(),
    "Asset.restore": lambda it: it.asset.restore(),
    "Money.to_scientific_notation": lambda _: Money("USD", 1).to_scientific_notation(),
    "CreatorStoreProduct.fetch_asset": lambda it: it.product.fetch_asset(),
    "Creator.fetch_asset": lambda it: it.user.fetch_asset(404),
    "Creator.upload_asset": lambda it: it.user.upload_asset(PNG, AssetType.Image, "Name", "About"),
    "Creator.update_asset": lambda it: it.user.update_asset(404, name="Name"),
    "Creator.list_asset_versions": lambda it: it.user.list_asset_versions(404),
    "Creator.fetch_asset_version": lambda it: it.user.fetch_asset_version(404, 1),
    "Creator.rollback_asset": lambda it: it.user.rollback_asset(404, 1),
    "Creator.archive_asset": lambda it: it.user.archive_asset(404),
    "Creator.restore_asset": lambda it: it.user.restore_asset(404),
    "Creator.fetch_asset_delivery_location": lambda it: it.user.fetch_asset_delivery_location(404),
    "Creator.fetch_creator_store_product": lambda it: it.user.fetch_creator_store_product(AssetType.Model, 404),
    "Creator.fetch_toolbox_asset": lambda it: it.user.fetch_toolbox_asset(404),
    "Creator.grant_assets_permission": lambda it: it.user.grant_assets_permission(
        AssetPermissionAction.Use, it.user, [404]
    ),
    "EntryVersion.get_value": lambda it: it.version.get_value(),
    "DataStore.delete": lambda it: it.store.delete(),
    "DataStore.undelete": lambda it: it.store.undelete(),
    "DataStore.list_keys": lambda it: it.store.list_keys(),
    "DataStore.get_entry": lambda it: it.store.get_entry("key"),
    "DataStore.set_entry": lambda it: it.store.set_entry("key", 1),
    "DataStore.increment_entry": lambda it: it.store.increment_entry("key", 1),
    "DataStore.remove_entry": lambda it: it.store.remove_entry("key"),
    "DataStore.list_versions": lambda it: it.store.list_versions("key"),
    "DataStore.get_version": lambda it: it.store.get_version("key", "404"),
    "OrderedDataStore.sort_keys": lambda it: it.ordered.sort_keys(),
    "OrderedDataStore.get_entry": lambda it: it.ordered.get_entry("key"),
    "OrderedDataStore.set_entry": lambda it: it.ordered.set_entry("key", 1),
    "OrderedDataStore.increment_entry": lambda it: it.ordered.increment_entry("key", 1),
    "OrderedDataStore.remove_entry": lambda it: it.ordered.remove_entry("key"),
    "Secret.update": lambda it: it.secret.update(SEALED, key_id="1"),
    "Secret.delete": lambda it: it.secret.delete(),
    "Place.fetch_info": lambda it: it.place.fetch_info(),
    "Place.update": lambda it: it.place.update(name="Lobby"),
    "Place.upload_place_file": lambda it: it.place.upload_place_file(PLACE_FILE),
    "Place.get_asset": lambda it: it.place.get_asset(),
    "Place.fetch_asset": lambda it: it.place.fetch_asset(),
    "Place.list_user_restrictions": lambda it: it.place.list_user_restrictions(),
    "Place.fetch_user_restriction": lambda it: it.place.fetch_user_restriction(it.user_id),
    "Place.ban_user": lambda it: it.place.ban_user(it.user_id, 60),
    "Place.unban_user": lambda it: it.place.unban_user(it.user_id),
    "Experience.fetch_info": lambda it: it.experience.fetch_info(),
    "Experience.update": lambda it: it.experience.update(vr_enabled=True),
    "Experience.get_place": lambda it: it.experience.get_place(7),
    "Experience.get_datastore": lambda it: it.experience.get_datastore("Store"),
    "Experience.get_ordered_datastore": lambda it: it.experience.get_ordered_datastore("Board"),
    "Experience.list_datastores": lambda it: it.experience.list_datastores(),
    "Experience.snapshot_datastores": lambda it: it.experience.snapshot_datastores(),
    "Experience.get_sorted_map": lambda it: it.experience.get_sorted_map("Map"),
    "Experience.get_memory_store_queue": lambda it: it.experience.get_memory_store_queue("Queue"),
    "Experience.publish_message": lambda it: it.experience.publish_message("topic", "text"),
    "Experience.send_notification": lambda it: it.experience.send_notification(it.user_id, "message"),
    "Experience.restart_servers": lambda it: it.experience.restart_servers(),
    "Experience.flush_memory_store": lambda it: it.experience.flush_memory_store(),
    "Experience.fetch_subscription": lambda it: it.experience.fetch_subscription("EXP-404", it.user_id),
    "Experience.list_ban_logs": lambda it: it.experience.list_ban_logs(),
    "Experience.list_user_restrictions": lambda it: it.experience.list_user_restrictions(),
    "Experience.fetch_user_restriction": lambda it: it.experience.fetch_user_restriction(it.user_id),
    "Experience.ban_user": lambda it: it.experience.ban_user(it.user_id, 60),
    "Experience.unban_user": lambda it: it.experience.unban_user(it.user_id),
    "Experience.list_secrets": lambda it: it.experience.list_secrets(),
    "Experience.fetch_secrets_public_key": lambda it: it.experience.fetch_secrets_public_key(),
    "Experience.create_secret": lambda it: it.experience.create_secret("a", SEALED, key_id="1"),
    "Experience.update_secret": lambda it: it.experience.update_secret("a", SEALED, key_id="1"),
    "Experience.delete_secret": lambda it: it.experience.delete_secret("a"),
    "Experience.generate_speech_asset": lambda it: it.experience.generate_speech_asset("Hello"),
    "Experience.translate_text": lambda it: it.experience.translate_text("Hello", ["fr-fr"]),
    "Experience.list_developer_products": lambda it: it.experience.list_developer_products(),
    "Experience.fetch_developer_product": lambda it: it.experience.fetch_developer_product(404),
    "Experience.create_developer_product": lambda it: it.experience.create_developer_product("Coins"),
    "Experience.update_developer_product": lambda it: it.experience.update_developer_product(404, name="Gold"),
    "Experience.list_game_passes": lambda it: it.experience.list_game_passes(),
    "Experience.fetch_game_pass": lambda it: it.experience.fetch_game_pass(404),
    "Experience.create_game_pass": lambda it: it.experience.create_game_pass("VIP"),
    "Experience.update_game_pass": lambda it: it.experience.update_game_pass(404, name="Gold"),
    "Experience.fetch_badge": lambda it: it.experience.fetch_badge(404),
    "Experience.create_badge": lambda it: it.experience.create_badge("Steps", PNG),
    "Experience.update_badge": lambda it: it.experience.update_badge(404, name="Miles"),
    "Experience.fetch_published_config": lambda it: it.experience.fetch_published_config(),
    "Experience.fetch_draft_config": lambda it: it.experience.fetch_draft_config(),
    "Experience.publish_draft_config": lambda it: it.experience.publish_draft_config(),
    "Experience.update_draft_config": lambda it: it.experience.update_draft_config({"a": 1}),
    "Experience.delete_draft_config": lambda it: it.experience.delete_draft_config(),
    "GroupMember.fetch_role": lambda it: it.member.fetch_role(),
    "GroupMember.update": lambda it: it.member.update(role_id=404),
    "GroupJoinRequest.accept": lambda it: it.request.accept(),
    "GroupJoinRequest.decline": lambda it: it.request.decline(),
    "Group.fetch_info": lambda it: it.group.fetch_info(),
    "Group.fetch_member": lambda it: it.group.fetch_member(it.user_id),
    "Group.update_member": lambda it: it.group.update_member(it.user_id, 404),
    "Group.fetch_role": lambda it: it.group.fetch_role(404),
    "Group.list_members": lambda it: it.group.list_members(),
    "Group.list_roles": lambda it: it.group.list_roles(),
    "Group.list_join_requests": lambda it: it.group.list_join_requests(),
    "Group.fetch_shout": lambda it: it.group.fetch_shout(),
    "Group.accept_join_request": lambda it: it.group.accept_join_request(it.user_id),
    "Group.decline_join_request": lambda it: it.group.decline_join_request(it.user_id),
    "Group.list_audit_logs": lambda it: it.group.list_audit_logs(),
    "Operation.fetch_status": lambda it: it.operation.fetch_status(),
    "Operation.wait": lambda it: it.operation.wait(),
    "SortedMap.list_keys": lambda it: it.map.list_keys(),
    "SortedMap.get_key": lambda it: it.map.get_key("key"),
    "SortedMap.set_key": lambda it: it.map.set_key("key", 1, 60),
    "SortedMap.remove_key": lambda it: it.map.remove_key("key"),
    "MemoryStoreQueue.add_item": lambda it: it.queue.add_item("item"),
    "MemoryStoreQueue.read_items": lambda it: it.queue.read_items(),
    "MemoryStoreQueue.remove_items": lambda it: it.queue.remove_items("read"),
    "PartialAccessToken.fetch_userinfo": lambda it: it.partial.fetch_userinfo(),
    "PartialAccessToken.fetch_resources": lambda it: it.partial.fetch_resources(),
    "PartialAccessToken.fetch_token_info": lambda it: it.partial.fetch_token_info(),
    "PartialAccessToken.revoke": lambda it: it.partial.revoke(),
    "AccessToken.revoke_refresh_token": lambda it: it.token.revoke_refresh_token(),
    "OAuth2App.generate_code_verifier": lambda it: it.app.generate_code_verifier(),
    "OAuth2App.generate_uri": lambda it: it.app.generate_uri("openid"),
    "OAuth2App.from_access_token_string": lambda it: it.app.from_access_token_string("token"),
    "OAuth2App.exchange_code": lambda it: it.app.exchange_code("code"),
    "OAuth2App.refresh_token": lambda it: it.app.refresh_token("refresh"),
    "OAuth2App.revoke_token": lambda it: it.app.revoke_token("token"),
    "User.fetch_info": lambda it: it.user.fetch_info(),
    "User.generate_headshot": lambda it: it.user.generate_headshot(),
    "User.fetch_managing_groups": lambda it: it.user.fetch_managing_groups(),
    "User.list_groups": lambda it: it.user.list_groups(),
    "User.list_inventory": lambda it: it.user.list_inventory(),
    "User.fetch_experience_followings": lambda it: it.user.fetch_experience_followings(),
    "User.fetch_experience_following_status": lambda it: it.user.fetch_experience_following_status(it.experience.id),
    "User.follow_experience": lambda it: it.user.follow_experience(it.experience.id),
    "User.unfollow_experience": lambda it: it.user.unfollow_experience(it.experience.id),
    "User.list_asset_quotas": lambda it: it.user.list_asset_quotas(),
    "Webhook.process_notification": lambda it: it.webhook.process_notification(b"{}", None, False),
    "Webhook.event": lambda it: it.webhook.event(print),
}
"""By "Class.method", as the interface is documented."""

QUIET = {
    "ApiKey.get_experience",
    "ApiKey.get_group",
    "ApiKey.get_user",
    "Money.to_scientific_notation",
    "Place.get_asset",
    "Experience.get_place",
    "Experience.get_datastore",
    "Experience.get_ordered_datastore",
    "Experience.get_sorted_map",
    "Experience.get_memory_store_queue",
    "OAuth2App.generate_code_verifier",
    "OAuth2App.generate_uri",
    "OAuth2App.from_access_token_string",
    "Webhook.process_notification",
    "Webhook.event",
}
"""Methods that send nothing."""


def finished(sdk: Both, value: Any) -> Any:
    """The result of a call, or everything that a listing yields."""
    return sdk.items(value) if hasattr(value, "__next__") or hasattr(value, "__anext__") else sdk.run(value)
