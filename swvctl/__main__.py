"""Run with ``python -m swvctl``."""

from swvctl.cli import main

if __name__ == "__main__":
    main()
