"""The live pieces of console, table and beamer, and the wrapping of what belongs to one phase."""

from functools import partial

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.aloud import voice_of
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.combined import parts as combined
from halenbrengen.contracts import parts as contracts
from halenbrengen.interests import parts as interests
from halenbrengen.method.moments import Moment
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.method.rules import RULES
from halenbrengen.method.script import SCRIPT
from halenbrengen.plenary import parts as plenary
from halenbrengen.plenary.queries import questions_for
from halenbrengen.posters import parts as posters
from halenbrengen.room.acts import next_act, way_back
from halenbrengen.room.beamer import INSTEAD, on_beamer
from halenbrengen.room.controls import controls_context, poster_context, sound_context, wall_context
from halenbrengen.room.facts import objections_for
from halenbrengen.room.folds import title_of_fold
from halenbrengen.room.heading import heading_of, question_as_heading
from halenbrengen.room.invitations.progress import progress_context
from halenbrengen.room.lateness import choices_for, chosen_in, told_of
from halenbrengen.room.leaves import combined_context, leaves_context, said_context, spoken_context
from halenbrengen.room.on_behalf import behalf_context
from halenbrengen.room.plan import ends_at, lines_of
from halenbrengen.room.readiness import hanging_context, readiness_context, welcome_context
from halenbrengen.room.script import script_for
from halenbrengen.room.sentences import sentence_of
from halenbrengen.room.shown import COLUMNS, TABLE_OF_PARTS, is_shown
from halenbrengen.turns import parts as turns
from halenbrengen.turns.queries import round_for
from halenbrengen.turns.timeplan import agreed_in, plan_for, standing_of


def heading_context(viewer):
    collaboration, shown = collaboration_of(viewer), on_beamer(viewer) if viewer.role == Role.BEAMER else None
    asks = shown and shown.follows and collaboration.phase == Phase.PLENARY
    asked = questions_for(viewer) if asks else []
    if asked:
        return {"heading": question_as_heading(collaboration, asked[-1])}
    return {"heading": heading_of(collaboration, round_for(viewer), viewer.role, shown)}


def agenda_context(viewer):
    collaboration, table_round = collaboration_of(viewer), round_for(viewer)
    plan = plan_for(collaboration)
    now = standing_of(collaboration, table_round).plan if viewer.leads else plan
    return {
        "collaboration": collaboration,
        "phase": Phase(collaboration.phase),
        "lines": lines_of(collaboration, plan, table_round, now),
        "plan": plan,
        "total": plan.total / 60,
    }


def time_context(viewer):
    """How the meeting stands against its plan; for who leads."""
    collaboration, table_round = collaboration_of(viewer), round_for(viewer)
    phase = Phase(collaboration.phase)
    if not viewer.leads or not Phase.OPENING <= phase <= Phase.CONTRACTING:
        return {}
    standing, agreed = standing_of(collaboration, table_round), agreed_in(collaboration)
    chooses = viewer.may("choose_time", collaboration)
    return {
        "told": told_of(standing, table_round, voice_of(viewer)),
        "chosen": list(zip(collaboration.time_choices.all(), chosen_in(collaboration.time_choices.all()), strict=True)),
        "takes_back": chooses,
        "choices": choices_for(standing, agreed, table_round, phase) if chooses else [],
    }


def timeplan_context(viewer):
    collaboration = collaboration_of(viewer)
    plan = plan_for(collaboration)
    return {
        "collaboration": collaboration,
        "phase": Phase(collaboration.phase),
        "lines": lines_of(collaboration, plan, round_for(viewer)),
        "plan": plan,
        "ends_at": ends_at(collaboration, plan),
        "own_times": collaboration.present_seconds is not None or collaboration.question_seconds is not None,
        "sets_times": viewer.may("set_times", collaboration),
    }


def script_context(viewer):
    return {"script": script_for(viewer) if viewer.leads else None}


def next_context(viewer):
    collaboration, table_round = collaboration_of(viewer), round_for(viewer)
    leads = viewer.may("move_phase", collaboration)
    left = standing_of(collaboration, table_round).plan.break_ if table_round.break_due else 0
    act = next_act(collaboration, table_round, left) if leads else None
    found = objections_for(viewer, act.to) if act and act.to else []
    return {
        "act": act,
        "refusals": [sentence_of(objection) for objection in found if objection.hard],
        "warnings": [sentence_of(objection) for objection in found if not objection.hard],
        "back": way_back(collaboration, table_round) if leads else None,
    }


def purpose_context(viewer):
    collaboration = collaboration_of(viewer)
    return {
        "collaboration": collaboration,
        "sentence": SCRIPT[Moment.PURPOSE].say,
        "said_at": collaboration.purpose_said_at,
        "says": viewer.may("say_purpose", collaboration),
    }


