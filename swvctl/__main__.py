"""Run with ``python -m swvctl``."""

import os
import sys

if __name__ == "__main__":
    # Python puts the current folder first; a region may hold a file called yaml.py, and it must stay a file.
    here = os.path.realpath(os.curdir)
    sys.path[:] = [folder for folder in sys.path if folder and os.path.realpath(folder) != here]
    from swvctl.cli import main

    main()
