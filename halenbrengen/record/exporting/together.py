"""What was laid side by side in plenary, and what was kept for later at the contract."""

from halenbrengen.plenary.models import Plenary
from halenbrengen.record.exporting.naming import moment


def export_bridges(collaboration, naming):
    return [
        {
            "get": naming.of(bridge.get),
            "give": naming.of(bridge.give),
            "laid_by_party": naming.of(bridge.laid_by),
            "laid_by_person": naming.of(bridge.laid_by_person),
            "laid_at": moment(bridge.laid_at),
            "recorded_by": bridge.recorded_by or None,
            "answers": [
                {
                    "party": naming.of(answer.party),
                    "word": answer.word,
                    "answered_at": moment(answer.answered_at),
                    "recorded_by": answer.recorded_by or None,
                }
                for answer in bridge.answers.all()
            ],
        }
        for bridge in collaboration.bridges.all()
    ]


def bridges_opened_at(collaboration):
    plenary = Plenary.objects.filter(collaboration=collaboration).first()
    return moment(plenary.bridges_opened_at) if plenary else None


def export_open_points(collaboration, naming):
    return [
        {
            "id": naming.name(point, f"point-{number}"),
            "text": point.text,
            "parties": naming.all(point.parties.all()),
            "noted_at": moment(point.noted_at),
            "recorded_by": point.recorded_by or None,
        }
        for number, point in enumerate(collaboration.open_points.all(), start=1)
    ]
