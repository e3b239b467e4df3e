"""What VBA says to people, as the workbooks of the default edition have it."""

from xl_udfs.annexes import load_edition
from xl_udfs.build.texts import vba_texts

VBA_TEXTS = vba_texts(load_edition())
