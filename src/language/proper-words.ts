/** Names and words of time in some languages, as the platform itself knows them. */
import { ofAll } from './languages.ts';

const LOCALES = ofAll(({ locales }) => locales);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const DAY = 86_400_000;

let countries: ReadonlySet<string> | undefined;
let times: ReadonlySet<string> | undefined;

/** Whether this is what a country or territory is called, in any case. */
export function isCountry(name: string): boolean {
  countries ??= new Set([...ofAll(({ countries }) => countries), ...LOCALES.flatMap(countriesIn)]);
  return countries.has(name.toLowerCase());
}

/** Whether the word is a month or a day of the week, in any case. */
export function isMonthOrDay(word: string): boolean {
  times ??= new Set(LOCALES.flatMap(monthsAndDaysIn));
  return times.has(word.toLowerCase());
}

function countriesIn(locale: string): string[] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []);
}

function monthsAndDaysIn(locale: string): string[] {
  const named = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at).toLowerCase();
  return [
    ...Array.from({ length: 12 }, (_, month) => named({ month: 'long' }, Date.UTC(2000, month))),
    ...Array.from({ length: 7 }, (_, day) => named({ weekday: 'long' }, day * DAY)),
  ];
}
