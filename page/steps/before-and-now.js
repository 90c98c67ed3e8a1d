import { element } from '../elements.js';
import { number, say } from '../words.js';
import { figuresOf } from './results.js';

/** @typedef {import('../engine.js').View} View */

/** So many rows are drawn at once: more would make the page stand still, and nobody reads on. */
const MOST_ROWS = 200;

/** The matching before any change beside the one that is shown: its totals, and who has others. */
export class BeforeAndNow {
  element = element('section', { 'aria-labelledby': 'before-heading', hidden: true });

  /**
   * @param {View} before
   * @param {View} now
   * @param {boolean} isChanged whether there is anything between them
   */
  fill(before, now, isChanged) {
    this.element.hidden = !isChanged;
    if (!isChanged) {
      this.element.replaceChildren();
      return;
    }
    const differing = differences(before, now);
    this.element.replaceChildren(
      element('h2', { id: 'before-heading' }, say('page.desk.before.heading')),
      table(
        'totals',
        say('page.desk.before.totals'),
        say('page.desk.before.what'),
        totals(before, now),
      ),
      element(
        'p',
        {},
        say('page.desk.before.count', {
          all: differing.length,
          shown: Math.min(differing.length, MOST_ROWS),
        }),
      ),
      ...(differing.length > 0
        ? [
            table(
              'differing',
              say('page.desk.before.people'),
              say('page.desk.before.person'),
              differing.slice(0, MOST_ROWS),
            ),
          ]
        : []),
    );
  }
}

/**
 * @param {View} before
 * @param {View} now
 */
function totals(before, now) {
  const later = figuresOf(now.figures, Boolean(now.shortlist));
  return figuresOf(before.figures, Boolean(before.shortlist)).map(({ title, count }, index) => ({
    name: title,
    before: number(count),
    now: number(Number(later[index]?.count)),
  }));
}

/**
 * Everybody who has others than before, as the first matching lists people; whoever takes part only
 * now comes last.
 *
 * @param {View} before
 * @param {View} now
 */
function differences(before, now) {
  const then = partners(before);
  const later = partners(now);
  return [...new Set([...then.keys(), ...later.keys()])]
    .map((key) => ({ was: then.get(key), is: later.get(key) }))
    .filter(({ was, is }) => was?.key !== is?.key)
    .map(({ was, is }) => ({
      name: String((was ?? is)?.name),
      before: inWords(was),
      now: inWords(is),
    }));
}

/** @param {{names: string[]} | undefined} person */
function inWords(person) {
  if (!person) {
    return say('page.desk.before.no-part');
  }
  return person.names.length === 0
    ? say('page.desk.before.nobody')
    : person.names.join(say('format.comma'));
}

/**
 * Whom everybody has, by who they are.
 *
 * @param {View} view
 */
function partners({ people, pairs }) {
  const found = people.map(({ role, identity, name }) => ({
    self: JSON.stringify([role, identity]),
    name,
    names: /** @type {string[]} */ ([]),
    identities: /** @type {string[]} */ ([]),
  }));
  for (const { mentor, mentee } of pairs) {
    for (const [one, other] of [
      [mentor, mentee],
      [mentee, mentor],
    ]) {
      const partner = people[Number(other)];
      found[Number(one)]?.names.push(String(partner?.name));
      found[Number(one)]?.identities.push(String(partner?.identity));
    }
  }
  return new Map(
    found.map(({ self, name, names, identities }) => [
      self,
      { name, names, key: JSON.stringify(identities.sort()) },
    ]),
  );
}

/**
 * @param {string} id
 * @param {string} title
 * @param {string} first the heading over what the rows are of
 * @param {{name: string, before: string, now: string}[]} rows
 */
function table(id, title, first, rows) {
  return element(
    'table',
    { class: 'counts beside', id, 'aria-label': title },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, first),
        element('th', { scope: 'col' }, say('page.desk.before.before')),
        element('th', { scope: 'col' }, say('page.desk.before.now')),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map(({ name, before, now }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, name),
          element('td', {}, before),
          element('td', {}, now),
        ),
      ),
    ),
  );
}
