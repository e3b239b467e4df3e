"""One reader of claims each: what a sentence asserts about its figures, and whether that is so."""
