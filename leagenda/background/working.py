"""The process that does what waits: it takes work, and meanwhile keeps time and mends.

Taking and doing is `django_tasks_db`'s; beside it a thread tells that the worker is alive, starts
what is due, and gives what failed or was left behind its next attempt.
"""

import logging
import os
import signal
import threading
import time
import uuid

from django.db import InterfaceError, OperationalError, close_old_connections, connection
from django_tasks_db.management.commands.db_worker import Worker as Hands

from leagenda.background.models import Job, Routine, Worker

logger = logging.getLogger(__name__)
BEAT, REST = 5, 1  # seconds
UNREACHABLE = (OperationalError, InterfaceError)


def work(name: str = "", replaces: str = "", parent: int = 0) -> None:
    """Do what waits until the process is told to stop; then finish what it is doing.

    `replaces` is a worker that is known to be gone. With `parent` it stops when that process does.
    """
    worker = begin(name, replaces)
    hands = Hands(
        queue_names=["*"],
        interval=REST,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=str(worker.pk),
        excluded_queue_names=[],
    )
    hands.configure_signals()
    stopping = threading.Event()
    pulse = threading.Thread(target=keep_time, args=(worker, parent, stopping), daemon=True)
    pulse.start()
    try:
        keep_working(hands)
    finally:
        stopping.set()
        pulse.join(timeout=BEAT)
        worker.end()


def begin(name: str, replaces: str) -> Worker:
    if replaces:
        Worker(pk=uuid.UUID(replaces)).end()
    Routine.install()
    return Worker.objects.create(pk=uuid.UUID(name) if name else uuid.uuid4())


def keep_working(hands: Hands) -> None:
    """A database that is away for a moment is waited for."""
    while hands.running:
        try:
            hands.run()
        except UNREACHABLE:
            logger.exception("The database cannot be reached; trying again.")
            connection.close()
            time.sleep(BEAT)


def keep_time(worker: Worker, parent: int, stopping: threading.Event) -> None:
    while not stopping.is_set():
        if parent and os.getppid() != parent:
            os.kill(os.getpid(), signal.SIGTERM)
            return
        try:
            close_old_connections()
            tick(worker)
        except UNREACHABLE:
            logger.exception("The database cannot be reached; the clock tries again.")
            connection.close()
        stopping.wait(BEAT)
    connection.close()


def tick(worker: Worker) -> None:
    worker.beat()
    Job.mend()
    Routine.start_due()
