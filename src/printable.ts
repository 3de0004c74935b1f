/**
 * Control characters, those that turn the direction of the text around them, and invisible ones that
 * can hide text or write it unseen. Joiners and soft hyphens are part of how words are written.
 */
const STEERING = /(?![\u00ad\u0600-\u0605\u06dd\u070f\u08e2\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Text that cannot steer a terminal, on one line. */
export function printable(text: string): string {
  return text.replace(/[\t\n\v\f\r\u2028\u2029]/g, ' ').replace(STEERING, '');
}
