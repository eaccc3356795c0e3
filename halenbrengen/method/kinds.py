"""The small fixed sets of words of the method."""

from halenbrengen.method.phrases import Worded, phrase


class Side(Worded):
    """The two sides of every poster."""

    GET = "get", phrase("Halen")
    GIVE = "give", phrase("Brengen")


class InterestLevel(Worded):
    """For whom something is at stake; never required."""

    INDIVIDUAL = "individual", phrase("persoon")
    ORGANISATION = "organisation", phrase("organisatie")
    NETWORK = "network", phrase("netwerk")


class TurnStep(Worded):
    """The three steps of one party's turn, in this order."""

    PRESENT = "present", phrase("vertellen")
    QUESTIONS = "questions", phrase("vragen")
    CHANGE = "change", phrase("wisselen")


class EntryState(Worded):
    """Where a line on the combined poster stands with the parties it came from (`R21`)."""

    HEARD = "heard", phrase("gehoord")
    CONFIRMED = "confirmed", phrase("bevestigd")
    REWORDED = "reworded", phrase("anders gezegd")
    WITHDRAWN = "withdrawn", phrase("teruggenomen")


class ObservationKind(Worded):
    """The four questions of the plenary, in the order in which they are asked (`R19`)."""

    STANDS_OUT = "stands_out", phrase("wat opvalt")
    AGREEMENT = "agreement", phrase("overeenkomst")
    DIFFERENCE = "difference", phrase("verschil")
    MEANING = "meaning", phrase("betekenis")


class Answer(Worded):
    """How a party stands behind its statement or a version of the ambition (`R28`, `R38`)."""

    YES = "yes", phrase("ja")
    RESERVE = "reserve", phrase("onder voorbehoud")
    NOT_YET = "not_yet", phrase("nog niet")


class BridgeWord(Worded):
    """What a party says of a line that somebody laid beside one of its own."""

    CAN = "can", phrase("dat kan")
    NOT_SO = "not_so", phrase("zo niet")
    OPEN = "open", phrase("laten we open")


class InterestState(Worded):
    """What the owners last said about an interest in the register (`R33`)."""

    UNCONFIRMED = "unconfirmed", phrase("nog niet bevestigd")
    CONFIRMED = "confirmed", phrase("bevestigd")
    REWORDED = "reworded", phrase("anders gezegd")
    NO_LONGER = "no_longer", phrase("speelt niet meer")


class TimeChoice(Worded):
    """What the group can choose when time runs short and no step around the round has minutes left (`R11`)."""

    END_LATER = "end_later", phrase("later eindigen")
    SHORTER_PLENARY = "shorter_plenary", phrase("een korter plenair deel")
    NO_BREAK = "no_break", phrase("geen pauze")


class Showing(Worded):
    """What the beamer can show: what the step shows by itself, or one thing that who leads chose."""

    FOLLOW = "follow", phrase("Het gesprek zelf")
    WALL = "wall", phrase("De wand")
    POSTER = "poster", phrase("Eén plaat")
    COMBINED = "combined", phrase("De gezamenlijke plaat")
    JOIN = "join", phrase("Hoe je meedoet, met QR-code")
    QUIET = "quiet", phrase("Rustig beeld")
