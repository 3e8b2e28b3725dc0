/* Keyboard shortcuts and dialogs. */
(function () {
  "use strict";

  function isTyping(target) {
    return target.closest("input, select, textarea, [contenteditable]") !== null;
  }

  function isEditing(target) {
    return isTyping(target) && target.type !== "checkbox" && target.type !== "radio";
  }

  /* Single-key shortcuts are off while a form is open, where they would take typed characters, and for users who
     switched them off. */
  const ENTRY = "main .form, main form[data-guard], main form:has(.form-end)";
  const TEXT = "main input:not([type]), main input[type='text'], main input[type='email'], main input[type='tel'], main textarea";

  function isShown(element) {
    /* Safari has checkVisibility since 17.4. */
    const visible = element.checkVisibility
      ? element.checkVisibility({ visibilityProperty: true })
      : element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
    return visible && element.closest("[role='search'], .filters") === null;
  }

  function listensToKeys() {
    const places = Array.from(document.querySelectorAll(ENTRY + ", " + TEXT));
    return document.body.dataset.shortcuts === "on" && !places.some(isShown);
  }

  /* A target of the page takes precedence over one of the frame. */
  function placeOf(key) {
    const places = Array.from(document.querySelectorAll("[data-key]")).filter(function (candidate) {
      return candidate.dataset.key === key && candidate.offsetParent !== null;
    });
    return places.find((candidate) => candidate.closest("main")) || places[0];
  }

  function closeMenus() {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  function openDialog(id) {
    const dialog = document.getElementById(id);
    if (dialog && !dialog.open) {
      closeMenus();
      dialog.showModal();
    }
  }

  /* Confirmation dialogs; one of the answers is no. */
  function question() {
    return Array.from(document.querySelectorAll(".ui-dialog.question")).find((dialog) => dialog.getClientRects().length > 0);
  }

  function rowLinks() {
    return Array.from(document.querySelectorAll("main .table tbody tr"))
      .map((row) => row.querySelector("th a[href]") || row.querySelector("td a[href]"))
      .filter((link) => link !== null && link.offsetParent !== null);
  }

  /* Arrow keys move within a table, and from the search into it; Enter opens the focused row. */
  function moveInTable(event) {
    const inSearch = event.target.dataset.key === "/";
    const row = event.target.closest("main .table tbody tr");
    if (!inSearch && (!row || isEditing(event.target))) {
      return;
    }
    const links = rowLinks();
    const here = row ? links.findIndex((link) => row.contains(link)) : -1;
    const next = links[event.key === "ArrowDown" ? here + 1 : here - 1];
    if (next && (row || event.key === "ArrowDown")) {
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }

  document.addEventListener("keydown", function (event) {
    const asked = question();
    if (event.key === "Escape") {
      if (asked) {
        event.preventDefault();
        asked.querySelector("[data-no]").click();
      } else {
        closeMenus();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || asked || document.querySelector("dialog[open]")) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      moveInTable(event);
      return;
    }
    if (isEditing(event.target) || !listensToKeys()) {
      return;
    }
    if (event.key === "?") {
      event.preventDefault();
      openDialog("keys");
      return;
    }
    const place = placeOf(event.key);
    if (place) {
      event.preventDefault();
      if (place.tagName === "A") {
        place.click();
      } else {
        place.focus();
        place.select();
      }
    } else if (event.key === "n" && document.body.dataset.create) {
      event.preventDefault();
      window.location.assign(document.body.dataset.create);
    }
  });

  document.addEventListener("click", function (event) {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      openDialog(opener.dataset.opens);
    }
  });
})();
