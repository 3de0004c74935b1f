/** Words, in lower case, that join what a hyphen leaves open with what completes it: `pre- and post-war`. */
export const CONJUNCTIONS = ['and', 'or', 'to', 'und', 'oder', 'bis', 'et', 'ou'];
