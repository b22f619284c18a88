"""Checks of questions about the paper and what it asked, against raw events."""

from __future__ import annotations

from game.city import events as ev
from game.debrief.questions.question import Question
from tests.debrief.raw import Raw
from tests.debrief.truth_words import true


def answers(raw: Raw, kind: str, day: int) -> list[str]:
    """What everybody said to the question of that kind on that day."""
    return [
        said
        for on, e in raw.all(ev.QuestionAnswered)
        if on == day and e.kind == kind  # type: ignore[attr-defined]
        for _, said in e.rows  # type: ignore[attr-defined]
    ]


@true("bill_paid")
def _most_paid(q: Question, raw: Raw) -> None:
    said = answers(raw, "bill", q.day)
    assert (q.holes["count"], q.holes["of"]) == (said.count("pay"), len(said))
    assert said.count("pay") > len(said) / 2


@true("bill_pleaded")
def _could_not_pay(q: Question, raw: Raw) -> None:
    due = [(day, dict(e.pairs)) for day, e in raw.all(ev.DeedNoted) if e.deed == "due"]  # type: ignore[attr-defined]
    assert (q.day, {"by": q.holes["mask"], "able": False, "answer": "pleaded"}) in due


@true("chair_asked")
def _asked_after_the_chair(q: Question, raw: Raw) -> None:
    told = [
        (day, sum(said == "ask" for _, said in e.rows), len(e.rows))  # type: ignore[attr-defined]
        for day, e in raw.all(ev.ChairAnswered)
    ]
    assert (q.day, q.holes["count"], q.holes["of"]) in told


@true("filter_dark")
def _in_the_dark(q: Question, raw: Raw) -> None:
    assert (q.day, q.holes["mask"]) in [(day, e.mask) for day, e in raw.all(ev.Darkened)]  # type: ignore[attr-defined]


@true("hearing_lifted")
def _struck(q: Question, raw: Raw) -> None:
    ruled = [(day, e) for day, e in raw.all(ev.EntryRuled) if e.is_lifted]  # type: ignore[attr-defined]
    assert (q.day, q.holes["mask"], q.holes["masks"]) in [(day, e.mask, e.jurors) for day, e in ruled]  # type: ignore[attr-defined]


@true("loan_paid")
def _loan_fell_due(q: Question, raw: Raw) -> None:
    due = [(day, e) for day, e in raw.all(ev.FellDue) if e.why == "loan"]  # type: ignore[attr-defined]
    mine = [e for day, e in due if (day, e.mask) == (q.day, q.holes["mask"])]  # type: ignore[attr-defined]
    assert any(not e.left for e in mine)  # type: ignore[attr-defined]


@true("cash_unseen")
def _coins_were_not_taken(q: Question, raw: Raw) -> None:
    slips = [(day, mask, how) for day, e in raw.all(ev.SlipsPrinted) for mask, _, _, how in e.slips]  # type: ignore[attr-defined]
    assert (q.day, q.holes["mask"], "cash") in slips


def brought(q: Question, raw: Raw) -> list[int]:
    """How many had asked for the article that this question tells of, each time that it was brought that day."""
    told = [(day, e) for day, e in raw.all(ev.ArticleBrought)]
    asked = [(day, e) for day, e in raw.all(ev.Petitioned)]
    assert q.holes["of"] == len(raw.masks) - 1
    return [
        sum(wanted == e.article for _, wanted in petition.rows)  # type: ignore[attr-defined]
        for day, e in told
        for on, petition in asked
        if (day, e.article, on) == (q.day, q.holes["article"], q.day)  # type: ignore[attr-defined]
    ]


@true("article_signed")
def _had_been_asked_for(q: Question, raw: Raw) -> None:
    assert q.holes["count"] in brought(q, raw)
    assert q.holes["count"] != 0


@true("article_unasked")
def _nobody_had_asked(q: Question, raw: Raw) -> None:
    assert 0 in brought(q, raw)


@true("cash_free")
def _coins_need_not_be_taken(q: Question, raw: Raw) -> None:
    assert (q.day, "cash_free") in [(day, e.law) for day, e in raw.all(ev.LawPassed)]  # type: ignore[attr-defined]


@true("cash_law")
def _coins_must_be_taken(q: Question, raw: Raw) -> None:
    assert (q.day, "cash_law") in [(day, e.law) for day, e in raw.all(ev.LawPassed)]  # type: ignore[attr-defined]
