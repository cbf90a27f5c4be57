// Files may be dropped onto a form and screenshots pasted into its text; they join those that were chosen. Pictures of the
// text itself are added at once, where the cursor stands.
(() => {
  const join = (input, files) => {
    if (!files.length) return;
    const all = new DataTransfer();
    for (const file of [...input.files, ...files]) all.items.add(file);
    input.files = all.files;
  };

  for (const field of document.querySelectorAll("[data-files]")) {
    const input = field.querySelector("input[type=file]");
    const form = input.form;
    const add = field.querySelector("button");
    const put = (event, files) => {
      const text = event.target;
      if (add && text.name === "body" && text.selectionEnd) text.setRangeText("\n\n![](picture:)\n\n".repeat(files.length));
      join(input, files);
      if (add && files.length) add.click();
    };
    const over = (event) => {
      event.preventDefault();
      field.classList.toggle("files--over", event.type === "dragover");
    };
    form.addEventListener("dragover", over);
    form.addEventListener("dragleave", over);
    form.addEventListener("drop", (event) => {
      over(event);
      put(event, event.dataTransfer.files);
    });
    form.addEventListener("paste", (event) => {
      if (event.clipboardData.files.length) event.preventDefault();
      put(event, event.clipboardData.files);
    });
  }
})();
