"""Real workers, really killed: nothing is lost, and nothing is done twice that may not be."""

import os
import signal
import socket
import uuid
from pathlib import Path

import pytest

from tests.background.conftest import marks_in, wait_for

LOST = "leagenda.background.rules.WorkerLost"
pytestmark = pytest.mark.slow


def killed_worker(installation, marks) -> str:
    """A worker that is killed in the middle of the work that leaves `marks`; its name."""
    name = str(uuid.uuid4())
    worker = installation.start("worker", "--name", name)
    wait_for(lambda: marks_in(marks))
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    assert installation.jobs() == [("RUNNING", "", 1)]
    return name


def test_what_a_killed_worker_left_is_done_by_the_next(installation):
    marks = installation.enqueue("dawdle")
    killed = killed_worker(installation, marks)
    installation.start("worker", "--replaces", killed)
    wait_for(lambda: len(marks_in(marks)) == 2)
    wait_for(lambda: installation.jobs() == [("SUCCESSFUL", "", 2)])


def test_what_may_be_done_once_is_not_done_again(installation):
    marks = installation.enqueue("dawdle_once")
    killed = killed_worker(installation, marks)
    installation.start("worker", "--replaces", killed)
    wait_for(lambda: installation.jobs() == [("FAILED", LOST, 1)])
    assert len(marks_in(marks)) == 1


def test_a_worker_that_is_told_to_stop_ends_what_it_is_doing(installation):
    marks = installation.enqueue("take_a_second")
    worker = installation.start("worker")
    wait_for(lambda: marks_in(marks))
    worker.terminate()
    assert worker.wait(timeout=60) == 0
    assert len(marks_in(marks)) == 2
    assert installation.jobs() == [("SUCCESSFUL", "", 1)]


def test_serve_replaces_a_worker_that_died_and_stops_cleanly(installation):
    marks = installation.enqueue("dawdle")
    serve = installation.start("serve", "--port", str(free_port()))
    [first] = wait_for(lambda: marks_in(marks))
    os.kill(first, signal.SIGKILL)
    wait_for(lambda: len(marks_in(marks)) == 2)
    second = marks_in(marks)[1]
    assert second != first
    serve.terminate()
    assert serve.wait(timeout=60) == 0
    wait_for(lambda: not is_running(second))
    assert installation.jobs() == [("SUCCESSFUL", "", 2)]


def test_a_worker_stops_when_serve_was_killed(installation):
    marks = installation.enqueue("take_a_second")
    serve = installation.start("serve", "--port", str(free_port()))
    worker = wait_for(lambda: marks_in(marks))[0]
    serve.kill()
    wait_for(lambda: not is_running(worker))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_running(pid: int) -> bool:
    """Whether a process is there and not a zombie that waits for its parent."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"
