"""The use cases, one object per noun, made when first asked for: importing this costs nothing."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crm_desktop.domain.messages import Message
    from crm_desktop.services.activities import Activities
    from crm_desktop.services.analytics import Analytics
    from crm_desktop.services.backups import Backups
    from crm_desktop.services.drafts import Drafts
    from crm_desktop.services.duplicates import Duplicates
    from crm_desktop.services.everything import Everything
    from crm_desktop.services.exporting import Exporting
    from crm_desktop.services.history import History
    from crm_desktop.services.importing import Importing
    from crm_desktop.services.merging import Merging
    from crm_desktop.services.passphrase import Passphrase
    from crm_desktop.services.privacy import Privacy
    from crm_desktop.services.relationships import Relationships
    from crm_desktop.services.review import Reviews
    from crm_desktop.services.settings import Settings
    from crm_desktop.services.subjects import Subjects
    from crm_desktop.services.trash import Trash
    from crm_desktop.store.archive import Archive


class Services:
    """What the window and the command line may ask of one open archive."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        archive.before_step = self._before_step

    def _before_step(self, label: Message) -> None:
        """A backup before what changes much."""
        if label.data.get("count") or "import" in label.code or "merge" in label.code:
            from crm_desktop.services.backups import before_step

            before_step(self.archive, label)

    @cached_property
    def subjects(self) -> Subjects:
        from crm_desktop.services.subjects import Subjects

        return Subjects(self.archive)

    @cached_property
    def relationships(self) -> Relationships:
        from crm_desktop.services.relationships import Relationships

        return Relationships(self.archive)

    @cached_property
    def activities(self) -> Activities:
        from crm_desktop.services.activities import Activities

        return Activities(self.archive)

    @cached_property
    def reviews(self) -> Reviews:
        from crm_desktop.services.review import Reviews

        return Reviews(self.archive)

    @cached_property
    def analytics(self) -> Analytics:
        from crm_desktop.services.analytics import Analytics

        return Analytics(self.archive)

    @cached_property
    def importing(self) -> Importing:
        from crm_desktop.services.importing import Importing

        return Importing(self.archive)

    @cached_property
    def duplicates(self) -> Duplicates:
        from crm_desktop.services.duplicates import Duplicates

        return Duplicates(self.archive)

    @cached_property
    def merging(self) -> Merging:
        from crm_desktop.services.merging import Merging

        return Merging(self.archive)

    @cached_property
    def exporting(self) -> Exporting:
        from crm_desktop.services.exporting import Exporting

        return Exporting(self.archive)

    @cached_property
    def history(self) -> History:
        from crm_desktop.services.history import History

        return History(self.archive)

    @cached_property
    def settings(self) -> Settings:
        from crm_desktop.services.settings import Settings

        return Settings(self.archive)

    @cached_property
    def backups(self) -> Backups:
        from crm_desktop.services.backups import Backups

        return Backups(self.archive)

    @cached_property
    def drafts(self) -> Drafts:
        from crm_desktop.services.drafts import Drafts

        return Drafts(self.archive)

    @cached_property
    def passphrase(self) -> Passphrase:
        from crm_desktop.services.passphrase import Passphrase

        return Passphrase(self.archive)

    @cached_property
    def privacy(self) -> Privacy:
        from crm_desktop.services.privacy import Privacy

        return Privacy(self.archive)

    @cached_property
    def trash(self) -> Trash:
        from crm_desktop.services.trash import Trash

        return Trash(self.archive)

    @cached_property
    def everything(self) -> Everything:
        from crm_desktop.services.everything import Everything

        return Everything(self.archive)
