import { asList, type JsonObject } from './json.ts';

/** One thing wrong with a body, as Discord's `errors` tree names it. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

export function codePoints(text: string): number {
  return [...text].length;
}

export function problem(path: Problem['path'], code: string, message: string): Problem {
  return { path, code, message };
}

/** Checks that a text, where there is one, is within `min` to `max` long. */
export function length(
  owner: JsonObject,
  key: string,
  min: number,
  max: number,
  path: Problem['path'],
): Problem[] {
  const value = owner[key];
  if (value === undefined || value === null) return [];
  if (typeof value !== 'string') {
    return [problem([...path, key], 'BASE_TYPE_BAD_TYPE', 'Must be a string.')];
  }
  const size = codePoints(value);
  if (size >= min && size <= max) return [];
  const message = `Must be between ${min} and ${max} in length.`;
  return [problem([...path, key], 'BASE_TYPE_BAD_LENGTH', `${message} (It is ${size}.)`)];
}

/** Checks that something is there. */
export function required(owner: JsonObject, key: string, path: Problem['path']): Problem[] {
  if (owner[key] !== undefined && owner[key] !== null) return [];
  return [problem([...path, key], 'BASE_TYPE_REQUIRED', 'This field is required')];
}

/** Checks how many a list holds. */
export function count(
  list: unknown,
  min: number,
  max: number,
  path: Problem['path'],
): readonly Problem[] {
  const size = asList(list).length;
  if (size >= min && size <= max) return [];
  const message = `Must be between ${min} and ${max} in length. (It is ${size}.)`;
  return [problem(path, 'BASE_TYPE_BAD_LENGTH', message)];
}
