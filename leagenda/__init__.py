"""LEAgenda: the year agenda that keeps itself."""
