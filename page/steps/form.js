import { hasMadeUp } from '../demonstration.js';
import { WAYS } from '../edition.js';
import { button, element } from '../elements.js';
import { errorPlace, focusField, goToField, group, markField, radio } from '../fields.js';
import { size } from '../formats.js';
import { filesChosen } from '../leaving.js';
import { mappingFrom, saidOf } from '../mapping.js';
import { present } from '../present.js';
import { show } from '../screen.js';
import { say, sayIfAny } from '../words.js';
import { droppedFiles, placesOf, takeDrops } from './dropped-files.js';
import { FileField } from './file-field.js';
import { ProgrammePart } from './programme-part.js';

/** The first step: everything the service needs to know, on one screen. */

/** @typedef {import('../picked-file.js').PickedFile} PickedFile */
/**
 * @typedef {object} Answers
 * @property {string} lawfulBasis
 * @property {string} [specialCategoryCondition]
 * @property {string | import('../api.js').ProgrammeDocument} programme a name, or a whole document
 * @property {string} objective
 * @property {Record<string, string>} columns the programme's column by the heading that holds it
 * @property {import('../mapping.js').Mapping} [mapping] what was said of the columns of each file
 * @property {string[]} [corrected] the files, by the service's names, in which cells were corrected here
 * @property {Consent} [consent] what was agreed to when the files were seen
 * @property {string[]} [seen] the warnings that were ticked off, by their sentences
 * @property {string} [accessCode] for a private deployment
 * @property {Record<string, PickedFile>} files by the service's name for each
 */

/**
 * @typedef {object} Consent
 * @property {boolean} [leaveOutProblemRows] that rows with a problem are left out
 * @property {string[]} [acceptUnknown] what may name people who are in none of the files
 * @property {string[]} [acceptLost] the files of which many people may take no part
 * @property {Record<string, string | string[]>} [answers] what the files can't say themselves
 */

/** @typedef {'two' | 'one'} Layout */

/** The files of participants that a programme may take. @type {Map<Layout, string[]>} */
const LAYOUTS = new Map([
  ['two', ['mentors', 'mentees']],
  ['one', ['participants']],
]);

/** The answer that leaves the goals to the programme, where they have no name of their own. */
const OWN_GOALS = 'own';

/** Before any file was seen. */
const NOTHING_AGREED = { rules: '', columns: {} };

