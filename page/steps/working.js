import { element } from '../elements.js';
import { present } from '../present.js';
import { announce, show } from '../screen.js';
import { say } from '../words.js';

/** The step in between: what is happening right now. */

const CHECKING = 'checking';
const SENDING = 'sending';
const WAITING = 'waiting';

/** By the stage, in their order. @type {Record<string, string>} */
const TITLES = {
  [CHECKING]: say('page.working.stage.checking'),
  [SENDING]: say('page.working.stage.sending'),
  [WAITING]: say('page.working.stage.waiting'),
  reading: say('page.working.stage.reading'),
  scoring: say('page.working.stage.scoring'),
  matching: say('page.working.stage.matching'),
  writing: say('page.working.stage.writing'),
};

const MATCHING = ['reading', 'scoring', 'matching', 'writing'];

/** The stages of each way: before it, by the service, there after a reload, or on this device. */
const STAGES = {
  looking: [CHECKING],
  service: [SENDING, WAITING, ...MATCHING],
  resumed: [SENDING, WAITING, ...MATCHING],
  device: MATCHING,
};

export class Working {
  #stages;
  /** @type {Map<string, {item: HTMLElement, mark: HTMLElement}>} */
  #items = new Map();
  #bar = /** @type {HTMLProgressElement} */ (
    element('progress', { max: '1', value: '0', 'aria-label': say('page.working.stage.sending') })
  );
  #trouble = element('p', { class: 'trouble', hidden: true });
  #current = '';

  /** @param {keyof typeof STAGES} way */
  constructor(way) {
    this.#stages = STAGES[way];
  }

  /** @param {HTMLElement | null} bar what stands below, if anything does */
  show(bar) {
    const list = this.#stages.map((stage) => {
      const mark = element('span', { class: 'mark' });
      const item = element('li', {}, element('span', {}, present(TITLES[stage])), mark);
      if (stage === SENDING) {
        item.append(this.#bar);
      }
      this.#items.set(stage, { item, mark });
      return item;
    });
    const isLooking = this.#stages.length === 1;
    show(
      isLooking ? say('page.looking.heading') : say('page.working.heading'),
      element(
        'p',
        { class: 'lead' },
        isLooking ? say('page.looking.lead') : say('page.working.lead'),
      ),
      element('ol', { class: 'stages' }, list),
      this.#trouble,
      bar,
    );
    this.reach(present(this.#stages[0]));
  }

  /** @param {number} fraction how much of the files has been sent, from 0 to 1 */
  sent(fraction) {
    this.#bar.value = fraction;
  }

  allSent() {
    this.sent(1);
    this.reach(WAITING);
  }

  /** @param {string} stage of the matching; an unknown one changes nothing */
  reach(stage) {
    if (!this.#items.has(stage) || stage === this.#current) {
      return;
    }
    this.#current = stage;
    let state = /** @type {'done' | 'later'} */ ('done');
    for (const [name, { item, mark }] of this.#items) {
      const isCurrent = name === stage;
      item.className = isCurrent ? 'now' : state;
      mark.textContent = isCurrent ? say('page.working.now') : say(`page.working.${state}`);
      if (isCurrent) {
        state = 'later';
      }
    }
    announce(present(TITLES[stage]));
  }

  /** @param {string} sentence what makes it slow, or "" */
  trouble(sentence) {
    this.#trouble.hidden = !sentence;
    this.#trouble.textContent = sentence;
    if (sentence) {
      announce(sentence);
    }
  }
}
