"""Which documented methods stand on which operations and wire fields, and whom a change of the description reaches.

Everything is read from the syntax trees of the thin layer and of the generated request builders; nothing is imported
and nothing is run. `manifest` is the way in; `annotate` gives the findings of the differ the methods they break.
"""
