"""What may be kept, and under which name; knows no database."""
