"""How the description of Open Cloud becomes code. Never shipped.

`python -m codegen` is the way in. Nothing here imports the packages that it generates: it reads and writes text.
"""
