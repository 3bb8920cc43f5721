"""Social links of an experience: values without I/O, the same class in both packages."""

from __future__ import annotations

import attrs


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
