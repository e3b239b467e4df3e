"""What the sentences of a report assert about their figures, and whether that is so: text in, judgements out."""

from xl_udfs.prose.figures import Block, Figure, read
from xl_udfs.prose.judgement import Holds, Judgement, Kind
from xl_udfs.prose.reader import MOST_WRONG, judge, judge_blocks

__all__ = ["MOST_WRONG", "Block", "Figure", "Holds", "Judgement", "Kind", "judge", "judge_blocks", "read"]
