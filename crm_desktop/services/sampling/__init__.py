"""The parts of the sample archive; `services/sample.py` puts them together."""
