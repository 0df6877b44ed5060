"use strict";
// The explorer of a partnership map: one page, no network. Text from articles is only ever set as text, never as markup.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const map = document.getElementById("map");
  const svg = map.querySelector("svg");
  const panel = document.getElementById("panel");
  const search = document.getElementById("search");
  const results = document.getElementById("results");
  const since = document.getElementById("since");
  const until = document.getElementById("until");
  const plain = text => text.normalize("NFKC").toLowerCase();

  // Entities and ties with the part of the picture that shows each.
  const entities = data.entities.map((item, index) => ({ ...item, index, ties: [], element: document.getElementById(item.element), key: plain(item.names.join("\n")) }));
  const byID = new Map(entities.map(entity => [entity.id, entity]));
  const ties = data.ties.map((item, index) => ({ ...item, index, head: entities[item.head], tail: entities[item.tail], element: document.getElementById(item.element) }));
  for (const tie of ties) { tie.head.ties.push(tie); tie.tail.ties.push(tie); }

  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  // View: what part of the picture is seen.
  const whole = svg.viewBox.baseVal;
  const home = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...home };
  map.style.background = svg.querySelector("polygon")?.getAttribute("fill") ?? "";
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  // While the view moves, the picture as it was last drawn is moved and scaled; it is drawn anew once the view rests.
  let drawn = { ...home }, pending = false, rest = 0;
  const scale = seen => Math.min(map.clientWidth / seen.width, map.clientHeight / seen.height) || 1;
  const middle = seen => ({ x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 });
  const settle = () => {
    drawn = { ...view };
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
    svg.style.transform = "";
    remember();
  };
  const show = () => {
    clearTimeout(rest);
    rest = setTimeout(settle, 150);
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      const [before, now, size] = [middle(drawn), middle(view), scale(view)];
      svg.style.transform = `translate(${(before.x - now.x) * size}px, ${(before.y - now.y) * size}px) scale(${size / scale(drawn)})`;
    });
  };
  const point = event => {
    const frame = map.getBoundingClientRect(), now = middle(view), size = scale(view);
    return { x: now.x + (event.clientX - frame.left - frame.width / 2) / size, y: now.y + (event.clientY - frame.top - frame.height / 2) / size };
  };
  const zoom = (factor, at) => {
    const width = Math.min(home.width * 3, Math.max(home.width / 60, view.width * factor));
    const ratio = width / view.width;
    view = { x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio, width, height: view.height * ratio };
    show();
  };
  const goTo = element => {
    const box = element.getBoundingClientRect(), frame = map.getBoundingClientRect();
    if (box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom) return;
    const there = point({ clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 });
    view.x = there.x - view.width / 2;
    view.y = there.y - view.height / 2;
    show();
  };
  map.addEventListener("wheel", event => { event.preventDefault(); zoom(Math.exp(event.deltaY / 400), point(event)); }, { passive: false });
  let drag = null;
  map.addEventListener("pointerdown", event => { if (event.button === 0) drag = { x: event.clientX, y: event.clientY, moved: false }; });
  window.addEventListener("pointermove", event => {
    if (!drag) return;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(dx, dy) < 4) return;
    drag = { x: event.clientX, y: event.clientY, moved: true };
    map.classList.add("dragging");
    view.x -= dx / scale(view);
    view.y -= dy / scale(view);
    show();
  });
  window.addEventListener("pointerup", () => { map.classList.remove("dragging"); setTimeout(() => { drag = null; }); });

  // Filters.
  const checked = name => new Set([...document.querySelectorAll(`input[name="${name}"]:checked`)].map(box => box.value));
  const inPeriod = evidence => (!since.value || evidence.date && evidence.date >= since.value) && (!until.value || evidence.date && evidence.date <= until.value);
  const filter = () => {
    const kinds = checked("kind"), relations = checked("relation");
    for (const tie of ties) {
      tie.visible = relations.has(tie.kind) && kinds.has(tie.head.kind) && kinds.has(tie.tail.kind) && tie.evidence.some(inPeriod);
      tie.element?.classList.toggle("gone", !tie.visible);
    }
    for (const entity of entities) {
      entity.visible = kinds.has(entity.kind) && entity.ties.some(tie => tie.visible);
      entity.element?.classList.toggle("gone", !entity.visible);
    }
    const count = document.getElementById("count");
    count.textContent = `${entities.filter(item => item.visible).length} ${words.entities}, ${ties.filter(item => item.visible).length} ${words.ties}`;
    draw();
  };

  // Choice: an entity or a tie.
  let chosen = null;
  const choose = (item, moves) => {
    chosen = item;
    draw();
    if (item && moves && item.element) goTo(item.element);
    remember();
  };
  const draw = () => {
    for (const element of svg.querySelectorAll(".on, .chosen")) element.classList.remove("on", "chosen");
    map.classList.toggle("focused", Boolean(chosen));
    panel.replaceChildren();
    if (!chosen) { welcome(); return; }
    chosen.element?.classList.add("on", "chosen");
    const shown = chosen.ties ? chosen.ties.filter(tie => tie.visible) : [chosen];
    for (const tie of shown) for (const part of [tie, tie.head, tie.tail]) part.element?.classList.add("on");
    if (chosen.ties) tell(chosen, shown); else tellTie(chosen);
  };
  const link = (item, label) => {
    const button = make("button", label);
    button.addEventListener("click", () => choose(item, true));
    return button;
  };
  const welcome = () => {
    panel.append(make("p", words.hint), make("p", words.keys, "quiet"));
  };
  const tell = (entity, shown) => {
    panel.append(make("h2", entity.name), make("p", [words[entity.kind], entity.country].filter(Boolean).join(", "), "quiet"));
    const others = entity.names.filter(name => name !== entity.name);
    if (others.length) panel.append(make("p", others.slice(0, 12).join(" · "), "quiet"));
    for (const tie of shown) {
      const other = tie.head === entity ? tie.tail : tie.head;
      const heading = make("h3");
      heading.append(make("span", `${tie.head === entity ? tie.label : tie.inverse} `, "quiet"), link(other, other.name));
      panel.append(heading);
      tellEvidence(tie, 2);
    }
  };
  const tellTie = tie => {
    const heading = make("h2");
    heading.append(link(tie.head, tie.head.name), make("span", ` ${tie.label} `, "quiet"), link(tie.tail, tie.tail.name));
    panel.append(heading);
    tellEvidence(tie, Infinity);
  };
  const tellEvidence = (tie, limit) => {
    const shown = tie.evidence.filter(inPeriod);
    for (const item of shown.slice(0, limit)) {
      const quote = make("blockquote", item.sentence);
      const origin = make("p", undefined, "quiet");
      if (item.url) {
        const anchor = make("a", item.title || item.url);
        anchor.href = item.url;
        anchor.target = "_blank";
        anchor.rel = "noopener noreferrer";
        origin.append(anchor);
      } else {
        origin.append(item.title);
      }
      origin.append(` (${[item.date, item.sources.join(", "), `${words.confidence} ${item.confidence}`].filter(Boolean).join(", ")})`);
      quote.append(origin);
      panel.append(quote);
    }
    if (shown.length > limit) panel.append(link(tie, `${words.more} ${shown.length - limit}`));
  };

  // Clicks and keys on the picture.
  const owners = new Map();
  for (const item of [...entities, ...ties]) {
    if (!item.element) continue;
    owners.set(item.element, item);
    item.element.classList.add("part");
    for (const anchor of item.element.querySelectorAll("a")) { anchor.removeAttributeNS("http://www.w3.org/1999/xlink", "title"); anchor.setAttribute("tabindex", "-1"); }
    if (item.ties) { item.element.setAttribute("tabindex", "0"); item.element.setAttribute("role", "button"); item.element.setAttribute("aria-label", item.name); }
  }
  const ownerOf = target => { for (let node = target; node && node !== map; node = node.parentNode) if (owners.has(node)) return owners.get(node); return null; };
  map.addEventListener("click", event => {
    event.preventDefault();
    if (drag?.moved) return;
    choose(ownerOf(event.target), false);
  });
  map.addEventListener("keydown", event => {
    const owner = ownerOf(event.target);
    if (owner && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); choose(owner, false); }
  });
  window.addEventListener("keydown", event => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
    if (event.key === "Escape") { search.value = ""; results.replaceChildren(); search.blur(); choose(null); return; }
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = view.width / 10;
    switch (event.key) {
      case "/": event.preventDefault(); search.focus(); break;
      case "+": zoom(1 / 1.3, middle(view)); break;
      case "-": zoom(1.3, middle(view)); break;
      case "0": view = { ...home }; show(); break;
      case "ArrowLeft": view.x -= step; show(); break;
      case "ArrowRight": view.x += step; show(); break;
      case "ArrowUp": view.y -= step; show(); break;
      case "ArrowDown": view.y += step; show(); break;
    }
  });

  // Search, by any name in any language.
  let found = [], place = 0;
  const list = () => {
    const wanted = plain(search.value.trim());
    found = wanted ? entities.filter(entity => entity.visible && entity.key.includes(wanted)).slice(0, 30) : [];
    place = 0;
    mark();
  };
  const mark = () => {
    results.replaceChildren(...found.map((entity, index) => {
      const item = make("li", entity.name);
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(index === place));
      item.addEventListener("pointerdown", () => take(entity));
      return item;
    }));
  };
  const take = entity => { results.replaceChildren(); search.value = entity.name; choose(entity, true); };
  search.addEventListener("input", list);
  search.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      place = (place + (event.key === "ArrowDown" ? 1 : found.length - 1)) % Math.max(1, found.length);
      mark();
    } else if (event.key === "Enter" && found[place]) {
      take(found[place]);
    }
  });
  search.addEventListener("blur", () => setTimeout(() => results.replaceChildren(), 150));

  // The address holds the view: what is chosen, filtered and seen.
  let restoring = true;
  const remember = () => {
    if (restoring) return;
    const state = new URLSearchParams();
    if (chosen) state.set(chosen.ties ? "entity" : "tie", chosen.ties ? chosen.id : chosen.element?.id ?? "");
    for (const name of ["kind", "relation"]) {
      const off = [...document.querySelectorAll(`input[name="${name}"]:not(:checked)`)].map(box => box.value);
      if (off.length) state.set(`no-${name}`, off.join(","));
    }
    if (since.value) state.set("since", since.value);
    if (until.value) state.set("until", until.value);
    if (view.x !== home.x || view.y !== home.y || view.width !== home.width) {
      state.set("view", [view.x, view.y, view.width, view.height].map(number => number.toFixed(1)).join(","));
    }
    try { history.replaceState(null, "", `#${state}`); } catch { /* Some browsers refuse this for files. */ }
  };
  const restore = () => {
    restoring = true;
    const state = new URLSearchParams(location.hash.slice(1));
    for (const name of ["kind", "relation"]) {
      const off = new Set((state.get(`no-${name}`) ?? "").split(","));
      for (const box of document.querySelectorAll(`input[name="${name}"]`)) box.checked = !off.has(box.value);
    }
    since.value = state.get("since") ?? "";
    until.value = state.get("until") ?? "";
    const numbers = (state.get("view") ?? "").split(",").map(Number);
    if (numbers.length === 4 && numbers.every(Number.isFinite) && numbers[2] > 0 && numbers[3] > 0) {
      view = { x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3] };
      settle();
    }
    search.value = state.get("search") ?? "";
    filter();
    list();
    choose(byID.get(state.get("entity")) ?? ties.find(tie => tie.element && tie.element.id === state.get("tie")) ?? null, true);
    restoring = false;
  };
  for (const box of document.querySelectorAll("header input:not(#search)")) box.addEventListener("change", () => { filter(); remember(); });
  window.addEventListener("resize", settle);
  window.addEventListener("beforeprint", () => { view = { ...home }; settle(); });
  window.addEventListener("hashchange", restore);
  restore();
  document.documentElement.dataset.ready = "true";
})();
