/**
 * Says that this file does not work, where nothing else was shown: it may have arrived in part, or
 * its browser may not know what it is written in. So it stands first, and is written for any.
 */
addEventListener('load', () => {
  const notLoaded = document.getElementById('not-loaded');
  if (notLoaded) {
    notLoaded.hidden = false;
  }
});
