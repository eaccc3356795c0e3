"""What a facilitator can say and what to watch for, moment by moment (`R9`, `R19`).

The lines are an offer: everybody says it in their own way. `%(party)s` is the name of a party.
"""

from dataclasses import dataclass

from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.moments import Moment
from halenbrengen.method.phrases import phrase


@dataclass(frozen=True)
class Lines:
    """One thing to say, and the few things to keep an eye on meanwhile."""

    say: str
    watch: tuple[str, ...]


SCRIPT: dict[Moment, Lines] = {
    Moment.HOMEWORK: Lines(
        phrase("Vul met elkaar jullie plaat in. Tot hij hangt, zien alleen jullie hem."),
        (
            phrase("Wie is machtig, wie is nieuw, en wie ontbreekt er nog?"),
            phrase("Bel wie nog niets heeft ingeleverd. Vraag wat er nodig is; lees niet mee."),
            phrase("Vul niets in namens een partij."),
        ),
    ),
    Moment.HANGING: Lines(
        phrase("De platen hangen. Loop er rustig langs en lees."),
        (
            phrase("Hangen alle platen los van elkaar en even hoog?"),
            phrase("Lezen is genoeg. Reacties komen later."),
        ),
    ),
    Moment.PURPOSE: Lines(
        phrase(
            "Vandaag proberen we te begrijpen wat er voor ieder van jullie op het spel staat. Besluiten nemen we niet."
        ),
        (
            phrase("Weet iedereen waarom er straks vragen komen?"),
            phrase("Begint iemand al te onderhandelen? Parkeer het en herhaal de bedoeling."),
        ),
    ),
    Moment.RULES: Lines(
        phrase("We spreken vier dingen af voordat de eerste partij begint."),
        (
            phrase("Vertel waarom ook lof even wacht: wie prijst, oordeelt ook."),
            phrase("Noem apart dat wie het laatst komt dezelfde aandacht krijgt."),
            phrase("Wil iemand een regel anders? Er mag iets bij, er gaat niets af."),
        ),
    ),
    Moment.INVITE: Lines(
        phrase("%(party)s, wil je ons langs jullie plaat meenemen?"),
        (
            phrase("Luisteren de anderen, of bereiden ze hun eigen verhaal voor?"),
            phrase("Hoor je een oordeel of een compliment? Parkeer het, met steeds dezelfde zin."),
        ),
    ),
    Moment.LISTENING_REMINDER: Lines(
        phrase("We zijn bijna rond. %(party)s verdient nu dezelfde oren als de eerste."),
        (
            phrase("Wacht tot het stil is voordat je de klok start."),
            phrase("Zijn schermen dicht en is iedereen terug op zijn plek?"),
        ),
    ),
    Moment.ONE_MINUTE: Lines(
        phrase("Nog één minuut."),
        (
            phrase("Zeg het zacht en tegen iedereen op dezelfde manier."),
            phrase("Is er nog een kant van de plaat die niet verteld is?"),
        ),
    ),
    Moment.TIME_IS_UP: Lines(
        phrase("De tijd van %(party)s zit erop."),
        (
            phrase("Laat de zin afmaken en sluit dan af, bij iedereen even strikt."),
            phrase("Extra tijd vraagt een reden, en alle partijen krijgen haar."),
        ),
    ),
    Moment.QUESTIONS: Lines(
        phrase("Welke vragen hebben jullie aan %(party)s? Eerst wie nog niets heeft gevraagd."),
        (
            phrase("Neem één vraag tegelijk en wacht het antwoord af."),
            phrase("Klinkt er een mening in door? Vraag om een open vraag."),
            phrase("Vraagt iemand naar een woord of getal? Daar is altijd ruimte voor."),
        ),
    ),
    Moment.CHANGE: Lines(
        phrase("Dank je wel, %(party)s. We wisselen."),
        (
            phrase("Bedank elke partij met dezelfde woorden."),
            phrase("Vat nu nog niets samen."),
        ),
    ),
    Moment.PARKING: Lines(
        phrase("Die bewaar ik onder jouw naam voor straks. Welke vraag heb je nu aan %(party)s?"),
        (
            phrase("Zeg hetzelfde bij lof, kritiek, overeenkomst en verschil."),
            phrase("Schrijf op wie het zei en wat, in de woorden van die persoon."),
        ),
    ),
    Moment.BREAK: Lines(
        phrase("We pauzeren %(minutes)s minuten."),
        (
            phrase("Bewaar je eigen indrukken; deel ze ook in de pauze niet."),
            phrase("Noem het tijdstip waarop jullie weer beginnen."),
        ),
    ),
    Moment.SHORTFALL: Lines(
        phrase("We komen %(minutes)s minuten tekort. Gaan we langer door, of laten we iets vervallen?"),
        (
            phrase("Laat de groep kiezen; kies niet zelf."),
            phrase("De partijen die nog komen, houden hun volle tijd."),
        ),
    ),
    Moment.COMBINING: Lines(
        phrase("Ik vertel wat ik gehoord heb; verbeter me waar het anders was."),
        (
            phrase("Gebruik de woorden van de partij, niet die van jezelf."),
            phrase("Is elke partij aan beide kanten terug te zien?"),
            phrase("Noem nog geen overeenkomst en geen verschil."),
        ),
    ),
    Moment.CHECK_ENTRY: Lines(
        phrase("Staat hier wat jullie bedoelden?"),
        (
            phrase("Kijk naar de partij van wie het komt en wacht op antwoord."),
            phrase("Zegt die partij het anders? Dan komt het er zo te staan."),
        ),
    ),
    Moment.HAND_BACK: Lines(
        phrase("%(person)s, dit bewaarde ik voor je. Wil je het nu nog zeggen?"),
        (
            phrase("Lees voor wat er staat, zonder eigen woorden."),
            phrase("Nee is ook een antwoord."),
        ),
    ),
    Moment.STANDS_OUT: Lines(
        phrase("Wat valt op?"),
        (
            phrase("Begin bij de geparkeerde opmerkingen."),
            phrase("Laat stiltes bestaan; trek zelf geen conclusie."),
        ),
    ),
    Moment.AGREEMENT: Lines(
        phrase("Waar lopen jullie gelijk op?"),
        (
            phrase("Noemt iemand een paar partijen? Vraag het ook aan alle andere."),
            phrase("Schrijf op wie het zegt, zoals het gezegd wordt."),
        ),
    ),
    Moment.DIFFERENCE: Lines(
        phrase("Waar lopen jullie niet gelijk op?"),
        (
            phrase("Stel deze vraag altijd, ook als iedereen het eens lijkt."),
            phrase("Een verschil hoeft hier niet opgelost te worden."),
        ),
    ),
    Moment.MEANING: Lines(
        phrase("En wat wil dat voor jullie zeggen?"),
        (
            phrase("Ga de rij langs: elke partij komt aan bod, passen mag."),
            phrase("Laat partijen zelf voorlezen hoe zeker zij meedoen en wat haalbaar is."),
        ),
    ),
    Moment.RECOGNITION: Lines(
        phrase("%(party)s noemt hier een paar partijen. Hoe is dat voor de anderen?"),
        (
            phrase("Vraag het ook aan de partijen die genoemd zijn."),
            phrase("‘Dat herkennen wij niet’ komt er even groot bij te staan."),
        ),
    ),
    Moment.CONTRACT: Lines(
        phrase("Waar gaat het jullie om, hoe kijk je naar wat de anderen beweegt, wat kom je halen en wat breng je?"),
        (
            phrase("Ja, onder voorbehoud en nog niet zijn alle drie een antwoord."),
            phrase("Komt er iets nieuws bij? Schrijf het erbij als nieuw."),
            phrase("Begint er een onderhandeling? Bewaar die voor het vervolg."),
        ),
    ),
    Moment.CHECK_INTERESTS: Lines(
        phrase("Heb ik goed verstaan dat we onderweg oog houden voor %(interests)s?"),
        (
            phrase("Vraag het aan de partijen van wie het belang is."),
            phrase("Zonder hun ja blijft het een vraag."),
        ),
    ),
    Moment.CLOSE: Lines(
        phrase("Iedereen krijgt nu hetzelfde verslag. We zien elkaar weer op %(date)s."),
        (
            phrase("Wat hierna komt, is vrij: verdiepen, aanscherpen of nog even niets."),
            phrase("Geef geen slotoordeel over de bijeenkomst."),
        ),
    ),
    Moment.NEW_INTEREST: Lines(
        phrase("Dit lag er eerder niet. Wat is er voorgevallen?"),
        (
            phrase("Vraag eerst wat er gebeurde, daarna pas wat het raakt."),
            phrase("Iets dat wegvalt of verandert hoort erbij; niemand heeft schuld."),
        ),
    ),
    Moment.SHARPENING: Lines(
        phrase("Wat zegt dit over de ambitie? Kan zij een slag preciezer? Wat botst er, wat valt samen?"),
        (
            phrase("Laat van elk woord zien van wie het komt."),
            phrase("De ambitie is pas gedeeld als elke partij heeft geantwoord."),
        ),
    ),
}

PLENARY_QUESTIONS: dict[ObservationKind, str] = {kind: SCRIPT[Moment(kind.value)].say for kind in ObservationKind}
