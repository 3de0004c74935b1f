import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { flatten, type PlacedComponent } from './components.ts';
import { asList, asObject, asText, isObject, type JsonObject } from './json.ts';
import { codePoints, count, length, type Problem, problem, required } from './problems.ts';

const T = ComponentType;
const TOP_LEVEL_V2: readonly unknown[] = [
  T.ActionRow,
  T.Section,
  T.TextDisplay,
  T.MediaGallery,
  T.File,
  T.Separator,
  T.Container,
];
const INTERACTIVE: readonly unknown[] = [
  T.Button,
  T.StringSelect,
  T.UserSelect,
  T.RoleSelect,
  T.MentionableSelect,
  T.ChannelSelect,
];

/**
 * What Discord refuses in a message's components. From
 * https://docs.discord.com/developers/components/reference
 */
export function componentProblems(components: unknown, isV2: boolean, kept: boolean): Problem[] {
  const all = flatten(components);
  const customIds = new Set<unknown>();
  const duplicated = all.filter(({ component: { custom_id: id } }) => {
    if (id === undefined || id === null) return false;
    if (customIds.has(id)) return true;
    customIds.add(id);
    return false;
  });
  const text = all
    .filter(({ component }) => component.type === T.TextDisplay)
    .reduce((sum, { component }) => sum + codePoints(asText(component.content)), 0);
  const path = ['components'];
  return [
    ...(isV2 && !kept ? count(components, 1, 40, path) : []),
    ...(isV2 ? [] : count(components, 0, 5, path)),
    ...(all.length > 40
      ? [
          problem(
            path,
            'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
            `The total number of components ${all.length} exceeds the maximum of 40`,
          ),
        ]
      : []),
    ...(text > 4_000
      ? [
          problem(
            path,
            'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
            `The total size of displayable text ${text} exceeds the maximum of 4000`,
          ),
        ]
      : []),
    ...duplicated.map(({ path: where }) =>
      problem(
        [...where, 'custom_id'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      ),
    ),
    ...all.flatMap((placed) => [
      ...nestingProblems(placed, isV2),
      ...oneComponentProblems(placed.component, placed.path),
    ]),
  ];
}

function nestingProblems({ component, path, parent }: PlacedComponent, isV2: boolean): Problem[] {
  const { type } = component;
  const isAccessory = path.at(-1) === 'accessory';
  const allowed = isAccessory
    ? type === T.Button || type === T.Thumbnail
    : parent === undefined
      ? isV2
        ? TOP_LEVEL_V2.includes(type)
        : type === T.ActionRow
      : parent.type === T.Container
        ? type !== T.Container && TOP_LEVEL_V2.includes(type)
        : parent.type === T.Section
          ? type === T.TextDisplay
          : parent.type === T.ActionRow && INTERACTIVE.includes(type);
  if (allowed) return [];
  const message = `A component of type ${String(type)} is not allowed here${isV2 ? '' : ' without MessageFlags.IS_COMPONENTS_V2'}.`;
  return [problem([...path, 'type'], 'UNION_TYPE_CHOICES', message)];
}

function oneComponentProblems(component: JsonObject, path: Problem['path']): Problem[] {
  const within = (key: string, min: number, max: number) => length(component, key, min, max, path);
  switch (component.type) {
    case T.ActionRow: {
      const children = asList(component.components).map((child) => asObject(child).type);
      const isMixed = children.length > 1 && children.some((type) => type !== T.Button);
      return [
        ...count(component.components, 1, 5, [...path, 'components']),
        ...(isMixed
          ? [
              problem(
                [...path, 'components'],
                'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
                'The specified component exceeds the maximum width',
              ),
            ]
          : []),
      ];
    }
    case T.Button:
      return buttonProblems(component, path);
    case T.StringSelect:
      return [
        ...required(component, 'custom_id', path),
        ...within('custom_id', 1, 100),
        ...within('placeholder', 0, 150),
        ...count(component.options, 1, 25, [...path, 'options']),
        ...asList(component.options).flatMap((entry, index) => {
          const option = asObject(entry);
          const here = [...path, 'options', index];
          return [
            ...required(option, 'label', here),
            ...required(option, 'value', here),
            ...length(option, 'label', 1, 100, here),
            ...length(option, 'value', 1, 100, here),
            ...length(option, 'description', 0, 100, here),
          ];
        }),
      ];
    case T.Section:
      return [
        ...count(component.components, 1, 3, [...path, 'components']),
        ...required(component, 'accessory', path),
      ];
    case T.TextDisplay:
      return [...required(component, 'content', path), ...within('content', 1, 4_000)];
    case T.Thumbnail:
      return [...required(component, 'media', path), ...within('description', 0, 1_024)];
    case T.MediaGallery:
      return [...count(component.items, 1, 10, [...path, 'items'])];
    case T.Container:
      return [...count(component.components, 1, 40, [...path, 'components'])];
    default:
      return [];
  }
}

function buttonProblems(button: JsonObject, path: Problem['path']): Problem[] {
  const isLink = button.style === ButtonStyle.Link;
  const needed = isLink ? 'url' : 'custom_id';
  const excess = isLink ? 'custom_id' : 'url';
  return [
    ...required(button, 'style', path),
    ...length(button, 'label', 0, 80, path),
    ...required(button, needed, path),
    ...length(button, needed, 1, isLink ? 512 : 100, path),
    ...(isLink && !/^(https?|discord):\/\/[^\s]+$/.test(asText(button.url))
      ? [problem([...path, 'url'], 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')]
      : []),
    ...(button[excess] !== undefined && button[excess] !== null
      ? [
          problem(
            path,
            'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
            'A custom id and url cannot both be specified',
          ),
        ]
      : []),
    ...(asText(button.label) === '' && !isObject(button.emoji)
      ? [problem(path, 'BUTTON_COMPONENT_REQUIRES_LABEL_OR_EMOJI', 'A label or emoji is required')]
      : []),
  ];
}
