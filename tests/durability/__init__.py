"""What a killed program leaves."""
