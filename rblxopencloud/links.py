"""Social links of experiences and assets: values without I/O, the same classes in both packages."""

from __future__ import annotations

import attrs

from ._values import hash_of


@attrs.define
class ExperienceSocialLink:
    """A link to a community, shown on the page of an experience.

    Attributes:
        title: The text of the link.
        uri: Where the link leads.

    Example:
        ```python
        link = ExperienceSocialLink("Our server", "https://discord.gg/example")
        ```

    [Universes](https://create.roblox.com/docs/cloud/reference/features/universes)
    """

    title: str
    uri: str

    __hash__ = hash_of("uri")


@attrs.define
class AssetSocialLink:
    """A link shown on the page of an asset; an asset has at most three.

    Attributes:
        uri: Where the link leads, such as "https://twitch.tv/your-channel".
        title: The text of the link; None for none.

    Example:
        ```python
        link = AssetSocialLink("https://github.com/your-name/your-repository")
        ```

    [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
    """

    uri: str
    title: str | None = None

    __hash__ = hash_of("uri")
