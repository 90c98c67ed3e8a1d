/**
 * Where the made-up people of each programme are, by the service's names of their files.
 *
 * @type {Record<string, Record<string, string>>}
 */
export const MADE_UP = {
  'civil-service': { mentors: 'mentors.csv', mentees: 'mentees.csv' },
  lgbt: {
    mentors: 'lgbt/mentors.csv',
    mentees: 'lgbt/mentees.csv',
    'opt-outs': 'lgbt/opt-outs.csv',
  },
  'modern-civil-service': { participants: 'modern-civil-service/participants.csv' },
  'one-to-one': { mentors: 'one-to-one/mentors.csv', mentees: 'one-to-one/mentees.csv' },
  seen: { participants: 'seen/participants.csv' },
};
