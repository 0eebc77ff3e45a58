"""Reasons why a run cannot go on: one Dutch sentence each, shown by ``cli``, exit code 2."""


class SwvctlError(Exception):
    """A broken run, as opposed to broken data (which gives findings)."""


class NoWorkspaceError(SwvctlError):
    """There is no folder with ``data/samenwerkingsverband.yaml`` here or above."""


class UnreadableError(SwvctlError):
    """A file or folder that is needed cannot be read."""


class GitError(SwvctlError):
    """Git is not there, or has not got what was asked for."""


class AssetError(SwvctlError):
    """A template, schema or kader file is missing or broken."""


class MissingAssetError(AssetError):
    """There is no such file, of the workspace or ours."""


class OutputError(SwvctlError):
    """The output cannot be written, or should not be written there."""


class UsageError(SwvctlError):
    """What was asked for cannot be done."""


class ExhaustedError(SwvctlError):
    """A template that does not end, or makes more than a page can hold."""


class MissingExtraError(SwvctlError):
    """An optional part that was asked for is not installed."""
