/* The list of customers: what is ticked, and what may be done with it. */
(function () {
  "use strict";

  document.querySelectorAll("details[data-open='true']").forEach(function (details) {
    details.open = true;
  });

  /* The list that is about to be replaced says so. */
  const frame = document.querySelector(".table-frame");
  const filters = document.querySelector("form.filters");
  function replaceSoon() {
    if (frame) {
      frame.classList.add("is-loading");
      frame.setAttribute("aria-busy", "true");
    }
  }
  if (filters) {
    filters.addEventListener("submit", replaceSoon);
    document.querySelectorAll(".pill, .pager a, .sizes a, .table thead a").forEach(function (link) {
      link.addEventListener("click", function (event) {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          replaceSoon();
        }
      });
    });
    window.addEventListener("pageshow", function () {
      if (frame) {
        frame.classList.remove("is-loading");
        frame.removeAttribute("aria-busy");
      }
    });
  }

  /* What is typed is looked at as soon as its field is left. */
  const live = document.querySelector("form[data-live]");
  if (live) {
    let waiting;
    live.addEventListener("change", function (event) {
      if (event.target.matches("input[type='text'], input[type='email'], input[type='tel'], input[type='checkbox'], input:not([type])")) {
        window.clearTimeout(waiting);
        waiting = window.setTimeout(function () {
          if (window.padronLook && !live.dataset.sent) {
            window.padronLook();
          }
        }, 120);
      }
    });
    live.addEventListener("click", function (event) {
      const filler = event.target.closest("[data-fill]");
      if (filler) {
        const input = filler.closest(".field").querySelector("input");
        input.value = filler.dataset.fill;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.dispatchEvent(new Event("change", { bubbles: true }));
        input.focus();
      }
    });
  }

  function focusMissing() {
    const missing = document.querySelector("details[data-open='true'] input[aria-invalid='true']");
    if (missing) {
      missing.focus();
    }
  }

  const bulk = document.querySelector("form[data-bulk]");
  if (!bulk) {
    focusMissing();
    return;
  }
  const all = bulk.querySelector("[data-pick-all]");
  const count = bulk.querySelector("[data-pick-count]");
  const actions = bulk.querySelector("[data-pick-actions]");
  const everybody = bulk.querySelector("[data-pick-everybody]");
  const picks = Array.from(document.querySelectorAll("input[name='pick']"));

  /* What was ticked when nothing could be done. */
  const ticked = (bulk.dataset.ticked || "").split(" ");
  picks.forEach(function (pick) {
    pick.checked = pick.checked || ticked.includes(pick.value);
  });

  function show() {
    const picked = picks.filter(function (pick) {
      return pick.checked;
    }).length;
    all.checked = picked > 0 && picked === picks.length;
    all.indeterminate = picked > 0 && picked < picks.length;
    actions.hidden = picked === 0;
    if (everybody) {
      everybody.hidden = picked < picks.length;
    }
    count.textContent = picked === 0 ? "" : count.dataset.pickCount.replace("{0}", picked);
  }

  all.addEventListener("change", function () {
    picks.forEach(function (pick) {
      pick.checked = all.checked;
    });
    show();
  });
  picks.forEach(function (pick) {
    pick.addEventListener("change", show);
  });
  window.addEventListener("pageshow", show);
  show();
  focusMissing();
})();
