"""Reading a document: file → blocks with their place → recognised parts → proposal.

Every step is a pure function whose result can be looked at. Nothing here touches the database.
"""
