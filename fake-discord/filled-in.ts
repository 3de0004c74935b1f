import { ComponentType } from 'discord-api-types/v10';
import { asObject, asText, type JsonObject } from './json.ts';
import { codePoints } from './problems.ts';

/** A modal's label as it is sent, with what was given in its field, which Discord checks. */
export function filledIn(
  label: JsonObject,
  given: {
    /** Texts. */
    readonly fields: Readonly<Record<string, string>>;
    /** The ids of files. */
    readonly uploads: ReadonlyMap<string, readonly string[]>;
  },
  index: number,
): JsonObject {
  const field = asObject(label.component);
  const customId = asText(field.custom_id);
  const what =
    field.type === ComponentType.FileUpload
      ? { values: uploaded(field, given.uploads.get(customId) ?? []) }
      : { value: written(field, given.fields[customId] ?? asText(field.value)) };
  const component = { type: field.type, id: 2 * index + 2, custom_id: customId, ...what };
  return { type: label.type, id: 2 * index + 1, component };
}

function uploaded(upload: JsonObject, files: readonly string[]): readonly string[] {
  const least = upload.required === false ? 0 : Number(upload.min_values ?? 1);
  if (files.length < least || files.length > Number(upload.max_values ?? 1)) {
    throw new Error(
      `Discord's client refuses ${files.length} files in "${asText(upload.custom_id)}"`,
    );
  }
  return files;
}

function written(input: JsonObject, value: string): string {
  const size = codePoints(value);
  const least = input.required === false ? 0 : Number(input.min_length ?? 1);
  if (size >= least && size <= Number(input.max_length ?? 4_000)) return value;
  throw new Error(
    `Discord's client refuses this value of "${asText(input.custom_id)}": ${value.slice(0, 50)}`,
  );
}
