"""Which icon means what, so that the same thing has the same icon everywhere."""

from __future__ import annotations

ICONS = {
    "subject_kind.person": "user",
    "subject_kind.company": "building",
    "subject_kind.public_body": "building-bank",
    "subject_kind.association": "users-group",
    "channel.call": "phone",
    "channel.email": "mail",
    "channel.meeting": "users",
    "channel.visit": "map-pin",
    "channel.video": "video",
    "channel.message": "message-2",
    "channel.letter": "file-text",
    "channel.event": "calendar-event",
    "channel.social": "at",
    "channel.unknown": "message",
    "contact_kind.phone": "phone",
    "contact_kind.mobile": "device-mobile",
    "contact_kind.email": "mail",
    "contact_kind.web": "world",
    "contact_kind.fax": "printer",
    "contact_kind.other": "at",
    "activity_kind.call": "phone",
    "activity_kind.email": "mail",
    "activity_kind.meeting": "users",
    "activity_kind.document": "file-text",
    "activity_kind.task": "checkbox",
    "result_kind.sale": "currency-euro",
    "result_kind.introduction": "user-plus",
    "result_kind.appointment": "calendar-event",
    "result_kind.renewal": "refresh",
    "result_kind.other": "trophy",
    "request_kind.business": "message-2",
    "request_kind.assistance": "help-circle",
    "request_kind.complaint": "alert-triangle",
    "request_kind.information": "info-circle",
    "polarity.1": "circle-plus",
    "polarity.-1": "circle-minus",
    "mood.good": "mood-smile",
    "mood.neutral": "mood-neutral",
    "mood.bad": "mood-sad",
    "kind.fact": "bulb",
    "kind.request": "message-2",
    "kind.activity": "clipboard-text",
    "kind.result": "target-arrow",
    "kind.cycle": "flag",
    "kind.stage": "arrow-right",
    "kind.review": "clipboard-check",
    "kind.aim": "target",
    "kind.lesson": "bulb",
}


def icon_for(group: str, value: object) -> str:
    """The icon's name for a value of a group; a neutral one if it has none."""
    plain = getattr(value, "value", value)
    return ICONS.get(f"{group}.{plain}", "circle")
