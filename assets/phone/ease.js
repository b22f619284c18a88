// What makes a page easier for its owner: the seat's own settings, the size of text and a practice that stays here.
const SIZES = [100, 125, 150, 200];
const KEPT = "peer-review-text";
let practised;

function kept() {
  try {
    return Number(localStorage.getItem(KEPT)) || 100;
  } catch {
    return 100;
  }
}

export function sizeText(per) {
  if (per) {
    try {
      localStorage.setItem(KEPT, String(per));
    } catch {
      // It holds until the page is loaded anew.
    }
  }
  document.documentElement.style.setProperty("--text", String((per || kept()) / 100));
}

function row(label, more, values, choose) {
  const group = document.createElement("div");
  group.className = "ease-row";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  group.append(Object.assign(document.createElement("h2"), { textContent: label }));
  if (more) group.append(Object.assign(document.createElement("p"), { textContent: more }));
  const line = Object.assign(document.createElement("div"), { className: "ease-values" });
  for (const value of values) {
    const made = Object.assign(document.createElement("button"), { type: "button" });
    made.append(Object.assign(document.createElement("b"), { textContent: value.words }));
    made.setAttribute("aria-pressed", String(value.is_mine));
    made.addEventListener("click", () => choose(value.to, made, line));
    line.append(made);
  }
  group.append(line);
  return group;
}

function mark(line, made) {
  for (const one of line.children) one.setAttribute("aria-pressed", String(one === made));
}

export function easeRows(place, rows, words, say) {
  const focused = place.contains(document.activeElement)
    ? [...place.querySelectorAll("button")].indexOf(document.activeElement) : -1;
  const own = rows.map((each) => row(each.words, each.more, each.values,
    (to) => say({ t: "ease", what: each.what, to })));
  const size = kept();
  const text = row(words("text_size"), "", SIZES.map((per) => ({ to: per, words: `${per} %`, is_mine: per === size })),
    (per, made, line) => { sizeText(per); mark(line, made); });
  const stars = [1, 2, 3, 4, 5].map((n) => ({ to: n, words: `${n}\u2605`, is_mine: n === practised }));
  stars.push({ to: 0, words: words("pass"), is_mine: practised === 0 });
  const practice = row(words("practice"), words("practice_hint"), stars, (n, made, line) => {
    practised = n;
    mark(line, made);
    practice.lastElementChild.textContent = words(practised ? "practice_said" : "practice_none");
  });
  practice.append(Object.assign(document.createElement("p"), { className: "practised" }));
  practice.lastElementChild.setAttribute("role", "status");
  place.replaceChildren(...own, text, practice);
  if (focused >= 0) (place.querySelectorAll("button")[focused] || place.querySelector("button")).focus();
}
