"""`python -m tests.manual_report [it|en]`: what the manual lacks, for whoever writes it."""

from __future__ import annotations

import importlib.util
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main(arguments: list[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        for name in ("DATA", "CONFIG", "LOG", "RUNTIME"):
            os.environ[f"CRM_DESKTOP_{name}"] = str(Path(home, name.lower()))
        return _report(arguments or ["it", "en"])


def _report(languages: list[str]) -> int:
    from PySide6.QtWidgets import QApplication

    from crm_desktop.ui.i18n import set_language
    from tests.manual_checks import CHECKS

    application = QApplication([])
    _compile_translations()
    found = 0
    for language in languages:
        for check in CHECKS:
            set_language(language)
            troubles = list(check(language))
            found += len(troubles)
            print(f"\n== {language} {check.__name__}: {len(troubles)}")
            print("\n".join(f"   {trouble}" for trouble in troubles), end="\n" if troubles else "")
    print(f"\n{found} in all")
    application.quit()
    return 1 if found else 0


def _compile_translations() -> None:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.main(["compile", "--if-older"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
