"""Sentences of phase 2: steps of the history, which are also what the toasts say, and what cannot be."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "step.cycle.open": mark("Cycle opened with {subject}"),
    "step.cycle.move.approach": mark("{subject} is now in Approach"),
    "step.cycle.move.understanding": mark("{subject} is now in Understanding"),
    "step.cycle.move.hook": mark("{subject} is now in Hook"),
    "step.cycle.move_many.approach": mark("%n cycles moved to Approach"),
    "step.cycle.move_many.understanding": mark("%n cycles moved to Understanding"),
    "step.cycle.move_many.hook": mark("%n cycles moved to Hook"),
    "step.cycle.edit": mark("Cycle with {subject} changed"),
    "step.cycle.close.won": mark("Cycle with {subject} won"),
    "step.cycle.close.lost": mark("Cycle with {subject} lost"),
    "step.cycle.close.stopped": mark("Cycle with {subject} stopped"),
    "step.cycle.reopen": mark("Cycle with {subject} open again"),
    "step.cycle.delete": mark("%n cycles moved to the trash"),
    "step.interaction.add": mark("Contact with {subject} recorded"),
    "step.interaction.add_done": mark("Contact with {subject} recorded, “{title}” completed"),
    "step.interaction.edit": mark("Contact with {subject} changed"),
    "step.interaction.plan": mark("Next action with {subject} planned"),
    "step.interaction.ask": mark("Request of {subject} recorded"),
    "step.fact.add": mark("Information about {subject} recorded"),
    "step.fact.edit": mark("Information about {subject} changed"),
    "step.fact.confirm": mark("Information about {subject} confirmed"),
    "step.stage.edit": mark("Change of stage corrected"),
    "step.event.delete": mark("%n lines of the history moved to the trash"),
    "cycle.needs_objective": mark(
        "The objective is missing. Nothing was saved. Write what you want to obtain."
    ),
    "cycle.aim_taken": mark(
        "An open cycle already works on this objective: {objective}. Nothing was saved. Choose another objective."
    ),
    "cycle.closes_before_opening": mark(
        "The end comes before the beginning, {opened}. Nothing was saved. Write a later day."
    ),
    "fact.needs_text": mark("The words are missing. Nothing was saved. Write what you learned."),
    "entry.empty": mark("There is nothing to save yet. Write what happened."),
    "review.not_here": mark(
        "A review is not deleted from the history. Nothing was changed. Open the review instead."
    ),
    # what to ask when nothing of a kind is known
    "question.need": mark("What do they need?"),
    "question.goal": mark("What do they want to achieve?"),
    "question.constraint": mark("What limits do they have?"),
    "question.budget": mark("What can they spend?"),
    "question.decision_maker": mark("Who decides?"),
    "question.competitor": mark("Who else is in the running?"),
    "question.personal": mark("What do they care about?"),
    # what a stage needs
    "criterion.approach": mark("We know each other and they agreed to talk"),
    "criterion.understanding": mark("Needs, limits and who decides are clear"),
    "criterion.hook": mark("They said yes to a precise proposal"),
    # titles of contacts, by channel and by who took the initiative
    "contact.call.out": mark("Call to {person}"),
    "contact.call.in": mark("Call from {person}"),
    "contact.call.with": mark("Call with {person}"),
    "contact.email.out": mark("E-mail to {person}"),
    "contact.email.in": mark("E-mail from {person}"),
    "contact.email.with": mark("E-mail with {person}"),
    "contact.meeting.with": mark("Meeting with {person}"),
    "contact.visit.out": mark("Visit to {person}"),
    "contact.visit.in": mark("Visit from {person}"),
    "contact.visit.with": mark("Visit with {person}"),
    "contact.video.with": mark("Video call with {person}"),
    "contact.message.out": mark("Message to {person}"),
    "contact.message.in": mark("Message from {person}"),
    "contact.message.with": mark("Message with {person}"),
    "contact.letter.out": mark("Letter to {person}"),
    "contact.letter.in": mark("Letter from {person}"),
    "contact.letter.with": mark("Letter with {person}"),
    "contact.event.with": mark("Event with {person}"),
    "contact.social.with": mark("Social network, with {person}"),
    "contact.unknown.with": mark("Contact with {person}"),
    "alone.call.out": mark("Call made"),
    "alone.call.in": mark("Call received"),
    "alone.email.out": mark("E-mail sent"),
    "alone.email.in": mark("E-mail received"),
    "alone.message.out": mark("Message sent"),
    "alone.message.in": mark("Message received"),
    "alone.letter.out": mark("Letter sent"),
    "alone.letter.in": mark("Letter received"),
    # where a fact comes from
    "learned.call": mark("from a call"),
    "learned.email": mark("from an e-mail"),
    "learned.meeting": mark("from a meeting"),
    "learned.visit": mark("from a visit"),
    "learned.video": mark("from a video call"),
    "learned.message": mark("from a message"),
    "learned.letter": mark("from a letter"),
    "learned.event": mark("from an event"),
    "learned.social": mark("from a social network"),
    "learned.unknown": mark("from a contact"),
}
