import { byId } from './present.js';

/** Starts the page that checks receipts, or shows that a part of it did not arrive. */
import('./receipt-check.js').then(
  ({ begin }) => begin(),
  () => {
    byId('not-loaded').hidden = false;
  },
);
