"""What stands folded on the console: there when it is wanted, out of sight while something else is going on."""

from halenbrengen.method.phases import Phase
from halenbrengen.method.phrases import phrase

ALWAYS = tuple(Phase)
# part: what its fold says, and in which steps it is folded.
FOLDS = {
    "turn-order": (phrase("De volgorde, en wie er niet is"), (Phase.PRESENTATIONS,)),
    "combined-missing": (phrase("Nog niet op de gezamenlijke plaat"), ALWAYS),
    "combined-lanes": (phrase("De banen van de gezamenlijke plaat"), ALWAYS),
    "combined-shared": (phrase("Het gezamenlijke deel van de plaat"), ALWAYS),
    "plenary-means": (phrase("Naast elkaar, in eigen woorden"), ALWAYS),
    "contract-statements": (phrase("Wat de partijen elkaar zeiden"), (Phase.FOLLOW_UP, Phase.ARCHIVED)),
    "interests-say": (phrase("Zet een belang in het register"), (Phase.CONTRACTING,)),
    "interests-register": (phrase("De belangen om oog voor te houden"), (Phase.CONTRACTING,)),
    "gathering-choose": (phrase("Wanneer zien jullie elkaar weer?"), (Phase.FOLLOW_UP,)),
    "ambition-ingredients": (phrase("Ingrediënten voor de ambitie"), ALWAYS),
    "ambition-versions": (phrase("De ambitie, versie voor versie"), ALWAYS),
}
AT_THE_TABLE = ("turn-order",)


def title_of_fold(part, phase, viewer):
    """What the fold of this part says in this step; None where the part stands open for this viewer.

    At the table only who comes after whom is folded: while one party speaks, nothing points at another (R7).
    """
    title, steps = FOLDS.get(part, (None, ()))
    folds = viewer.leads or part in AT_THE_TABLE
    return title if folds and Phase(phase) in steps else None
