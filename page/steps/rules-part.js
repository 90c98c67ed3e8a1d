import { element } from '../elements.js';
import { errorPlace } from '../fields.js';
import { present } from '../present.js';
import { ladderText } from '../programme.js';
import { say } from '../words.js';

/** The questions with which a programme's points, numbers of matches and ladders are changed. */

/** @typedef {import('../api.js').ProgrammeDocument} ProgrammeDocument */

/** Points are compared with each other only: nobody needs more, and sums stay readable. */
const MOST_POINTS = 1_000_000;
const MOST_MATCHES = 100;

/** The numbers that bound what people say of themselves. */
const ownCapacities = /** @type {const} */ (['default', 'most']);

export class RulesPart {
  #document;
  /** What each question changes in the document. @type {((document: ProgrammeDocument) => void)[]} */
  #changes = [];
  /**
   * @type {{id: string, input: HTMLInputElement | HTMLTextAreaElement, before: string, most?: number,
   *     tell: () => string}[]}
   */
  #questions = [];

  /** @param {ProgrammeDocument} document the programme as it is */
  constructor(document) {
    this.#document = document;
    const points = (document.rules ?? []).flatMap((rule, index) => this.#points(rule, index));
    const ladders = (document.ladders ?? []).map((ladder, index) => this.#ladder(ladder, index));
    this.element = element(
      'div',
      {},
      points.length > 0 && part(say('page.rules.points'), say('page.rules.points.hint'), points),
      part(say('page.rules.capacities'), say('page.rules.capacities.hint'), [
        ...whose(document).flatMap((each) => this.#capacity(each)),
      ]),
      ladders.length > 0 &&
        part(say('page.rules.ladders'), say('page.rules.ladders.hint'), ladders),
    );
  }

  /** Answers that can't be used. @returns {{field: string, text: string}[]} */
  get problems() {
    return this.#questions
      .filter(({ input, most }) =>
        most === undefined ? !input.value.trim() : !isNumber(input.value, most),
      )
      .map(({ id, most }) => ({
        field: id,
        text:
          most === undefined
            ? say('page.rules.empty-ladder')
            : say('page.rules.not-a-number', { most }),
      }));
  }

  /** The first question, to go to. */
  get field() {
    return present(this.#questions[0]).id;
  }

  /** What is asked of every pair, and the answers as they are now, each in a sentence. */
  get told() {
    return [
      ...(this.#document.rules ?? [])
        .filter(({ points }) => points === undefined)
        .map(({ explanation }) => say('page.rules.told.must', { explanation: bare(explanation) })),
      ...this.#questions.map(({ tell }) => tell()),
    ];
  }

  /** How many answers are not the programme's. */
  get changes() {
    return this.#questions.filter(({ input, before }) => input.value !== before).length;
  }

  /** The programme with the changes in it. */
  get changed() {
    const document = structuredClone(this.#document);
    for (const change of this.#changes) {
      change(document);
    }
    return document;
  }

  /**
   * @param {import('../api.js').Rule} rule
   * @param {number} index
   */
  #points({ explanation, points }, index) {
    if (typeof points === 'number') {
      return [
        this.#number(
          `rule-${index}`,
          explanation,
          points,
          MOST_POINTS,
          (document, count) => {
            ruleAt(document, index).points = count;
          },
          (count) => worth(explanation, count),
        ),
      ];
    }
    return Object.entries(points ?? {})
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([steps, count]) =>
        this.#number(
          `rule-${index}-${steps}`,
          stepped(explanation, Number(steps)),
          count,
          MOST_POINTS,
          (document, changed) => {
            const rule = ruleAt(document, index);
            const others = /** @type {Record<string, number>} */ (rule.points);
            rule.points = { ...others, [steps]: changed };
          },
          (changed) => worth(stepped(explanation, Number(steps)), changed),
        ),
      );
  }

  /** @param {import('../api.js').Whose} role */
  #capacity(role) {
    const capacity = present(this.#document.capacities[role]);
    if (typeof capacity === 'number') {
      return [
        this.#number(
          `capacity-${role}`,
          say(`page.rules.capacity.${role}`),
          capacity,
          MOST_MATCHES,
          (document, count) => {
            document.capacities[role] = count;
          },
        ),
      ];
    }
    return ownCapacities.map((which) =>
      this.#number(
        `capacity-${role}-${which}`,
        say(`page.rules.capacity.${role}.${which}`, { column: capacity.column }),
        capacity[which],
        MOST_MATCHES,
        (document, count) => {
          const own = /** @type {import('../api.js').OwnCapacity} */ (document.capacities[role]);
          document.capacities[role] = { ...own, [which]: count };
        },
      ),
    );
  }

