"""One file that holds everything of an installation, for either database, and putting it back.

It knows no nouns: whatever tables and files there are, go along. The file is a tar: what it is
(`leagenda.json`), the rows of each table in pieces, the files, and at the end the sums of it all
(`manifest.json`). ADR 23 tells the form.
"""
