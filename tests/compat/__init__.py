"""What users rely on: the public names and their signatures, held against those of the last release."""
