"""What stands folded: there when it is wanted, out of sight while something else is going on."""

from halenbrengen.method.phases import Phase
from halenbrengen.method.phrases import phrase

ALWAYS, ROUND, PLENARY = tuple(Phase), (Phase.PRESENTATIONS,), (Phase.PLENARY,)
CONTRACTING, AFTER = (Phase.CONTRACTING,), (Phase.FOLLOW_UP, Phase.ARCHIVED)
# part: what its fold says, in which steps it is folded on the console, and in which at the table.
FOLDS = {
    "turn-order": (phrase("De volgorde, en wie er niet is"), ROUND, ROUND),
    "combined-missing": (phrase("Nog niet op de gezamenlijke plaat"), ALWAYS, ()),
    "combined-lanes": (phrase("De banen van de gezamenlijke plaat"), ALWAYS, PLENARY),
    "combined-shared": (phrase("Het gezamenlijke deel van de plaat"), ALWAYS, PLENARY),
    "plenary-means": (phrase("Naast elkaar, in eigen woorden"), ALWAYS, ALWAYS),
    "plenary-bridges": (phrase("Wie brengt wat een ander komt halen?"), ALWAYS, (*CONTRACTING, *AFTER)),
    "contract-statements": (phrase("Wat de partijen elkaar zeiden"), AFTER, AFTER),
    "contract-points": (phrase("Hier komen we op terug"), (*CONTRACTING, *AFTER), (*CONTRACTING, *AFTER)),
    "interests-say": (phrase("Zet een belang in het register"), CONTRACTING, ()),
    "interests-register": (phrase("De belangen om oog voor te houden"), CONTRACTING, CONTRACTING),
    "interests-owed": (phrase("Hebben we de belangen goed verstaan?"), CONTRACTING, ()),
    "gathering-choose": (phrase("Wanneer zien jullie elkaar weer?"), (*CONTRACTING, *AFTER), ()),
    "ambition-ingredients": (phrase("Ingrediënten voor de ambitie"), ALWAYS, ALWAYS),
    "ambition-versions": (phrase("De ambitie, versie voor versie"), ALWAYS, ALWAYS),
}


def title_of_fold(part, phase, viewer):
    """What the fold of this part says in this step; None where the part stands open for this viewer.

    At the table who comes after whom is folded: while one party speaks, nothing points at another (R7).
    """
    title, leading, at_the_table = FOLDS.get(part, (None, (), ()))
    return title if Phase(phase) in (leading if viewer.leads else at_the_table) else None
