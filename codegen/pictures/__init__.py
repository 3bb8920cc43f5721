"""Pictures of the pages, drawn as SVG from what is really there: the same input gives the same bytes."""
