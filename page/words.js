/**
 * Every sentence the page says, worded once. Short words and short sentences: people read this
 * between two meetings, or with a screen reader, or in their second language.
 */

/** @param {number} count */
const number = (count) => count.toLocaleString('en-GB');

/** @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

/** @param {number} minutes */
const minutesLeft = (minutes) =>
  minutes < 1 ? 'less than a minute' : counted(minutes, 'minute', 'minutes');

/** @param {number} bytes */
const size = (bytes) => {
  if (bytes < 1024) {
    return counted(bytes, 'byte', 'bytes');
  }
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${tenths(kilobytes / 1024)} MB`;
};

/** @param {number} value */
const tenths = (value) => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

export const words = {
  /** @param {string} heading */
  pageTitle: (heading) => `${heading} – Mentor Matcher`,
  number,
  size,
  /** @param {string} text */
  errorPrefix: (text) => `Error: ${text}`,

  form: {
    heading: 'Match mentors and mentees',
    lead: 'Give us your two lists. You get the best matches back in seconds, and then we delete everything.',
    demoHeading: 'New here?',
    demoText:
      'See how it works first. The people in our example are made up, so there is nothing to fill in.',
    demoButton: 'Try it with made-up participants',
    programme: 'Which programme is it?',
    /** @param {string} title @param {string} description */
    onlyProgramme: (title, description) => `The rules are those of ${title}. ${description}`,
    lawfulBasis: 'Why may you use these details?',
    lawfulBasisHint:
      'The law calls this your lawful basis (Article 6 of the UK GDPR). Ask your data protection team if you are not sure.',
    condition: 'Why may you use the most private details?',
    conditionHint:
      'This programme can match on things like who someone loves or what they believe. The law asks for a second reason (Article 9 of the UK GDPR).',
    conditionUnset: 'Choose a reason',
    layout: 'Where are your people?',
    layoutHint:
      'Excel (.xlsx) or CSV files, as your form or spreadsheet saves them. Each row is one person.',
    layouts: {
      two: { title: 'In two files', hint: 'One for mentors and one for mentees' },
      one: {
        title: 'In one file',
        hint: 'With a column called “role” that says mentor, mentee or both',
      },
    },
    files: {
      mentors: 'Your mentors file',
      mentees: 'Your mentees file',
      participants: 'Your file with everyone',
    },
    /** @param {number} bytes */
    fileHint: (bytes) => `An Excel (.xlsx) or CSV file of up to ${size(bytes)}`,
    /** @param {string} fileName @param {number} bytes */
    fileReady: (fileName, bytes) => `${fileName} is ready (${size(bytes)})`,
    objective: 'What matters most to you?',
    submit: 'Match them',
    after:
      'Your files are deleted as soon as the matching is done. Your results are deleted as soon as you have them.',
  },

  /** @type {Record<string, string>} */
  lawfulBases: {
    consent: 'Each person said yes to this',
    contract: 'You need it for a contract with each person',
    'legal-obligation': 'A law says you must do this',
    'vital-interests': 'It protects somebody’s life',
    'public-task': 'It is part of your official work',
    'legitimate-interests': 'You have a fair reason, and it does no harm to people',
  },

  /** @type {Record<string, {title: string, hint: string}>} */
  objectives: {
    'best-matches': {
      title: 'The best matches',
      hint: 'Pairs who fit each other well come first, even if someone is left without a match.',
    },
    'most-matched': {
      title: 'A match for as many people as we can',
      hint: 'Everyone who can have a match gets one first. Then we look for the best fit.',
    },
  },
  /** @param {string} title */
  usual: (title) => `${title} (the usual choice)`,

  errors: {
    heading: 'There is a problem',
    lawfulBasis: 'Say why you may use these details',
    condition: 'Say why you may use the most private details',
    /** @type {Record<string, string>} */
    missingFile: {
      mentors: 'Choose your mentors file',
      mentees: 'Choose your mentees file',
      participants: 'Choose your file with everyone',
    },
    /** @param {string} sentences the service's own words, or "" */
    refused: (sentences) =>
      sentences || 'The service can’t take your files right now. Try again in a few minutes.',
    offline: 'We can’t reach the service. Check your connection and try again.',
  },

  fileErrors: {
    /** @param {string} fileName */
    unreadable: (fileName) =>
      `We can’t read ${fileName}. Close it in your other programs and choose it again`,
    /** @param {string} fileName */
    empty: (fileName) => `${fileName} is empty. Choose a file with people in it`,
    /** @param {string} fileName @param {number} maxBytes */
    tooLarge: (fileName, maxBytes) =>
      `${fileName} is too big. The most we can take is ${size(maxBytes)}`,
  },

  working: {
    heading: 'Finding the matches',
    lead: 'This takes a few seconds. Please keep this page open.',
    sending: 'Sending your files',
    waiting: 'Checking that they arrived',
    /** @type {Record<string, string>} */
    stages: {
      reading: 'Reading your files',
      scoring: 'Seeing who fits whom',
      matching: 'Finding the best matches',
      writing: 'Writing your results',
    },
    done: 'done',
    now: 'now',
    later: 'to do',
    offline: 'We lost touch with the service. We will keep trying.',
    slow: 'This is taking longer than usual. We will keep trying, so you don’t have to do anything.',
  },

  results: {
    heading: 'Your matches are ready',
    /** By what was optimised. @type {Record<string, string>} */
    leads: {
      'best-matches':
        'No other way to match these people gives better pairs. We checked, and it is proved.',
      'most-matched':
        'No other way gives more mentees and mentors a match. We checked, and it is proved.',
      'worst-off-first':
        'No other way gives as many people a match and makes the weakest pair better. We checked, and it is proved.',
    },
    figuresHeading: 'How it went',
    menteesMatched: 'mentees have a match',
    mentorsMatched: 'mentors have a match',
    pairs: 'pairs made',
    points: 'points in all',
    /** @param {number} total */
    of: (total) => `of ${number(total)}`,
    downloadHeading: 'Get your results',
    downloadLead: 'Download everything in one go. As soon as you have it, we delete it here.',
    downloadAll: 'Download everything',
    oneByOne: 'Or one file at a time',
    download: 'Download',
    /** @param {string} name */
    downloadLabel: (name) => `Download ${name}`,
    saved: 'Saved',
    /** @type {Record<string, string>} */
    files: {
      'mentors-list.csv': 'Every mentor with their mentees, ready for a mail merge',
      'mentees-list.csv': 'Every mentee with their mentors, ready for a mail merge',
      'pairs.csv': 'Every pair, with its points and where they came from',
      'unmatched.csv': 'Who has no match, why, and what would help',
      'summary.json': 'The figures on this page, for computers',
      'aggregates.csv': 'Counts only, fit to be kept when all else is deleted',
      'report.html': 'How it went and why no matching is better, to read and to print',
    },
    fetching: 'Getting your files',
    /** @param {number} count @param {number} total */
    partly: (count, total) =>
      `You have ${count} of ${counted(total, 'file', 'files')}. When you have them all, we delete them here.`,
    complete: 'Everything arrived. Deleting it here now.',
    broken: 'A file did not arrive whole. Nothing is lost: try again.',
    notDeleted:
      'Your results are safe with you, but we could not delete our copy yet. We delete it at the end of the time in any case.',
    archive: 'mentor-matches.zip',
  },

  rejected: {
    heading: 'Your files need a few changes',
    /** @param {number} count */
    lead: (count) =>
      `We found ${counted(count, 'thing', 'things')} to put right. Nobody has been matched yet. Change your files, save them, and send them again.`,
    caption: 'What to put right',
    columns: {
      file: 'File',
      row: 'Row',
      column: 'Column',
      value: 'What it says',
      problem: 'What is wrong',
      remedy: 'What to do',
    },
    wholeFile: 'Whole file',
    noColumn: 'Whole row',
    /** @param {number[]} rows the first of them @param {number} count */
    rows: (rows, count) =>
      `${rows.slice(0, 10).map(number).join(', ')}${count > 10 ? ` and ${number(count - 10)} more` : ''}`,
    /** @param {string} letter @param {string} column */
    column: (letter, column) => [letter, column].filter((each) => each).join(': '),
    copiesHeading: 'See it in your spreadsheet',
    copiesLead:
      'A copy of your file has one more column at the end. It says what to change in each row.',
    /** @param {string} fileName */
    copy: (fileName) => `Download a marked copy of ${fileName}`,
    saved: 'The copy is saved on your computer.',
    broken: 'The copy did not arrive whole. Try again.',
    again: 'Send the files again',
  },

  failed: {
    heading: 'Sorry, it did not work',
    text: [
      'Something went wrong on our side. It was not your files.',
      'You can try again now. If it happens again, wait a little while first.',
    ],
    again: 'Try again',
  },

  interrupted: {
    heading: 'Your files did not arrive',
    text: [
      'Sending your files was cut short. Nobody has been matched. Choose your files and try again.',
    ],
    again: 'Choose the files again',
  },

  unavailable: {
    heading: 'Sorry, the service is not there',
    text: ['We can’t reach it. Check your connection, then load this page again.'],
    again: 'Try again',
  },

  insecure: {
    heading: 'This address is not safe to use',
    text: [
      'Your browser only checks files on a secure connection. Open this page with an address that starts with https.',
    ],
  },

  deleted: {
    headings: {
      received: 'All done, and all deleted',
      requested: 'Everything is deleted',
      expired: 'Everything is deleted',
    },
    texts: {
      received: 'Your results are saved on your computer. We keep no copy.',
      requested: 'Your files and your results are gone. We keep no copy.',
      expired:
        'Time was up, so we deleted your files and your results. We keep no copy. You can start again at any time.',
    },
    receiptHeading: 'Your receipt',
    receiptLead: 'It says what we deleted. It has nothing about any person in it.',
    receipt: {
      deletedAt: 'Deleted',
      objects: 'Files deleted',
      bytes: 'Size of those files',
      policyVersion: 'Privacy notice',
    },
    /** @param {string} version */
    policyVersion: (version) => `Version ${version}`,
    /** @param {string} instant */
    time: (instant) =>
      new Date(instant).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
    receiptFile: 'mentor-matcher-receipt.json',
    saveReceipt: 'Save the receipt',
    saveAgain: 'Save the results again',
    saveAgainHeading: 'Can’t find your results?',
    saveAgainLead:
      'Look in your downloads folder. Until you leave this page, your browser still has them too.',
    again: 'Match more people',
  },

  deadline: {
    /** @param {number} minutes */
    left: (minutes) => `We delete everything here in ${minutesLeft(minutes)} at the latest.`,
    /** @param {number} minutes */
    soon: (minutes) => `Only ${minutesLeft(minutes)} left. Then everything here is deleted.`,
    delete: 'Delete now',
    failed:
      'We could not delete it just now. Try again. It is deleted at the end of the time in any case.',
  },

  confirmDelete: {
    heading: 'Delete everything now?',
    text: 'Your files and any results are deleted. Nobody can bring them back.',
    yes: 'Yes, delete it',
    no: 'No, keep it',
  },

  notice: {
    heading: 'What happens to your data',
    /** @param {number} minutes @returns {[string, string][]} one promise a row, by its id */
    promises: (minutes) => [
      [
        'MM-1',
        'You need a lawful reason to use people’s details. Without one, we do not take your files.',
      ],
      ['MM-2', 'The details come from you. We use them to match people and for nothing else.'],
      ['MM-3', 'We delete your results as soon as you have downloaded them.'],
      ['MM-4', `If you do nothing for ${minutes} minutes, we delete everything.`],
      [
        'MM-5',
        'We count how often the service is used. Your people are never part of those numbers.',
      ],
      [
        'MM-6',
        'We set no cookies, we store nothing in your browser and we do not follow you around.',
      ],
      ['MM-7', 'You can run the same thing on your own computer. Then nothing leaves it.'],
    ],
    /** @param {string} version */
    version: (version) =>
      `This is version ${version} of our privacy notice. When it changes, the number changes, here and on your receipt.`,
  },
};
