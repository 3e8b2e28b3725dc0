/* What the pages do beyond Faces: menus, focus, and not losing what was typed. Keys are in keys.js. */
(function () {
  "use strict";

  const padron = (window.padron = {});

  /* What an address tells of something just done, it tells once: loaded anew or shared, the page is silent about it. */
  const expired = /[?&]expired=/.test(location.search);
  const toldOnce = (document.body.dataset.toldOnce || "").split(" ");
  const lasting = location.search.slice(1).split("&").filter((part) => !toldOnce.includes(part.split("=")[0])).join("&");
  if (lasting !== location.search.slice(1)) {
    history.replaceState(history.state, "", location.pathname + (lasting ? "?" + lasting : "") + location.hash);
  }

  /* What is said below the fields has changed: those who hear the page are told which are wrong. */
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

  /* A file that was chosen is named in our own words over the field. */
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

  /* What a form that is looked at while somebody types still asks is answered before it is sent: an older answer behind a
     newer one would take back what was typed since. */
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

  /* A full submit is sent once; what takes long says so. */
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

  /* Leaving with something typed asks once. */
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

  /* The server no longer knows this page: it is opened anew, and what was typed is put back below. */
  padron.expired = function () {
    leaveUnasked();
    location.replace(location.pathname + (location.search ? location.search + "&" : "?") + "expired=1");
  };

  /* Where the server sends a page elsewhere while somebody types, as when the session has ended, nobody chose to leave:
     nothing is asked, and what was typed is kept below. */
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

  /* How many rows each group of a form has, and in which way its name is written. */
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
  /* Who was asked whether to leave, and stayed. */
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

  /* Once the form has the rows that it had. */
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

  /* Once all scripts are there: first the rows and the way of the name that the form had, then what stood in them. */
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

  const told = document.querySelector("[data-focus]");
  if (told) {
    told.focus();
  }

  /* A form that is all of its page has the cursor in its first field, unless something is told above it. */
  const first = document.querySelector("form[data-begin] .field input:not([type='hidden']), form[data-begin] .field textarea");
  if (first && !told && document.querySelector("[data-begin]").getClientRects().length > 0) {
    first.focus({ preventScroll: true });
  }
})();
