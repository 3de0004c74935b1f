import { ComponentType } from 'discord-api-types/v10';
import { asList, asObject, asText, isObject, type JsonObject } from './json.ts';

/** A component and where it stands in its message, such as `components.0.components.2`. */
export interface PlacedComponent {
  readonly component: JsonObject;
  readonly path: readonly (string | number)[];
  readonly parent: JsonObject | undefined;
}

/** Every component of a message, nested ones included, in reading order. */
export function flatten(
  components: unknown,
  path: readonly (string | number)[] = ['components'],
  parent?: JsonObject,
): PlacedComponent[] {
  return asList(components).flatMap((entry, index) => {
    const component = asObject(entry);
    const here = [...path, index];
    const accessory: PlacedComponent[] = isObject(component.accessory)
      ? [{ component: component.accessory, path: [...here, 'accessory'], parent: component }]
      : [];
    return [
      { component, path: here, parent },
      ...flatten(component.components, [...here, 'components'], component),
      ...accessory,
    ];
  });
}

/** All text that a message shows: its content, then its text displays. */
export function textOf(message: JsonObject): string {
  const displays = flatten(message.components)
    .filter(({ component }) => component.type === ComponentType.TextDisplay)
    .map(({ component }) => asText(component.content));
  return [asText(message.content), ...displays].filter((text) => text !== '').join('\n');
}

/** The components as Discord gives them back: numbered, with its defaults filled in. */
export function stored(components: unknown): unknown[] {
  const taken = new Set(flatten(components).map(({ component }) => component.id));
  let last = 0;
  const number = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const store = (entry: unknown): JsonObject => {
    const component = asObject(entry);
    const id = component.id || number();
    return {
      ...defaults(component),
      ...component,
      id,
      ...(Array.isArray(component.components) && {
        components: component.components.map(store),
      }),
      ...(isObject(component.accessory) && { accessory: store(component.accessory) }),
    };
  };
  return asList(components).map(store);
}

function defaults(component: JsonObject): JsonObject {
  switch (component.type) {
    case ComponentType.Container:
      return { accent_color: null, spoiler: false };
    case ComponentType.Separator:
      return { divider: true, spacing: 1 };
    case ComponentType.StringSelect:
      return { min_values: 1, max_values: 1 };
    default:
      return {};
  }
}
