import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { alone, isSaidByPage } from '../../bundle/words.js';
import { accented, withAccents } from '../../page/accents.js';
import { chosenLanguage, LANGUAGES } from '../../page/language.js';
import { Catalogue } from '../../page/sentences.js';

/** @typedef {import('acorn').Node & Record<string, any>} Node */
/** @typedef {{file: string, keys: RegExp, exact: string | null, given: string[], maybeNone: boolean}} Said */

const PAGE = new URL('../../page/', import.meta.url);
const BUNDLE = new URL('../../bundle/', import.meta.url);
const WORDS = '../../shared/words/src/main/resources/org/mentormatcher/words/';

/** @param {string} name */
const catalogueOf = (name) =>
  JSON.parse(readFileSync(new URL(WORDS + name, import.meta.url), 'utf8'));

/** @type {import('../../page/sentences.js').Sentences} */
const ENGLISH = catalogueOf('en.json');
const KEYS = Object.keys(ENGLISH);
const OWN_KEYS = KEYS.filter((key) => key.startsWith('page.'));

/** By the page, wherever it is. @param {string} key */
const isSaidHere = (key) => isSaidByPage(key) || key.startsWith('page.');

/** Every form of a sentence. @param {string} key */
const formsOf = (key) => {
  const forms = ENGLISH[key] ?? '';
  return typeof forms === 'string' ? [forms] : Object.values(forms);
};

/** The values that any form of a sentence names. @param {string} key */
const named = (key) =>
  new Set(
    formsOf(key).flatMap((form) => [...form.matchAll(/\{(\w+)(?:, \w+)?\}/g)].map((m) => m[1])),
  );

const SOURCES = [
  ...readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).map((file) => ({ file, of: PAGE })),
  ...['edition.js', 'main.js', 'whole.js', 'worker.js'].map((file) => ({ file, of: BUNDLE })),
]
  .filter(({ file }) => file.endsWith('.js'))
  .map(({ file, of }) => ({ file, text: readFileSync(new URL(file, of), 'utf8') }))
  .map((source) => ({
    ...source,
    tree: /** @type {Node} */ (
      parse(source.text, { ecmaVersion: 'latest', sourceType: 'module', locations: true })
    ),
  }));

const HTML = ['index.html', 'receipt.html'].map((file) =>
  readFileSync(new URL(file, PAGE), 'utf8'),
);

/**
 * Every part of a source, each after those that it is in.
 *
 * @param {unknown} value
 * @param {Node[]} outer
 * @returns {{node: Node, outer: Node[]}[]}
 */
function nodes(value, outer = []) {
  if (Array.isArray(value)) {
    return value.flatMap((each) => nodes(each, outer));
  }
  if (value === null || typeof value !== 'object') {
    return [];
  }
  const node = /** @type {Node} */ (value);
  const inner = Object.values(node).flatMap((each) => nodes(each, [...outer, node]));
  return typeof node.type === 'string' ? [{ node, outer }, ...inner] : inner;
}

/** What a key may be: as it is written, with anything where something is put in. @param {Record<string, any>} key */
function keysLike(key) {
  const texts =
    key.type === 'TemplateLiteral'
      ? key.quasis.map((/** @type {Node} */ each) => each.value.cooked)
      : [String(key.value)];
  const quoted = texts.map((/** @type {string} */ each) => each.replace(/[.]/g, '\\.'));
  return new RegExp(`^${quoted.join('[a-z-]+(?:\\.csv|\\.json|\\.html|\\.xlsx)?')}$`);
}

/** @type {Said[]} */
const SAID = SOURCES.filter(
  ({ file }) => !['words.js', 'standing-words.js'].includes(file),
).flatMap(({ file, tree }) =>
  nodes(tree)
    .map(({ node }) => node)
    .filter(
      ({ type, callee }) => type === 'CallExpression' && ['say', 'sayIfAny'].includes(callee.name),
    )
    .map(({ callee, arguments: [key, values], loc }) => ({
      file: `${file}:${loc?.start.line}`,
      keys: keysLike(key),
      exact: key.type === 'Literal' ? key.value : null,
      given: (values?.properties ?? []).map((/** @type {Node} */ each) => each.key.name),
      maybeNone: callee.name === 'sayIfAny',
    })),
);

/** The keys of what stands in the HTML. */
const STANDING = HTML.flatMap((html) => [...html.matchAll(/data-say="([^"]+)"/g)]).map((match) =>
  String(match[1]),
);

