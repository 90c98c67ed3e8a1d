import { button, element } from '../elements.js';
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
  #summary = element('div', { class: 'error-summary', role: 'alert', tabindex: '-1', hidden: true });

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
    for (const input of this.form.querySelectorAll('input[type=file]')) {
      /** @type {HTMLInputElement} */ (input).value = '';
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
    return element(
      'div',
      { class: 'part', id: 'condition-part' },
      element(
        'h2',
        {},
        element('label', { for: 'specialCategoryCondition' }, words.form.condition),
      ),
      element('p', { class: 'hint', id: 'specialCategoryCondition-hint' }, words.form.conditionHint),
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
    const inputs = Object.entries(LAYOUTS).map(([layout, names]) =>
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
      inputs,
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
        accept: '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain',
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

  get #maxBytes() {
    return this.#config.maxFileBytes;
  }

  get #programme() {
    const chosen = new FormData(this.form).get('programme');
    return this.#config.programmes.find(({ name }) => name === chosen) ?? this.#config.programmes[0];
  }

  get #fileNames() {
    return LAYOUTS[String(new FormData(this.form).get('layout'))];
  }

  #programmeChosen() {
    const { objective, usesSpecialCategoryData } = this.#programme;
    this.form.querySelector('#condition-part').hidden = !usesSpecialCategoryData;
    for (const input of this.form.querySelectorAll('input[name=objective]')) {
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
    for (const inputs of this.form.querySelectorAll('[data-layout]')) {
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
          element('li', {}, field ? element('a', { href: `#${field}`, click: focusField }, text) : text),
        ),
      ),
    );
    document.title = words.errorPrefix(words.pageTitle(words.form.heading));
    this.#summary.focus();
  }
}

/**
 * @param {string} name the field's name, which is the group's id
 * @param {string} title
 * @param {string} hint
 * @param {HTMLElement[]} radios
 */
function group(name, title, hint, radios) {
  return element(
    'fieldset',
    { class: 'part', 'aria-describedby': `${hint ? `${name}-hint ` : ''}${name}-error` },
    element('legend', {}, element('h2', {}, title)),
    hint && element('p', { class: 'hint', id: `${name}-hint` }, hint),
    errorPlace(name),
    element('div', { class: 'choices' }, radios),
  );
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} title
 * @param {string} hint
 * @param {boolean} [checked]
 * @param {() => void} [onChange]
 */
function radio(name, value, title, hint, checked = false, onChange = () => {}) {
  const id = `${name}-${value}`;
  return element(
    'div',
    { class: 'radio' },
    element('input', {
      type: 'radio',
      id,
      name,
      value,
      checked,
      change: onChange,
      'aria-describedby': hint ? `${id}-hint` : null,
    }),
    element('label', { for: id }, title),
    hint && element('p', { class: 'hint', id: `${id}-hint` }, hint),
  );
}

/** @param {string} name */
function errorPlace(name) {
  return element('p', { class: 'error', id: `${name}-error`, hidden: true });
}

/**
 * @param {string} name
 * @param {string} [problem]
 */
function markField(name, problem) {
  const place = document.getElementById(`${name}-error`);
  place.textContent = problem ? words.errorPrefix(problem) : '';
  place.hidden = !problem;
  place.closest('.field, .part').classList.toggle('invalid', Boolean(problem));
  const control = document.getElementById(name);
  if (control) {
    control.toggleAttribute('aria-invalid', Boolean(problem));
    if (problem) {
      control.setAttribute('aria-invalid', 'true');
    }
  }
}

/** Goes to the field, or to the first choice of a group. @param {Event} event */
function focusField(event) {
  event.preventDefault();
  const name = /** @type {HTMLAnchorElement} */ (event.currentTarget).hash.slice(1);
  const control = document.getElementById(name) ?? document.querySelector(`input[name="${name}"]`);
  control.focus();
}
