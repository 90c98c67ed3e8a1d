import { element } from '../elements.js';
import { number, say } from '../words.js';

/** @typedef {import('../engine.js').View} View */
/** @typedef {import('../engine.js').Range} Range */
/** @typedef {import('../engine.js').Meetings} Meetings */
/**
 * What a picture is drawn from, and its table.
 *
 * @typedef {object} Picture
 * @property {string} title
 * @property {Node[]} drawing
 * @property {string[]} headings of its table
 * @property {(string | number)[][]} rows of it
 */

/** Where bars begin and how far the longest goes, in hundredths of the width. */
const BARS_FROM = 22;
const LONGEST_BAR = 62;

/** The least side of a square, in hundredths of its place, so that one pair is seen beside many. */
const LEAST_SIDE = 16;

/** A matching in pictures, each with a table of the same. */
export class Pictures {
  element = element('section', { 'aria-labelledby': 'pictures-heading' });
  /** Which tables are open, by their pictures: an edit closes none. @type {Set<string>} */
  #open = new Set();

  /** @param {View} view */
  fill({ pictures: { points, matches, meetings }, isUndirected }) {
    const { mentors, mentees } = matches;
    const pictures = [
      bars(
        say('page.desk.pictures.points'),
        [say('page.desk.pairs.points'), say('page.desk.pictures.pairs')],
        points,
      ),
      bars(
        isUndirected ? say('page.desk.pictures.people') : say('page.desk.pictures.mentors'),
        [say('page.desk.pictures.matches'), say('page.desk.pictures.how-many')],
        mentors,
      ),
      ...(mentees
        ? [
            bars(
              say('page.desk.pictures.mentees'),
              [say('page.desk.pictures.matches'), say('page.desk.pictures.how-many')],
              mentees,
            ),
          ]
        : []),
      ...meetings.map((each) => squares(each, isUndirected)),
    ].filter(({ rows }) => rows.length > 0);
    this.element.replaceChildren(
      element('h2', { id: 'pictures-heading' }, say('page.desk.pictures')),
      ...pictures.map((picture) => this.#figure(picture)),
    );
  }

  /** @param {Picture} picture */
  #figure({ title, drawing, headings, rows }) {
    const details = /** @type {HTMLDetailsElement} */ (
      element(
        'details',
        {
          open: this.#open.has(title),
          toggle: () => (details.open ? this.#open.add(title) : this.#open.delete(title)),
        },
        element('summary', {}, say('page.desk.pictures.table', { picture: title })),
        table(title, headings, rows),
      )
    );
    return element('figure', { class: 'picture' }, element('h3', {}, title), drawing, details);
  }
}

/**
 * Counts as bars, which lie so that their labels can be read on a telephone.
 *
 * @param {string} title
 * @param {string[]} headings
 * @param {Range[]} ranges
 * @returns {Picture}
 */
function bars(title, headings, ranges) {
  const counted = ranges.map(({ from, to, count }) => ({
    label: from === to ? number(from) : say('page.desk.pictures.range', { from, to }),
    count,
  }));
  const longest = counted.reduce((most, each) => (each.count > most.count ? each : most), {
    label: '',
    count: 0,
  });
  const drawing = drawn(
    'svg',
    {
      class: 'bars',
      role: 'img',
      height: `${counted.length * 2}em`,
      'aria-label': say('page.desk.pictures.longest', {
        picture: title,
        count: longest.count,
        label: longest.label,
      }),
    },
    ...counted.flatMap(({ label, count }, row) => {
      const width = longest.count === 0 ? 0 : (LONGEST_BAR * count) / longest.count;
      const middle = `${row * 2 + 1}em`;
      return [
        drawn('text', { class: 'label', x: percent(BARS_FROM - 2), y: middle }, label),
        drawn('rect', {
          x: percent(BARS_FROM),
          y: `${row * 2 + 0.25}em`,
          width: percent(width),
          height: '1.5em',
        }),
        drawn('text', { x: percent(BARS_FROM + width), y: middle, dx: '0.5em' }, number(count)),
      ];
    }),
    drawn('line', { x1: percent(BARS_FROM), x2: percent(BARS_FROM), y1: '0', y2: '100%' }),
  );
  return {
    title,
    headings,
    drawing: [drawing],
    rows: counted.map(({ label, count }) => [label, count]),
  };
}

/**
 * Who meets whom: in each row a group of mentors, in each column one of mentees, and the more pairs
 * there are the larger the square.
 *
 * @param {Meetings} meetings
 * @param {boolean} isUndirected
 * @returns {Picture}
 */
function squares({ column, groups, pairs }, isUndirected) {
  const title = say('page.desk.pictures.meet', { column });
  const names = groups.map(named);
  const all = pairs.flatMap((row, one) =>
    row.map((count, other) => ({
      one,
      other,
      count,
      names: [String(names[one]), String(names[other])],
    })),
  );
  const largest = all.reduce((most, each) => (each.count > most.count ? each : most));
  const [one, other] = largest.names;
  const place = 100 / (groups.length + 1);
  const grid = drawn(
    'svg',
    {
      class: 'squares',
      role: 'img',
      height: `${(groups.length + 1) * 2}em`,
      'aria-label': say('page.desk.pictures.largest', {
        picture: title,
        count: largest.count,
        one: String(one),
        other: String(other),
      }),
    },
    ...groups.flatMap((_, index) => lines(index + 1, place)),
    ...groups.flatMap((_, index) => [
      inPlace(place, 0, index + 1, number(index + 1), 'label'),
      inPlace(place, index + 1, 0, number(index + 1), 'label'),
    ]),
    ...all
      .filter(({ count }) => count > 0)
      .flatMap((each) => [
        square(place, each.other + 1, each.one + 1, each.count / largest.count),
        inPlace(place, each.other + 1, each.one + 1, number(each.count), 'count'),
      ]),
  );
  return {
    title,
    headings: isUndirected
      ? [
          say('page.desk.pictures.one-has', { column }),
          say('page.desk.pictures.other-has', { column }),
          say('page.desk.pictures.pairs'),
        ]
      : [
          say('page.desk.pictures.mentor-has', { column }),
          say('page.desk.pictures.mentee-has', { column }),
          say('page.desk.pictures.pairs'),
        ],
    drawing: [
      element(
        'p',
        { class: 'hint' },
        isUndirected
          ? say('page.desk.pictures.meet.lead.undirected')
          : say('page.desk.pictures.meet.lead'),
      ),
      element(
        'div',
        { class: 'meetings' },
        element(
          'ol',
          {},
          names.map((name) => element('li', {}, element('span', { title: name }, name))),
        ),
        grid,
      ),
    ],
    // Without a direction each pair stands in two places, and is told once.
    rows: all
      .filter((each) => each.count > 0 && (!isUndirected || each.one <= each.other))
      .map((each) => [...each.names, each.count]),
  };
}

/** @param {Meetings['groups'][number]} group */
function named({ kind, name }) {
  switch (kind) {
    case 'not-given':
      return say('page.desk.pictures.not-given');
    case 'others':
      return say('page.desk.pictures.others');
    default:
      return name;
  }
}

/**
 * The lines before a row and before a column.
 *
 * @param {number} index
 * @param {number} place
 */
function lines(index, place) {
  return [
    drawn('line', { x1: percent(index * place), x2: percent(index * place), y1: '0', y2: '100%' }),
    drawn('line', { x1: '0', x2: '100%', y1: `${index * 2}em`, y2: `${index * 2}em` }),
  ];
}

/**
 * @param {number} place the width of one, in hundredths
 * @param {number} across
 * @param {number} down
 * @param {string} text
 * @param {string} kind
 */
function inPlace(place, across, down, text, kind) {
  return drawn(
    'text',
    { class: kind, x: percent((across + 0.5) * place), y: `${down * 2 + 1}em` },
    text,
  );
}

/**
 * A square whose area is that share of its place.
 *
 * @param {number} place
 * @param {number} across
 * @param {number} down
 * @param {number} share above 0, 1 at most
 */
function square(place, across, down, share) {
  const side = Math.max(LEAST_SIDE, 96 * Math.sqrt(share));
  return drawn(
    'svg',
    {
      x: percent(across * place),
      y: `${down * 2}em`,
      width: percent(place),
      height: '2em',
      viewBox: '-50 -50 100 100',
    },
    drawn('rect', { x: -side / 2, y: -side / 2, width: side, height: side }),
  );
}

/**
 * @param {string} title
 * @param {string[]} headings
 * @param {(string | number)[][]} rows
 */
function table(title, headings, rows) {
  return element(
    'table',
    { class: 'counts', 'aria-label': title },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        headings.map((heading) => element('th', { scope: 'col' }, heading)),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map((row) =>
        element(
          'tr',
          {},
          row.map((cell) =>
            typeof cell === 'number'
              ? element('td', { class: 'number' }, number(cell))
              : element('td', {}, cell),
          ),
        ),
      ),
    ),
  );
}

/**
 * An element of a drawing.
 *
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(string | Node)} children
 */
function drawn(tag, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
}

/** @param {number} share */
function percent(share) {
  return `${share.toFixed(3)}%`;
}
