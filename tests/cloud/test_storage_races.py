"""Writers that meet: what others write between a read and a write is never lost, in both packages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
from rblxopencloud import Hooks

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Both

READ = "Cloud_GetDataStoreEntry__Using_Universes_DataStores_Scopes"


class Rival:
    """Writes whenever the package has just read: as often as it is told to."""

    def __init__(self, sdk: Both, times: int, act: Callable[[Any], object]) -> None:
        self.left = times
        self._act = act
        other = rblxopencloud.Client(sdk.cloud.api_key, base_url=sdk.cloud.url)
        self.datastore = rblxopencloud.Experience(13058, other).get_datastore("PlayerData")
        client = sdk.package.Client(sdk.cloud.api_key, base_url=sdk.cloud.url, hooks=Hooks(response=self._saw))
        self.met: Any = sdk.package.Experience(13058, client).get_datastore("PlayerData")

    def _saw(self, event: Any) -> None:
        if event.operation == READ and self.left > 0:
            self.left -= 1
            self._act(self.datastore)


def test_an_increment_that_keeps_loses_nothing_that_others_add(sdk: Both) -> None:
    rival = Rival(sdk, 3, lambda datastore: datastore.increment_entry("score", 10, users=[9]))
    rival.datastore.set_entry("score", 1, users=[1])

    value, info = sdk.run(rival.met.increment_entry("score", 1, keep_info=True))

    assert (value, info.users) == (32, [9])
    assert rival.datastore.get_entry("score") == (32, info)


def test_a_set_that_keeps_takes_users_and_metadata_of_the_last_writer(sdk: Both) -> None:
    rival = Rival(sdk, 1, lambda datastore: datastore.set_entry("key", "theirs", users=[9], metadata={"by": "them"}))

    sdk.run(rival.met.set_entry("key", "ours", keep_info=True))

    value, info = rival.datastore.get_entry("key")
    assert (value, info.users, info.metadata) == ("ours", [9], {"by": "them"})


def test_an_entry_that_goes_meanwhile_is_written_anew(sdk: Both) -> None:
    rival = Rival(sdk, 1, lambda datastore: datastore.remove_entry("key"))
    rival.datastore.set_entry("key", 5, users=[1])

    value, info = sdk.run(rival.met.increment_entry("key", 2, keep_info=True))

    assert (value, info.users) == (2, [])


def test_whoever_is_always_late_is_told_so(sdk: Both) -> None:
    rival = Rival(sdk, 100, lambda datastore: datastore.increment_entry("score", 10))

    for call in (rival.met.increment_entry, rival.met.set_entry):
        with pytest.raises(rblxopencloud.PreconditionFailed):
            sdk.run(call("score", 1, keep_info=True))

    assert rival.left == 80
    assert rival.datastore.get_entry("score")[0] == 200
