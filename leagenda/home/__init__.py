"""Pages that combine rooms: what to do next, searching, the demo."""