describe('The words of the page', () => {
  it('are said by keys that the catalogue has', () => {
    const missing = [
      ...SAID,
      ...STANDING.map((key) => ({ file: key, keys: keysLike({ type: 'Literal', value: key }) })),
    ]
      .filter(({ keys }) => !KEYS.some((key) => keys.test(key)))
      .map(({ file, keys }) => `${file} ${keys}`);

    assert.deepEqual(missing, []);
  });

  it('are all in what is served, and those of the service and the command line are not', () => {
    const keys = KEYS.filter((key) => SAID.some((said) => said.keys.test(key)));

    assert.ok(keys.length > 200, String(keys.length));
    assert.deepEqual(
      [...keys, ...STANDING, ...KEYS.filter((key) => key.startsWith('format.'))].filter(
        (key) => !isSaidByPage(key),
      ),
      [],
    );
    assert.ok(KEYS.filter(isSaidByPage).length < KEYS.length / 2);
  });

  it('are all used', () => {
    const unused = OWN_KEYS.map((key) => key.replace(/^page\.alone\./, 'page.')).filter(
      (key) => !STANDING.includes(key) && !SAID.some(({ keys }) => keys.test(key)),
    );

    assert.deepEqual(unused, []);
  });

  it('are given every value that they name, and no other', () => {
    const wrong = SAID.flatMap(({ file, keys, given }) =>
      KEYS.filter((key) => keys.test(key)).flatMap((key) => {
        const needed = [...named(key)];
        const counted = typeof ENGLISH[key] === 'object' ? [...needed, 'count'] : needed;
        const isRight =
          needed.every((name) => given.includes(String(name))) &&
          given.every((name) => counted.includes(name));
        return isRight ? [] : [`${file} gives ${key} ${given} and not ${needed}`];
      }),
    );

    assert.deepEqual(wrong, []);
  });

  it('are others in one file than those of the service, with the same values', () => {
    const usual = { 'page.a': 'Sent.', 'page.b': 'Both.' };

    assert.deepEqual(alone({ ...usual, 'page.alone.a': 'Kept.' }), {
      'page.a': 'Kept.',
      'page.b': 'Both.',
      'page.alone.a': 'Kept.',
    });
    for (const key of OWN_KEYS.filter((each) => each.startsWith('page.alone.'))) {
      const replaced = key.replace('page.alone.', 'page.');
      assert.ok(KEYS.includes(replaced), key);
      assert.deepEqual(named(key), named(replaced), key);
    }
  });

  it('never speak of a service, of deletion or of receipts in one file', () => {
    const about = OWN_KEYS.filter((key) => key.startsWith('page.alone.')).flatMap(formsOf);

    assert.ok(about.length > 10, String(about.length));
    assert.deepEqual(
      about.filter((sentence) => /service|delete|receipt|upload/i.test(sentence)),
      [],
    );
  });

  it('are said with keys that are written out', () => {
    const indirect = SOURCES.flatMap(({ file, tree }) =>
      nodes(tree)
        .filter(
          ({ node }) =>
            node.type === 'CallExpression' &&
            ['say', 'sayIfAny'].includes(node.callee.name) &&
            !['Literal', 'TemplateLiteral'].includes(node.arguments[0].type),
        )
        .map(() => file),
    );

    assert.deepEqual(indirect, ['standing-words.js']);
  });

  it('stand nowhere else in the sources', () => {
    const outside = SOURCES.flatMap(({ file, tree }) =>
      nodes(tree)
        .filter(({ node, outer }) => isText(node) && !isForDevelopers(outer) && !isClass(outer))
        .map(({ node }) => `${file}: ${node.value?.cooked ?? node.value}`),
    );

    assert.deepEqual(outside, []);
  });

  it('stand in the HTML as in the catalogue', () => {
    const standing = HTML.flatMap((html) => [
      ...html.matchAll(/data-say="([^"]+)"[^>]*?(?:content="([^"]+)"\s*\/>|>([^<]*)<)/g),
    ]);
    assert.equal(standing.length, STANDING.length);
    for (const [, key, content, text] of standing) {
      const written = String(content ?? text)
        .replace(/\s+/g, ' ')
        .trim();
      assert.equal(written, ENGLISH[String(key)], key);
    }
    for (const html of HTML) {
      const unmarked = html.replace(/<(\w+)[^>]*data-say[^>]*>[^<]*/g, '');
      assert.doesNotMatch(unmarked, />[^<>]*\w[^<>]*</);
    }
  });

  const said = OWN_KEYS.flatMap((key) => formsOf(key).map((sentence) => ({ key, sentence })));
  const saying = (/** @type {RegExp} */ pattern) =>
    said.filter(({ sentence }) => pattern.test(sentence)).map(({ key }) => key);

  it('are many, so that these tests look at something', () => {
    assert.ok(said.length > 250, String(said.length));
    assert.ok(SAID.length > 200, String(SAID.length));
  });

  it('do not shout', () => {
    assert.deepEqual(saying(/!/), []);
  });

  it('write email one way', () => {
    assert.deepEqual(saying(/e-mail/i), []);
  });

  it('have no straight quotation marks and no doubled spaces', () => {
    assert.deepEqual(saying(/"|'| {2}/), []);
  });

  it('never say that a download was saved, which no page can see', () => {
    assert.deepEqual(saying(/\b(is|are|was|were) saved\b/i), []);
  });

  it('never say that something is stored nowhere', () => {
    assert.deepEqual(saying(/stored? nothing|stored nowhere|no copy|no trace/i), []);
  });

  it('say that something is or was deleted only beside a receipt', () => {
    assert.deepEqual(
      saying(/(\b(is|are|was|were) (all )?deleted\b|we deleted\b|all deleted)/i).sort(),
      [
        'page.check.lead',
        'page.confirm-again.text',
        'page.deleted.expired',
        'page.deleted.expired.heading',
        'page.deleted.received',
        'page.deleted.received.heading',
        'page.deleted.requested.heading',
        'page.description',
        'page.receipt.lead',
        'page.results.file.aggregates.csv',
      ],
    );
  });
});

/** Three words in a row, which nothing but a sentence and a command has. @param {Node} node */
function isText({ type, value }) {
  const text = type === 'TemplateElement' ? value.cooked : type === 'Literal' ? value : '';
  return (
    typeof text === 'string' &&
    !text.startsWith('mentor-matcher ') &&
    /[A-Za-z]{2,},? [a-z]+,? [a-z]+|[A-Z][a-z]+ [a-z]{2,}/.test(text)
  );
}

/** An exception tells developers of a mistake of ours. @param {Node[]} outer */
function isForDevelopers(outer) {
  return outer.some(
    ({ type, callee }) => type === 'NewExpression' && /Error$/.test(String(callee.name)),
  );
}

/** @param {Node[]} outer */
function isClass(outer) {
  return outer.some(({ type, key }) => type === 'Property' && key.name === 'class');
}

describe('A catalogue', () => {
  const words = new Catalogue(
    {
      plain: 'as it is',
      braces: "between '{' and '}'",
      values: '{name} has {amount, number}, in {rows, comma}',
      counted: { one: '{count, number} row', other: '{count, number} rows' },
      'format.comma': ', ',
    },
    'en-GB',
  );

  it('says a sentence with its values', () => {
    assert.equal(words.say('plain'), 'as it is');
    assert.equal(words.say('braces'), 'between { and }');
    assert.equal(
      words.say('values', { name: '{amount} $& $1', amount: 12_345, rows: [2, 1003] }),
      '{amount} $& $1 has 12,345, in 2, 1003',
    );
  });

  it('chooses the plural form of the count', () => {
    assert.equal(words.say('counted', { count: 1 }), '1 row');
    assert.equal(words.say('counted', { count: 0 }), '0 rows');
    assert.equal(words.say('counted', { count: 1000 }), '1,000 rows');
  });

  it('chooses it as the language does', () => {
    const forms = {
      zero: 'zero',
      one: 'one',
      two: 'two',
      few: 'few',
      many: 'many',
      other: 'other',
    };
    const welsh = new Catalogue({ counted: forms }, 'cy');

    assert.deepEqual(
      [0, 1, 2, 3, 4, 6, 11].map((count) => welsh.say('counted', { count })),
      ['zero', 'one', 'two', 'few', 'other', 'many', 'other'],
    );
  });

  it('says nothing without a value, and quotes none in its complaint', () => {
    assert.throws(
      () => words.say('values', { name: 'Ada', rows: [1] }),
      (problem) => problem instanceof TypeError && !problem.message.includes('Ada'),
    );
    assert.throws(() => words.say('unheard-of'), TypeError);
    assert.throws(() => words.say('toString'), TypeError);
    assert.equal(words.has('toString'), false);
  });
});

describe('The language of the page', () => {
  it('is the one that the address names, whatever the capitals', () => {
    assert.equal(chosenLanguage('?language=en-xa').tag, 'en-XA');
    assert.equal(chosenLanguage('?a=b&language=EN').tag, 'en-GB');
  });

  it('is English where the address names none, or one that there is not', () => {
    for (const search of ['', '?', '?language=', '?language=tlh', '?language=__proto__', '?l=cy']) {
      assert.equal(chosenLanguage(search).tag, 'en-GB');
    }
  });

  it('has a catalogue each, with the same sentences and all plural forms', () => {
    for (const { catalogue, locale } of LANGUAGES.values()) {
      const sentences = catalogueOf(catalogue.replace('words/', ''));
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort();
      assert.deepEqual(
        Object.keys(sentences).filter(isSaidHere).sort(),
        KEYS.filter(isSaidHere).sort(),
      );
      for (const each of Object.values(sentences).filter((it_) => typeof it_ === 'object')) {
        assert.deepEqual(Object.keys(each).sort(), forms);
      }
    }
  });

  it('may be a pseudo-language, which keeps values and leaves no letter plain', () => {
    assert.equal(withAccents("Take {file} '{' now"), "Ţåķķé {file} '{' ñööŵ");
    for (const forms of Object.values(accented(ENGLISH))) {
      for (const sentence of typeof forms === 'string' ? [forms] : Object.values(forms)) {
        assert.doesNotMatch(sentence.replace(/\{[^}]*\}/g, ''), /[A-Za-z]/);
      }
    }
  });
});
