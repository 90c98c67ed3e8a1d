import { element } from './elements.js';
import { otherLanguages } from './language.js';
import { askBeforeLeaving, wouldLoseFiles } from './leaving.js';
import { confirmed } from './screen.js';
import { language, say } from './words.js';

/** Links to this page in the other languages that there are. */
export function languageLinks() {
  return otherLanguages(language).map(([name, { tag, title }]) => {
    const address = new URL(window.location.href);
    address.searchParams.set('language', name);
    return element(
      'a',
      {
        class: 'language',
        href: address.href,
        lang: tag,
        hreflang: tag,
        click: (/** @type {Event} */ event) => askBeforeLosingFiles(event, address.href),
      },
      title,
    );
  });
}

/** That no speaker has checked what this page says, where that is so. */
export function draftNotes() {
  return language.isDraft ? [element('p', { class: 'width draft' }, say('page.draft'))] : [];
}

/**
 * The page begins anew in another language, and browsers keep no files for it.
 *
 * @param {Event} event
 * @param {string} address
 */
async function askBeforeLosingFiles(event, address) {
  if (!wouldLoseFiles()) {
    return;
  }
  event.preventDefault();
  const isSure = await confirmed({
    heading: say('page.confirm-language.heading'),
    text: say('page.confirm-language.text'),
    yes: say('page.confirm-language.yes'),
    no: say('page.confirm-again.no'),
  });
  if (isSure) {
    askBeforeLeaving(false);
    window.location.assign(address);
  }
}
