// Draws a picture of this seat: texts are set as text, never as HTML; buttons stay where they are while a question lasts.
import { easeRows } from "./ease.js";

const at = (id) => document.getElementById(id);
let spoken = {};
let clock = { until: 0, timer: 0 };
let shown = {};
let last = { ask: 0, pending: 0, buttons: "" };

export function words(key) {
  return spoken[key] || key;
}

export function learn(message) {
  spoken = message.words;
  document.documentElement.lang = spoken.lang || "en";
  at("pass").textContent = words("pass");
  at("x").textContent = "X";
  at("x").setAttribute("aria-label", words("x"));
  at("pause").textContent = words("pause");
  at("enter").textContent = words("go");
  document.querySelector("label[for=code]").textContent = words("ask_code");
  document.querySelector("label[for=name]").textContent = words("name");
  at("name-go").textContent = words("name_go");
  at("code").placeholder = words("code_hint");
  at("standings").firstElementChild.textContent = words("standings");
  at("map").firstElementChild.textContent = words("map");
  at("ease").firstElementChild.textContent = words("ease");
  at("happened").firstElementChild.textContent = words("happened");
}

// One of the public: the picture is the same for all, this phone's own press comes beside it.
function recall(view, say) {
  const own = view.mine === "" ? undefined : view.mine;
  for (const button of view.buttons || []) button.is_mine = button.at === own;
  view.is_locked = own !== undefined;
  if (view.ask && own === undefined && last.ask === view.ask && last.mine !== undefined && !view.lasts) {
    say({ t: "press", ask: view.ask, button: last.mine });  // the line was lost, and with it what was said
  }
  if (view.ask !== last.ask || own !== undefined) last.mine = own;
}

export function mark(message, say) {
  if (message.ask !== shown.ask) return;
  const left = clock.until ? Math.max(0, clock.until - performance.now()) : null;
  show({ ...shown, mine: message.button, left_ms: typeof shown.left_ms === "number" ? left : null }, say);
}

export function show(view, say) {
  if (view.is_public) recall(view, say);
  showEase(view, say);
  shown = view;
  const seat = view.seat;
  document.body.dataset.public = view.is_public ? "yes" : "";
  at("who").textContent = seat ? [seat.letter, seat.name].filter(Boolean).join(" \u00b7 ") : "Peer Review";
  Object.assign(document.body.dataset, { look: seat ? seat.look : "", screen: view.screen, ask: view.ask || "" });
  at("says").textContent = view.says || "";
  showAbout(view.about);
  showButtons(view, say);
  showNote(view);
  showOwn(view.own || []);
  showSecret(view.secret);
  showList(at("standings"), (view.rows || []).map(([name, text]) => [name, text].filter(Boolean).join("  ")));
  showList(at("happened"), view.screen === "host" ? view.lines : (view.lines || []).slice().reverse());
  showMap(view.map || []);
  at("naming").hidden = !view.can_name;
  showAlways(view, say);
  setClock(view.left_ms, view.screen === "ask");
}

function showAbout(about) {
  at("about").hidden = !about;
  for (const part of ["title", "text", "stake"]) {
    const place = at(`about-${part}`);
    place.textContent = about ? about[part] : "";
    place.hidden = !place.textContent;
  }
}

function showButtons(view, say) {
  const group = at("buttons");
  const wanted = wantedButtons(view);
  const isTeam = wanted.some((button) => button.votes !== undefined);
  const key = JSON.stringify([view.screen, view.ask, isTeam, wanted.map((button) => [button.words, button.more])]);
  if (key !== last.buttons) {
    group.replaceChildren(...wanted.map((button) => {
      const made = document.createElement("button");
      made.type = "button";
      const name = document.createElement("b");
      name.textContent = button.words;
      made.append(name);
      if (button.label) made.setAttribute("aria-label", button.label);
      if (button.more) {
        const more = document.createElement("span");
        more.textContent = button.more;
        made.append(more);
      }
      if (isTeam) made.append(Object.assign(document.createElement("span"), { className: "votes" }));
      return made;
    }));
    last.buttons = key;
  }
  group.className = view.kind === "rate" ? "stars" : leads(view) ? "moves" : view.kind === "tap" || wanted.length === 1 ? "big" : "";
  wanted.forEach((button, place) => {
    const made = group.children[place];
    if (button.isMine === undefined) made.removeAttribute("aria-pressed");
    else made.setAttribute("aria-pressed", String(button.isMine));
    const votes = made.querySelector(".votes");
    if (votes) votes.textContent = button.votes ? `\u00d7 ${button.votes}` : "";
    made.onclick = () => { last.pending = view.ask || 0; say(button.says); };
  });
}

