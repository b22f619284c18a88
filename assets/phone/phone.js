// One seat's page: keeps the line to the big screen, shows the picture that came last, says what is pressed.
import { Line } from "./line.js";
import { sizeText } from "./ease.js";
import { learn, mark, show, words } from "./view.js";

const door = document.getElementById("door");
const code = document.getElementById("code");
const doorSays = document.getElementById("door-says");
const net = document.getElementById("net");
const always = document.getElementById("always");

const WHY = { code: "wrong_code", wait: "wait_minute", locked: "locked", full: "full", many: "many", ask_code: "ask_code" };

function openDoor(why) {
  document.getElementById("room").hidden = always.hidden = true;
  door.hidden = false;
  doorSays.textContent = why && why !== "ask_code" ? words(WHY[why] || why) : "";
  const isFull = why === "full" || why === "many";
  code.hidden = code.labels[0].hidden = code.disabled = isFull;
  document.getElementById("enter").textContent = words(isFull ? "again" : "go");
  document.getElementById(isFull ? "enter" : "code").focus();
}

const line = new Line({
  said(message) {
    if (message.t === "words") {
      learn(message);
    } else if (message.t === "view") {
      door.hidden = true;
      document.getElementById("room").hidden = false;
      always.hidden = !["ask", "wait", "paused"].includes(message.screen);
      show(message, (out) => line.say(out));
    } else if (message.t === "mine") {
      mark(message, (out) => line.say(out));
    } else if (message.t === "refused") {
      openDoor(message.why);
    } else if (message.t === "bye") {
      openDoor("bye");
    }
  },
  state(isUp) {
    net.hidden = isUp;
    net.textContent = isUp ? "" : words("lost");
  },
});

door.addEventListener("submit", (event) => {
  event.preventDefault();
  line.enter(code.disabled ? "" : code.value.trim().toUpperCase());
});

document.getElementById("pause").addEventListener("click", () => {
  line.say(document.body.dataset.public ? { t: "watch", on: false } : { t: "move", to: "pause" });
});
document.getElementById("x").addEventListener("click", () => line.say({ t: "x" }));
document.getElementById("naming").addEventListener("submit", (event) => {
  event.preventDefault();
  line.say({ t: "name", text: document.getElementById("name").value });
});
sizeText();
line.open();
