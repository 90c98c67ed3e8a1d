import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { MADE_UP } from '../page/made-up.js';
import { at, bundled, instead, read, WORDS, write } from './sources.js';
import { alone } from './words.js';

/**
 * Puts the page into one file: its sources bundled with this folder's `edition.js` in the place of
 * the page's own, and all that it would otherwise load. Its policy names its scripts and its style
 * by their hashes and forbids every connection.
 */

const DEMONSTRATION = Object.values(MADE_UP).flatMap((files) => Object.values(files));

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * One script of a source and all that it imports.
 *
 * @param {string} source
 * @param {Partial<import('esbuild').BuildOptions>} options
 */
async function script(source, options) {
  const { outputFiles } = await bundled(source, options);
  return outputFiles?.[0]?.text ?? '';
}

/** @type {import('esbuild').Plugin} */
const EDITION = {
  name: 'edition',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/edition\.js$/ }, () => ({ path: at('edition.js') }));
  },
};

/** What the page would load, by the names of `parts.d.ts`. */
async function parts() {
  const names = readdirSync(at(WORDS)).filter((name) => name.endsWith('.json'));
  return {
    config: JSON.parse(read('target/config/en.json')),
    catalogues: Object.fromEntries(
      names.map((name) => [`words/${name}`, JSON.parse(read(WORDS + name))]),
    ),
    demonstration: Object.fromEntries(
      DEMONSTRATION.map((name) => [name, read(`../page/demo/${name}`)]),
    ),
    licences: read('../browser/licences.txt'),
    worker: await script('worker.js', {
      format: 'iife',
      // The compiler wrote the engine for machines; spread out it would be twice as long.
      minifyWhitespace: true,
      alias: { engine: at('../browser/target/engine/engine.js') },
    }),
  };
}

/**
 * The page's HTML in the words of this file, where it has its own for what stands there.
 *
 * @param {string} html
 */
function inOwnWords(html) {
  const sentences = JSON.parse(read(`${WORDS}en.json`));
  const own = alone(sentences);
  return [...html.matchAll(/data-say="([^"]+)"/g)].reduce((text, [, key = '']) => {
    const [usual, said] = [sentences[key], own[key]];
    const words = usual.split(' ').map(quoted);
    return usual === said ? text : instead(text, new RegExp(words.join('\\s+')), said);
  }, html);
}

/** @param {string} text */
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @param {string} main @param {string} style @param {string} whole */
function page(main, style, whole) {
  const icon = `data:image/svg+xml;base64,${Buffer.from(read('../page/favicon.svg')).toString('base64')}`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(whole)} ${hash(main)}`,
    `style-src ${hash(style)}`,
    'img-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  /** @type {[string, string][]} */
  const differences = [
    [
      '<meta charset="utf-8" />',
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    ],
    ['<link rel="icon" href="favicon.svg"', `<link rel="icon" href="${icon}"`],
    ['<img src="favicon.svg"', `<img src="${icon}"`],
    ['<link rel="stylesheet" href="style.css" />', `<style>${style}</style>`],
    ['<script type="module" src="main.js"></script>', `<script>${whole}</script>`],
    ['    <meta name="access-code-required" content="false" />\n', ''],
    ['    <meta name="operator" content="" />\n', ''],
    ['    <meta name="operator-contact" content="" />\n', ''],
    ['    <link rel="preload" as="fetch" href="words/en.json" crossorigin />\n', ''],
    ['    <link rel="preload" as="fetch" href="config/en.json" crossorigin />\n', ''],
    // After all of the page: what comes in part is not run, and the page says so.
    ['</body>', `<script type="module">${main}</script>\n  </body>`],
  ];
  return differences.reduce(
    (html, [part, other]) => instead(html, part, other),
    inOwnWords(read('../page/index.html')),
  );
}

export async function writeOneFile() {
  write('target/parts.json', JSON.stringify(await parts()));
  const main = await script('main.js', {
    format: 'esm',
    plugins: [EDITION],
    alias: { parts: at('target/parts.json') },
  });
  write('target/mentor-matcher.html', page(main, read('../page/style.css'), read('whole.js')));
}
