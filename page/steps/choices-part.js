import { button, element, shown } from '../elements.js';
import { errorPlace, markField } from '../fields.js';
import { moved } from '../goal-order.js';
import { present } from '../present.js';
import { announce } from '../screen.js';
import { say } from '../words.js';
import { isNumber, stepped } from './rules-part.js';

/** What a matching is best at, and what its pairs are worth: changed beside the matching itself. */

/** @typedef {import('../engine.js').Choices} Choices */
/** @typedef {import('../engine.js').View} View */

export class ChoicesPart {
  element = element('div', { class: 'choices-part', hidden: true });
  #goals;
  #points;

  /** @param {import('./matches.js').MatchesActs} acts */
  constructor(acts) {
    this.#goals = new GoalsChoice(acts);
    this.#points = new PointsChoice(acts);
    this.element.append(this.#goals.element, this.#points.element);
  }

  /** @param {View} view */
  fill({ choices, isUndirected }) {
    this.element.hidden = !choices;
    if (choices) {
      this.#goals.fill(choices.goals, isUndirected);
      this.#points.fill(choices);
    }
  }
}

/** The goals, the most important first. */
class GoalsChoice {
  #acts;
  #list = element('ol', { class: 'goals' });
  #others = element('div', {});
  #named = element('div', { class: 'button-row' });
  element;
  /** @type {Choices['goals'] | null} */
  #given = null;
  #isUndirected = false;
  /** As they are put now. @type {string[]} */
  #sought = [];

  /** @param {import('./matches.js').MatchesActs} acts */
  constructor(acts) {
    this.#acts = acts;
    this.element = element(
      'details',
      { id: 'goals' },
      element('summary', {}, say('page.desk.goals')),
      element('p', {}, say('page.desk.goals.lead')),
      this.#named,
      this.#list,
      this.#others,
      button(
        say('page.desk.goals.match'),
        () => this.#acts.onEdit({ kind: 'seek-goals', goals: this.#sought.join(',') }),
        'secondary',
      ),
    );
  }

  /**
   * What was put in another order and not asked for yet stays, unless the goals became others.
   *
   * @param {Choices['goals']} goals
   * @param {boolean} isUndirected
   */
  fill(goals, isUndirected) {
    const isNew = JSON.stringify(goals) !== JSON.stringify(this.#given);
    this.#given = goals;
    this.#isUndirected = isUndirected;
    if (isNew) {
      this.#sought = goals.sought;
      this.#draw();
    }
  }

  #draw() {
    const { canBe, always, named } = present(this.#given);
    const sought = this.#sought;
    const others = canBe.filter((goal) => !sought.includes(goal));
    this.#named.replaceChildren(
      ...Object.entries(named).map(([name, goals]) =>
        button(
          say('page.desk.goals.named', { title: say(`page.objective.${name}`) }),
          () => this.#put([...always.filter((goal) => !goals.includes(goal)), ...goals]),
          'quiet',
        ),
      ),
    );
    this.#list.replaceChildren(
      ...sought.map((goal, index) =>
        element(
          'li',
          { id: `goal-${goal}`, tabindex: '-1' },
          element('span', { class: 'goal' }, this.#inWords(goal)),
          ...shown([
            index > 0 && this.#act('up', goal, moved(sought, index, -1)),
            index < sought.length - 1 && this.#act('down', goal, moved(sought, index, 1)),
            sought.length > 1 &&
              !always.includes(goal) &&
              this.#act(
                'out',
                goal,
                sought.filter((each) => each !== goal),
              ),
          ]),
        ),
      ),
    );
    this.#others.replaceChildren(
      ...shown([
        others.length > 0 && element('h3', {}, say('page.desk.goals.others')),
        others.length > 0 &&
          element(
            'ul',
            { class: 'goals' },
            others.map((goal) =>
              element(
                'li',
                {},
                element('span', { class: 'goal' }, this.#inWords(goal)),
                this.#act('add', goal, [...sought, goal]),
              ),
            ),
          ),
      ]),
    );
  }

