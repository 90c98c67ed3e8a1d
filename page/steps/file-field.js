import { element } from '../elements.js';
import { errorPlace, markField, whyUnusable } from '../fields.js';
import { size } from '../formats.js';
import { csvHeadings } from '../headings.js';
import { isWorkbook, readPicked, UnusableFile } from '../picked-file.js';
import { present } from '../present.js';
import { compared, knownHeadings } from '../programme.js';
import { say } from '../words.js';
import { listOf, pick } from './dropped-files.js';

/** One file to pick, and the questions about it. */

const ACCEPTED = [
  '.xlsx',
  '.csv',
  '.tsv',
  '.txt',
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
].join();

export class FileField {
  #name;
  #maxBytes;
  #programme;
  #onPicked;
  /** @type {import('../picked-file.js').PickedFile | null} */
  #file = null;
  /** Why the file that was picked can't be taken, or "". */
  #unusable = '';
  #ready;
  #note;
  #questions = element('div', { class: 'questions' });
  /** What was said of its columns since it was picked. @type {Record<string, string[]>} */
  #said = {};
  #isCorrected = false;
  /** @type {HTMLInputElement} */
  #input;

  /**
   * @param {string} name the service's name for the file
   * @param {{title: string, hint: string, maxBytes: number,
   *     programme: () => import('../api.js').Programme | null, onPicked: () => void}} about what is
   *     asked for; without a programme, nothing is known of its headings
   */
  constructor(name, { title, hint, maxBytes, programme, onPicked }) {
    this.#name = name;
    this.#maxBytes = maxBytes;
    this.#programme = programme;
    this.#onPicked = onPicked;
    this.#ready = element('p', { class: 'file-ready', id: `${name}-ready`, role: 'status' });
    this.#note = element('p', { class: 'hint if-any' });
    this.#input = /** @type {HTMLInputElement} */ (
      element('input', {
        type: 'file',
        id: name,
        accept: ACCEPTED,
        'aria-describedby': `${name}-hint ${name}-error ${name}-ready`,
        change: () => this.#picked(),
      })
    );
    this.element = element(
      'div',
      { class: 'field' },
      element('label', { for: name }, title),
      element('p', { class: 'hint', id: `${name}-hint` }, hint),
      errorPlace(name),
      this.#input,
      this.#ready,
      this.#note,
      this.#questions,
    );
  }

  /** The file, if one was picked that can be read. */
  get file() {
    return this.#file;
  }

  /** Why the picked file can't be sent, or "". */
  get error() {
    return this.#unusable || this.#refusal();
  }

  /** Whether cells were corrected here, so that it is not the user's own file any more. */
  get isCorrected() {
    return this.#isCorrected;
  }

  /** The headings of each of the programme's columns, where somebody said them. */
  get said() {
    const said = { ...this.#said };
    for (const { value, dataset } of this.#questions.querySelectorAll('select')) {
      const column = present(dataset.column);
      delete said[column];
      if (value) {
        said[column] = [value];
      }
    }
    return said;
  }

  /** Takes a file as if it was picked. @param {File} file */
  take(file) {
    pick(this.#input, file);
  }

  /**
   * Takes what came of the file that was picked.
   *
   * @param {import('../picked-file.js').PickedFile} file
   * @param {{said: Record<string, string[]>, isCorrected: boolean}} about it
   */
  keep(file, { said, isCorrected }) {
    this.#file = file;
    this.#said = said;
    this.#isCorrected = isCorrected;
    if (this.#input.files?.[0]?.name !== file.fileName) {
      this.#input.files = listOf(new File([file.bytes], file.fileName));
    }
    this.look();
  }

  clear() {
    this.#input.value = '';
    this.#file = null;
    this.#unusable = '';
    this.#said = {};
    this.#isCorrected = false;
    this.look();
  }

  /** Of another programme's columns nothing was said. */
  forgetSaid() {
    this.#said = {};
    this.look();
  }

  /** Looks at the file: which columns nobody knows, in it as it is now. */
  look() {
    const { missing, unknown } = this.#comparison();
    const programme = this.#programme();
    const questions =
      programme && !programme.refusesOtherColumns && unknown.length > 0
        ? missing.filter(({ name }) => !this.#isSaidOtherwise(name, unknown))
        : [];
    this.#questions.replaceChildren(
      ...questions.map(({ name }, index) => this.#question(index, name, unknown)),
    );
    const isUnseen = this.#file && isWorkbook(this.#file) && programme;
    this.#note.textContent = isUnseen ? say('page.form.workbook') : '';
    this.#sayReady();
    if (this.element.isConnected) {
      markField(this.#name, this.error);
    }
  }

  /** What is refused is not ready. Nothing is said twice. */
  #sayReady() {
    const file = this.error ? null : this.#file;
    const sentence = file
      ? say('page.form.file-ready', { file: file.fileName, size: size(file.bytes.length) })
      : '';
    if (this.#ready.textContent !== sentence) {
      this.#ready.textContent = sentence;
    }
  }

  /**
   * Whether it was said in a way that the question cannot show.
   *
   * @param {string} column
   * @param {string[]} headings
   */
  #isSaidOtherwise(column, headings) {
    const said = this.#said[column];
    return said && !(said.length === 1 && headings.includes(present(said[0])));
  }

  async #picked() {
    const [file] = present(this.#input.files);
    this.#file = null;
    this.#said = {};
    this.#isCorrected = false;
    this.#unusable = '';
    this.#ready.textContent = '';
    if (file) {
      this.#onPicked();
      try {
        this.#file = await readPicked(file, this.#maxBytes);
      } catch (problem) {
        if (!(problem instanceof UnusableFile)) {
          throw problem;
        }
        this.#unusable = whyUnusable(problem, file.name, this.#maxBytes);
      }
    }
    this.look();
  }

  /** What the headings say; nothing, where they can't be seen here. */
  #comparison() {
    const programme = this.#programme();
    if (!programme || !this.#file || isWorkbook(this.#file)) {
      return { unknown: [], refused: [], missing: [] };
    }
    const headings = csvHeadings(this.#file.bytes, knownHeadings(programme));
    return headings.length > 0
      ? compared(programme, this.#name, headings)
      : { unknown: [], refused: [], missing: [] };
  }

  #refusal() {
    const { refused } = this.#comparison();
    return this.#file && refused.length > 0
      ? say('page.errors.other-columns', {
          file: this.#file.fileName,
          count: refused.length,
          headings: refused,
        })
      : '';
  }

  /**
   * @param {number} index
   * @param {string} column
   * @param {string[]} headings
   */
  #question(index, column, headings) {
    const id = `${this.#name}-column-${index}`;
    return element(
      'p',
      { class: 'question' },
      element('label', { for: id }, say('page.form.which-column', { column })),
      element(
        'select',
        { id, 'data-column': column },
        element('option', { value: '' }, say('page.form.not-there')),
        headings.map((heading) =>
          element(
            'option',
            { value: heading, selected: this.#said[column]?.[0] === heading },
            heading,
          ),
        ),
      ),
    );
  }
}
