// The one script that pages load. Every page works without it; each module makes one thing easier.
// A feature adds its own module here: a function that takes the part of the page it may look at.
import { watchFileDrops } from "./file-drop.js";
import { watchDialogs } from "./dialogs.js";
import { watchPasswords } from "./passwords.js";
import { focusErrors } from "./errors.js";
import { guardForms } from "./forms.js";
import { watchMenus } from "./menus.js";
import { watchLook } from "./look.js";
import { keepTyped } from "./typed.js";
import { watchLeave } from "./leave.js";
import { watchPrints } from "./prints.js";

const modules = [guardForms, focusErrors, watchFileDrops, watchDialogs, watchPasswords, watchMenus, watchLook, keepTyped, watchLeave, watchPrints];

for (const start of modules) {
  try {
    start(document);
  } catch (error) {
    // One broken module must not take the others with it.
    console.error(start.name, error);
  }
}
