"""Who takes part: users, organisations, their sites."""
