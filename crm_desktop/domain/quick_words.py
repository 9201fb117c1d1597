"""The words the quick entry knows, Italian and English: what each of them says about a contact."""

from __future__ import annotations

import re

from crm_desktop.domain.activities import ActivityKind, RequestKind
from crm_desktop.domain.relationships import Channel, Direction, FactKind, Mood

I = re.IGNORECASE  # noqa: E741


def _word(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{pattern})(?![\w])", I)


#: the first that is found wins, so the narrower come first
CHANNELS: tuple[tuple[re.Pattern[str], Channel], ...] = (
    (_word(r"video(?:\s?chiamata|\s?call)?|zoom|teams|skype|google meet"), Channel.VIDEO),
    (_word(r"whatsapp|messaggio|messaggi|sms|telegram|chat|text(?:ed)?|message"), Channel.MESSAGE),
    (_word(r"e-?mail(?:ed)?|mail|pec|posta"), Channel.EMAIL),
    (_word(r"lettera|raccomandata|letter"), Channel.LETTER),
    (_word(r"linkedin|facebook|instagram|social"), Channel.SOCIAL),
    (_word(r"visita|visitat[oa]|sopralluogo|visit(?:ed)?"), Channel.VISIT),
    (_word(r"incontro|incontrat[oaie]|riunione|appuntamento|pranzo|cena|caff[eè]|vist[oa]|meeting|met|lunch|dinner|coffee"),
     Channel.MEETING),
    (_word(r"chiamata|chiamat[oi]|telefonata|telefonato|telefono|tel|sentit[oaie](?:\s+al\s+telefono)?|call(?:ed)?|phone(?:d)?|rang"), Channel.CALL),
    (_word(r"evento|fiera|convegno|event|fair|conference"), Channel.EVENT),
    (_word(r"scritto|wrote"), Channel.EMAIL),
)  # fmt: skip

FROM_THEM = _word(
    r"(?:mi\s+)?(?:ha|hanno)\s+(?:ri)?(?:chiamato|scritto|telefonato|mandato|inviato)|ricevut[oa]|in\s+(?:arrivo|entrata)"
    r"|incoming|received|(?:called|wrote|emailed|texted)\s+me"
)
FROM_ME = _word(
    r"(?:gli\s+|le\s+)?ho\s+(?:ri)?(?:chiamato|scritto|telefonato|mandato|inviato)|inviat[oa]|mandat[oa]|in\s+uscita|sent|outgoing|i\s+called"
)
FROM = re.compile(r"^\W*(?:da|dal|dalla|dall'|from)(?:\s+|(?<='))", I)
_PREPOSITION = r"(?:a|ad|al|alla|all'|con|col|da|dal|dalla|dall'|di|to|with|from)"
_TITLE = r"(?:il|la|sig\.?|sig\.?ra|signor[ae]?|dott\.?|dott\.?ssa|ing\.?|avv\.?|mr\.?|mrs\.?|ms\.?)"
#: what stands between the channel and the name of a person
JOINTS = re.compile(rf"^\W*(?:{_PREPOSITION}(?:\s+|(?<=')))?(?:{_TITLE}\s+)*", I)
#: what is left of a clause when everything that says something was taken out
LOOSE = re.compile(rf"(?:\s*(?:{_PREPOSITION}|{_TITLE}|e|per|for|and|the|a|an|un|una))*\s*", I)

INITIATIVE = (Channel.CALL, Channel.EMAIL, Channel.MESSAGE, Channel.LETTER)

MOODS: tuple[tuple[re.Pattern[str], Mood], ...] = (
    (re.compile(r"\b(?:di\s+)?(?:buon|ottimo)\s?umore\b|\bumore\s+(?:buono|ottimo)\b|\b(?:good|great)\s+mood\b|:-?\)", I), Mood.GOOD),
    (re.compile(r"\b(?:di\s+)?(?:cattivo|pessimo)\s+umore\b|\bumore\s+(?:cattivo|pessimo|brutto)\b|\bbad\s+mood\b|:-?\(", I), Mood.BAD),
    (re.compile(r"\bumore\s+(?:neutro|normale)\b|\bneutral\s+mood\b", I), Mood.NEUTRAL),
    (re.compile(r"^(?:content[oa]|soddisfatt[oa]|entusiasta|cordiale|happy|pleased|cheerful)$", I), Mood.GOOD),
    (re.compile(r"^(?:arrabbiat[oa]|scontent[oa]|insoddisfatt[oa]|delus[oa]|angry|upset|unhappy)$", I), Mood.BAD),
)  # fmt: skip

