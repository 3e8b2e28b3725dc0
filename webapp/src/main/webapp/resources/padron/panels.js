/* Panels and confirmation dialogs: their position and their focus. */
(function () {
  "use strict";

  const EDGE = 8;
  const OPENED_BY = "padron-opened-by";
  const BACK_TO = "padron-back-to";

  /* No panel covers the navigation or leaves the window. */
  function keepInside(menu) {
    const panel = menu.querySelector(":scope > .menu-items");
    if (!panel) {
      return;
    }
    panel.style.translate = "none";
    const main = menu.closest("main");
    const left = (main ? main.getBoundingClientRect().left : 0) + EDGE;
    const right = document.documentElement.clientWidth - EDGE;
    const box = panel.getBoundingClientRect();
    const over = box.right > right ? right - box.right : 0;
    const shift = box.left + over < left ? left - box.left : over;
    panel.style.translate = shift === 0 ? "none" : shift + "px 0";
  }

  /* A menu with a small form focuses its first field. */
  document.addEventListener(
    "toggle",
    function (event) {
      const menu = event.target;
      if (!menu.matches("details.menu") || !menu.open) {
        return;
      }
      keepInside(menu);
      const field = menu.querySelector(".action-panel input:not([type='hidden']), .action-panel select");
      if (field && !menu.contains(document.activeElement.closest(".menu-items"))) {
        field.focus();
      }
    },
    true,
  );

  window.addEventListener("resize", function () {
    document.querySelectorAll("details.menu[open]").forEach(keepInside);
  });

  /* The dialog is in the page only while it is open; PrimeFaces shows it a moment later. */
  function question() {
    return document.querySelector(".ui-dialog.question");
  }

  /* A confirmation reloads the page: the button that led to it is remembered until it is answered. */
  document.addEventListener("submit", function (event) {
    const button = event.submitter;
    if (!button) {
      return;
    }
    if (button.dataset.no) {
      sessionStorage.setItem(BACK_TO, sessionStorage.getItem(OPENED_BY) || "");
    } else {
      sessionStorage.setItem(OPENED_BY, button.id);
      sessionStorage.removeItem(BACK_TO);
    }
  });

  /* The safe answer has the focus; the dialog moves the focus while it opens, so it is set again for a moment. */
  function focusSafeAnswer(asked, looks) {
    if (!asked.contains(document.activeElement)) {
      asked.querySelector("[data-no]").focus();
    }
    if (looks > 0) {
      window.setTimeout(() => focusSafeAnswer(asked, looks - 1), 100);
    }
  }

  window.addEventListener("load", function () {
    const asked = question();
    if (asked) {
      focusSafeAnswer(asked, 30);
      return;
    }
    const opener = document.getElementById(sessionStorage.getItem(BACK_TO) || "");
    sessionStorage.removeItem(BACK_TO);
    if (opener) {
      opener.focus();
    }
  });
})();
