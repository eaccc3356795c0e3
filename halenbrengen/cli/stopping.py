class Stop(Exception):
    """The command ends here: 2 when what was asked is not clear, 1 when the host is not fit. One line for each fault."""

    def __init__(self, *lines, status=2):
        super().__init__("; ".join(lines))
        self.lines = lines
        self.status = status