def rules_context(viewer):
    collaboration = collaboration_of(viewer)
    return {
        "rules": [(rule, rule.key in collaboration.rules_explained) for rule in RULES],
        "explains": viewer.may("explain_rule", collaboration),
    }


def now_context(name, viewer):
    phase = collaboration_of(viewer).phase
    return {
        "inner": name,
        "now": is_shown(name, phase, viewer.role),
        "fold": title_of_fold(name, phase, viewer),
    }


def beamer_context(name, viewer):
    """A part on the beamer: where the step has it, or where it was chosen instead."""
    shown = on_beamer(viewer)
    follows = name in TABLE_OF_PARTS and is_shown(name, collaboration_of(viewer).phase, Role.BEAMER)
    return {"inner": name, "now": follows if shown.follows else name in INSTEAD[shown.shows]}


COMBINED = "entry nothingyet item party collaboration"  # what the combined poster is made of

OWN = [
    part(
        "room-now",
        "room/_heading.html",
        follows="turn party collaboration beamerchoice plenary",
        context=heading_context,
    ),
    part(
        "room-beamer",
        "room/_beamer_controls.html",
        follows="turn party poster collaboration beamerchoice",
        context=controls_context,
    ),
    part(
        "room-behalf",
        "room/_behalf.html",
        follows="turn party seat entry nothingyet observation recognition collaboration",
        context=behalf_context,
    ),
    part("room-wall", "room/_wall.html", follows="poster item photo party turn collaboration", context=wall_context),
    part(
        "room-poster",
        "room/_poster.html",
        follows="poster item photo party turn collaboration beamerchoice",
        context=poster_context,
    ),
    part("room-join", "room/_join.html", follows="collaboration", context=lambda viewer: {}),
    part("room-sound", "room/_sound.html", follows="beamerchoice", context=sound_context),
    part("room-agenda", "room/_agenda.html", follows="turn party collaboration", context=agenda_context),
    part("room-timeplan", "room/_timeplan.html", follows="turn party collaboration", context=timeplan_context),
    part(
        "room-script",
        "room/_script.html",
        follows="turn party collaboration poster plenary interest",
        context=script_context,
    ),
    part("room-time", "room/_time.html", follows="turn party collaboration", context=time_context),
    *(
        part(
            name,
            template,
            follows="turn party collaboration poster entry nothingyet plenary statement interest gathering",
            context=next_context,
        )
        for name, template in (("room-before", "room/_before.html"), ("room-next", "room/_next.html"))
    ),
    part("room-welcome", "room/_welcome.html", follows="collaboration poster party", context=welcome_context),
    part(
        "room-readiness", "room/_readiness.html", follows="party seat poster collaboration", context=readiness_context
    ),
    part(
        "room-invitations",
        "room/_invitations.html",
        follows="party seat poster letter collaboration",
        context=progress_context,
    ),
    part("room-hanging", "room/_hanging.html", follows="party poster collaboration", context=hanging_context),
    part("room-purpose", "room/_purpose.html", follows="collaboration", context=purpose_context),
    part(
        "room-spoken",
        "room/_spoken.html",
        follows="statement item party turn collaboration beamerchoice",
        context=spoken_context,
    ),
    part(
        "room-said",
        "room/_said.html",
        follows="plenary observation recognition meaningpass party seat turn collaboration beamerchoice",
        context=said_context,
    ),
    part(
        "room-combined",
        "room/_combined.html",
        follows=f"{COMBINED} turn beamerchoice",
        context=combined_context,
    ),
    part(
        "room-leaves",
        "room/_leaves.html",
        follows=f"{COMBINED} turn observation statement beamerchoice",
        context=leaves_context,
    ),
    part("room-rules", "room/_rules.html", follows="collaboration", context=rules_context),
]


def _wrapped(inner):
    follows = " ".join({*inner.follows, "collaboration"})
    return part(f"now-{inner.name}", "room/_now.html", follows=follows, context=partial(now_context, inner.name))


def _on_beamer(inner):
    follows = " ".join({*inner.follows, "collaboration", "turn", "beamerchoice"})
    return part(f"beamer-{inner.name}", "room/_now.html", follows=follows, context=partial(beamer_context, inner.name))


EVERYTHING = [
    *OWN,
    *posters.PARTS,
    *turns.PARTS,
    *combined.PARTS,
    *plenary.PARTS,
    *contracts.PARTS,
    *interests.PARTS,
]
PLACED = {name for columns in COLUMNS.values() for names in columns.values() for name in names}
PARTS = [
    *OWN,
    *(_wrapped(inner) for inner in EVERYTHING if f"now-{inner.name}" in PLACED),
    *(_on_beamer(inner) for inner in EVERYTHING if f"beamer-{inner.name}" in PLACED),
]
SCREENS = {"invitations": ["room-invitations"]} | {
    screen: [name for names in columns.values() for name in names] for screen, columns in COLUMNS.items()
}
