"""Saved pages in a real browser that has no network: they ask for nothing, are fit for everybody, and print whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.app.cli import main
from tests.parties.phone import browsers

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pypdf import PageObject


pytestmark = [pytest.mark.slow, pytest.mark.timeout(300), pytest.mark.needs("chromium")]

TABLES = {
    "three": ("--seats=bot,bot,bot", "--scenario=plaudit", "--seed=4", "--reveal=3"),
    "eight": ("--seats=bot,bot,bot,bot,bot,bot,bot,bot", "--scenario=plaudit", "--seed=3", "--reveal=2"),
    "class": ("--seats=bot,bot,bot,bot,bot", "--scenario=charter", "--length=class45", "--seed=2", "--class"),
}
PAPERS = ("sheets", "measure", "result")
"""What is handed out, the lesson's measure, and what its sums say."""
PAGES = (*TABLES, "guide", *PAPERS)
GERMAN = {"class": ("debrief", "class.match"), "guide": ("guide",), **{p: ("guide", f"--{p}") for p in PAPERS[:2]}}
"""Pages that are printed in German, too: its words are a fifth longer, and every sheet breaks elsewhere."""
PLANS_AND_PAGES = ("Page one:", "Page two:", *(f"Minute 0\N{EN DASH}{n}" for n in (10, 25, 45)), "The day before")
"""What each of the guide's first sheets begins with, one a sheet."""
WIDTHS_PX = (360, 1280)
PHONES_PX = (320, 360, 390)
PAPER_PT = {"A4": (595, 842), "Letter": (612, 792)}
SHORTER = "Letter"
MOST_SHEETS = 20
LEAST_TEXT = 40
"""A printed sheet with fewer letters is as good as empty."""
LEAST_FILLED, LEAST_BEFORE_A_NEW_SHEET, LEAST_AT_THE_END = 0.47, 0.3, 0.2
"""How far down a printed sheet its words reach, at the least, in parts of its height."""
LEAST_OF_A_CARD = 0.75
RULES_THAT_APPLY = 15
"""So many of axe's rules find something to look at on each of these pages, at the least."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Three matches played and reported, the guide, its sheets and the measure, by the command line alone."""
    folder = tmp_path_factory.mktemp("pages")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PEER_REVIEW_HOME", str(folder / "home"))
        for name, table in TABLES.items():
            assert main(["play", "--headless", *table, "--save", str(folder / f"{name}.match")]) == 0
            assert main(["debrief", str(folder / f"{name}.match"), "--out", str(folder / f"{name}.html")]) == 0
        assert main(["guide", "--out", str(folder / "guide.html")]) == 0
        assert main(["guide", "--sheets", "--out", str(folder / "sheets.html")]) == 0
        assert main(["guide", "--measure", "--out", str(folder / "measure.html")]) == 0
        sums = folder / "lesson-sums.csv"
        sums.write_text(sums.read_text(encoding="utf-8").replace(",0,0,0,0,0,0,0", ",0,4,6,8,6,4,0"), encoding="utf-8")
        assert main(["guide", "--sums", str(sums), "--out", str(folder / "result.html")]) == 0
        assert main(["cards", "--out", str(folder / "cards.html")]) == 0
        for name, (command, *rest) in GERMAN.items():
            asked = [str(folder / word) if word.endswith(".match") else word for word in rest]
            assert main([command, *asked, "--language", "de", "--out", str(folder / f"{name}-de.html")]) == 0
        yield folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsers() as found:
        yield found


