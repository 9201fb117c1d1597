"""CRM Desktop: an offline CRM for one person, led through a four-phase procedure."""

__version__ = "0.1.0"
