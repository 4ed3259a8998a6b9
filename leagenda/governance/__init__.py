"""Who consults whom: groups, their members, and the composition that was agreed on."""
