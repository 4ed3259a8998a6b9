"""What happens by itself: work that waits, runs, failed or comes back, and who does it."""
