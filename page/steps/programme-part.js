import { Refusal } from '../api.js';
import { save } from '../download.js';
import { describe } from '../edition.js';
import { button, element } from '../elements.js';
import { errorPlace, group, markField, radio, whyUnusable } from '../fields.js';
import { readPicked, UnusableFile } from '../picked-file.js';
import { byId, present } from '../present.js';
import { shortName } from '../programme.js';
import { announce } from '../screen.js';
import { say } from '../words.js';
import { columnsPart } from './columns-part.js';
import { RulesPart } from './rules-part.js';

/** The question of which programme it is: one of ours, a file, and either with other rules. */

/** @typedef {import('../api.js').Programme} Programme */
/** @typedef {NonNullable<typeof describe>} Describe */

const OWN = 'own';

export class ProgrammePart {
  #config;
  #onChosen;
  #objective;
  /** The programme as it is before changes, and its rules as they are changed. */
  #choice = /** @type {{programme: Programme, rules: RulesPart} | null} */ (null);
  /** What the user's own file says, once one was picked that can be used. @type {Programme | null} */
  #own = null;
  #ownError = '';
  #ownField;
  #columns = element('div', {});
  #questions = element('div', {});
  #titleInput = /** @type {HTMLInputElement} */ (
    element('input', { type: 'text', id: 'programmeTitle', autocomplete: 'off' })
  );
  #message = element('div', { class: 'message', hidden: true });
  #details;

  /**
   * @param {import('../api.js').Config} config
   * @param {() => void} onChosen
   * @param {() => string} objective what matters most, as it is answered now
   */
  constructor(config, onChosen, objective) {
    this.#config = config;
    this.#onChosen = onChosen;
    this.#objective = objective;
    this.#ownField = describe && this.#fileField(describe);
    this.#details = element(
      'div',
      { class: 'details' },
      element('details', {}, element('summary', {}, say('page.columns.heading')), this.#columns),
      element(
        'details',
        {},
        element('summary', {}, say('page.rules.heading')),
        element('p', {}, say('page.rules.lead')),
        this.#questions,
        describe && this.#savingPart(describe),
      ),
    );
    this.element = element(
      'div',
      { class: 'part' },
      group('programme', say('page.form.programme'), '', this.#radios()),
      this.#ownField,
      this.#details,
    );
    this.#show(config.programmes[0]);
  }

  /** The programme as it is before changes; null while a file is to be picked. */
  get programme() {
    return this.#choice?.programme ?? null;
  }

  /** What to ask the service for: a name of ours, or a whole document. */
  get answer() {
    const { programme, rules } = present(this.#choice);
    const { changed } = rules;
    const isAsShipped = programme !== this.#own && same(changed, programme.document);
    return isAsShipped ? programme.name : changed;
  }

  /** Its rules, as they are answered now. */
  get rules() {
    return present(this.#choice).rules;
  }

  get problems() {
    return this.#choice
      ? this.#choice.rules.problems
      : [{ field: 'programmeFile', text: this.#ownError || say('page.errors.programme-file') }];
  }

  #radios() {
    return [
      ...this.#config.programmes.map(({ name, title, description }, index) =>
        radio('programme', name, title, description, index === 0, () => this.#chosen(name)),
      ),
      ...(describe ? [this.#ownRadio()] : []),
    ];
  }

  #ownRadio() {
    return radio(
      'programme',
      OWN,
      say('page.form.own-programme'),
      say('page.form.own-programme.hint'),
      false,
      () => this.#chosen(OWN),
    );
  }

  /** @param {Describe} read */
  #savingPart(read) {
    return [
      element(
        'div',
        { class: 'field' },
        element('label', { for: 'programmeTitle' }, say('page.rules.title')),
        this.#titleInput,
      ),
      button(say('page.rules.save'), () => this.#save(read), 'secondary'),
      this.#message,
    ];
  }

  /** @param {Describe} read */
  #fileField(read) {
    return element(
      'div',
      { class: 'field own-programme', hidden: true },
      element('label', { for: 'programmeFile' }, say('page.form.programme-file')),
      errorPlace('programmeFile'),
      element('input', {
        type: 'file',
        id: 'programmeFile',
        accept: '.json,application/json',
        'aria-describedby': 'programmeFile-error programmeFile-ready',
        change: (/** @type {Event} */ event) => this.#picked(event, read),
      }),
      element('p', { class: 'file-ready', id: 'programmeFile-ready', role: 'status' }),
    );
  }

  /** @param {string} name */
  #chosen(name) {
    if (this.#ownField) {
      this.#ownField.hidden = name !== OWN;
    }
    this.#show(
      name === OWN ? this.#own : this.#config.programmes.find((each) => each.name === name),
    );
    this.#onChosen();
  }

  /** @param {Programme | null} [programme] */
  #show(programme) {
    this.#details.hidden = !programme;
    this.#message.hidden = true;
    this.#choice = programme ? { programme, rules: new RulesPart(programme.document) } : null;
    if (this.#choice) {
      const { programme: shown, rules } = this.#choice;
      this.#columns.replaceChildren(columnsPart(shown, shown !== this.#own));
      this.#questions.replaceChildren(rules.element);
      this.#titleInput.value = shown.title;
    }
  }

  /**
   * @param {Event} event
   * @param {Describe} read
   */
  async #picked(event, read) {
    const [file] = present(/** @type {HTMLInputElement} */ (event.target).files);
    const ready = byId('programmeFile-ready');
    ready.textContent = '';
    this.#own = null;
    this.#ownError = '';
    if (file) {
      try {
        const { bytes } = await readPicked(file, this.#config.maxProgrammeBytes);
        const text = new TextDecoder().decode(bytes);
        // Whether it is JSON at all is told here, in the page's words.
        JSON.parse(text);
        const own = await read(text);
        this.#own = own;
        ready.textContent = say('page.form.programme-ready', { title: own.title });
      } catch (problem) {
        this.#ownError = this.#explained(problem, file.name);
      }
    }
    markField('programmeFile', this.#ownError);
    if (this.#ownField?.hidden === false) {
      this.#chosen(OWN);
    }
  }

  /**
   * @param {unknown} problem
   * @param {string} fileName
   */
  #explained(problem, fileName) {
    if (problem instanceof UnusableFile) {
      return whyUnusable(problem, fileName, this.#config.maxProgrammeBytes);
    }
    if (problem instanceof SyntaxError) {
      return say('page.errors.not-a-programme', { file: fileName });
    }
    return problem instanceof Refusal
      ? [say('page.errors.faulty-programme', { file: fileName }), ...problem.faults].join(' ')
      : say('page.errors.offline');
  }

  /**
   * Saves the programme as it is answered now; nothing of it is kept anywhere else.
   *
   * @param {Describe} read
   */
  async #save(read) {
    const { programme, rules } = present(this.#choice);
    const { problems } = rules;
    for (const { field, text } of problems) {
      markField(field, text);
    }
    if (problems.length > 0) {
      this.#say(problems.map(({ text }) => text));
      return;
    }
    const title = this.#titleInput.value.trim() || programme.title;
    const objective = this.#objective();
    const changed = { ...rules.changed, title };
    if (objective !== programme.objective) {
      changed.objective = objective; // Otherwise it stays as the programme writes it: maybe a list.
    }
    if (title !== programme.title) {
      changed.name = shortName(title);
    }
    try {
      await read(JSON.stringify(changed));
      const text = `${JSON.stringify(changed, null, 2)}\n`;
      save(`${changed.name}.json`, new TextEncoder().encode(text), 'application/json');
      this.#say([say('page.rules.saved')]);
    } catch (problem) {
      const faults = problem instanceof Refusal ? problem.sentences : [];
      this.#say(faults.length > 0 ? faults : [say('page.errors.offline')]);
    }
  }

  /** @param {string[]} sentences */
  #say(sentences) {
    this.#message.replaceChildren(...sentences.map((each) => element('p', {}, each)));
    this.#message.hidden = false;
    announce(sentences.join(' '));
  }
}

/**
 * @param {unknown} one
 * @param {unknown} other
 */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
