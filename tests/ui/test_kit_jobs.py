"""Work off the main thread: order, outcome, cancelling, errors."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.context import Context
from crm_desktop.ui.jobs import Jobs
from crm_desktop.ui.messages import RecordingMessages


def test_database_jobs_run_in_order_on_one_thread(jobs: Jobs) -> None:
    seen: list[tuple[int, str]] = []

    def work(number: int) -> Any:
        def run(_job: JobContext) -> int:
            seen.append((number, threading.current_thread().name))
            return number

        return run

    results: list[int] = []
    for number in range(20):
        jobs.database(work(number), results.append)
    assert jobs.wait_idle()
    assert [number for number, _ in seen] == list(range(20)) == results
    assert len({name for _, name in seen}) == 1
    assert seen[0][1] != threading.main_thread().name


def test_results_arrive_on_the_main_thread(jobs: Jobs) -> None:
    where: list[threading.Thread] = []

    def done(_result: object) -> None:
        where.append(threading.current_thread())

    jobs.files(lambda _job: 1, done)
    assert jobs.wait_idle()
    assert where == [threading.main_thread()]


def test_a_cancelled_job_says_so_and_calls_nobody(jobs: Jobs) -> None:
    started, told = threading.Event(), []

    def work(job: JobContext) -> None:
        started.set()
        while True:
            job.check()

    job = jobs.database(work, told.append, told.append)
    outcomes: list[str] = []
    job.cancelled.connect(lambda: outcomes.append("cancelled"))
    job.ended.connect(lambda: outcomes.append("ended"))
    assert started.wait(5)
    job.cancel()
    assert jobs.wait_idle()
    assert outcomes == ["cancelled", "ended"]
    assert told == []


def test_progress_is_told_and_the_last_one_never_left_out(jobs: Jobs) -> None:
    told: list[tuple[int, int]] = []
    listening = threading.Event()

    def work(job: JobContext) -> None:
        assert listening.wait(5)
        for number in range(1, 1001):
            job.progress(number, 1000)

    job = jobs.files(work)
    job.progressed.connect(lambda done, total, _message: told.append((done, total)))
    listening.set()
    assert jobs.wait_idle()
    assert told[-1] == (1000, 1000)
    assert len(told) < 1000


def test_what_can_be_said_is_said(
    jobs: Jobs, messages: RecordingMessages, caplog: pytest.LogCaptureFixture
) -> None:
    def work(_job: JobContext) -> None:
        raise UserError(Message("no.such.code"))

    jobs.database(work)
    assert jobs.wait_idle()
    assert messages.said == [("error", "no.such.code")]
    caplog.clear()


def test_a_bug_goes_to_the_crash_dialog(
    jobs: Jobs, messages: RecordingMessages, caplog: pytest.LogCaptureFixture
) -> None:
    def work(_job: JobContext) -> None:
        raise ZeroDivisionError

    jobs.database(work)
    assert jobs.wait_idle()
    assert [type(error) for error in messages.crashes] == [ZeroDivisionError]
    messages.crashes.clear()
    caplog.clear()


def test_nobody_calls_a_widget_that_is_gone(jobs: Jobs) -> None:
    from shiboken6 import delete

    class Asker(QWidget):
        told = False

        def done(self, _result: object) -> None:
            Asker.told = True

    asker = Asker()
    go = threading.Event()
    jobs.files(lambda _job: go.wait(5), asker.done)
    delete(asker)
    go.set()
    assert jobs.wait_idle()
    assert not Asker.told


def test_a_write_announces_its_changes_then_calls_back(context: Context, messages: RecordingMessages) -> None:
    changes = Changes(step=1, tables={"subject": frozenset({7})})
    order: list[str] = []
    context.events.changed.connect(lambda got: order.append(f"changed {got is changes}"))
    context.write(lambda: changes, lambda _result: order.append("then"), toast="Saved")
    assert context.jobs.wait_idle()
    assert order == ["changed True", "then"]
    assert messages.texts("toast") == ["Saved"]


def test_the_threads_end(jobs: Jobs) -> None:
    seen: list[threading.Thread] = []
    jobs.database(lambda _job: seen.append(threading.current_thread()))
    jobs.files(lambda _job: seen.append(threading.current_thread()))
    assert jobs.wait_idle()
    assert jobs.shutdown()
    assert [thread.name for thread in seen if thread.is_alive()] == []
    assert len(seen) == 2
