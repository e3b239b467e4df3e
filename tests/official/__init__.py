"""The official forms as published, written down by hand from the text of a real filing: ground truth for layouts."""
