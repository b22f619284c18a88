// The line to the big screen: comes back by itself, with the token that this phone was given once.
const TOKEN = "peer-review-token";
const AGAIN_MS = [150, 400, 800, 1200];

export class Line {
  constructor({ said, state }) {
    this.said = said;
    this.state = state;
    this.socket = null;
    this.tries = 0;
    this.timer = 0;
    this.isRefused = false;
    this.code = decodeURIComponent(location.hash.slice(1)).toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 12);
    this.memory = "";
    addEventListener("online", () => this.now());
    addEventListener("pageshow", () => this.now());
    document.addEventListener("visibilitychange", () => document.hidden || this.now());
  }

  get token() {
    try { return localStorage.getItem(TOKEN) || this.memory; } catch { return this.memory; }
  }

  set token(value) {
    this.memory = value;
    try { value ? localStorage.setItem(TOKEN, value) : localStorage.removeItem(TOKEN); } catch { /* kept for this page only */ }
  }

  open() {
    clearTimeout(this.timer);
    const socket = new WebSocket(`ws://${location.host}/ws`);
    this.socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ t: "hello", v: 1, token: this.token, code: this.code }));
    socket.onmessage = (event) => socket === this.socket && this.hear(JSON.parse(event.data));
    socket.onclose = () => socket === this.socket && this.lost();
  }

  hear(message) {
    if (message.t === "welcome") {
      document.body.dataset.line = "up";
      if (message.token) this.token = message.token;
      this.tries = 0;
      this.isRefused = false;
      this.state(true);
      return;
    }
    if (message.t === "refused") {
      this.isRefused = true;
      if (message.why !== "full") this.token = "";
      this.state(true);
    }
    if (message.t === "bye") {
      this.isRefused = true;
      this.token = "";
      this.code = "";
    }
    this.said(message);
  }

  lost() {
    document.body.dataset.line = "down";
    if (this.isRefused) return;
    if (this.tries > 0) this.state(false);
    const wait = AGAIN_MS[Math.min(this.tries, AGAIN_MS.length - 1)];
    this.tries += 1;
    this.timer = setTimeout(() => this.open(), wait);
  }

  now() {
    const isUp = this.socket && this.socket.readyState <= 1;
    if (!isUp && !this.isRefused) this.open();
  }

  enter(code) {
    if (code) this.code = code;
    this.isRefused = false;
    this.open();
  }

  say(message) {
    if (this.socket && this.socket.readyState === 1) this.socket.send(JSON.stringify(message));
    else this.now();
  }
}
