"""Markdown as authors write it: as a page, as plain text, as Markdown again; counted and looked over.

A module for each, so that a check does not import what makes pages.
"""
