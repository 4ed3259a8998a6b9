"""What people say about the parts of a year agenda, through the eyes of one viewer."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import QuerySet

from leagenda.notifications.models import Comment
from leagenda.people.models import User
from leagenda.planning.models.part import Part
from leagenda.planning.models.work_plan import Lead
from leagenda.planning.models.year_agenda import YearAgenda


@dataclass
class Thread:
    """A comment with the answers to it, and what this viewer may do with each."""

    begun: Comment
    viewer: User
    replies: list["Thread"] = field(default_factory=list)

    @property
    def mentioned(self) -> str:
        return ", ".join(str(person) for person in self.begun.mentioned.all())

    @property
    def may_change(self) -> bool:
        return not list(self.begun.obstacles_to_changing(self.viewer))

    @property
    def may_withdraw(self) -> bool:
        return not list(self.begun.obstacles_to_withdrawing(self.viewer))

    @property
    def is_gone(self) -> bool:
        """Withdrawn, and nothing hangs on it: there is nothing to show."""
        return self.begun.is_withdrawn and all(reply.begun.is_withdrawn for reply in self.replies)


class Conversation:
    """Everything that is said about one part that the viewer may see."""

    def __init__(self, part: Part, viewer):
        self.part, self.viewer = part, viewer

    @classmethod
    def with_comment(cls, pk: int, viewer) -> tuple["Conversation", Comment]:
        """Raises Comment.DoesNotExist when the viewer may not see what it is about."""
        comment = Comment.objects.get(pk=pk)
        part = parts_of([comment], viewer).get(comment.subject_id)
        if part is None:
            raise Comment.DoesNotExist
        return cls(part, viewer), comment

    @property
    def may_speak(self) -> bool:
        return not Comment.obstacles_to_speaking(self.viewer)

    def threads(self) -> list[Thread]:
        """The oldest first, each with its answers."""
        threads: dict[int, Thread] = {}
        for comment in Comment.objects.about(self.part).for_page():
            thread = Thread(comment, self.viewer)
            if comment.reply_to_id is None:
                threads[comment.pk] = thread
            else:
                threads[comment.reply_to_id].replies.append(thread)
        return [thread for thread in threads.values() if not thread.is_gone]

    def people(self) -> list[User]:
        """Whom one can mention: everybody else who may see the part."""
        return [one for one in who_may_see(self.part.year_agenda) if one != self.viewer]

    def say(self, text: str, *, by, is_question=False, mentioned=()) -> Comment:
        """Refuses as `Comment.say` does."""
        return Comment.say(
            self.part,
            text,
            by=by,
            scope=self.part.year_agenda,
            is_question=is_question,
            mentioned=mentioned,
        )


class Talk:
    """How much is said about each part of a year agenda, for the marks beside them."""

    def __init__(self, year_agenda: YearAgenda, viewer):
        self.counts = Comment.objects.within(year_agenda).counts()
        self.may_speak = not Comment.obstacles_to_speaking(viewer)

    def about(self, pk) -> tuple[int, int]:
        """How many comments, and how many of them are open questions."""
        return self.counts.get(str(pk), (0, 0))


def who_may_see(year_agenda: YearAgenda) -> list[User]:
    """Whoever signs in sees what was adopted; a draft is for its writers."""
    people = User.objects.taking_part().with_positions()
    people = people.order_by("first_name", "last_name", "username")
    if year_agenda.is_adopted:
        return list(people)
    leads = set(Lead.objects.within(year_agenda).values_list("user", flat=True))
    return [one for one in people if one.keeps_the_agenda or one.pk in leads]


def named_in(text: str, people: Iterable[User]) -> list[User]:
    """The people who are called in the text by "@" and their name."""
    words = text.casefold()
    return [one for one in people if f"@{one}".casefold() in words]


def parts_of(comments: Iterable[Comment], viewer) -> dict[str, Part]:
    """By id the parts that comments are about, as far as they stand and the viewer may see them."""
    wanted = defaultdict(set)
    for comment in comments:
        wanted[comment.subject_kind].add(comment.subject_id)
    found: dict[str, Part] = {}
    for kind, keys in wanted.items():
        model = apps.get_model(kind)
        parts = model.objects.visible_to(viewer).filter(pk__in=keys)
        parts = parts.select_related(*model.paths) if model.paths else parts
        found |= {str(part.pk): part for part in parts}
    return found


def told(chosen: QuerySet, viewer) -> list[tuple[Comment, Part]]:
    """Comments with the part they are about; those about what is gone or hidden are left out."""
    comments = list(chosen.for_page())  # type: ignore[attr-defined]
    parts = parts_of(comments, viewer)
    pairs = ((comment, parts.get(comment.subject_id)) for comment in comments)
    return [(comment, part) for comment, part in pairs if part is not None]


def open_questions_for(user) -> list[tuple[Comment, Part]]:
    """The questions that wait for this person, the oldest first, with what they are about."""
    agendas = YearAgenda.objects.visible_to(user)
    return told(Comment.objects.open_questions_for(user).within_any(agendas), user)
