"""The example: the facts and figures of a real year agenda, in words of our own, and invented people."""