class Tab:
    """A page open in a browser without network; `asked` are the addresses it wanted, `said` what its console shows."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))

    def faults(self) -> tuple[list[str], int]:
        """What axe finds wrong, a line each; and how many of its rules had something to look at."""
        from axe_playwright_python.sync_playwright import Axe

        found = Axe().run(self.page).response
        told = [
            f"{fault['id']}: {fault['help']} ({node['target']})"
            for fault in found["violations"]
            for node in fault["nodes"]
        ]
        return told, len(found["passes"]) + len(found["violations"])

    def unsaid(self) -> list[str]:
        """What can't be read as it is, and nothing says how."""
        return list(
            self.page.evaluate(
                """() => {
                const all = (what) => [...document.querySelectorAll(what)];
                const isWider = (one) => one.scrollWidth > one.clientWidth + 1;
                const cut = [
                    ...all("figure.chart").filter(isWider),
                    ...all(".wide").filter((one) => isWider(one)
                        && !getComputedStyle(one).backgroundAttachment.includes("local")),
                    ...all("caption").filter((one) => one.getBoundingClientRect().right > window.innerWidth),
                ];
                const small = all("figure svg text").filter((text) => {
                    const drawn = text.ownerSVGElement.getScreenCTM();  // a phone shows it on its side
                    return parseFloat(text.getAttribute("font-size")) * Math.hypot(drawn.a, drawn.b) < 9;
                });
                return [...cut, ...small].map((one) => one.textContent);
            }"""
            )
        )

    def sideways(self) -> list[str]:
        """What holds more than it shows from left to right."""
        return list(
            self.page.evaluate(
                """() => [...document.querySelectorAll("html, body, body *:not(svg *)")].filter((one) =>
                one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1
                && (one.tagName === "HTML" || getComputedStyle(one).overflowX !== "visible"))
                .map((one) => `${one.tagName}.${one.className}: ${one.scrollWidth} px of ${one.clientWidth}`)"""
            )
        )

    def headings(self) -> list[str]:
        """The words of all headings, in order."""
        return self.page.locator("h1, h2, h3").all_inner_texts()

    def new_sheets(self) -> list[str]:
        """The headings of what begins a new sheet of paper, whatever room is left."""
        return self.page.locator(".sheet > h2").all_inner_texts()


@contextmanager
def tab(browser: Browser, file: Path, *, is_dark: bool = False, width_px: int = 1280) -> Iterator[Tab]:
    context = browser.new_context(
        offline=True, color_scheme="dark" if is_dark else "light", viewport={"width": width_px, "height": 800}
    )
    opened = Tab(context.new_page())
    opened.page.goto(file.as_uri())
    opened.page.wait_for_load_state("networkidle")
    yield opened
    context.close()


@pytest.mark.parametrize("width_px", WIDTHS_PX)
@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_saved_page_asks_for_nothing_and_is_fit_for_everybody(
    browser: Browser, folder: Path, name: str, is_dark: bool, width_px: int
) -> None:
    file = folder / f"{name}.html"
    with tab(browser, file, is_dark=is_dark, width_px=width_px) as opened:
        faults, rules = opened.faults()
        assert faults == []
        assert rules >= RULES_THAT_APPLY
        assert [url for url in opened.asked if not url.startswith("data:")] == [file.as_uri()]
        assert opened.said == []
        fonts = opened.page.evaluate("document.fonts.ready.then(all => [...all].map(face => face.status))")
        assert set(fonts) == {"loaded"}, "the fonts that lie in the page are not the ones it is set in"
        needed_px, there_px = opened.page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert needed_px <= there_px, "the page has to be pushed sideways"
        assert opened.unsaid() == []
        paper, ink = opened.page.evaluate(
            "(s => [s.backgroundColor, s.color].map(c => c.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0)))"
            "(getComputedStyle(document.body))"
        )
        assert (paper < ink) == is_dark


@pytest.mark.parametrize("name", [*PAGES, "cards", *(f"{name}-de" for name in GERMAN)])
def test_on_a_phone_nothing_has_to_be_pushed_sideways(browser: Browser, folder: Path, name: str) -> None:
    """A bug once: the cards of rules, 676 px wide, stood in a frame of 333 px; so did each table and each chart."""
    with tab(browser, folder / f"{name}.html", width_px=PHONES_PX[0]) as opened:
        for width_px in PHONES_PX:
            opened.page.set_viewport_size({"width": width_px, "height": 780})
            assert opened.sideways() == [], f"{width_px} px"
            assert opened.unsaid() == [], f"{width_px} px"


def test_the_labs_page_can_be_read_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "lab.html"
    assert main(["lab", "--matches", "2", "--jobs", "1", "--html", str(page)]) == 0
    with tab(browser, page, width_px=WIDTHS_PX[0]) as opened:
        assert opened.faults()[0] == []
        assert opened.unsaid() == []


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("paper", PAPER_PT)
@pytest.mark.parametrize("name", PAGES)
def test_a_saved_page_prints_whole(
    browser: Browser, folder: Path, tmp_path: Path, name: str, paper: str, is_dark: bool
) -> None:
    with tab(browser, folder / f"{name}.html", is_dark=is_dark) as opened:
        opened.page.pdf(path=tmp_path / "printed.pdf", format=paper, print_background=True)
        headings, new_sheets = (
            [squeezed(words) for words in found] for found in (opened.headings(), opened.new_sheets())
        )
    from pypdf import PdfReader

    sheets = PdfReader(tmp_path / "printed.pdf").pages
    assert (1 if name == "result" else 3) <= len(sheets) <= MOST_SHEETS
    texts = [sheet.extract_text() for sheet in sheets]
    for number, (sheet, text) in enumerate(zip(sheets, texts, strict=True), start=1):
        size_pt = (round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height)))
        assert size_pt == pytest.approx(PAPER_PT[paper], abs=2)
        assert len(squeezed(text)) >= LEAST_TEXT, f"sheet {number} is all but empty"
        assert squeezed(text.strip().splitlines()[-1]) not in headings, f"sheet {number} ends with a heading"
    whole = squeezed("".join(texts))
    assert len(headings) >= (8 if name not in PAPERS else 3)
    assert [heading for heading in headings if heading not in whole] == []
    assert half_empty(sheets, new_sheets) == []


