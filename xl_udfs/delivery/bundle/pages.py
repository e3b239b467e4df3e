"""A document as one page for a browser, its pictures inside."""

import base64
import re
from collections.abc import Collection
from pathlib import Path

_PAGE = """\
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font-family: "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; line-height: 1.7; max-width: 54em;
  margin: 2em auto; padding: 0 1em; color: #222; }}
table {{ border-collapse: collapse; }}
th, td {{ border: 1px solid #bbb; padding: .3em .6em; vertical-align: top; text-align: left; }}
code {{ background: #f3f3f3; padding: 0 .2em; }}
img {{ max-width: 100%; border: 1px solid #ccc; }}
@media print {{ body {{ max-width: none; margin: 0; }} }}
</style>
</head>
<body>
{body}</body>
</html>
"""
_IMAGE = re.compile(r'src="([^":]+\.png)"')
_LINK = re.compile(r'<a href="(?!https?:|#)([^"]*)">(.*?)</a>')


def page(document: Path, along: Collection[str]) -> str:
    """The Markdown file as HTML; links to other documents than those that go ``along`` become plain text."""
    from markdown_it import MarkdownIt  # comes with rich

    text = document.read_text(encoding="utf-8")
    title = text.partition("\n")[0].lstrip("# ")
    body = MarkdownIt("commonmark").enable("table").render(text)
    body = _IMAGE.sub(lambda found: f'src="{_inline(document.parent / _decoded(found[1]))}"', body)
    return _PAGE.format(title=title, body=_LINK.sub(lambda found: _linked(found, along), body))


def _linked(found: "re.Match[str]", along: Collection[str]) -> str:
    name = _decoded(found[1]).partition(".md")[0]
    return f'<a href="{name}.html">{found[2]}</a>' if name in along else found[2]


def _decoded(link: str) -> str:
    from urllib.parse import unquote

    return unquote(link)


def _inline(picture: Path) -> str:
    return "data:image/png;base64," + base64.b64encode(picture.read_bytes()).decode("ascii")
