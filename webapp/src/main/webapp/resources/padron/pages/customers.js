/* The customer list: selected rows and their commands. */
(function () {
  "use strict";

  /* Going back to the list restores its search, filters and page. */
  const LIST = "padron-list";
  if (location.pathname === "/customers/list") {
    sessionStorage.setItem(LIST, location.search);
  } else {
    document.querySelectorAll("main a[href='/customers/list']").forEach(function (link) {
      link.href = "/customers/list" + (sessionStorage.getItem(LIST) || "");
    });
  }

  document.querySelectorAll("details[data-open='true']").forEach(function (details) {
    details.open = true;
  });

  /* Marks the list as busy while it is replaced. */
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

  /* A generic number replaces the typed one, and one press restores it. */
  function fill(field, number) {
    const input = field.querySelector("input");
    const undo = field.querySelector(".filler-undo");
    const replaced = input.value.trim();
    input.value = number;
    undo.textContent = "";
    if (replaced && replaced !== number) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "filler";
      button.dataset.fill = replaced;
      button.textContent = undo.dataset.undo;
      undo.append(undo.dataset.replaced.replace("{0}", replaced) + " ", button);
    }
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.focus();
  }

  /* Validates a field when it loses the focus. */
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
        fill(filler.closest(".field"), filler.dataset.fill);
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
  const counts = bulk.querySelectorAll("[data-pick-count]");
  const bar = bulk.querySelector("[data-pick-bar]");
  const everybody = bulk.querySelector("[data-pick-everybody]");
  const picks = Array.from(document.querySelectorAll("input[name='pick']"));

  /* The rows that were selected before the scripts were loaded. */
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
    bar.hidden = picked === 0;
    if (everybody) {
      everybody.hidden = picked < picks.length;
    }
    counts.forEach(function (count) {
      count.textContent = picked === 0 ? "" : count.dataset.pickCount.replace("{0}", picked);
    });
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