  /**
   * @param {import('../api.js').Ladder} ladder
   * @param {number} index
   */
  #ladder({ name, steps }, index) {
    const id = `ladder-${index}`;
    const input = /** @type {HTMLTextAreaElement} */ (
      element('textarea', { id, rows: Math.min(steps.length + 1, 14), ...describedBy(id) })
    );
    input.value = ladderText.write(steps);
    const before = input.value;
    this.#questions.push({
      id,
      input,
      before,
      tell: () =>
        say('page.rules.told.ladder', {
          ladder: name,
          steps: ladderText.read(input.value).map((step) => step.name),
        }),
    });
    this.#changes.push((document) => {
      if (input.value !== before) {
        present(document.ladders?.[index]).steps = ladderText.read(input.value);
      }
    });
    return field(id, say('page.rules.ladder', { ladder: name }), input);
  }

  /**
   * @param {string} id
   * @param {string} label
   * @param {number} count
   * @param {number} most
   * @param {(document: ProgrammeDocument, count: number) => void} change
   * @param {(count: number) => string} [tell] the answer in a sentence
   */
  #number(
    id,
    label,
    count,
    most,
    change,
    tell = (now) => say('page.rules.told.capacity', { question: label, count: now }),
  ) {
    const bound = Math.max(most, count);
    const input = /** @type {HTMLInputElement} */ (
      element('input', {
        type: 'number',
        id,
        min: 0,
        max: bound,
        step: 1,
        value: count,
        inputmode: 'numeric',
        ...describedBy(id),
      })
    );
    this.#questions.push({
      id,
      input,
      before: input.value,
      most: bound,
      tell: () => tell(Number(input.value)),
    });
    this.#changes.push((document) => change(document, Number(input.value)));
    return field(id, label, input);
  }
}

/**
 * What gets points: a rule, and by how many steps two people differ.
 *
 * @param {string} sentence
 * @param {number} steps
 */
export function stepped(sentence, steps) {
  const explanation = bare(sentence);
  if (steps === 0) {
    return say('page.rules.same-step', { explanation });
  }
  return steps > 0
    ? say('page.rules.steps-above', { explanation, count: steps })
    : say('page.rules.steps-below', { explanation, count: -steps });
}

/**
 * @param {string} explanation
 * @param {number} count of points
 */
function worth(explanation, count) {
  return say('page.rules.told.points', { explanation: bare(explanation), count });
}

/** A sentence that another goes on with. @param {string} sentence */
function bare(sentence) {
  return sentence.replace(/\.$/, '');
}

/**
 * @param {ProgrammeDocument} document
 * @param {number} index
 */
function ruleAt(document, index) {
  return present(document.rules?.[index]);
}

/** @param {string} id */
function describedBy(id) {
  return { 'aria-describedby': `${id}-error` };
}

/**
 * @param {string} id
 * @param {string} label
 * @param {HTMLElement} input
 */
function field(id, label, input) {
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label),
    errorPlace(id),
    input,
  );
}

/**
 * @param {string} title
 * @param {string} hint
 * @param {HTMLElement[]} fields
 */
function part(title, hint, fields) {
  return element(
    'section',
    {},
    element('h3', {}, title),
    element('p', { class: 'hint' }, hint),
    fields,
  );
}

/**
 * @param {string} written
 * @param {number} most
 */
export function isNumber(written, most) {
  return /^\d+$/.test(written.trim()) && Number(written) <= most;
}

/**
 * Whose places a programme counts: of both roles, or of everybody where pairs have no direction.
 *
 * @param {ProgrammeDocument} document
 * @returns {import('../api.js').Whose[]}
 */
function whose({ capacities }) {
  return capacities.person === undefined ? ['mentor', 'mentee'] : ['person'];
}
