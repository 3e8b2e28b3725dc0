/* Emails, phones, contacts, documents: all rows that there can be are on the page, and here they are shown, emptied and
   moved, without asking the server. So the next field has the cursor before the next key is pressed. */
(function () {
  "use strict";

  const ROW = ".repeated";

  function groupOf(element) {
    return element.closest("[data-rows]");
  }

  function rowsOf(group) {
    return Array.from(group.querySelectorAll(ROW));
  }

  function shownIn(group) {
    return rowsOf(group).filter((row) => !row.classList.contains("is-spare"));
  }

  function fieldsOf(row) {
    return Array.from(row.querySelectorAll("input, select, textarea"));
  }

  function valuesOf(row) {
    return fieldsOf(row).map((field) => field.value);
  }

  function write(row, values) {
    fieldsOf(row).forEach((field, at) => (field.value = values[at]));
  }

  function focusFirst(row) {
    row.querySelector("input, select, textarea").focus();
  }

  /* Shows the first rows up to this number. */
  function show(group, count) {
    rowsOf(group).forEach((row, at) => row.classList.toggle("is-spare", at >= count));
    group.dataset.rows = count;
  }

  /* Fires an input event, so that the form is validated and its text is kept. */
  function changed(row) {
    const field = row.querySelector("input");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /* Selects a kind that no other row has. */
  function chooseFreeKind(group, row) {
    const select = row.querySelector("select");
    if (select) {
      const taken = shownIn(group).filter((other) => other !== row).map((other) => other.querySelector("select").value);
      const free = Array.from(select.options).find((option) => !taken.includes(option.value));
      select.value = free ? free.value : select.value;
    }
  }

  function add(group) {
    const shown = shownIn(group).length;
    const row = rowsOf(group)[shown];
    if (row) {
      show(group, shown + 1);
      chooseFreeKind(group, row);
      focusFirst(row);
    }
  }

  /* The rows behind it move up; a row that is required is only emptied. */
  function takeOff(group, row) {
    const shown = shownIn(group);
    const at = shown.indexOf(row);
    for (let next = at; next < shown.length; next++) {
      const following = shown[next + 1];
      const emptied = fieldsOf(shown[next]).map((field) => (field.tagName === "SELECT" ? field.value : ""));
      write(shown[next], following ? valuesOf(following) : emptied);
    }
    const least = Number(group.dataset.least);
    show(group, Math.max(least, shown.length - 1));
    const left = shownIn(group);
    if (left.length > 0) {
      focusFirst(left[Math.min(at, left.length - 1)]);
    } else {
      group.querySelector(":scope > [data-row-add]").focus();
    }
    changed(row);
  }

  /* The first row is the main one. */
  function lead(group, row) {
    const shown = shownIn(group);
    const at = shown.indexOf(row);
    const values = shown.map(valuesOf);
    values.unshift(values.splice(at, 1)[0]);
    shown.forEach((each, place) => write(each, values[place]));
    focusFirst(shown[0]);
    changed(shown[0]);
  }

  document.addEventListener("click", function (event) {
    const button = event.target.closest("[data-row-add], [data-row-off], [data-row-lead]");
    const group = button && groupOf(button);
    if (!group) {
      return;
    }
    if (button.dataset.rowAdd) {
      add(group);
    } else if (button.dataset.rowOff) {
      takeOff(group, button.closest(ROW));
    } else {
      lead(group, button.closest(ROW));
    }
  });

  window.padron.showRows = show;
})();
