"""LibreOffice Calc: the cell functions as an extension (.oxt), generated from the catalog.

``oxt`` writes the extension; ``component`` and ``rebinding`` are what LibreOffice loads from it; ``values`` and
``parameters`` say how LibreOffice's values become the contract's; ``differences`` lists where it is not kept.
"""
