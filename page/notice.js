import { element } from './elements.js';
import { byId } from './present.js';
import { say } from './words.js';

/**
 * The privacy notice, which is below every step.
 *
 * @param {Pick<import('./api.js').Config, 'retentionMinutes' | 'policyVersion' | 'operator'>} config
 */
export function showNotice({ retentionMinutes, policyVersion, operator }) {
  byId('notice').replaceChildren(
    element(
      'section',
      { 'aria-labelledby': 'notice-heading' },
      element('h2', { id: 'notice-heading' }, say('page.notice.heading')),
      operatorPart(operator),
      element(
        'ul',
        {},
        promises(retentionMinutes).map(([id, promise]) =>
          element('li', { 'data-promise': id }, promise),
        ),
      ),
      element(
        'p',
        { 'data-promise': 'MM-8' },
        say('page.notice.version', { version: policyVersion }),
        ' ',
        say('page.notice.changes'),
      ),
    ),
  );
}

/**
 * Who answers for the service: whoever deployed it says so, and nobody else knows.
 *
 * @param {import('./api.js').Config['operator']} operator
 */
function operatorPart({ name, contact }) {
  return name
    ? element(
        'p',
        { class: 'operator' },
        say('page.notice.operator', { operator: name }),
        ' ',
        element('a', { href: contact }, contact.replace(/^mailto:/, '')),
      )
    : element('p', { class: 'operator' }, say('page.notice.operator.unsaid'));
}

/**
 * @param {number} minutes
 * @returns {[string, string][]} one promise a row, by its id
 */
function promises(minutes) {
  return [
    ['MM-1', say('page.notice.lawful')],
    ['MM-2', say('page.notice.purpose')],
    ['MM-3', say('page.notice.downloaded')],
    ['MM-3', say('page.notice.receipt')],
    ['MM-3', say('page.notice.rights')],
    ['MM-4', say('page.notice.inactivity', { count: minutes })],
    ['MM-5', say('page.notice.analytics')],
    ['MM-6', say('page.notice.no-traces')],
    ['MM-6', say('page.notice.key')],
    ['MM-7', say('page.notice.own-computer')],
    ['MM-7', say('page.notice.device')],
  ];
}
