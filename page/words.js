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

/**
 * The time of day by which something is so: never earlier than it is.
 *
 * @param {number} instant in milliseconds
 */
const byTime = (instant) =>
  new Date(Math.ceil(instant / 60_000) * 60_000).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });

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
    ownProgramme: {
      title: 'A programme file of our own',
      hint: 'One that you saved here before, or that somebody wrote for you',
    },
    programmeFile: 'Your programme file',
    /** @param {string} title */
    programmeReady: (title) => `The programme is ready: ${title}`,
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
        hint: 'Everyone together',
      },
    },
    /** @param {number} bytes */
    fileHint: (bytes) => `An Excel (.xlsx) or CSV file of up to ${size(bytes)}`,
    /** @param {string} fileName @param {number} bytes */
    fileReady: (fileName, bytes) => `${fileName} is ready (${size(bytes)})`,
    workbook: 'We look at the columns of an Excel file once it is sent.',
    /** @param {string} column */
    whichColumn: (column) => `Which column holds the “${column}”?`,
    notThere: 'It is not in this file',
    further: 'More files, if you have them',
    furtherHint:
      'None of these is needed. Each is a small list of people or pairs, with a column for the email address.',
    objective: 'What matters most to you?',
    submit: 'Match them',
    after:
      'We delete your files as soon as the matching is done, and your results as soon as you say that you have them.',
  },

  /** By the service's names. @type {Record<string, {title: string, hint?: string, missing?: string}>} */
  files: {
    mentors: { title: 'Your mentors file', missing: 'Choose your mentors file' },
    mentees: { title: 'Your mentees file', missing: 'Choose your mentees file' },
    participants: { title: 'Your file with everyone', missing: 'Choose your file with everyone' },
    'previous-pairs': {
      title: 'Pairs from earlier rounds',
      hint: 'They are not matched with each other again. The pairs.csv of your last round will do.',
    },
    'do-not-match': {
      title: 'Pairs that must not be made',
      hint: 'For example a manager and somebody in their team',
    },
    'locked-pairs': {
      title: 'Pairs that you have decided already',
      hint: 'They are made in any case. The others are matched around them.',
    },
    'opt-outs': {
      title: 'People who opted out',
      hint: 'They are left out, and nobody sees their details.',
    },
  },

  columns: {
    heading: 'What goes into the files',
    /** @param {string[][]} files the sets of files that are taken */
    lead: (files) =>
      files.length > 1
        ? 'You need two files, or one with everyone. The first row names the columns:'
        : files.flat().length > 1
          ? 'You need two files, one for mentors and one for mentees. The first row names the columns:'
          : 'You need one file with everyone in it. The first row names the columns:',
    /** @param {boolean} isEither */
    role: (isEither) =>
      `${isEither ? 'Needed where everyone is in one file' : 'Needed'}: it says who is what.`,
    /** @param {string[]} of @param {string[][]} files */
    of: (of, files) => (of.length === 1 && files.flat().length > 1 ? `Only for ${of[0]}.` : ''),
    required: {
      optional: 'Not needed.',
      column: 'Needed, but may be blank.',
      value: 'Needed in every row.',
    },
    purposes: {
      shared: 'Seen by their matches.',
      contact: 'Seen by their matches, to get in touch.',
      matching: 'Used to find matches and never shown to anyone.',
      ignored: '',
    },
    /** @param {string[]} values */
    oneOf: (values) => `One of: ${values.join(', ')}.`,
    /** @param {string[]} aliases */
    aliases: (aliases) => `Also understood: ${aliases.map((each) => `“${each}”`).join(', ')}.`,
    open: 'Other columns are not used, and nobody sees them.',
    closed:
      'No other columns are allowed: take them out first, so that we never have more than we need.',
    /** @param {string[]} outputs */
    outputs: (outputs) =>
      `You get ${outputs.map((each) => words.outputs[each] ?? each).join(', ')}; every pair and everyone without a match; and a report.`,
  },

  /** @type {Record<string, string>} */
  outputs: {
    lists: 'lists for a mail merge',
    shortlist: 'a shortlist for each mentee, which somebody has to sign off',
    'commissioner-files': 'a file for each commissioner',
    directory: 'a directory',
    introductions: 'introductions',
  },

  rules: {
    heading: 'Change the rules',
    lead: 'Your changes count for this run. Save them as a file to use them again. There is nothing about any person in it.',
    points: 'What is a good match worth?',
    pointsHint:
      'A pair gets these points where the sentence is true. Only how they compare matters: 20 counts twice as much as 10.',
    /** @param {string} explanation @param {number} steps */
    steps: (explanation, steps) =>
      `${explanation.replace(/\.$/, '')}: ${steps === 0 ? 'on the same step' : `${counted(Math.abs(steps), 'step', 'steps')} ${steps > 0 ? 'above' : 'below'}`}`,
    capacities: 'How many matches can one person have?',
    capacitiesHint: 'From 0 to 100 for each person',
    capacity: { mentor: 'Matches for each mentor', mentee: 'Matches for each mentee' },
    ownCapacity: {
      /** @param {string} title @param {string} column */
      default: (title, column) => `${title}, where “${column}” is blank`,
      /** @param {string} title @param {string} column */
      most: (title, column) => `${title} at most, whatever “${column}” says`,
    },
    ladders: 'In which order do they stand?',
    laddersHint:
      'One step on each line, the lowest first. Other ways to write the same come after an equals sign, as in: Grade 7 = G7',
    /** @param {string} name */
    ladder: (name) => `Steps of the ladder “${name}”`,
    /** @param {number} most */
    notANumber: (most) => `Give a whole number from 0 to ${number(most)}`,
    emptyLadder: 'Name at least one step',
    title: 'What do you call it?',
    save: 'Save as a programme file',
    saved:
      'Your browser has the file now: look in your downloads folder. Next time, choose “A programme file of our own”.',
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
    'worst-off-first': {
      title: 'The fairest matches',
      hint: 'Everyone who can have a match gets one first. Then we make the weakest pair as good as we can.',
    },
  },
  /** @param {string} title */
  usual: (title) => `${title} (the usual choice)`,

  errors: {
    heading: 'There is a problem',
    lawfulBasis: 'Say why you may use these details',
    condition: 'Say why you may use the most private details',
    programmeFile: 'Choose your programme file',
    /** @param {string} fileName */
    notAProgramme: (fileName) =>
      `${fileName} is not a programme file. Choose one that was saved here`,
    /** @param {string} fileName @param {string[]} faults */
    faultyProgramme: (fileName, faults) =>
      [`${fileName} can’t be used as it is.`, ...faults].join(' '),
    /** @param {string} fileName @param {string[]} headings */
    otherColumns: (fileName, headings) =>
      `This programme never takes more than it needs. Take ${headings.length === 1 ? 'this column' : 'these columns'} out of ${fileName} and choose it again: ${headings.join(', ')}`,
    /** @param {string[]} sentences the service's own words, if it has any */
    refused: (sentences) =>
      sentences.length > 0
        ? sentences
        : ['The service can’t take your files right now. Try again in a few minutes.'],
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

  /** @param {number} count */
  understood: (count) => `What we understood in your files (${counted(count, 'note', 'notes')})`,

  beforeSharing: {
    heading: 'Look at this before you share anything',
    lead: 'Some people show to their matches what they told you in confidence.',
    remedy:
      'You can go on, or delete this now, change your files and start again. We can’t decide this for you.',
    seen: 'I have seen this. Show my matches',
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
    leftOut: 'As you agreed, these rows were left out. Nobody in them has been matched.',
    leftOutCaption: 'Rows that were left out',
    /** @param {string} day */
    deleteBy: (day) =>
      `Your programme says: delete them on your side by ${new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long' })}.`,
    downloadHeading: 'Get your results',
    downloadLead:
      'Download everything in one go. Then look whether your files open: when you say so, we delete everything here.',
    downloadAll: 'Download everything',
    oneByOne: 'Or one file at a time',
    download: 'Download',
    /** @param {string} name */
    downloadLabel: (name) => `Download ${name}`,
    passedOn: 'Passed to your browser',
    /** @type {Record<string, string>} */
    files: {
      'mentors-list.csv': 'Every mentor with their mentees, ready for a mail merge',
      'mentees-list.csv': 'Every mentee with their mentors, ready for a mail merge',
      'pairs.csv': 'Every pair, with its points and where they came from',
      'unmatched.csv': 'Who has no match, why, and what would help',
      'summary.json': 'The figures on this page, for computers',
      'left-out.csv': 'Who was left out, and why',
      'matches.csv': 'The matches that somebody signed off',
      'shortlist.csv': 'The best candidates for each mentee, to be signed off',
      'directory.csv': 'Everyone, with what others may see',
      'introductions.csv': 'Who might like to meet whom',
      'aggregates.csv': 'Counts only, fit to be kept when all else is deleted',
      'report.html': 'How it went and why no matching is better, to read and to print',
    },
    fetching: 'Getting your files',
    /** @param {number} count @param {number} total */
    partly: (count, total) =>
      `Your browser has ${count} of ${counted(total, 'file', 'files')}. When it has them all, we ask you whether they open.`,
    complete: 'Your browser has everything now.',
    broken: 'A file did not arrive whole. Nothing is lost: try again.',
    archive: 'mentor-matches.zip',
    again: 'Change something and match again',
  },

  opened: {
    heading: 'Do your files open?',
    text: 'We can’t see whether your browser saved them. Please look in your downloads folder and open one.',
    /** @param {number} seconds */
    left: (seconds) =>
      `If you do nothing, we delete everything here in ${counted(seconds, 'second', 'seconds')}.`,
    waiting: 'We wait for your answer. You can also download them once more.',
    yes: 'Yes, they open. Delete everything here',
    wait: 'Wait, do not delete yet',
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
    saved: 'Your browser has the copy now: look in your downloads folder.',
    taken: 'I have the copies. Delete everything here',
    broken: 'The copy did not arrive whole. Try again.',
    again: 'Send the files again',
  },

  goOn: {
    heading: 'Or go on with the same files',
    lead: 'Nothing happens without your tick.',
    /** @param {string} heading @param {string} column */
    mapping: (heading, column) => `“${heading}” is the column “${column}”`,
    leaveOut: 'Leave these rows out. Nobody in them will be matched',
    button: 'Match the same files again',
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

  notArrived: {
    heading: 'We do not have all of your files',
    text: [
      'Some of them have not arrived, and this page no longer has them, because it was loaded again. Nobody has been matched. Choose your files and try again.',
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
      received: 'Your files arrived in your browser, and we deleted everything here.',
      requested: 'You asked us to delete your files and your results, and we did.',
      expired:
        'Time was up, so we deleted your files and your results. You can start again at any time.',
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

  gone: {
    heading: 'No longer available here',
    /** @param {number} goneBy */
    lead: (goneBy) =>
      `Your files and your results are no longer available here. Everything is gone by ${byTime(goneBy)} at the latest.`,
    text: [
      'Perhaps time was up. We have seen no receipt, so we can’t say that everything is gone already.',
      'We go on asking for the receipt while this page is open, and show it if there is one.',
    ],
  },

  deleting: {
    heading: 'Deleting everything',
    /** @param {number} goneBy */
    text: (goneBy) => [
      `Nothing is handed out any more. The last copy is gone by ${byTime(goneBy)} at the latest.`,
      'You can close this page. If you keep it open, it shows the receipt as soon as there is one.',
    ],
    again: 'Match more people',
  },

  deadline: {
    /** @param {number} minutes @param {number} goneBy */
    left: (minutes, goneBy) =>
      `You have ${minutesLeft(minutes)} left. Everything here is gone by ${byTime(goneBy)} at the latest.`,
    /** @param {number} minutes */
    soon: (minutes) => `Only ${minutesLeft(minutes)} left. After that, nothing here is available.`,
    delete: 'Delete now',
    /** @param {number} goneBy */
    failed: (goneBy) =>
      `We could not delete it just now. Try again. Everything here is gone by ${byTime(goneBy)} at the latest.`,
  },

  confirmDelete: {
    heading: 'Delete everything now?',
    text: 'Nobody gets your files or any results from here after that, not even you.',
    yes: 'Yes, delete it',
    no: 'No, keep it',
  },

  confirmAgain: {
    heading: 'Match again?',
    text: 'Your answers and files stay in this page. The results that are here now are deleted, so download them first if you need them.',
    yes: 'Yes, match again',
    no: 'No, stay here',
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
      [
        'MM-3',
        'When you have downloaded your results and say that they open, we delete everything. If you say nothing, we do so a minute later.',
      ],
      ['MM-4', `If you do nothing for ${minutes} minutes, everything is gone.`],
      [
        'MM-5',
        'This page counts nothing and tells nobody that you use it. Where we count how often the service runs, your people are never part of those numbers.',
      ],
      [
        'MM-6',
        'We set no cookies, we use none of your browser’s storage and we do not follow you around.',
      ],
      [
        'MM-6',
        'So that you can load this page again, the tab keeps the key to your files until they are gone. Your browser may write that key to a file of its own on this computer, where others who use it could read it. Nothing about any person stands in it, and it opens nothing once everything is gone.',
      ],
      ['MM-7', 'You can run the same thing on your own computer. Then nothing leaves it.'],
    ],
    /** @param {string} version */
    version: (version) =>
      `This is version ${version} of our privacy notice. When it changes, the number changes, here and on your receipt.`,
  },
};
