"""Upload an asset for a user or a group, show the progress, and wait until it is moderated.

    python upload_asset.py user 287113233 Decal icon.png "Icon" "The icon of the shop."

The key comes from RBLXOPENCLOUD_API_KEY and needs asset:read and asset:write.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from rblxopencloud import AssetType, BaseException, Client, Group, User


def main(kind: str, owner_id: int, asset_type: str, file: Path, texts: tuple[str, str], key: str) -> int:
    with Client(key) as client:
        owner = User(owner_id, client) if kind == "user" else Group(owner_id, client)
        try:
            operation = owner.upload_asset(file, AssetType[asset_type], *texts, progress=show)
            sys.stderr.write("\n")
            asset = operation.wait(timeout_seconds=300)
        except KeyError:
            print(f"{asset_type} is not a kind of asset.", file=sys.stderr)
            return 2
        except (BaseException, OSError, ValueError, TimeoutError) as error:
            print(f"Not uploaded: {error}", file=sys.stderr)
            return 1
        status = "unknown" if asset.moderation_status is None else asset.moderation_status.name
        print(f"https://create.roblox.com/store/asset/{asset.id} ({status})")
    return 0


def show(sent: int, total: int | None) -> None:
    sys.stderr.write(f"\r{sent:,} bytes sent" if total is None else f"\r{100 * sent // max(total, 1)} % sent")


if __name__ == "__main__":
    _, kind, owner, asset_type, file, name, description = sys.argv
    sys.exit(main(kind, int(owner), asset_type, Path(file), (name, description), os.environ["RBLXOPENCLOUD_API_KEY"]))
