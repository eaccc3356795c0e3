"""The console of a host on which somebody sets the clock: to what the file CLOCK_SHIFT says, at every SIGUSR1."""

import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

import time_machine

traveller = None


def set_clock(*_signal):
    """The clock on the wall from now on shows so many seconds more or less than it really is."""
    global traveller
    if traveller:
        traveller.stop()
    now = time_machine.travel(timedelta(seconds=float(Path(os.environ["CLOCK_SHIFT"]).read_text())), tick=True)
    now.start()
    traveller = now


if __name__ == "__main__":
    set_clock()
    signal.signal(signal.SIGUSR1, set_clock)

    from halenbrengen.cli import main

    sys.exit(main())
