"""What changed between two OpenAPI descriptions, does it break anyone, and whom: `python -m codegen diff`."""
