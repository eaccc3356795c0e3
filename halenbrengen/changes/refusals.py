"""What a command says when it cannot be done: one kind of error, with a sentence for the person."""


class Refused(Exception):
    """The act cannot be done now; `sentence` tells the person why. Nothing was changed."""

    def __init__(self, sentence, field=None):
        super().__init__(str(sentence))
        self.sentence = sentence
        self.field = field


class AlreadyDone(Exception):
    """This idempotency key was used before; `outcome` is what came of it then."""

    def __init__(self, outcome):
        super().__init__("already done")
        self.outcome = outcome


def require(allowed, sentence, field=None):
    """Refuse with `sentence` unless `allowed`."""
    if not allowed:
        raise Refused(sentence, field)
