"use strict";
// Filters and sorts the items of a page, and hands a search to the search page. Nothing is loaded and nothing is stored.
(() => {
  const rank = { "general-knowledge": 0, "guide-only": 1, trial: 2, guideline: 3, none: 4 };
  const filters = document.querySelector(".filters");
  if (filters) {
    const groups = [...document.querySelectorAll(".group")];
    const items = [...document.querySelectorAll(".item")];
    const places = items.map(item => item.parentElement);
    const apply = () => {
      const show = filters.elements.show.value;
      const evidence = filters.elements.evidence.value;
      let count = 0;
      for (const item of items) {
        const data = item.dataset;
        const wanted = (show === "all" || (show === "due" ? data.due === "yes" : data.status === show))
          && (evidence === "all" || data.evidence === evidence);
        item.hidden = !wanted;
        count += wanted ? 1 : 0;
      }
      const first = filters.elements.order.value === "check";
      items.map((item, at) => ({ item, at })).sort((a, b) => first
        ? rank[a.item.dataset.evidence] - rank[b.item.dataset.evidence] || a.at - b.at
        : a.at - b.at).forEach(({ item, at }) => (first ? groups[0] : places[at]).append(item));
      for (const group of groups) {
        group.hidden = !group.querySelector(".item:not([hidden])");
        const heading = group.querySelector("h2");
        if (heading) heading.hidden = first;
      }
      filters.querySelector("output").textContent = count === items.length ? `${count} items` : `${count} of ${items.length} items`;
    };
    filters.hidden = false;
    filters.addEventListener("change", apply);
    filters.addEventListener("submit", event => event.preventDefault());
    const wanted = new URLSearchParams(location.search);
    for (const name of ["show", "evidence", "order"]) {
      const choice = wanted.get(name);
      if (choice && [...filters.elements[name].options].some(o => o.value === choice)) filters.elements[name].value = choice;
    }
    apply();
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }

  // On a phone the pages stand in a row that scrolls: the one that is open is in sight.
  const open = document.querySelector(".pages [aria-current]")?.parentElement;
  if (open) open.parentElement.scrollLeft = open.offsetLeft - open.parentElement.offsetLeft - 16;

  // Why an exercise is held back belongs on paper, too. What uses an item is for the screen.
  const reasons = document.querySelectorAll("section > details");
  addEventListener("beforeprint", () => reasons.forEach(each => { each.open = true; }));
  addEventListener("afterprint", () => reasons.forEach(each => { each.open = false; }));

  const search = document.querySelector(".top form");
  search.hidden = false;
  search.addEventListener("submit", event => {
    event.preventDefault();
    const words = search.elements.words.value.trim();
    if (words) location.href = "search.html#" + encodeURIComponent(words);
  });

  const index = document.getElementById("index");
  if (index) {
    const entries = JSON.parse(index.textContent).map(([key, file, title, text]) =>
      ({ key, file, title, text, name: (key + " " + title).toLowerCase(), all: (key + " " + title + " " + text).toLowerCase() }));
    const list = document.querySelector(".found");
    const said = document.querySelector(".said");
    const most = 60;
    const find = () => {
      const wanted = decodeURIComponent(location.hash.slice(1));
      const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
      search.elements.words.value = wanted;
      const hits = words.length === 0 ? [] : entries
        .filter(e => words.every(w => e.all.includes(w)))
        .sort((a, b) => words.every(w => b.name.includes(w)) - words.every(w => a.name.includes(w)));
      said.textContent = words.length === 0 ? "Type words into the box at the top." : `${hits.length} items with “${wanted}”${hits.length > most ? `; the first ${most}` : ""}`;
      list.replaceChildren(...hits.slice(0, most).map(hit => {
        const entry = document.createElement("li");
        const link = document.createElement("a");
        link.href = `${hit.file}#${hit.key}`;
        link.textContent = hit.title;
        const id = document.createElement("span");
        id.className = "id quiet";
        id.textContent = " " + hit.key;
        const text = document.createElement("p");
        text.textContent = hit.text.length > 200 ? hit.text.slice(0, 200) + " …" : hit.text;
        entry.append(link, id, text);
        return entry;
      }));
    };
    addEventListener("hashchange", find);
    find();
  }
})();
