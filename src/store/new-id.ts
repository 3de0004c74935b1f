import { randomBytes } from 'node:crypto';

/** 64 random bits, in lower case since ids that differ only in case are one on some systems. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}