_HOURS = r"(?P<hours>\d{1,2}(?:[.,]\d)?)\s*(?:h|ore|ora|hours?)(?![\w])(?:\s*(?:e\s+|and\s+)?(?P<rest>\d{1,2})\s*(?:min\w*|m|')?(?![\w]))?"
_TIGHT = r"(?P<tight>\d{1,2})h(?P<tight_rest>\d{2})(?!\d)"
_MINUTES = r"(?P<minutes>\d{1,3})\s*(?:min(?:ut[oi]|s|utes?)?|')(?![\w])"
DURATION = re.compile(rf"(?<![\w:/.,-])(?:(?:per|for|durata)\s+)?(?:{_TIGHT}|{_HOURS}|{_MINUTES})", I)
HALF_HOUR = _word(r"mezz'?\s?ora|half\s+an\s+hour")
ONE_HOUR = _word(r"un'ora|an\s+hour")
CLOCK = re.compile(
    r"(?<![\w])(?:(?:alle|ore|at|h)\s+(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?|(?P<hour2>\d{1,2}):(?P<minute2>\d{2}))(?![\w:])",
    I,
)

_PLANS: tuple[tuple[str, ActivityKind], ...] = (
    (r"risentir(?:e|l[oaie]|si|ci)|sentir(?:e|l[oaie])|ri?chiamar(?:e|l[oaie])|chiamar(?:e|l[oaie])|telefonar(?:e|gli)|ricontattar(?:e|l[oaie])",
     ActivityKind.CALL),
    (r"call\s+(?:back|again)|follow[\s-]?up|get\s+back|call", ActivityKind.CALL),
    (r"(?:ri)?scriver(?:e|gli|le)|inviar(?:e|gli|le)|mandar(?:e|gli|le)|spedire|write|send|email", ActivityKind.EMAIL),
    (r"incontrar(?:e|l[oaie])|riveder(?:e|l[oaie]|si|ci)|vedersi|passare|visitare|fissare|meet|visit", ActivityKind.MEETING),
    (r"preparare|consegnare|fare|finire|prepare|deliver|draft", ActivityKind.DOCUMENT),
    (r"ricordar(?:e|si|gli|le)|verificare|controllare|remind|check", ActivityKind.TASK),
)  # fmt: skip
_BEFORE = r"^(?:(?:e|ed|poi|da|devo|dobbiamo|and|then|to|i\s+must|must|will)\s+)*"
PLANS = tuple((re.compile(rf"{_BEFORE}(?P<verb>{pattern})(?![\w])", I), kind) for pattern, kind in _PLANS)
#: in English the same word names the contact and the plan: in the first clause it is the contact
CONTACT_OR_PLAN = re.compile(r"^(?:call|email|meet|visit|write|send)(?!\s+(?:back|again))(?![\w])", I)

_SAYS = r"^(?:(?:e|ed|che|anche|poi|mi|ci|gli|le|ha|hanno|he|she|they|also|and)\s+)*"
ASKS: tuple[tuple[re.Pattern[str], RequestKind], ...] = (
    (re.compile(rf"{_SAYS}(?:si\s+lamenta(?:no)?|lamenta(?:no)?|complains?(?:\s+(?:of|about))?)\s+(?:di\s+|del(?:l[ao'])?\s+)?", I),
     RequestKind.COMPLAINT),
    (re.compile(rf"{_SAYS}(?:vuole|vogliono|vorrebbe(?:ro)?|chiede|chiedono|wants?|asks?)\s+(?:di\s+|to\s+)?(?=sapere|informazioni|info|know|how|when|quando|quanto|se\b)", I),
     RequestKind.INFORMATION),
    (re.compile(rf"{_SAYS}(?:vuole|vogliono|vorrebbe(?:ro)?|chiede|chiedono|chiesto|richiede|richiedono|richiesto|desidera(?:no)?|wants?|asks?(?:\s+for)?|asked(?:\s+for)?|would\s+like|requests?)\s+(?:di\s+|to\s+(?:have\s+)?)?(?:(?:un|uno|una|il|lo|la|i|gli|le|a|an|the)\s+)?", I),
     RequestKind.BUSINESS),
)  # fmt: skip
LABELS: tuple[tuple[re.Pattern[str], FactKind], ...] = (
    (re.compile(rf"^(?:bisogno|necessit[aà]|need)\s*[:=]\s*|{_SAYS}(?:serve|servono|needs?|ha\s+bisogno\s+d(?:i|ell[ao]|el))\s+", I),
     FactKind.NEED),
    (re.compile(r"^(?:scopo|obiettivo|goal)\s*[:=]\s*", I), FactKind.GOAL),
    (re.compile(r"^(?:vincolo|limite|constraint)\s*[:=]\s*", I), FactKind.CONSTRAINT),
    (re.compile(r"^(?:il\s+|the\s+)?(?:budget|spesa(?:\s+prevista)?)\s*(?:[:=]|(?:è|e'|di|is|of)(?=\s))?\s*", I), FactKind.BUDGET),
    (re.compile(r"^(?:chi\s+decide\s*(?:[:=]|è)|decisore\s*[:=]?|decides|decidono|decision\s+maker\s*[:=]?|decide)\s*", I),
     FactKind.DECISION_MAKER),
    (re.compile(r"^(?:concorrent[ei]|concorrenza|competitors?)\s*[:=]?\s*", I), FactKind.COMPETITOR),
    (re.compile(r"^(?:personale|personal)\s*[:=]\s*", I), FactKind.PERSONAL),
)  # fmt: skip
DEFAULT_DIRECTION = Direction.OUT
