"""What the driver cannot show by calling methods with made-up arguments, each with its reason.

A method in `UNDRIVEN` is not called at all. Of a method in `UNSHOWN`, the calls do not reach everything that it can do.
For both the manifest must know all that was seen; that it knows nothing beyond that cannot be shown this way.
"""

from __future__ import annotations

UNDRIVEN = {
    "AccessToken.fetch_resources": "needs a token that the service has signed",
    "AccessToken.fetch_token_info": "needs a token that the service has signed",
    "AccessToken.fetch_userinfo": "needs a token that the service has signed",
    "AccessToken.refresh": "needs a token that the service has signed",
    "AccessToken.revoke": "needs a token that the service has signed",
    "AccessToken.revoke_refresh_token": "needs a token that the service has signed",
    "ApiKey.unsave_assets": "takes pairs of an id and a type",
    "Asset.fetch_creator_store_product": "needs an asset whose type was fetched",
    "AssetDeliveryLocation.download": "needs an address from which the content comes",
    "AssetDeliveryLocation.download_to": "needs an address from which the content comes",
    "Creator.update_asset": "is a user or a group when it is called",
    "Creator.upload_asset": "is a user or a group when it is called",
    "EntryVersion.get_value": "is made by a data store",
    "GroupMember.fetch_role": "needs a member whose role was fetched",
    "OAuth2App.exchange_code": "needs an answer that the service has signed",
    "OAuth2App.verify_id_token": "needs an answer that the service has signed",
    "OAuth2App.send": "takes any request",
    "User.generate_headshot": "takes one of a list of sizes",
    "GroupJoinRequest.generate_headshot": "takes one of a list of sizes",
    "GroupMember.generate_headshot": "takes one of a list of sizes",
    "Webhook.event": "is a decorator",
    "Webhook.verify_signature": "needs a signed message",
}
UNSHOWN = {
    "DataStore.get": "values have no schema; where a scope is part of the key another operation is asked",
    "DataStore.get_entry": "values have no schema; where a scope is part of the key another operation is asked",
    "DataStore.get_version": "values have no schema; where a scope is part of the key another operation is asked",
    "DataStore.increment": "keeps what is there only under conditions that no example meets",
    "DataStore.increment_entry": "keeps what is there only under conditions that no example meets",
    "DataStore.list_versions": "asks another operation where a scope is part of the key",
    "DataStore.set": "asks another operation under conditions that exclude each other",
    "DataStore.set_entry": "asks another operation under conditions that exclude each other",
    "Experience.list_developer_products": "passes a size that the service does not state as a number",
    "Experience.list_game_passes": "passes a size that the service does not state as a number",
    "Experience.update_badge": "sends the icon only where it is a picture",
    "Group.fetch_member": "asks for one page",
    "Group.list_join_requests": "reads the path only where it names a request to join",
    "Group.update_member": "takes roles away only from members who have them",
    "GroupMember.update": "takes roles away only from members who have them",
    "GroupJoinRequest.list_asset_quotas": "filters by kinds that no sample has",
    "GroupMember.list_asset_quotas": "filters by kinds that no sample has",
    "User.list_asset_quotas": "filters by kinds that no sample has",
    "GroupJoinRequest.list_inventory": "filters by kinds that no sample has",
    "GroupMember.list_inventory": "filters by kinds that no sample has",
    "User.list_inventory": "filters by kinds that no sample has",
    "OAuth2App.generate_uri": "hands out an address and sends nothing",
    "PartialAccessToken.fetch_resources": "tells owners apart by texts that no example has",
    "SortedMap.remove_key": "passes the tag only of an item that was read",
    "SortedMap.set_key": "creates an item only where none is there",
}