  /**
   * @param {'up' | 'down' | 'out' | 'add'} what
   * @param {string} goal
   * @param {string[]} sought then
   */
  #act(what, goal, sought) {
    const act = button(
      say(`page.desk.goals.act.${what}`),
      () => {
        this.#put(sought);
        // What was pressed is drawn anew, or gone.
        const again = document.querySelector(`[data-act="${what} ${goal}"]`);
        const place = again ?? document.getElementById(`goal-${goal}`) ?? this.#list;
        /** @type {HTMLElement} */ (place).focus();
      },
      'quiet',
    );
    act.dataset.act = `${what} ${goal}`;
    act.setAttribute(
      'aria-label',
      say(`page.desk.goals.act.${what}.named`, { goal: this.#inWords(goal) }),
    );
    return act;
  }

  /** @param {string[]} sought */
  #put(sought) {
    this.#sought = sought;
    this.#draw();
    announce(say('page.desk.goals.order', { goals: sought.map((each) => this.#inWords(each)) }));
  }

  /** @param {string} goal */
  #inWords(goal) {
    return goal === 'mentees-matched' && this.#isUndirected
      ? say('page.desk.goal.people-matched')
      : say(`page.desk.goal.${goal}`);
  }
}

/** What pairs are worth: the points of each rule that gives some. */
class PointsChoice {
  #acts;
  #fields = element('div', {});
  element;
  /** @type {Choices | null} */
  #given = null;
  /** @type {{rule: string, id: string, before: number, input: HTMLInputElement}[]} */
  #asked = [];

  /** @param {import('./matches.js').MatchesActs} acts */
  constructor(acts) {
    this.#acts = acts;
    this.element = element(
      'details',
      { id: 'points' },
      element('summary', {}, say('page.desk.points')),
      element('p', {}, say('page.rules.points.hint')),
      this.#fields,
      button(say('page.desk.points.match'), () => this.#match(), 'secondary'),
    );
  }

  /**
   * What was written and not asked for yet stays, unless the points became others.
   *
   * @param {Choices} choices
   */
  fill(choices) {
    const isNew = JSON.stringify(choices.points) !== JSON.stringify(this.#given?.points);
    this.#given = choices;
    this.element.hidden = choices.points.length === 0;
    if (isNew) {
      this.#asked = choices.points.map((each, index) => ({
        rule: each.rule,
        id: `points-${index}`,
        before: each.points,
        input: numberField(`points-${index}`, each.points, choices.mostPoints),
      }));
      this.#fields.replaceChildren(
        ...choices.points.map(({ explanation, steps }, index) => {
          const { id, input } = present(this.#asked[index]);
          return element(
            'div',
            { class: 'field' },
            element(
              'label',
              { for: id },
              steps === undefined ? explanation : stepped(explanation, steps),
            ),
            errorPlace(id),
            input,
          );
        }),
      );
    }
  }

  #match() {
    const most = present(this.#given).mostPoints;
    const wrong = this.#asked.filter(({ input }) => !isNumber(input.value, most));
    for (const { id, input } of this.#asked) {
      markField(id, isNumber(input.value, most) ? '' : say('page.rules.not-a-number', { most }));
    }
    const changed = this.#asked.filter(({ input, before }) => Number(input.value) !== before);
    if (wrong[0]) {
      wrong[0].input.focus();
      announce(say('page.rules.not-a-number', { most }));
    } else if (changed.length === 0) {
      this.#acts.onNothing();
    } else {
      this.#acts.onEdit({
        kind: 'set-points',
        points: Object.fromEntries(changed.map(({ rule, input }) => [rule, Number(input.value)])),
      });
    }
  }
}

/**
 * @param {string} id
 * @param {number} points
 * @param {number} most
 */
function numberField(id, points, most) {
  return /** @type {HTMLInputElement} */ (
    element('input', {
      type: 'number',
      id,
      min: 0,
      max: most,
      step: 1,
      value: points,
      inputmode: 'numeric',
      'aria-describedby': `${id}-error`,
    })
  );
}
