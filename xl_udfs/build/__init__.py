"""The workbook built from text (a developer's command; needs the extra ``build``)."""
