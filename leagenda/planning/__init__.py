"""What the partners want and will do: agenda, year agenda, work plans, actions, money."""
