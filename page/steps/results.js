import { button, element } from '../elements.js';
import { announce, show } from '../screen.js';
import { words } from '../words.js';
import { understoodPart } from './findings.js';
import { problemsTable } from './problems.js';

/** The step for a matching that was found: how it went, and the files. */

/**
 * @typedef {object} Summary
 * @property {string} objective what was optimised
 * @property {number} mentors
 * @property {number} mentees
 * @property {number} mentorsMatched
 * @property {number} menteesMatched
 * @property {number} pairs
 * @property {number} points
 */

export class Results {
  #message = element('p', { class: 'message', hidden: true });
  /** @type {Map<string, HTMLElement>} */
  #marks = new Map();
  /** @type {HTMLButtonElement[]} */
  #buttons = [];
  #isBusy = false;

  /**
   * @param {import('../api.js').Status} status of a matched job
   * @param {Record<string, string>} fileNames the user's own file names, by the service's
   * @param {HTMLElement} deadlineBar
   * @param {() => void} onDownloadAll
   * @param {(name: string) => void} onDownload
   */
  show(status, fileNames, deadlineBar, onDownloadAll, onDownload) {
    const { summary, downloads, understood = [], problems = [], beforeSharing = [] } = status;
    const all = button(words.results.downloadAll, () => this.#isBusy || onDownloadAll());
    all.classList.add('large');
    const rows = downloads.map(({ name, bytes }) => this.#row(name, bytes, onDownload));
    this.#buttons.push(/** @type {HTMLButtonElement} */ (all));
    show(
      words.results.heading,
      element('p', { class: 'lead' }, words.results.leads[summary.objective]),
      figuresSection(summary),
      problems.length > 0 && [
        element('p', {}, words.results.leftOut),
        problemsTable(problems, fileNames, words.results.leftOutCaption),
      ],
      understoodPart([...beforeSharing, ...understood]),
      element('h2', {}, words.results.downloadHeading),
      element('p', {}, words.results.downloadLead),
      status.deleteBy && element('p', {}, words.results.deleteBy(status.deleteBy)),
      all,
      this.#message,
      element('h3', {}, words.results.oneByOne),
      element('ul', { class: 'downloads' }, rows),
      deadlineBar,
    );
  }

  /** @param {boolean} isBusy whether the buttons have to wait */
  busy(isBusy) {
    this.#isBusy = isBusy;
    for (const each of this.#buttons) {
      each.setAttribute('aria-disabled', String(isBusy));
    }
  }

  /** @param {string} sentence @param {boolean} [isBad] */
  say(sentence, isBad = false) {
    this.#message.textContent = sentence;
    this.#message.hidden = false;
    this.#message.classList.toggle('trouble', isBad);
    announce(sentence);
  }

  /** @param {string} name */
  saved(name) {
    this.#marks.get(name).textContent = words.results.saved;
  }

  /**
   * @param {string} name
   * @param {number} bytes
   * @param {(name: string) => void} onDownload
   */
  #row(name, bytes, onDownload) {
    const mark = element('span', { class: 'mark' });
    const get = button(words.results.download, () => this.#isBusy || onDownload(name), 'quiet');
    get.setAttribute('aria-label', words.results.downloadLabel(name));
    this.#marks.set(name, mark);
    this.#buttons.push(/** @type {HTMLButtonElement} */ (get));
    return element(
      'li',
      {},
      element(
        'div',
        {},
        element('strong', {}, name),
        ' ',
        element('span', { class: 'hint' }, words.size(bytes)),
        words.results.files[name] && element('p', { class: 'hint' }, words.results.files[name]),
      ),
      element('div', { class: 'get' }, mark, get),
    );
  }
}

/** @param {Summary} summary */
function figuresSection({ mentors, mentees, mentorsMatched, menteesMatched, pairs, points }) {
  const figures = [
    { title: words.results.menteesMatched, count: menteesMatched, total: mentees },
    { title: words.results.mentorsMatched, count: mentorsMatched, total: mentors },
    { title: words.results.pairs, count: pairs },
    { title: words.results.points, count: points },
  ];
  return element(
    'section',
    { 'aria-labelledby': 'figures-heading' },
    element(
      'h2',
      { id: 'figures-heading', class: 'visually-hidden' },
      words.results.figuresHeading,
    ),
    element(
      'dl',
      { class: 'figures' },
      figures.map(({ title, count, total }) =>
        element(
          'div',
          {},
          element('dt', {}, title),
          element(
            'dd',
            {},
            element('strong', {}, words.number(count)),
            total !== undefined && ` ${words.results.of(total)}`,
          ),
        ),
      ),
    ),
  );
}
