"""Sentences about one subject's record: steps, which are also what the toasts say, doubts, and what cannot be."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "step.subject.add": mark("Subject added: {name}"),
    "step.subject.change": mark("Changed: {name}"),
    "step.subject.tier": mark("Tier changed: {name}"),
    "step.subject.priority": mark("Priority changed: {name}"),
    "step.subject.lifecycle": mark("Life cycle changed: {name}"),
    "step.subject.scope": mark("Scope changed: {name}"),
    "step.subject.consent_marketing": mark("Marketing consent changed: {name}"),
    "step.subject.target": mark("Chosen as a target: {name}"),
    "step.subject.no_target": mark("No longer a target: {name}"),
    "step.subject.delete": mark("%n subjects moved to the trash"),
    "step.subject.delete_one": mark("Moved to the trash: {name}"),
    "step.trait.add": mark("{trait} added to {name}"),
    "step.trait.remove": mark("A characteristic taken away from {name}"),
    "step.trait.rename": mark("Characteristic renamed: {trait}"),
    "step.custom_field.add": mark("Field added: {field}"),
    "step.custom_field.change": mark("Field changed: {field}"),
    "step.custom_field.delete": mark("Field deleted with its values: {field}"),
    "step.link.add": mark("Link added: {name} and {other}"),
    "step.link.change": mark("Link changed: {name} and {other}"),
    "step.link.delete": mark("Link taken away: {name} and {other}"),
    "step.aim.add": mark("New objective: {name}"),
    "step.aim.change": mark("Objective changed: {name}"),
    "step.aim.close": mark("Objective closed: {name}"),
    "step.aim.reopen": mark("Objective open again: {name}"),
    "step.aim.delete": mark("Objective deleted: {name}"),
    "step.attachment.add": mark("%n files attached to {name}"),
    "step.attachment.rename": mark("File renamed: {file}"),
    "step.attachment.delete": mark("File taken away: {file}"),
    "subject.needs_name": mark("A name or a company is needed. Nothing was saved. Write one of the two."),
    "identifier.vat_length": mark("An Italian VAT number has 11 digits. It is kept as you write it."),
    "identifier.vat_check": mark(
        "The check digit does not match: one digit may be wrong. It is kept as you write it."
    ),
    "identifier.tax_code_shape": mark(
        "A tax code has 16 characters, or 11 digits. It is kept as you write it."
    ),
    "identifier.tax_code_check": mark(
        "The last character does not match: one may be wrong. It is kept as you write it."
    ),
    "identifier.sdi": mark("An SDI code has 7 characters, 6 for public bodies. It is kept as you write it."),
    "identifier.email": mark("This does not look like an e-mail address. It is kept as you write it."),
    "identifier.phone": mark("This does not look like a phone number. It is kept as you write it."),
    "identifier.web": mark("This does not look like a web address. It is kept as you write it."),
    "trait.needs_name": mark("A name is needed. Nothing was saved. Write one."),
    "trait.exists": mark("{name} is there already. Nothing was renamed. Choose another name."),
    "custom_field.needs_name": mark("A name is needed. Nothing was saved. Write one."),
    "custom_field.exists": mark(
        "A field named {name} is there already. Nothing was saved. Choose another name."
    ),
    "custom_field.cannot_be": mark(
        "%n values cannot be of the type “{type}”, such as “{value}”. Nothing was changed. "
        "Correct them first, or keep the type."
    ),
    "link.itself": mark("A subject cannot be linked to itself. Nothing was saved. Choose another one."),
    "link.exists": mark("This link with {name} is there already. Nothing was saved."),
    "aim.needs_objective": mark(
        "An objective needs words. Nothing was saved. Write what you want to obtain."
    ),
    "aim.in_use": mark("%n cycles have this objective. It was not deleted. Close it instead."),
    "attachment.too_big": mark(
        "{file} is larger than {limit} MB. Nothing was attached. Keep it where it is and note its place."
    ),
    "attachment.unreadable": mark(
        "{file} cannot be read. Nothing was attached. Check that it is still there."
    ),
    "attachment.not_a_file": mark("{file} is not a file. Nothing was attached. Choose files, not folders."),
    "attachment.needs_name": mark("A file needs a name. It was not renamed. Write one."),
    "attachment.gone": mark("The file is no longer in the archive. Nothing was written."),
    "attachment.not_written": mark(
        "{file} could not be written ({reason}). Choose another place and try again."
    ),
    "template.not_written": mark(
        "{file} could not be written ({reason}). Choose another place and try again."
    ),
    "list.unknown_field": mark(
        "There is no field named {field}. Nothing was listed. See the names with `list --help`."
    ),
    "list.wrong_value": mark(
        "{field} cannot be “{value}”. Nothing was listed. Write true, false or nothing."
    ),
    "linked.works_for": mark("where they work"),
    "linked.works_for.back": mark("works here"),
    "linked.partner_of": mark("partner"),
    "linked.partner_of.back": mark("partner"),
    "linked.referred_by": mark("made the introduction"),
    "linked.referred_by.back": mark("introduced by this subject"),
    "linked.member_of": mark("is a member there"),
    "linked.member_of.back": mark("member"),
    "linked.part_of": mark("belongs there"),
    "linked.part_of.back": mark("part of this subject"),
    "linked.knows": mark("knows"),
    "linked.knows.back": mark("knows"),
    "link_way.works_for": mark("works for…"),
    "link_way.works_for.back": mark("is where … works"),
    "link_way.partner_of": mark("is a partner of…"),
    "link_way.referred_by": mark("was introduced by…"),
    "link_way.referred_by.back": mark("introduced…"),
    "link_way.member_of": mark("is a member of…"),
    "link_way.member_of.back": mark("has as a member…"),
    "link_way.part_of": mark("is part of…"),
    "link_way.part_of.back": mark("has as a part…"),
    "link_way.knows": mark("knows…"),
    "duplicate.vat": mark("same VAT number or tax code"),
    "duplicate.email": mark("same e-mail"),
    "duplicate.phone": mark("same phone number"),
    "duplicate.name": mark("same name"),
    "reclassified.tier": mark("Tier"),
    "reclassified.priority": mark("Priority"),
    "reclassified.lifecycle": mark("Life cycle"),
    "reclassified.scope": mark("Scope"),
    "reclassified.target": mark("Target"),
    "reclassified.consent_marketing": mark("Marketing consent"),
}
