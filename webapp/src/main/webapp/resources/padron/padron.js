/* Page behaviour beyond Faces: menus, focus, and keeping typed text. Shortcuts are in keys.js. */
(function () {
  "use strict";

  const padron = (window.padron = {});

  /* A notice in the address is shown once: its parameters are removed, so that a reload or a shared link shows none. */
  const expired = /[?&]expired=/.test(location.search);
  const noticeParameters = (document.body.dataset.noticeParameters || "").split(" ");
  const lasting = location.search.slice(1).split("&").filter((part) => !noticeParameters.includes(part.split("=")[0])).join("&");
  if (lasting !== location.search.slice(1)) {
    history.replaceState(history.state, "", location.pathname + (lasting ? "?" + lasting : "") + location.hash);
  }

  /* The issues below the fields have changed: update aria-invalid for screen readers. */
  padron.marked = function () {
    document.querySelectorAll(".field input[aria-invalid]").forEach(function (input) {
      input.setAttribute("aria-invalid", input.closest(".field").querySelector(".field-error") !== null);
    });
  };

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

  /* Shows the name of the chosen file over the field, in the page language. */
  document.querySelectorAll(".drop").forEach(function (drop) {
    const input = drop.querySelector("input[type='file']");
    const words = drop.querySelector("[data-file-name]");
    const nothing = words.textContent;
    function show() {
      words.textContent = input.files.length > 0 ? input.files[0].name : nothing;
    }
    input.addEventListener("change", show);
    window.addEventListener("pageshow", show);
  });

  /* Pending validation requests are answered before the form is submitted: a late answer would overwrite text that was
     typed since. */
  const LONGEST_WAIT = 5000;

  function isAsking() {
    return Boolean(window.PrimeFaces && PrimeFaces.ajax && !PrimeFaces.ajax.Queue.isEmpty());
  }

  function sendOnceAnswered(form, button, since) {
    if (isAsking() && Date.now() - since < LONGEST_WAIT) {
      window.setTimeout(() => sendOnceAnswered(form, button, since), 20);
    } else {
      form.dataset.answered = "true";
      delete form.dataset.sent;
      form.requestSubmit(button);
    }
  }

  /* A form is submitted once; a slow submit shows that it is busy. */
  document.querySelectorAll("form[data-once]").forEach(function (form) {
    form.addEventListener("submit", function (event) {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "true";
      if (form.dataset.live && isAsking() && !form.dataset.answered) {
        event.preventDefault();
        sendOnceAnswered(form, event.submitter, Date.now());
      }
      form.classList.add("is-busy");
      form.querySelectorAll("[data-busy]").forEach(function (place) {
        place.textContent = place.dataset.busy;
      });
    });
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-once]").forEach(function (form) {
      delete form.dataset.sent;
      delete form.dataset.answered;
      form.classList.remove("is-busy");
    });
  });

  /* Leaving a changed form asks for confirmation. */
  document.querySelectorAll("form[data-guard]").forEach(function (form) {
    let changed = document.querySelector("[data-focus]") !== null;
    form.addEventListener("input", function () {
      changed = true;
    });
    form.addEventListener("click", function (event) {
      if (event.target.closest("a[data-leave]")) {
        form.dataset.sent = "true";
      }
    });
    window.addEventListener("beforeunload", function (event) {
      if (changed && !form.dataset.sent) {
        event.preventDefault();
      }
    });
  });

  function leaveUnasked() {
    document.querySelectorAll("form[data-guard]").forEach(function (form) {
      form.dataset.sent = "true";
    });
  }

  /* The view has expired: the page is reloaded and the typed text is restored below. */
  padron.expired = function () {
    leaveUnasked();
    location.replace(location.pathname + (location.search ? location.search + "&" : "?") + "expired=1");
  };

  /* A redirect by the server, as after the end of a session, asks for no confirmation; the typed text is kept below. */
  window.addEventListener("load", function () {
    const answers = window.PrimeFaces && PrimeFaces.ajax && PrimeFaces.ajax.ResponseProcessor;
    if (answers) {
      const redirect = answers.doRedirect;
      answers.doRedirect = function (node) {
        leaveUnasked();
        redirect.call(answers, node);
      };
    }
  });

  /* A session that ended takes the page away. What was typed is kept in this window until the next page, and put back
     when that page is the same one, reached by the same user who signs in again, or because the server no longer knew it; who
     signs out leaves nothing. */
  const TYPED = "padron-typed";
  const guarded = "form[data-guard] input, form[data-guard] select, form[data-guard] textarea";

  function keepable(field) {
    return field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type);
  }

  function isOn(field) {
    return field.type === "checkbox" || field.type === "radio" ? field.checked : field.value;
  }

  /* The number of rows of each group of a form, and the name style. */
  function shape() {
    const parts = {};
    document.querySelectorAll("form[data-guard] [data-rows]").forEach(function (group) {
      parts[group.id.replace(/.*:/, "")] = group.dataset.rows;
    });
    const way = document.getElementById("customer:way");
    if (way) {
      parts.way = way.value;
    }
    return parts;
  }

  const opened = new Map();
  document.querySelectorAll(guarded).forEach((field) => opened.set(field.name + field.value, isOn(field)));

  let signingOut = false;
  document.querySelectorAll("form#session").forEach(function (form) {
    form.addEventListener("submit", function () {
      signingOut = true;
      sessionStorage.clear();
    });
  });
  /* The user was asked whether to leave, and stayed. */
  document.addEventListener("input", function () {
    signingOut = false;
  });

  window.addEventListener("pagehide", function () {
    const fields = Array.from(document.querySelectorAll(guarded)).filter(keepable);
    const changed = fields.some((field) => opened.get(field.name + field.defaultValue) !== isOn(field));
    if (fields.length > 0 && changed && !signingOut) {
      const typed = fields.map((field) => [field.name, field.type === "checkbox" || field.type === "radio" ? field.value : "", isOn(field)]);
      sessionStorage.setItem(TYPED, JSON.stringify({ user: document.body.dataset.user, page: location.pathname + location.search, shape: shape(), typed: typed }));
    }
  });

  let kept = null;

  /* Runs once the form has its former rows. */
  padron.putBack = function () {
    let found = false;
    kept.typed.forEach(function (entry) {
      Array.from(document.querySelectorAll(guarded)).filter(keepable).forEach(function (field) {
        const choice = field.type === "checkbox" || field.type === "radio";
        if (field.name === entry[0] && (!choice || field.value === entry[1])) {
          if (choice) {
            field.checked = entry[2];
          } else {
            field.value = entry[2];
          }
          found = true;
        }
      });
    });
    if (found) {
      const notice = document.createElement("div");
      notice.className = "notice is-doubt";
      notice.setAttribute("role", "status");
      const icon = document.createElement("span");
      icon.className = "pi pi-exclamation-triangle notice-icon";
      icon.setAttribute("aria-hidden", "true");
      const text = document.createElement("p");
      text.textContent = document.body.dataset.restored;
      notice.append(icon, text);
      document.querySelector("main .page-head").after(notice);
      document.querySelector(guarded).dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  if (location.pathname.indexOf("/access/sign-in") < 0) {
    const typed = sessionStorage.getItem(TYPED);
    sessionStorage.removeItem(TYPED);
    const back = expired || document.referrer.indexOf(location.origin + "/access/sign-in") === 0;
    kept = typed && back ? JSON.parse(typed) : null;
    const same = kept && kept.user === document.body.dataset.user && kept.page === location.pathname + location.search;
    if (same) {
      window.addEventListener("DOMContentLoaded", restore);
    }
  }

  /* Once all scripts are loaded: first the rows and the name style of the form, then its text. */
  function restore() {
    document.querySelectorAll("form[data-guard] [data-rows]").forEach(function (group) {
      padron.showRows(group, Number(kept.shape[group.id.replace(/.*:/, "")] || group.dataset.rows));
    });
    if (window.padronShape && kept.shape.way !== shape().way) {
      window.padronShape([{ name: "way", value: kept.shape.way }]);
    } else {
      padron.putBack();
    }
  }

  const focusTarget = document.querySelector("[data-focus]");
  if (focusTarget) {
    focusTarget.focus();
  }

  /* The main form of a page has the focus in its first field, unless a message stands above it. */
  const first = document.querySelector("form[data-begin] .field input:not([type='hidden']), form[data-begin] .field textarea");
  if (first && !focusTarget && document.querySelector("[data-begin]").getClientRects().length > 0) {
    first.focus({ preventScroll: true });
  }
})();
