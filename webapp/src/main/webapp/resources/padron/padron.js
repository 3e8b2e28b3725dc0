/* What the pages do beyond Faces: keys, focus, and not losing what was typed. */
(function () {
  "use strict";

  const padron = (window.padron = {});

  /* Goes to the last field of a block that has just got one more. */
  padron.focusLast = function (block) {
    const inputs = document.querySelectorAll("#customer\\:" + block + " input");
    if (inputs.length > 0) {
      inputs[inputs.length - 1].focus();
    }
  };

  /* Goes to the first field of a block whose order has changed. */
  padron.focusFirst = function (block) {
    const input = document.querySelector("#customer\\:" + block + " input");
    if (input) {
      input.focus();
    }
  };

  function isTyping(target) {
    return target.closest("input, select, textarea, [contenteditable]") !== null;
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach(function (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    const target = Array.from(document.querySelectorAll("[data-key]")).find(function (candidate) {
      return candidate.dataset.key === event.key;
    });
    if (target) {
      event.preventDefault();
      if (target.tagName === "A") {
        target.click();
      } else {
        target.focus();
      }
    }
  });

  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    const link = event.target.closest("a[data-field]");
    if (link) {
      const field = document.getElementById(link.dataset.field);
      const input = field && field.querySelector("input, select, textarea");
      if (input) {
        event.preventDefault();
        input.focus();
        field.scrollIntoView({ block: "center" });
      }
    }
  });

  /* A full submit is sent once; what takes long says so. */
  document.querySelectorAll("form[data-once]").forEach(function (form) {
    form.addEventListener("submit", function (event) {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "true";
      form.classList.add("is-busy");
      form.querySelectorAll("[data-busy]").forEach(function (place) {
        place.textContent = place.dataset.busy;
      });
    });
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-once]").forEach(function (form) {
      delete form.dataset.sent;
      form.classList.remove("is-busy");
    });
  });

  /* Leaving with something typed asks once. */
  document.querySelectorAll("form[data-guard]").forEach(function (form) {
    let changed = document.querySelector("[data-focus]") !== null;
    form.addEventListener("input", function () {
      changed = true;
    });
    window.addEventListener("beforeunload", function (event) {
      if (changed && !form.dataset.sent) {
        event.preventDefault();
      }
    });
  });

  const told = document.querySelector("[data-focus]");
  if (told) {
    told.focus();
  }
})();
