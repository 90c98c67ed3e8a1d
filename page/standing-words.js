import { draftNotes, languageLinks } from './language-choice.js';
import { present } from './present.js';
import { language, say } from './words.js';

/**
 * Says what stands in the page's HTML already, which is English, in the page's language, and which
 * others there are.
 */
export function sayStandingWords() {
  document.documentElement.lang = language.tag;
  const header = present(document.querySelector('header'));
  present(header.querySelector('.width')).append(...languageLinks());
  header.append(...draftNotes());
  for (const each of document.querySelectorAll('[data-say]')) {
    const sentence = say(String(each.getAttribute('data-say')));
    if (each instanceof HTMLMetaElement) {
      each.content = sentence;
    } else {
      each.textContent = sentence;
    }
  }
}
