"""Words by which a pasted list tells what it holds: headings of columns, organisations, functions."""

import re

# How people head a column, in Dutch and English, to what it holds.
HEADINGS = {
    "name": "naam name deelnemer participant persoon person gast guest contactpersoon contact wie "
    "volledigenaam fullname",
    "first": "voornaam firstname roepnaam givenname",
    "between": "tussenvoegsel tussenvoegsels voorvoegsel infix",
    "last": "achternaam lastname familienaam surname",
    "organisation": "organisatie organisation organization organisatienaam bedrijf company instelling partij party "
    "werkgever employer namens",
    "function": "functie function rol role functietitel jobtitle title titel position",
    "email": "email emailadres mail mailadres emailaddress",
}
FIELD_OF = {word: field for field, words in HEADINGS.items() for word in words.split()}

ORGANISATION = re.compile(
    r"""\b(?:gemeente|gem\.|provincie|prov\.|ministerie|waterschap|stichting|vereniging|co[oö]peratie
    |b\.?v\b|n\.?v\b|v\.?o\.?f\b|roc|vmbo|mbo|hbo|po|vo|ggd|ggz|ltd|inc|gmbh|coa|uwv|vng|kvk|politie|brandweer
    |rijkswaterstaat|wonen|omgevingsdienst|veiligheidsregio|municipality|council|trust|foundation|university)\b
    |^(?:de|het|the)\s+(?=[^,]*$)
    |\w*(?:school|college|lyceum|universiteit|bibliotheek|ziekenhuis|zorg|corporatie|kring|bond|museum|theater|fonds
    |instituut|groep|platform|netwerk|alliantie|centrum|huis|welzijn|bank|bureau|hospital|library|alliance)\b""",
    re.IGNORECASE | re.VERBOSE,
)
LEADS_ITS_NAME = re.compile(
    r"\b(?:gemeente|gem\.|provincie|ministerie|waterschap|stichting|vereniging)\b", re.IGNORECASE
)
FUNCTION = re.compile(
    r"""\b(?:directeur|directie|bestuurder|wethouder|burgemeester|gedeputeerde|dijkgraaf|voorzitter|secretaris|rector
    |penningmeester|docent|leraar|lerares|leerkracht|decaan|hoofd|chef|arts|ambtenaar|ceo|cfo|cio|consulent|regisseur
    |student|vrijwilliger|bewoner|eigenaar|ondernemer|jurist|architect|consultant|assistent|moeder|vader|ouder|lid
    |director|officer|alderman|mayor|chair|member|teacher|nurse|advisor|secretary|coach|verpleegkundige)\b
    |\w*(?:directeur|medewerker|manager|adviseur|co[oö]rdinator|leider|leidster|voorzitter|secretaris|bestuurder
    |beheerder|begeleider|vertegenwoordiger|docent|consulent|regisseur|wethouder|arts|bibliothecaris)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def heads(cell):
    """What the column under this heading holds, or None."""
    return FIELD_OF.get(re.sub(r"[\W_]", "", cell.casefold()))


def sounds_like_an_organisation(text):
    return bool(ORGANISATION.search(text)) and not FUNCTION.search(text)


def sounds_like_a_function(text):
    return bool(FUNCTION.search(text))


def sounds_like_a_person(text):
    return bool(text) and not (ORGANISATION.search(text) or FUNCTION.search(text) or re.search(r"\d", text))
