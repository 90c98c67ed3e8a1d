import { element } from './elements.js';
import { byId } from './present.js';
import { words } from './words.js';

/**
 * The privacy notice, which is below every step.
 *
 * @param {{retentionMinutes: number, policyVersion: string}} config
 */
export function showNotice({ retentionMinutes, policyVersion }) {
  byId('notice').replaceChildren(
    element(
      'section',
      { 'aria-labelledby': 'notice-heading' },
      element('h2', { id: 'notice-heading' }, words.notice.heading),
      element(
        'ul',
        {},
        words.notice
          .promises(retentionMinutes)
          .map(([id, promise]) => element('li', { 'data-promise': id }, promise)),
      ),
      element('p', { 'data-promise': 'MM-8' }, words.notice.version(policyVersion)),
    ),
  );
}