@pytest.mark.parametrize("name", GERMAN)
def test_a_page_in_longer_words_is_printed_on_full_sheets(
    browser: Browser, folder: Path, tmp_path: Path, name: str
) -> None:
    with tab(browser, folder / f"{name}-de.html") as opened:
        opened.page.pdf(path=tmp_path / "printed.pdf", format=SHORTER, print_background=True)
        headings, new_sheets = (
            [squeezed(words) for words in found] for found in (opened.headings(), opened.new_sheets())
        )
    from pypdf import PdfReader

    sheets = PdfReader(tmp_path / "printed.pdf").pages
    assert half_empty(sheets, new_sheets) == []
    ends = [squeezed(sheet.extract_text().strip().splitlines()[-1]) for sheet in sheets]
    assert [end for end in ends if end in headings] == []


def test_each_seat_card_fills_one_small_sheet(browser: Browser, folder: Path, tmp_path: Path) -> None:
    with tab(browser, folder / "cards.html") as opened:
        opened.page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True, print_background=True)
    from pypdf import PdfReader

    first, *cards = PdfReader(tmp_path / "printed.pdf").pages
    assert len(cards) == 8, "each card is one sheet"
    assert filled(first) >= LEAST_BEFORE_A_NEW_SHEET
    assert min(map(filled, cards)) >= LEAST_OF_A_CARD, "rows are farther apart where there is room for a finger"


@pytest.mark.parametrize("paper", PAPER_PT)
def test_the_two_pages_that_are_enough_are_two_sheets(
    browser: Browser, folder: Path, tmp_path: Path, paper: str
) -> None:
    with tab(browser, folder / "guide.html") as opened:
        opened.page.pdf(path=tmp_path / "printed.pdf", format=paper, print_background=True)
    from pypdf import PdfReader

    texts = [squeezed(sheet.extract_text()) for sheet in PdfReader(tmp_path / "printed.pdf").pages]
    begins = [next(at for at, text in enumerate(texts) if squeezed(head) in text) for head in PLANS_AND_PAGES]
    assert begins == list(range(len(PLANS_AND_PAGES))), "a page or a plan runs over its sheet"


def test_a_page_with_faults_is_caught(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "faulty.html"
    file.write_text(
        '<body><img src="http://elsewhere.invalid/a.png"><p style="color:#eee;background:#fff">pale</p>'
        "<script>console.log('heard'); nothing.at.all</script></body>",
        encoding="utf-8",
    )
    with tab(browser, file) as opened:
        found = {fault.partition(":")[0] for fault in opened.faults()[0]}
        assert {"image-alt", "color-contrast", "html-has-lang", "document-title"} <= found
        assert "http://elsewhere.invalid/a.png" in opened.asked
        assert any("heard" in line for line in opened.said)
        assert any("nothing is not defined" in line for line in opened.said)


def filled(sheet: PageObject) -> float:
    """How far down a printed sheet its lowest words stand, 0 to 1."""
    lowest = [float(sheet.mediabox.height)]

    def seen(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            lowest.append(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])

    sheet.extract_text(visitor_text=seen)
    return 1 - min(lowest) / float(sheet.mediabox.height)


def half_empty(sheets: Sequence[PageObject], new_sheets: Sequence[str]) -> list[str]:
    """Which sheets have room left for what stands on the next one, and how far down they go."""
    begin = [squeezed(sheet.extract_text()) for sheet in sheets]
    found = []
    for number, sheet in enumerate(sheets, start=1):
        is_last = number == len(sheets)
        is_broken_off = not is_last and begin[number].startswith(tuple(new_sheets))
        least = LEAST_AT_THE_END if is_last else LEAST_BEFORE_A_NEW_SHEET if is_broken_off else LEAST_FILLED
        if filled(sheet) < least:
            found.append(f"sheet {number} of {len(sheets)}: {filled(sheet):.2f}")
    return found


def squeezed(text: str) -> str:
    """Without blanks and line ends, which a printed page sets as it likes."""
    return "".join(text.split())
