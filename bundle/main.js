import { config, licences } from 'parts';
import { madeUpAnswers } from '../page/demonstration.js';
import { element } from '../page/elements.js';
import { Engine } from '../page/engine.js';
import { OnDevice } from '../page/on-device.js';
import { byId } from '../page/present.js';
import { sayStandingWords } from '../page/standing-words.js';
import { Form } from '../page/steps/form.js';
import { say, tongue } from '../page/words.js';

/** The page that is one file: the way of files that stay on this device, and no other. */

function begin() {
  sayStandingWords();
  showNotice();
  const engine = new Engine(undefined, tongue);
  const form = new Form(
    { ...config, accessCodeRequired: false, operator: { name: '', contact: '' } },
    {
      onSubmit: (answers) => onDevice.submit(answers, null),
      onDemo: async () => {
        const { programme, rules } = form.madeUp;
        onDevice.match(await madeUpAnswers(programme, rules));
      },
      onFiles: () => engine.load(),
    },
  );
  const onDevice = new OnDevice(engine, form);
  form.show();
}

/** What is promised, below every step, and whose works are in this file. */
function showNotice() {
  byId('notice').replaceChildren(
    element(
      'section',
      { 'aria-labelledby': 'notice-heading' },
      element('h2', { id: 'notice-heading' }, say('page.notice.heading')),
      element(
        'ul',
        {},
        element('li', { 'data-promise': 'MM-1' }, say('page.notice.lawful')),
        element('li', { 'data-promise': 'MM-7' }, say('page.notice.device')),
        element('li', { 'data-promise': 'MM-5' }, say('page.notice.analytics')),
        element('li', { 'data-promise': 'MM-6' }, say('page.notice.no-traces')),
      ),
    ),
    element(
      'details',
      {},
      element('summary', {}, say('page.licences.heading')),
      element('pre', { class: 'licences' }, licences),
    ),
  );
}

begin();
