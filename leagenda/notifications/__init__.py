"""What people say to each other, and how they hear of things."""
