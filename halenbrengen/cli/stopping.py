class Stop(Exception):
    """The command ends here, with a line for each fault: 2 for what was asked, 1 for a host that is not fit."""

    def __init__(self, *lines, status=2):
        super().__init__("; ".join(lines))
        self.lines = lines
        self.status = status
