"""Registers as they are published: pure steps from bytes to what would change here.

A table is opened (encoding, separator, header), its kind is recognised by its columns, its rows
become published sites, pupil counts or holidays, and these are compared with what is known.
"""
