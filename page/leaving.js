/** The browser's own question before a page is left, while something would be lost with it. */

/** @param {BeforeUnloadEvent} event */
function ask(event) {
  event.preventDefault();
}

/**
 * Browsers keep a page with this listener out of their quick way back: it is there only while it is
 * needed.
 *
 * @param {boolean} isWanted
 */
export function askBeforeLeaving(isWanted) {
  if (isWanted) {
    window.addEventListener('beforeunload', ask);
  } else {
    window.removeEventListener('beforeunload', ask);
  }
}

/** Whether files are chosen on this page, which another page would not have. */
let areFilesChosen = false;

/** @param {boolean} areChosen */
export function filesChosen(areChosen) {
  areFilesChosen = areChosen;
}

/** Whether files would have to be chosen again. */
export function wouldLoseFiles() {
  return areFilesChosen;
}
