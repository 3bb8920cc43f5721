"""Publish a place from CI, tell the running servers, and restart those with the old version.

    python publish_place.py 13058 7 build/place.rbxl

The key comes from RBLXOPENCLOUD_API_KEY and needs universe-places:write, universe-messaging-service:publish and
universe:write. Exit status 1 says that nothing was published, and standard error why.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from rblxopencloud import BaseException, Client, Conflict, Experience


def main(experience_id: int, place_id: int, file: Path, key: str) -> int:
    with Client(key) as client:
        experience = Experience(experience_id, client)
        try:
            version = experience.get_place(place_id).upload_place_file(file, publish=True)
        except Conflict as error:
            print(f"Not published. {error}", file=sys.stderr)
            return 1
        except (BaseException, OSError, ValueError) as error:
            print(f"Not published: {error}", file=sys.stderr)
            return 1
        print(f"Version {version} is published.")
        experience.publish_message("update", str(version))
        experience.restart_servers(place_ids=[place_id], exclude_latest_version=True, bleed_servers_minutes=5)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), os.environ["RBLXOPENCLOUD_API_KEY"]))
