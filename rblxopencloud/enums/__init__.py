"""Enumerations of the documented interface, a module for each field of work.

Values that this version does not know become `Unknown`: the service adds new ones without notice.
"""
