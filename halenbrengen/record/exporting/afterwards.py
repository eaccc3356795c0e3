"""What came after the meeting: the register, its checks and news, and the ambition."""

from halenbrengen.interests.models import Sharpening
from halenbrengen.method.statement import SHARPENING_PARTS
from halenbrengen.record.exporting.naming import day, moment
from halenbrengen.record.format import CHECK, FACILITATOR, NEW_INTEREST, SHARPENED
from halenbrengen.record.models import Release


def export_interests(collaboration, naming):
    return [
        {
            "id": naming.name(interest, f"w-{number}"),
            "text": interest.text,
            "level": interest.level or None,
            "party_ids": naming.all(interest.owners.all()),
            "sources": naming.all(interest.items.all()),
            "state": interest.state,
            "next_check_on": day(interest.next_check_on),
            "noted_at": moment(interest.noted_at),
        }
        for number, interest in enumerate(naming.reach.of(collaboration.interests.all()), start=1)
    ]


def export_ambition(collaboration, naming):
    """The ingredients, and the first version; later versions are told among what happened afterwards."""
    ingredients = [
        {
            "id": naming.name(ingredient, f"ing-{number}"),
            "text": ingredient.text,
            "sources": naming.referred(ingredient.sources),
            "noted_at": moment(ingredient.noted_at),
        }
        for number, ingredient in enumerate(naming.reach.of(collaboration.ingredients.all()), start=1)
        if naming.referred(ingredient.sources)
    ]
    asked_now = _sharpening(collaboration.sharpenings.filter(version=None).first(), naming)
    first = collaboration.ambition_versions.first()
    if first is None:
        return {"ingredients": ingredients, "sharpened": None, "asked_now": asked_now}
    told = {"date": day(first.written_on), "raised_by": naming.of(first.raised_by), **_version(first, naming)}
    return {"ingredients": ingredients, "sharpened": told, "asked_now": asked_now}


def export_follow_up(collaboration, naming):
    """Checks, new interests and later versions of the ambition, by their date."""
    dated = [
        *((check.asked_on, check, _check) for check in collaboration.checks.all()),
        *((news.happened_on, news, _news) for news in collaboration.new_interests.all()),
        *((version.written_on, version, _later_version) for version in collaboration.ambition_versions.all()[1:]),
    ]
    dated.sort(key=lambda triple: triple[0])
    return [
        {"id": naming.name(thing, f"f-{number}"), "date": day(date), **tell(thing, naming)}
        for number, (date, thing, tell) in enumerate(dated, start=1)
    ]


def export_record(collaboration, naming):
    """When the record was given to everybody, and what parties put right in it; None before that."""
    given = Release.objects.filter(collaboration=collaboration).first()
    if given is None:
        return None
    return {
        "released_at": moment(given.released_at),
        "corrections_until": day(given.corrections_until),
        "corrections": [
            {
                "chapter": each.chapter,
                "party": naming.of(each.party),
                "person": naming.of(each.written_by),
                "text": each.text,
                "written_at": moment(each.written_at),
                "withdrawn_at": moment(each.withdrawn_at),
            }
            for each in naming.reach.of(collaboration.corrections.all())
        ],
    }


def _check(check, naming):
    return {
        "kind": CHECK,
        "raised_by": naming.of(check.asked_for) or FACILITATOR,
        "text": check.question,
        "what_happened": None,
        "level": None,
        "affects": naming.all(check.interests.all()),
        "outcome": check.outcome,
        "answers": [
            {
                "interest": naming.of(answer.interest),
                "party": naming.of(answer.party),
                "state": answer.state,
                "words": answer.words,
                "answered_at": moment(answer.answered_at),
                "person": naming.of(answer.given_by),
                "recorded_by": answer.recorded_by or None,
            }
            for answer in check.answers.all()
        ],
        "answers_until": day(check.answers_until),
        "restatements": [
            {
                "party": naming.of(told.party),
                "field": told.field,
                "before": told.before,
                "text": told.text,
                "answered_at": moment(told.answered_at),
                "person": naming.of(told.given_by),
                "recorded_by": told.recorded_by or None,
            }
            for told in check.restatements.all()
        ],
    }


def _news(news, naming):
    return {
        "kind": NEW_INTEREST,
        "raised_by": naming.of(news.raised_by),
        "text": news.text,
        "what_happened": news.what_happened,
        "level": news.level or None,
        "affects": naming.referred(news.affects),
        "outcome": news.outcome,
        "raised_by_person": naming.of(news.raised_by_person),
        "raised_at": moment(news.raised_at),
        "touches": news.touches,
        "for_agenda_at": moment(news.for_agenda_at),
    }


def _later_version(version, naming):
    raised_by = naming.of(version.raised_by) or FACILITATOR
    return {"kind": SHARPENED, "raised_by": raised_by, "level": None, **_version(version, naming)}


def _sharpening(sharpening, naming):
    if sharpening is None:
        return None
    return {
        "asked_at": moment(sharpening.asked_at),
        "answers": [
            {
                "party": naming.of(each.party),
                **{part.key: getattr(each, part.key) for part in SHARPENING_PARTS},
                "answered_at": moment(each.answered_at),
                "recorded_by": each.recorded_by or None,
            }
            for each in sharpening.answers.all()
        ],
    }


def _version(version, naming):
    carryings = list(version.carryings.all())
    return {
        "text": version.text,
        "learned": version.learned,
        "conflicting": version.conflicting,
        "agreeing": version.agreeing,
        "agreed_by": naming.all(each.party for each in carryings if each.carries),
        "reserved_by": naming.all(each.party for each in carryings if not each.carries),
        "carryings": [
            {
                "party": naming.of(each.party),
                "carries": each.carries,
                "words": each.words,
                "answered_at": moment(each.answered_at),
                "recorded_by": each.recorded_by or None,
            }
            for each in carryings
        ],
        "sharpening": _sharpening(Sharpening.objects.filter(version=version).first(), naming),
        "ingredients": naming.all(version.ingredients.all()),
        "what_happened": version.what_happened,
        "affects": naming.referred(version.affects),
        "outcome": version.outcome,
    }
