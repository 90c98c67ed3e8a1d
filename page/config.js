import { address } from './address.js';
import { language } from './words.js';

/**
 * What the page has to know before anything is asked: a file beside it, so that it works before any
 * function is called. Whether jobs take an access code and who runs the service, its HTML says: that
 * differs by installation, and HTML is asked for each time.
 *
 * @returns {Promise<import('./api.js').Config>}
 */
export async function readConfig() {
  const response = await fetch(address(language.config));
  if (!response.ok) {
    throw new TypeError('The configuration is not there');
  }
  return {
    ...(await response.json()),
    accessCodeRequired: told('access-code-required') === 'true',
    operator: { name: told('operator'), contact: told('operator-contact') },
  };
}

/** @param {string} name */
function told(name) {
  const meta = document.querySelector(`meta[name="${name}"]`);
  return meta instanceof HTMLMetaElement ? meta.content : '';
}