// A menu is on the shared screen, and this seat's arrows lead through it.
function leads(view) {
  return view.screen === "menu" || (view.screen === "paused" && Boolean(view.seat));
}

function wantedButtons(view) {
  if (view.screen === "ask") {
    return view.buttons.map((button) => ({
      words: button.words,
      more: button.more,
      votes: button.votes,
      isMine: view.lasts ? undefined : button.is_mine,
      says: { t: "press", ask: view.ask, button: button.at },
    }));
  }
  if (view.screen === "free") {
    const sit = view.can_sit ? [{ words: words("sit"), says: { t: "sit" } }] : [];
    const watch = view.can_watch ? [{ words: words("look_on"), says: { t: "watch", on: true } }] : [];
    return [...sit, ...watch, ...(view.teams || []).map((team) => ({ words: team.words, says: { t: "join", seat: team.seat } }))];
  }
  if (view.screen === "host") {
    return view.orders.map((order) => ({ words: order.words, says: { t: "do", what: order.what, seat: order.seat } }));
  }
  if (leads(view)) {
    return [["\u25c0", "left"], ["\u25b2", "up"], ["\u25b6", "right"], ["\u21a9", "back"], ["\u25bc", "down"], ["OK", "ok"]]
      .map(([sign, to]) => ({ words: sign, label: words(to), says: { t: "move", to } }));
  }
  return [];
}

function showNote(view) {
  let said = view.note || "";
  if (!said && view.screen === "ask") {
    const mine = view.buttons.some((button) => button.is_mine);
    said = view.is_locked && !view.lasts ? words(mine || view.can_pass ? "locked_in" : "once") : words(view.secrecy);
    if (said === view.secrecy) said = "";
  } else if (!said && view.screen === "wait") {
    said = last.pending && last.ask === last.pending && !last.wasLocked && !last.isNod ? words("too_late") : words(view.map && view.map.length ? "watch_map" : "watch");
  }
  if (view.screen === "ask") {
    if (view.ask !== last.ask) last.pending = 0;
    last.ask = view.ask;
    last.wasLocked = view.is_locked || Boolean(view.lasts);
    last.isNod = view.kind === "ready";  // whoever does not go on by a key has missed nothing
  } else if (view.screen === "wait" && said !== words("too_late")) {
    last.pending = 0;
  }
  at("note").textContent = said;
}

function terms(rows) {
  return rows.flatMap(([name, text]) => {
    const term = document.createElement("dt");
    const told = document.createElement("dd");
    term.textContent = name;
    told.textContent = text;
    return [term, told];
  });
}

function showOwn(rows) {
  at("own").replaceChildren(...terms(rows));
}

function showMap(rows) {
  at("map").hidden = !rows.length;
  const key = JSON.stringify(rows);
  if (key !== last.map) at("map").lastElementChild.replaceChildren(...terms(rows));
  last.map = key;
}

// Shut until its owner opens it, and shut again by the next reload: others may be looking.
function showSecret(secret) {
  const place = at("secret");
  place.hidden = !secret;
  place.firstElementChild.textContent = secret ? secret[0] : "";
  place.lastElementChild.textContent = secret ? secret[1] : "";
}

function showList(details, lines) {
  details.hidden = !lines.length;
  details.lastElementChild.replaceChildren(...lines.map((line) => {
    const row = document.createElement("li");
    row.textContent = line;
    return row;
  }));
}

function showAlways(view, say) {
  at("pass").disabled = !(view.screen === "ask" && view.can_pass);
  at("pass").onclick = () => { last.pending = view.ask; say({ t: "pass", ask: view.ask }); };
  at("x").disabled = !view.can_x;
  at("pause").disabled = view.screen === "paused";
  at("pass").hidden = at("x").hidden = Boolean(view.is_public);
  at("pause").textContent = words(view.is_public ? "leave_public" : "pause");
}

function setClock(leftMs, isAsked) {
  clearInterval(clock.timer);
  const place = at("clock");
  if (typeof leftMs !== "number" || !isAsked) {
    place.textContent = "";
    return;
  }
  clock.until = performance.now() + leftMs;
  const tick = () => {
    const left = Math.max(0, Math.ceil((clock.until - performance.now()) / 1000));
    place.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  };
  tick();
  clock.timer = setInterval(tick, 250);
}

// The seat's own settings where they may be changed, and what is this page's alone; built anew only when they differ.
function showEase(view, say) {
  at("ease").hidden = view.screen === "host";
  const key = JSON.stringify([view.ease, spoken]);
  if (key !== last.ease) easeRows(at("ease-rows"), view.ease || [], words, say);
  last.ease = key;
}
