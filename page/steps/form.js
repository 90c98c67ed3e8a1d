import { button, element } from '../elements.js';
import { errorPlace, focusField, group, markField, radio } from '../fields.js';
import { readPicked, UnusableFile } from '../picked-file.js';
import { show } from '../screen.js';
import { words } from '../words.js';

/** The first step: everything the service needs to know, on one screen. */

/** @typedef {import('../picked-file.js').PickedFile} PickedFile */
/**
 * @typedef {object} Answers
 * @property {string} lawfulBasis
 * @property {string} [specialCategoryCondition]
 * @property {string} programme
 * @property {string} objective
 * @property {Record<string, PickedFile>} files by the service's name for each
 */

/** Which files each layout asks for. @type {Record<string, string[]>} */
const LAYOUTS = { two: ['mentors', 'mentees'], one: ['participants'] };

export class Form {
  #config;
  #onSubmit;
  /** @type {Record<string, PickedFile>} */
  #files = {};
  /** What is wrong with the file last picked, by the service's name. @type {Record<string, string>} */
  #fileErrors = {};
  /** The question that only some programmes need. @type {HTMLElement} */
  #condition;
  /** The file inputs of each layout. @type {HTMLElement[]} */
  #layouts = [];
  #summary = element('div', {
    class: 'error-summary',
    role: 'alert',
    tabindex: '-1',
    hidden: true,
  });

  /**
   * @param {import('../api.js').Config} config
   * @param {(answers: Answers) => void} onSubmit
   * @param {() => void} onDemo
   */
  constructor(config, onSubmit, onDemo) {
    this.#config = config;
    this.#onSubmit = onSubmit;
    this.demo = element(
      'aside',
      { class: 'panel demo', 'aria-labelledby': 'demo-heading' },
      element('h2', { id: 'demo-heading' }, words.form.demoHeading),
      element('p', {}, words.form.demoText),
      button(words.form.demoButton, onDemo, 'secondary'),
    );
    this.form = this.#build();
    this.#programmeChosen();
  }

  /** @param {string} [problem] a sentence, if the service refused what was sent before */
  show(problem) {
    show(
      words.form.heading,
      element('p', { class: 'lead' }, words.form.lead),
      this.#summary,
      this.demo,
      this.form,
    );
    this.#showErrors(problem ? [{ text: problem }] : []);
  }

  /** Forgets the files: they are going to be changed. */
  clearFiles() {
    this.#files = {};
    this.#fileErrors = {};
    for (const input of this.#inputs('[type=file]')) {
      input.value = '';
    }
    for (const ready of this.form.querySelectorAll('.file-ready')) {
      ready.textContent = '';
    }
  }

  #build() {
    const { programmes } = this.#config;
    const parts = [
      programmes.length > 1 ? this.#programmePart : this.#onlyProgramme,
      this.#lawfulBasisPart,
      this.#conditionPart,
      this.#filesPart,
      this.#objectivePart,
    ];
    return /** @type {HTMLFormElement} */ (
      element(
        'form',
        { novalidate: true, submit: (/** @type {Event} */ event) => this.#submitted(event) },
        parts.map((part) => part.call(this)),
        element('p', { class: 'hint' }, words.form.after),
        element('button', { type: 'submit', class: 'button primary large' }, words.form.submit),
      )
    );
  }

  #onlyProgramme() {
    const { title, description } = this.#config.programmes[0];
    return element('p', { class: 'programme' }, words.form.onlyProgramme(title, description));
  }

  #programmePart() {
    const radios = this.#config.programmes.map((each, index) =>
      radio('programme', each.name, each.title, each.description, index === 0, () =>
        this.#programmeChosen(),
      ),
    );
    return group('programme', words.form.programme, '', radios);
  }

  #lawfulBasisPart() {
    const radios = this.#config.lawfulBases.map(({ name, title }) =>
      radio('lawfulBasis', name, title, words.lawfulBases[name] ?? ''),
    );
    const part = group('lawfulBasis', words.form.lawfulBasis, words.form.lawfulBasisHint, radios);
    part.querySelector('.choices').classList.add('two-columns');
    return part;
  }

  #conditionPart() {
    this.#condition = element(
      'div',
      { class: 'part' },
      element(
        'h2',
        {},
        element('label', { for: 'specialCategoryCondition' }, words.form.condition),
      ),
      element(
        'p',
        { class: 'hint', id: 'specialCategoryCondition-hint' },
        words.form.conditionHint,
      ),
      errorPlace('specialCategoryCondition'),
      element(
        'select',
        {
          id: 'specialCategoryCondition',
          name: 'specialCategoryCondition',
          'aria-describedby': 'specialCategoryCondition-hint specialCategoryCondition-error',
        },
        element('option', { value: '' }, words.form.conditionUnset),
        this.#config.specialCategoryConditions.map(({ name, title }) =>
          element('option', { value: name }, title),
        ),
      ),
    );
    return this.#condition;
  }

  #filesPart() {
    const choices = Object.keys(LAYOUTS).map((layout) =>
      radio(
        'layout',
        layout,
        words.form.layouts[layout].title,
        words.form.layouts[layout].hint,
        layout === 'two',
        () => this.#layoutChosen(),
      ),
    );
    this.#layouts = Object.entries(LAYOUTS).map(([layout, names]) =>
      element(
        'div',
        { class: 'file-inputs', 'data-layout': layout, hidden: layout !== 'two' },
        names.map((name) => this.#fileInput(name)),
      ),
    );
    return element(
      'div',
      { class: 'part' },
      group('layout', words.form.layout, words.form.layoutHint, choices),
      this.#layouts,
    );
  }

  /** @param {string} name */
  #fileInput(name) {
    return element(
      'div',
      { class: 'field' },
      element('label', { for: name }, words.form.files[name]),
      element('p', { class: 'hint', id: `${name}-hint` }, words.form.fileHint(this.#maxBytes)),
      errorPlace(name),
      element('input', {
        type: 'file',
        id: name,
        accept:
          '.xlsx,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'aria-describedby': `${name}-hint ${name}-error ${name}-ready`,
        change: (/** @type {Event} */ event) => this.#picked(name, event),
      }),
      element('p', { class: 'file-ready', id: `${name}-ready`, role: 'status' }),
    );
  }

  #objectivePart() {
    const radios = Object.entries(words.objectives).map(([name, { title, hint }]) =>
      radio('objective', name, title, hint),
    );
    return group('objective', words.form.objective, '', radios);
  }

  /** @param {string} which a selector */
  #inputs(which) {
    return /** @type {NodeListOf<HTMLInputElement>} */ (
      this.form.querySelectorAll(`input${which}`)
    );
  }

  get #maxBytes() {
    return this.#config.maxFileBytes;
  }

  get #programme() {
    const chosen = new FormData(this.form).get('programme');
    return (
      this.#config.programmes.find(({ name }) => name === chosen) ?? this.#config.programmes[0]
    );
  }

  get #fileNames() {
    return LAYOUTS[String(new FormData(this.form).get('layout'))];
  }

  #programmeChosen() {
    const { objective, usesSpecialCategoryData } = this.#programme;
    this.#condition.hidden = !usesSpecialCategoryData;
    for (const input of this.#inputs('[name=objective]')) {
      const usual = input.value === objective;
      const { title } = words.objectives[input.value];
      input.checked = usual;
      this.form.querySelector(`label[for="${input.id}"]`).textContent = usual
        ? words.usual(title)
        : title;
    }
  }

  #layoutChosen() {
    const chosen = new FormData(this.form).get('layout');
    for (const inputs of this.#layouts) {
      inputs.hidden = inputs.dataset.layout !== chosen;
    }
  }

  /**
   * @param {string} name
   * @param {Event} event
   */
  async #picked(name, event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const ready = document.getElementById(`${name}-ready`);
    const [file] = input.files;
    delete this.#files[name];
    delete this.#fileErrors[name];
    ready.textContent = '';
    if (file) {
      try {
        this.#files[name] = await readPicked(file, this.#maxBytes);
        ready.textContent = words.form.fileReady(file.name, file.size);
      } catch (problem) {
        if (!(problem instanceof UnusableFile)) {
          throw problem;
        }
        this.#fileErrors[name] = words.fileErrors[problem.reason](file.name, this.#maxBytes);
      }
    }
    markField(name, this.#fileErrors[name]);
  }

  /** @param {Event} event */
  #submitted(event) {
    event.preventDefault();
    const problems = this.#problems();
    this.#showErrors(problems);
    if (problems.length === 0) {
      this.#onSubmit(this.#answers());
    }
  }

  #problems() {
    const data = new FormData(this.form);
    const problems = [];
    if (!data.get('lawfulBasis')) {
      problems.push({ field: 'lawfulBasis', text: words.errors.lawfulBasis });
    }
    if (this.#programme.usesSpecialCategoryData && !data.get('specialCategoryCondition')) {
      problems.push({ field: 'specialCategoryCondition', text: words.errors.condition });
    }
    for (const name of this.#fileNames) {
      if (!this.#files[name]) {
        problems.push({
          field: name,
          text: this.#fileErrors[name] ?? words.errors.missingFile[name],
        });
      }
    }
    return problems;
  }

  /** @returns {Answers} */
  #answers() {
    const data = new FormData(this.form);
    const programme = this.#programme;
    return {
      lawfulBasis: String(data.get('lawfulBasis')),
      ...(programme.usesSpecialCategoryData && {
        specialCategoryCondition: String(data.get('specialCategoryCondition')),
      }),
      programme: programme.name,
      objective: String(data.get('objective')),
      files: Object.fromEntries(this.#fileNames.map((name) => [name, this.#files[name]])),
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
      document.title = words.pageTitle(words.form.heading);
      return;
    }
    this.#summary.replaceChildren(
      element('h2', {}, words.errors.heading),
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
    document.title = words.errorPrefix(words.pageTitle(words.form.heading));
    this.#summary.focus();
  }
}
