"""A weekly leaderboard: count wins, show the best ten, close the week with a prize for the first three.

    python leaderboard.py 13058

The key comes from RBLXOPENCLOUD_API_KEY. It needs universe.ordered-data-store.scope.entry:read and :write,
universe-datastores.objects:create, :read and :update, and universe-messaging-service:publish.
"""

from __future__ import annotations

import json
import os
import sys

from rblxopencloud import Client, Experience, NotFound, PreconditionFailed

PRIZES = (500, 250, 100)


def main(experience_id: int, week: str, key: str) -> int:
    with Client(key) as client:
        experience = Experience(experience_id, client)
        winners = best(experience, week)
        for place, (player, wins) in enumerate(winners, start=1):
            print(f"{place:>2}. {player}: {wins}")
        for (player, _), coins in zip(winners, PRIZES, strict=False):
            give_prize(experience, player, week, coins)
        if winners:
            experience.publish_message("leaderboard", json.dumps({"week": week, "first": winners[0][0]}))
    return 0


def count_win(experience: Experience, week: str, player: str) -> None:
    experience.get_ordered_datastore(f"wins-{week}").increment_entry(player, 1)


def best(experience: Experience, week: str, limit: int = 10) -> list[tuple[str, int]]:
    board = experience.get_ordered_datastore(f"wins-{week}")
    return [(entry.key, entry.value) for entry in board.sort_keys(descending=True, limit=limit)]


def give_prize(experience: Experience, player: str, week: str, coins: int) -> bool:
    """Pay a prize exactly once, however often this runs and whoever else writes to the same entry."""
    store = experience.get_datastore("coins")
    while True:
        try:
            value, info = store.get_entry(player)
        except NotFound:
            value, info = {"gold": 0, "prizes": []}, None
        if week in value.setdefault("prizes", []):
            return False
        value["gold"] += coins
        value["prizes"].append(week)
        try:
            if info is None:
                store.set_entry(player, value, users=[int(player)], exclusive_create=True)
            else:
                store.set_entry(player, value, users=info.users, metadata=info.metadata, previous_version=info.version)
        except PreconditionFailed:
            continue  # somebody wrote in between: read again
        return True


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "1", os.environ["RBLXOPENCLOUD_API_KEY"]))
