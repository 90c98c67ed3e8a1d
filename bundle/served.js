import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { at, bundled, instead, read, WORDS, write } from './sources.js';
import { isSaidByEngine, isSaidByPage } from './words.js';

/**
 * Puts the page into few files, as it is served. Whatever is in its HTML, or is named by what is, has
 * its content's digest in its name and may be kept for ever; the HTML is asked for each time. What a
 * browser shows of a script in its tools is the source, from the map beside it.
 */

/** Seen from this folder: what the functions and the program carry. */
const FOLDER = 'target/page/';
const PAGES = [
  { html: 'index.html', main: 'main.js', begins: 'journey.js' },
  { html: 'receipt.html', main: 'receipt-main.js', begins: 'receipt-check.js' },
];
/** What people and programs ask for by its own name: made-up people, what is told of the HTTP interface. */
const FOR_READING = /\.(?:csv|json)$/;
/** And how programmes are written, for editors. */
const SCHEMA =
  '../shared/matching/src/main/resources/org/mentormatcher/matching/programme/programme.schema.json';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const DIGEST_LENGTH = 8;

/** How esbuild writes it, too. @param {string | Uint8Array} content */
function digest(content) {
  const bytes = createHash('sha256').update(content).digest().subarray(0, DIGEST_LENGTH);
  return [...bytes].map((byte) => DIGITS[byte % DIGITS.length]).join('');
}

/** Where each file is, by its name among the sources. @type {Record<string, string>} */
const addresses = {};

/**
 * Writes a file under a name of its version.
 *
 * @param {string} name among the sources
 * @param {string | Uint8Array} content
 */
function publish(name, content) {
  const extension = extname(name);
  const versioned = `${name.slice(0, -extension.length)}-${digest(content)}${extension}`;
  write(FOLDER + versioned, content);
  addresses[name] = versioned;
}

/** @param {string} name among the sources */
function published(name) {
  const address = addresses[name];
  if (address === undefined) {
    throw new Error(`The page names ${name}, which is not published`);
  }
  return address;
}

/** Instead of the page's own, a module that knows where everything is that was published so far. @type {import('esbuild').Plugin} */
const ADDRESSES = {
  name: 'addresses',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]page[\\/]address\.js$/ }, () => ({
      contents: `export const address = (name) => (${JSON.stringify(addresses)})[name] ?? name;`,
    }));
  },
};

/**
 * Publishes a script and all that it imports; what it may load later stays a file of its own.
 *
 * @param {string} name
 */
async function publishScript(name) {
  const { outputFiles = [], metafile } = await bundled(`../page/${name}`, {
    format: 'esm',
    minify: true,
    splitting: true,
    sourcemap: 'linked',
    outdir: at(FOLDER),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    metafile: true,
    plugins: [ADDRESSES],
  });
  for (const { path, contents } of outputFiles) {
    write(FOLDER + basename(path), contents);
  }
  const outputs = Object.entries(metafile?.outputs ?? {});
  const [entry, { imports = [] } = {}] = outputs.find(([, { entryPoint }]) => entryPoint) ?? [];
  addresses[name] = basename(String(entry));
  return [
    published(name),
    ...imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path)),
  ];
}

/** The script that says so where another one did not arrive: small, and never a part of that one. */
async function publishMain(/** @type {string} */ name, /** @type {string} */ begins) {
  const { outputFiles } = await bundled(`../page/${name}`, {
    format: 'esm',
    minify: true,
    external: [`./${begins}`],
  });
  publish(name, instead(String(outputFiles?.[0]?.text), `./${begins}`, `./${published(begins)}`));
}

/** The page with its logo in it: browsers ask for the icon of their tab by themselves, once more. @param {string} html */
function withLogo(html) {
  const logo = read('../page/favicon.svg')
    .replace(/xmlns="[^"]*" /, '')
    .replace(/role="img" aria-label="[^"]*"/, 'aria-hidden="true" width="32" height="32"')
    .replace(/\n\s*/g, '');
  return instead(read(`../page/${html}`), /<img src="favicon\.svg"[^>]*>/, logo).replace(
    /\n\s+/g,
    '\n',
  );
}

/** @param {typeof PAGES[number]} page */
async function publishPage({ html, main, begins }) {
  const scripts = await publishScript(begins);
  await publishMain(main, begins);
  const written = [...read(`../page/${html}`).matchAll(/(?:href|src)="([a-z/-]+\.[a-z]+)"/g)]
    .map(([, name]) => String(name))
    .reduce((text, name) => text.replaceAll(`"${name}"`, `"${published(name)}"`), withLogo(html));
  const script = `<script type="module" src="${published(main)}"></script>`;
  const early = scripts.map((each) => `<link rel="modulepreload" href="${each}" />\n    `);
  write(FOLDER + html, instead(written, script, early.join('') + script));
}

/** For whoever serves it without compressing it: each file once more, but what tools alone ask for. */
function compress() {
  const files = readdirSync(at(FOLDER), { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of files.filter((each) => each.isFile())) {
    const path = `${parentPath}/${name}`;
    const content = readFileSync(path);
    if (!name.endsWith('.map')) {
      writeFileSync(`${path}.br`, brotli(content));
    }
  }
}

/** @param {Uint8Array} content */
function brotli(content) {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/**
 * @param {string} name
 * @param {[string, unknown][]} sentences
 * @param {(key: string) => boolean} isSaid
 */
function publishWords(name, sentences, isSaid) {
  const said = sentences.filter(([key]) => isSaid(key));
  publish(`words/${name}`, JSON.stringify(Object.fromEntries(said)));
}

export async function writeServed() {
  rmSync(at(FOLDER), { recursive: true, force: true });
  for (const name of readdirSync(at('../page'), { recursive: true, encoding: 'utf8' })) {
    if (FOR_READING.test(name)) {
      write(FOLDER + name, read(`../page/${name}`));
    }
  }
  write(`${FOLDER}programme.schema.json`, read(SCHEMA));
  write(`${FOLDER}engine/licences.txt`, read('../browser/licences.txt'));
  publish('favicon.svg', read('../page/favicon.svg'));
  const style = await bundled('../page/style.css', { minify: true });
  publish('style.css', String(style.outputFiles?.[0]?.text));
  for (const name of readdirSync(at(WORDS)).filter((each) => each.endsWith('.json'))) {
    const sentences = Object.entries(JSON.parse(read(WORDS + name)));
    publishWords(name, sentences, isSaidByPage);
    if (name !== 'en.json') {
      publishWords(name.replace('.', '-engine.'), sentences, isSaidByEngine);
    }
  }
  for (const name of readdirSync(at('target/config'))) {
    publish(`config/${name}`, read(`target/config/${name}`));
  }
  publish('engine/engine.js', read('../browser/target/engine/engine.js'));
  await publishScript('engine-worker.js');
  for (const page of PAGES) {
    await publishPage(page);
  }
  compress();
}
