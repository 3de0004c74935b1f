import { AR } from './ar/index.ts';
import { DE } from './de/index.ts';
import { EN } from './en/index.ts';
import { ES } from './es/index.ts';
import { FR } from './fr/index.ts';
import { IT } from './it/index.ts';
import { JA } from './ja/index.ts';
import { KO } from './ko/index.ts';
import type { Language } from './language.ts';
import { NL } from './nl/index.ts';
import { PT } from './pt/index.ts';
import { RU } from './ru/index.ts';
import { ZH } from './zh/index.ts';

/** The languages of which anything is known. Where a question may be in two of them, it is in the first. */
export const LANGUAGES: readonly Language[] = [EN, DE, FR, ES, KO, JA, ZH, AR, IT, NL, PT, RU];

/** What all languages have of something, one language after the other. */
export function ofAll<T>(part: (language: Language) => readonly T[] | undefined): readonly T[] {
  return LANGUAGES.flatMap((language) => part(language) ?? []);
}