export class Form {
  #config;
  /** @type {HTMLElement | undefined} */
  #ownGoals;
  #acts;
  #programmePart;
  /** The question that only some programmes need. */
  #condition;
  #layoutChoice;
  /** What is only asked where the service has to be opened. @type {HTMLElement | null} */
  #codePart = null;
  /** Whose made-up people there are. */
  #demoProgramme = element('p', { class: 'if-any' });
  /** What is done with the files once they are matched. */
  #afterwards = element('p', { class: 'hint' });
  /** What became of files that were dropped. */
  #dropNote = element('p', { class: 'hint if-any', role: 'status' });
  /** Whether this device can match. */
  #engineNote = element('p', { class: 'hint if-any', role: 'status' });
  /**
   * What was agreed to when the files were seen, and by which rules they were read then: of other
   * files and rules it says nothing.
   *
   * @type {Pick<Answers, 'columns' | 'consent' | 'seen'> & {rules: string}}
   */
  #agreed = NOTHING_AGREED;
  /** Every file that may be asked for, by the service's name. @type {Map<string, FileField>} */
  #fields = new Map();
  /** The file fields of each layout. @type {Map<Layout, HTMLElement>} */
  #layouts = new Map();
  #summary = element('div', {
    class: 'error-summary',
    role: 'alert',
    tabindex: '-1',
    hidden: true,
  });

  /**
   * @param {import('../api.js').Config} config
   * @param {{onSubmit: (answers: Answers) => void, onDemo: () => void,
   *     onFiles: () => Promise<boolean>}} acts the last one gets what matches on this device, and
   *     says whether it is here
   */
  constructor(config, acts) {
    this.#config = config;
    this.#acts = acts;
    this.demo = element(
      'aside',
      { class: 'panel demo', 'aria-labelledby': 'demo-heading' },
      element('h2', { id: 'demo-heading' }, say('page.form.demo.heading')),
      element('p', {}, say('page.form.demo.text')),
      this.#demoProgramme,
      button(say('page.form.demo.button'), acts.onDemo, 'secondary'),
    );
    this.#programmePart = new ProgrammePart(
      config,
      () => this.#programmeChosen(),
      () => this.#objective,
    );
    this.#condition = this.#conditionPart();
    this.#layoutChoice = this.#layoutPart();
    this.form = this.#build();
    this.#programmeChosen();
    takeDrops((files) => this.#dropped(files));
  }

  /** @param {...string} problems sentences, if the service refused what was sent before */
  show(...problems) {
    show(
      say('page.form.heading'),
      element('p', { class: 'lead' }, say('page.form.lead')),
      this.#summary,
      this.demo,
      this.form,
    );
    this.#showErrors(problems.map((text) => ({ text })));
    this.#whereChosen();
  }

  /** @param {string} field */
  showAt(field) {
    this.show();
    goToField(field);
  }

  /**
   * Keeps what was said of the files since they were picked, and what was corrected in them.
   *
   * @param {Answers} answers
   */
  keep({ files, columns, mapping, corrected = [], consent, seen }) {
    this.#chooseLayout(files.participants ? 'one' : 'two');
    this.#agreed = {
      rules: this.#rules,
      columns,
      ...(consent && { consent }),
      ...(seen && { seen }),
    };
    for (const [name, file] of Object.entries(files)) {
      this.#field(name).keep(file, {
        said: saidOf(mapping, name),
        isCorrected: corrected.includes(name),
      });
    }
  }

  /**
   * What was answered, in words.
   *
   * @param {Answers} answers
   * @returns {import('./check-answers.js').Told}
   */
  told({ programme, objective, lawfulBasis, specialCategoryCondition, files }) {
    const { isOnDevice } = this;
    const { rules } = this.#programmePart;
    const { programmes, lawfulBases, specialCategoryConditions, furtherFiles } = this.#config;
    const further = furtherFiles.flatMap((name) => files[name]?.fileName ?? []);
    const answers = [
      {
        title: say('page.form.programme'),
        answer: titleOf(programmes, programme),
        field: 'programme',
      },
      {
        title: say('page.form.objective'),
        answer: sayIfAny(`page.objective.${objective}`) || say('page.objective.own'),
        field: 'objective',
      },
      {
        title: say('page.answers.rules'),
        answer:
          rules.changes > 0
            ? say('page.answers.rules.changed', { count: rules.changes })
            : say('page.answers.rules.own'),
        field: rules.field,
      },
      {
        title: say('page.form.lawful-basis'),
        answer: titleOf(lawfulBases, lawfulBasis),
        field: 'lawfulBasis',
      },
    ];
    if (specialCategoryCondition) {
      answers.push({
        title: say('page.form.condition'),
        answer: titleOf(specialCategoryConditions, specialCategoryCondition),
        field: 'specialCategoryCondition',
      });
    }
    if (WAYS.length > 1) {
      answers.push({
        title: say('page.form.where'),
        answer: isOnDevice ? say('page.form.where.device') : say('page.form.where.service'),
        field: 'where',
      });
    }
    return { isOnDevice, further, answers, rules: rules.told };
  }

  /**
   * The programme whose made-up people are shown, with the rules as they are changed: the one that is
   * chosen, where there are any.
   */
  get madeUp() {
    const chosen = this.#programme;
    const { programmes } = this.#config;
    const programme =
      programmes.find((each) => each === chosen && hasMadeUp(each)) ?? present(programmes[0]);
    const isChanged = programme === chosen && this.#programmePart.problems.length === 0;
    return { programme, rules: isChanged ? this.#programmePart.answer : programme.name };
  }

  /**
   * What may be written in a column of the programme, if not anything.
   *
   * @param {string} column
   */
  valuesOf(column) {
    return this.#programme?.columns.find(({ name }) => name === column)?.values ?? [];
  }

  /** The access code as it is typed in now. */
  get accessCode() {
    return this.#data('accessCode').trim();
  }

  /** The example needs the code too. */
  askForAccessCode() {
    this.#showErrors([{ field: 'accessCode', text: say('page.errors.access-code') }]);
  }

  /** The service knows another code. */
  showWrongAccessCode() {
    this.show();
    this.#showErrors([{ field: 'accessCode', text: say('page.errors.access-code-wrong') }]);
  }

  /** Forgets the files: they are going to be changed. */
  clearFiles() {
    filesChosen(false);
    this.#dropNote.textContent = '';
    for (const field of this.#fields.values()) {
      field.clear();
    }
  }

  /** The answers as they stand, or null if something is missing. @returns {Answers | null} */
  get answers() {
    return this.#problems().length > 0 ? null : this.#answers();
  }

  #build() {
    return /** @type {HTMLFormElement} */ (
      element(
        'form',
        { novalidate: true, submit: (/** @type {Event} */ event) => this.#submitted(event) },
        this.#config.accessCodeRequired && (this.#codePart = this.#accessCodePart()),
        this.#programmePart.element,
        this.#lawfulBasisPart(),
        this.#condition,
        this.#filesPart(),
        this.#objectivePart(),
        this.#wherePart(),
        this.#afterwards,
        element(
          'button',
          { type: 'submit', class: 'button primary large' },
          say('page.form.submit'),
        ),
      )
    );
  }

  #accessCodePart() {
    return element(
      'div',
      { class: 'part' },
      element('h2', {}, element('label', { for: 'accessCode' }, say('page.form.access-code'))),
      element('p', { class: 'hint', id: 'accessCode-hint' }, say('page.form.access-code.hint')),
      errorPlace('accessCode'),
      element('input', {
        type: 'text',
        id: 'accessCode',
        name: 'accessCode',
        autocomplete: 'off',
        autocapitalize: 'none',
        spellcheck: 'false',
        'aria-describedby': 'accessCode-hint accessCode-error',
      }),
    );
  }

  #lawfulBasisPart() {
    const radios = this.#config.lawfulBases.map(({ name, title }) =>
      radio('lawfulBasis', name, title, sayIfAny(`page.lawful-basis.${name}`)),
    );
    const part = group(
      'lawfulBasis',
      say('page.form.lawful-basis'),
      say('page.form.lawful-basis.hint'),
      radios,
    );
    present(part.querySelector('.choices')).classList.add('two-columns');
    return part;
  }

  #conditionPart() {
    return element(
      'div',
      { class: 'part' },
      element(
        'h2',
        {},
        element('label', { for: 'specialCategoryCondition' }, say('page.form.condition')),
      ),
      element(
        'p',
        { class: 'hint', id: 'specialCategoryCondition-hint' },
        say('page.form.condition.hint'),
      ),
      errorPlace('specialCategoryCondition'),
      element(
        'select',
        {
          id: 'specialCategoryCondition',
          name: 'specialCategoryCondition',
          'aria-describedby': 'specialCategoryCondition-hint specialCategoryCondition-error',
        },
        element('option', { value: '' }, say('page.form.condition.unset')),
        this.#config.specialCategoryConditions.map(({ name, title }) =>
          element('option', { value: name }, title),
        ),
      ),
    );
  }

  #layoutPart() {
    const choices = [...LAYOUTS.keys()].map((layout, index) => {
      const title = say(`page.form.layout.${layout}`);
      const hint = say(`page.form.layout.${layout}.hint`);
      return radio('layout', layout, title, hint, index === 0, () => this.#layoutChosen());
    });
    return group('layout', say('page.form.layout'), say('page.form.layout.hint'), choices);
  }

  #filesPart() {
    for (const [layout, names] of LAYOUTS) {
      const fields = names.map((name) => this.#fileField(name, () => this.#programme));
      this.#layouts.set(layout, element('div', { class: 'file-inputs' }, fields));
    }
    return element(
      'div',
      { class: 'part' },
      this.#layoutChoice,
      [...this.#layouts.values()],
      element('p', { class: 'hint' }, say('page.form.drop')),
      this.#dropNote,
      this.#furtherFiles(),
    );
  }

  #furtherFiles() {
    return element(
      'details',
      { class: 'further' },
      element('summary', {}, say('page.form.further')),
      element('p', {}, say('page.form.further.hint')),
      this.#config.furtherFiles.map((name) => this.#fileField(name, () => null)),
    );
  }

  /**
   * @param {string} name
   * @param {() => import('../api.js').Programme | null} programme
   */
  #fileField(name, programme) {
    const maxBytes = this.#config.maxFileBytes;
    const field = new FileField(name, {
      title: say(`page.file.${name}`),
      hint:
        sayIfAny(`page.file.${name}.hint`) || say('page.form.file-hint', { size: size(maxBytes) }),
      maxBytes,
      programme,
      onPicked: () => {
        this.#agreed = NOTHING_AGREED;
        this.#dropNote.textContent = '';
        filesChosen(true);
        this.#loadEngine();
      },
    });
    this.#fields.set(name, field);
    return field.element;
  }

  /**
   * Files are taken wherever they are dropped, each where it belongs.
   *
   * @param {File[]} files
   */
  async #dropped(files) {
    if (!this.form.isConnected) {
      return; // Another step is shown.
    }
    const { announced, rest, unread } = await droppedFiles(files);
    const keptPairs = this.#field('kept-pairs');
    if (announced) {
      // What was announced after the last run is to change as little as can be.
      present(keptPairs.element.closest('details')).open = true;
      keptPairs.take(announced);
    }
    const places = placesOf(
      rest.map(({ name }) => name),
      this.#asked.map((name) => ({ name, isTaken: Boolean(this.#field(name).file) })),
    );
    rest.forEach((file, index) => places[index] && this.#field(places[index]).take(file));
    const left = rest.filter((_, index) => !places[index]).map(({ name }) => name);
    this.#dropNote.textContent = [
      announced ? say('page.form.drop.announced', { file: announced.name }) : '',
      ...[...unread, ...left].map((file) => say('page.form.drop.no-place', { file })),
    ]
      .filter(Boolean)
      .join(' ');
  }

  #objectivePart() {
    const radios = this.#config.objectives
      .map((name) => ({ name, title: sayIfAny(`page.objective.${name}`) }))
      .filter(({ title }) => title)
      .map(({ name, title }) =>
        radio('objective', name, title, say(`page.objective.${name}.hint`)),
      );
    const own = radio(
      'objective',
      OWN_GOALS,
      say('page.objective.own'),
      say('page.objective.own.hint'),
    );
    this.#ownGoals = own;
    return group('objective', say('page.form.objective'), '', [...radios, own]);
  }

  #wherePart() {
    const [usual, ...others] = WAYS;
    const part =
      others.length > 0
        ? group('where', say('page.form.where'), '', WAYS.map(this.#wayChoice))
        : element('div', {}, element('input', { type: 'hidden', name: 'where', value: usual }));
    part.append(this.#engineNote);
    return part;
  }

  #wayChoice = (/** @type {import('../edition.js').Way} */ way, /** @type {number} */ index) =>
    radio(
      'where',
      way,
      say(`page.form.where.${way}`),
      say(`page.form.where.${way}.hint`),
      index === 0,
      () => this.#whereChosen(),
    );

  #whereChosen() {
    if (this.#codePart) {
      this.#codePart.hidden = this.isOnDevice;
    }
    this.#afterwards.textContent = this.isOnDevice
      ? say('page.form.after.device')
      : say('page.form.after');
    if (this.isOnDevice) {
      this.#loadEngine();
    } else {
      this.#engineNote.textContent = '';
    }
  }

  /** Gets what matches on this device, and says so: then it works without a connection. */
  async #loadEngine() {
    const isHere = await this.#acts.onFiles();
    const news = isHere ? say('page.form.where.ready') : say('page.form.where.missing');
    this.#engineNote.textContent = isHere && !this.isOnDevice ? '' : news;
  }

  /** Whether the people are matched on this device. */
  get isOnDevice() {
    return this.#data('where') === 'device';
  }

  /** Whether the service takes a code, and is going to be asked. */
  get isCodeNeeded() {
    return this.#config.accessCodeRequired && !this.isOnDevice;
  }

  /** What matches on this device did not arrive. */
  showEngineMissing() {
    this.show();
    const text = say('page.errors.engine-missing');
    this.#showErrors([WAYS.length > 1 ? { field: 'where', text } : { text }]);
  }

  /** @param {string} name */
  #data(name) {
    return String(new FormData(this.form).get(name) ?? '');
  }

  /** What is to be optimised, as the service names it. */
  get #objective() {
    const answer = this.#data('objective');
    return answer === OWN_GOALS ? present(this.#programme).objective : answer;
  }

  get #programme() {
    return this.#programmePart.programme;
  }

  /** By which rules files are read, and which they are. */
  get #rules() {
    return JSON.stringify([this.#programmePart.answer, this.#layout]);
  }

  get #layout() {
    return this.#data('layout') === 'one' ? 'one' : 'two';
  }

  /** The names of the files that are asked for. */
  get #asked() {
    return present(LAYOUTS.get(this.#layout));
  }

  #programmeChosen() {
    this.#demoProgramme.textContent = say('page.form.demo.programme', {
      programme: this.madeUp.programme.title,
    });
    if (!this.#programme) {
      return; // What is asked stays as it is until there is one.
    }
    const { objective, usesSpecialCategoryData, files } = this.#programme;
    this.#agreed = NOTHING_AGREED;
    this.#condition.hidden = !usesSpecialCategoryData;
    const named = this.#config.objectives.includes(objective);
    present(this.#ownGoals).hidden = named;
    for (const input of this.#radios('objective')) {
      const usual = input.value === (named ? objective : OWN_GOALS);
      const title = say(`page.objective.${input.value}`);
      input.checked = usual;
      present(this.form.querySelector(`label[for="${input.id}"]`)).textContent = usual
        ? say('page.form.objective.usual', { title })
        : title;
    }
    const layouts = files.map(({ length }) => (length === 1 ? 'one' : 'two'));
    this.#layoutChoice.hidden = layouts.length < 2;
    for (const input of this.#radios('layout')) {
      input.checked = layouts.includes(this.#layout) ? input.checked : input.value === layouts[0];
    }
    this.#layoutChosen();
    for (const field of this.#fields.values()) {
      field.forgetSaid();
    }
  }

  /** @param {string} name */
  #radios(name) {
    return /** @type {NodeListOf<HTMLInputElement>} */ (
      this.form.querySelectorAll(`input[name="${name}"]`)
    );
  }

  /** @param {Layout} layout */
  #chooseLayout(layout) {
    for (const input of this.#radios('layout')) {
      input.checked = input.value === layout;
    }
    this.#layoutChosen();
  }

  #layoutChosen() {
    for (const [layout, fields] of this.#layouts) {
      fields.hidden = layout !== this.#layout;
    }
  }

  /** @param {Event} event */
  #submitted(event) {
    event.preventDefault();
    const problems = this.#problems();
    this.#showErrors(problems);
    if (problems.length === 0) {
      this.#acts.onSubmit(this.#answers());
    }
  }

  #problems() {
    const problems = [...this.#programmePart.problems];
    if (this.isCodeNeeded && !this.accessCode) {
      problems.unshift({ field: 'accessCode', text: say('page.errors.access-code') });
    }
    if (!this.#data('lawfulBasis')) {
      problems.push({ field: 'lawfulBasis', text: say('page.errors.lawful-basis') });
    }
    if (this.#programme?.usesSpecialCategoryData && !this.#data('specialCategoryCondition')) {
      problems.push({ field: 'specialCategoryCondition', text: say('page.errors.condition') });
    }
    for (const name of [...this.#asked, ...this.#config.furtherFiles]) {
      const { file, error } = this.#field(name);
      const isNeeded = this.#asked.includes(name);
      if (error || (isNeeded && !file)) {
        problems.push({ field: name, text: error || say(`page.file.${name}.missing`) });
      }
    }
    return problems;
  }

  /** @param {string} name */
  #field(name) {
    return present(this.#fields.get(name));
  }

  /** @returns {Answers} */
  #answers() {
    const picked = [...this.#asked, ...this.#config.furtherFiles].flatMap((name) => {
      const { file, said, isCorrected } = this.#field(name);
      return file ? [{ name, file, said, isCorrected }] : [];
    });
    const { rules: agreedBy, ...agreed } = this.#agreed;
    const mapping = mappingFrom(picked);
    const corrected = picked.filter(({ isCorrected }) => isCorrected).map(({ name }) => name);
    return {
      lawfulBasis: this.#data('lawfulBasis'),
      ...(present(this.#programme).usesSpecialCategoryData && {
        specialCategoryCondition: this.#data('specialCategoryCondition'),
      }),
      programme: this.#programmePart.answer,
      objective: this.#objective,
      ...(this.accessCode && { accessCode: this.accessCode }),
      ...(agreedBy === this.#rules ? agreed : { columns: {} }),
      ...(Object.keys(mapping).length > 0 && { mapping }),
      ...(corrected.length > 0 && { corrected }),
      files: Object.fromEntries(picked.map(({ name, file }) => [name, file])),
    };
  }

  /** @param {{field?: string, text: string}[]} problems */
  #showErrors(problems) {
    for (const place of this.form.querySelectorAll('.error')) {
      const field = place.id.replace(/-error$/, '');
      markField(field, problems.find((problem) => problem.field === field)?.text);
    }
    this.#summary.hidden = problems.length === 0;
    if (problems.length === 0) {
      this.#summary.replaceChildren();
      document.title = pageTitle();
      return;
    }
    this.#summary.replaceChildren(
      element('h2', {}, say('page.errors.heading')),
      element(
        'ul',
        {},
        problems.map(({ field, text }) =>
          element(
            'li',
            {},
            field ? element('a', { href: `#${field}`, click: focusField }, text) : text,
          ),
        ),
      ),
    );
    document.title = say('page.error-title', { title: pageTitle() });
    this.#summary.focus();
  }
}

/**
 * @param {import('../api.js').Choice[]} choices
 * @param {string | {title?: string}} chosen a choice's name, or a programme of one's own
 */
function titleOf(choices, chosen) {
  return typeof chosen === 'string'
    ? present(choices.find(({ name }) => name === chosen)).title
    : present(chosen.title);
}

function pageTitle() {
  return say('page.title', { heading: say('page.form.heading') });
}
