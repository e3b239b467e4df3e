"""Sentences of reports: what is right passes, what is wrong is found."""
