"""The example: facts and figures of a real year agenda, words of our own, invented people."""
