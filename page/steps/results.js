import { button, element } from '../elements.js';
import { day, size } from '../formats.js';
import { present } from '../present.js';
import { announce, show } from '../screen.js';
import { number, say, sayIfAny } from '../words.js';
import { understoodPart } from './findings.js';
import { OpenedQuestion } from './opened-question.js';
import { problemsTable } from './problems-table.js';

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
 * @property {{groupsOfThree?: object}} [proof]
 */

/**
 * What can be done with them.
 *
 * @typedef {object} ResultsActs
 * @property {() => void} onDownloadAll
 * @property {(name: string) => void} onDownload
 * @property {() => void} [onOpened] the person saw that the files open; none where there is nothing
 *     to delete
 * @property {() => void} [onWait] nothing is to be deleted yet
 * @property {() => void} [onDesk] to look at the matches, where the page has them
 * @property {(() => void) | null} onAgain to match the same files again, while they are here
 * @property {string | null} [lang] in which the files are told of, where it is not the page's
 */

export class Results {
  #acts;
  #message = element('p', { class: 'message', hidden: true });
  /** @type {Map<string, HTMLElement>} */
  #marks = new Map();
  /** @type {HTMLButtonElement[]} */
  #buttons = [];
  #isBusy = false;

  /** @param {ResultsActs} acts */
  constructor(acts) {
    this.#acts = acts;
    this.question = new OpenedQuestion(
      () => this.#isBusy || acts.onOpened?.(),
      () => this.#isBusy || acts.onWait?.(),
    );
  }

  /**
   * @param {Omit<import('../api.js').Matched, 'downloads'> &
   *     {downloads: {name: string, bytes: number}[]}} status
   * @param {Record<string, string>} fileNames the user's own file names, by the service's
   * @param {HTMLElement} bar what stands below
   */
  show(status, fileNames, bar) {
    const { onAgain, onDesk, onOpened, lang } = this.#acts;
    const { summary, downloads, understood = [], problems = [], beforeSharing = [] } = status;
    const all = button(
      say('page.results.download.all'),
      () => this.#isBusy || this.#acts.onDownloadAll(),
    );
    all.classList.add('large');
    const rows = downloads.map(({ name, bytes }) => this.#row(name, bytes));
    this.#buttons.push(/** @type {HTMLButtonElement} */ (all));
    const areSuggested = areSuggestions(downloads);
    show(
      heading(summary, areSuggested),
      element('p', { class: 'lead' }, lead(summary)),
      areSuggested && element('p', {}, say('page.results.lead.suggestions')),
      figuresSection(summary, areSuggested),
      onDesk && [
        element('h2', {}, say('page.desk.open.heading')),
        element('p', {}, say('page.desk.open.lead')),
        button(say('page.desk.open'), () => this.#isBusy || onDesk(), 'secondary'),
      ],
      problems.length > 0 && [
        element('p', {}, say('page.results.left-out')),
        problemsTable(problems, fileNames, say('page.results.left-out.caption'), lang),
      ],
      understoodPart([...beforeSharing, ...understood], lang),
      element('h2', {}, say('page.results.download.heading')),
      element(
        'p',
        {},
        onOpened ? say('page.results.download.lead') : say('page.device.download.lead'),
      ),
      status.deleteBy &&
        element('p', {}, say('page.results.delete-by', { day: day(status.deleteBy) })),
      all,
      this.#message,
      onOpened && this.question.element,
      element('h3', {}, say('page.results.download.one-by-one')),
      element('ul', { class: 'downloads' }, rows),
      onAgain && button(say('page.results.again'), () => this.#isBusy || onAgain(), 'quiet'),
      bar,
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

  /**
   * The browser has it; whether it was saved, only the person can see.
   *
   * @param {string} name
   */
  passedOn(name) {
    const mark = present(this.#marks.get(name));
    mark.textContent = say('page.results.passed-on');
    mark.hidden = false;
  }

  /**
   * @param {string} name
   * @param {number} bytes
   */
  #row(name, bytes) {
    const about = sayIfAny(`page.results.file.${name}`);
    const mark = element('span', { class: 'taken', hidden: true });
    const get = button(
      say('page.results.download.one'),
      () => this.#isBusy || this.#acts.onDownload(name),
      'quiet',
    );
    get.setAttribute('aria-label', say('page.results.download.named', { file: name }));
    this.#marks.set(name, mark);
    this.#buttons.push(/** @type {HTMLButtonElement} */ (get));
    return element(
      'li',
      {},
      element(
        'div',
        { class: 'what' },
        element('strong', {}, name),
        ' ',
        element('span', { class: 'hint' }, size(bytes)),
        about && element('p', { class: 'hint' }, about),
      ),
      element('div', { class: 'get' }, mark, get),
    );
  }
}

/**
 * Whether nothing stands before somebody signs it off: there is a list to choose from, and no match.
 *
 * @param {{name: string}[]} downloads
 */
function areSuggestions(downloads) {
  const names = downloads.map(({ name }) => name);
  return names.includes('shortlist.csv') && !names.includes('matches.csv');
}

/**
 * @param {Summary} summary
 * @param {boolean} areSuggested
 */
function heading({ pairs }, areSuggested) {
  if (pairs === 0) {
    return say('page.results.heading.nobody');
  }
  return areSuggested ? say('page.results.heading.suggestions') : say('page.results.heading');
}

/**
 * @param {Summary} summary
 * @param {boolean} areSuggested whether nothing stands before somebody signs it off
 * @returns {{title: string, count: number, total?: number}[]}
 */
export function figuresOf(
  { mentors, mentees, mentorsMatched, menteesMatched, pairs, points },
  areSuggested,
) {
  return [
    {
      title: areSuggested
        ? say('page.results.mentees-suggested')
        : say('page.results.mentees-matched'),
      count: menteesMatched,
      total: mentees,
    },
    {
      title: areSuggested
        ? say('page.results.mentors-suggested')
        : say('page.results.mentors-matched'),
      count: mentorsMatched,
      total: mentors,
    },
    {
      title: areSuggested ? say('page.results.pairs-suggested') : say('page.results.pairs'),
      count: pairs,
    },
    { title: say('page.results.points'), count: points },
  ];
}

/**
 * @param {Summary} summary
 * @param {boolean} [areSuggested] whether nothing stands before somebody signs it off
 */
export function figuresSection(summary, areSuggested = false) {
  const figures = figuresOf(summary, areSuggested);
  return element(
    'section',
    { 'aria-labelledby': 'figures-heading' },
    element('h2', { id: 'figures-heading', class: 'visually-hidden' }, say('page.results.figures')),
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
            element('strong', {}, number(count)),
            total !== undefined && ` ${say('page.results.of', { total })}`,
          ),
        ),
      ),
    ),
  );
}

/**
 * What is known of the matching as a whole. Goals that have no name are told by the report.
 *
 * @param {Summary} summary
 */
function lead({ objective, pairs, proof }) {
  if (pairs === 0) {
    return say('page.results.lead.nobody');
  }
  if (proof?.groupsOfThree) {
    return say('page.results.lead.groups');
  }
  return sayIfAny(`page.results.lead.${objective}`) || say('page.results.lead.goals');
}
