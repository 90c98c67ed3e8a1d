import { fileIn } from '../zip.js';

/** Files that are dropped on the page instead of being picked. */

/**
 * A file that is dropped beside the place for it would take the place of the page, with all that was
 * entered: the page never lets it.
 *
 * @param {(files: File[], target: Element) => void} onDrop
 */
export function takeDrops(onDrop) {
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
    }
  });
  document.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) {
      event.preventDefault();
      onDrop(files, /** @type {Element} */ (event.target));
    }
  });
}

/**
 * Where each file belongs: by what it is called, else in the order of what is asked.
 *
 * @param {string[]} fileNames
 * @param {string[]} asked the service's names for the files that are asked for
 * @returns {string[]} one of them for each file, or "" where nothing is left to ask for
 */
export function placesOf(fileNames, asked) {
  const called = fileNames.map(
    (fileName) => asked.find((name) => isCalled(fileName, name.replace(/s$/, ''))) ?? '',
  );
  const places = called.map((name, index) => (called.indexOf(name) === index ? name : ''));
  const left = asked.filter((name) => !places.includes(name));
  return places.map((name) => name || left.shift() || '');
}

/**
 * @param {string} fileName
 * @param {string} word
 */
function isCalled(fileName, word) {
  return fileName.toLowerCase().includes(word);
}

const PAIRS = 'pairs.csv';

/**
 * What was dropped: the pairs of an earlier run, by themselves or in the archive of its results, and
 * the rest.
 *
 * @param {File[]} files
 * @returns {Promise<{announced: File | null, rest: File[], unread: string[]}>} unread are archives
 *     in which there are no pairs
 */
export async function droppedFiles(files) {
  let announced = files.find(({ name }) => isPairs(name)) ?? null;
  /** @type {string[]} */
  const unread = [];
  for (const archive of files.filter(({ name }) => isArchive(name))) {
    const bytes = await fileIn(new Uint8Array(await archive.arrayBuffer()), PAIRS);
    if (bytes) {
      announced ??= new File([bytes], PAIRS, { type: 'text/csv' });
    } else {
      unread.push(archive.name);
    }
  }
  const rest = files.filter(({ name }) => !isPairs(name) && !isArchive(name));
  return { announced, rest, unread };
}

/** Also where a browser numbered it, since there was one before. @param {string} name */
function isPairs(name) {
  return /^pairs( ?\(\d+\))?\.csv$/i.test(name);
}

/** @param {string} name */
function isArchive(name) {
  return name.toLowerCase().endsWith('.zip');
}
