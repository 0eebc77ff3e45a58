"""Markdown as authors write it: as a page, as plain text, as Markdown again; counted and looked over."""

from swvctl.tekst.markdown.hypertext import to_html
from swvctl.tekst.markdown.kerntekst import kerntekst, kernwoorden
from swvctl.tekst.markdown.mailtext import to_mail
from swvctl.tekst.markdown.plain import to_plain
from swvctl.tekst.markdown.problems import MarkdownFault, MarkdownFaultKind, faults
from swvctl.tekst.markdown.source import to_markdown
from swvctl.tekst.markdown.structure import length, nesting, plain_words, tokens, words

__all__ = [
    "MarkdownFault",
    "MarkdownFaultKind",
    "faults",
    "kerntekst",
    "kernwoorden",
    "length",
    "nesting",
    "plain_words",
    "to_html",
    "to_mail",
    "to_markdown",
    "to_plain",
    "tokens",
    "words",
]
