"""What rules are made of: no rule itself, and imports none."""
