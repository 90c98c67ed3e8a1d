import { element } from './elements.js';
import { otherLanguages } from './language.js';
import { language, say } from './words.js';

/** Links to this page in the other languages that there are. */
export function languageLinks() {
  return otherLanguages(language).map(([name, { tag, title }]) => {
    const address = new URL(window.location.href);
    address.searchParams.set('language', name);
    return element('a', { class: 'language', href: address.href, lang: tag, hreflang: tag }, title);
  });
}

/** That no speaker has checked what this page says, where that is so. */
export function draftNotes() {
  return language.isDraft ? [element('p', { class: 'width draft' }, say('page.draft'))] : [];
}
