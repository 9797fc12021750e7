"use strict";
const runs = [...document.querySelectorAll(".run")];
const choice = document.querySelector("#run");
const choose = () => runs.forEach((run) => { run.hidden = run.dataset.run !== choice.value; });
if (choice) { choice.addEventListener("change", choose); choose(); }
for (const run of runs) {
  const form = run.querySelector(".filters");
  const items = [...run.querySelectorAll(".mistakes > li")];
  const filter = () => {
    const words = form.elements.words.value.trim().toLowerCase();
    let left = 0;
    for (const item of items) {
      const fits = ["document", "kind", "language"].every(
        (name) => !form.elements[name].value || form.elements[name].value === item.dataset[name]);
      item.hidden = !(fits && (!words || item.textContent.toLowerCase().includes(words)));
      left += item.hidden ? 0 : 1;
    }
    form.querySelector(".count").textContent = `${left} of ${items.length}`;
    run.querySelector(".none").hidden = left > 0;
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of run.querySelectorAll("[data-show]")) {
    button.addEventListener("click", () => {
      form.reset();
      form.elements.document.value = button.dataset.show;
      filter();
      run.querySelector("[id^=mistakes]").scrollIntoView({ behavior: "smooth" });
    });
  }
  filter();
}
