import { language, say } from './words.js';

/** Says what stands in the page's HTML already, which is English, in the page's language. */
export function sayStandingWords() {
  document.documentElement.lang = language.tag;
  for (const each of document.querySelectorAll('[data-say]')) {
    const sentence = say(String(each.getAttribute('data-say')));
    if (each instanceof HTMLMetaElement) {
      each.content = sentence;
    } else {
      each.textContent = sentence;
    }
  }
}
