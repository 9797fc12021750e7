"use strict";
// Without this script the lists are whole; with it, they can be narrowed.
for (const bar of document.querySelectorAll(".filter")) {
  const section = bar.closest("section");
  const entries = [...section.querySelectorAll("[data-entry]")];
  if (entries.length < 2) continue;
  const words = bar.querySelector("input"), status = bar.querySelector("select");
  const narrow = () => {
    const wanted = words.value.trim().toLowerCase();
    for (const entry of entries) {
      const fits = entry.textContent.toLowerCase().includes(wanted)
        && (!status || !status.value || entry.dataset.entry.split(" ").includes(status.value));
      entry.hidden = !fits;
    }
    bar.querySelector("output").textContent = `${entries.filter((entry) => !entry.hidden).length} of ${entries.length}`;
  };
  bar.addEventListener("input", narrow);
  bar.hidden = false;
  narrow();
}
// A link to an entry that the filters hide shows it all the same.
addEventListener("hashchange", () => {
  const entry = document.getElementById(location.hash.slice(1));
  if (entry && entry.hidden) { entry.hidden = false; entry.scrollIntoView(); }
});
