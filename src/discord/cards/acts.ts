import { CUSTOM_ID_LIMIT } from './limits.ts';

/** Raised when a field changes its meaning: older buttons are then answered with "outdated". */
const VERSION = '1';

type Kinds = Readonly<Record<string, 'text' | 'number'>>;
type FieldsOf<K extends Kinds> = {
  readonly [N in keyof K]: K[N] extends 'number' ? number : string;
};

/** What a button or a modal means. All that it needs is in its custom id or its message, so that it works after a restart. */
export interface Act<Fields> {
  readonly name: string;
  /** The custom id that means this act with these fields, at most 100 characters. */
  id(fields: Fields): string;
  /** The fields of a custom id's values; undefined for values that are of nobody's making. */
  fieldsOf(values: readonly string[]): Fields | undefined;
}

/** An act with the fields that it carries in its custom id. */
export function act<const K extends Kinds>(name: string, kinds: K): Act<FieldsOf<K>> {
  const fields = Object.entries(kinds);
  return {
    name,
    id(given) {
      const id = [VERSION, name, ...fields.map(([field]) => given[field])].join(':');
      if (id.length > CUSTOM_ID_LIMIT) throw new RangeError(`custom id of ${id.length} characters`);
      return id;
    },
    fieldsOf(values) {
      if (values.length !== fields.length) return undefined;
      const isNumber = (index: number) => fields[index]?.[1] === 'number';
      if (values.some((value, index) => isNumber(index) && !/^\d{1,9}$/.test(value))) {
        return undefined;
      }
      const entries = fields.map(([field], index) => {
        const value = values[index] ?? '';
        return [field, isNumber(index) ? Number(value) : value];
      });
      return Object.fromEntries(entries) as FieldsOf<K>;
    },
  };
}

/** The name of a custom id's act, and the values of its fields; undefined for one of another version. */
export function parseCustomId(
  customId: string,
): { readonly name: string; readonly values: readonly string[] } | undefined {
  if (customId.length > CUSTOM_ID_LIMIT) return undefined;
  const [version, name, ...values] = customId.split(':');
  return version === VERSION && name !== undefined ? { name, values } : undefined;
}
