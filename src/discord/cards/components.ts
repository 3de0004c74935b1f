import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { shorten } from '../markdown/shorten.ts';
import { BUTTON_LABEL_LIMIT } from './limits.ts';

/** A message's components: all there is to a message of this bot. */
export type Card = readonly APIMessageTopLevelComponent[];

/** The colour at a card's side. */
export const Accent = {
  answers: 0x2e9e5b,
  mayAnswer: 0xd9a520,
  doesNotSay: 0x8a8f98,
  neutral: 0x4a6fa5,
};

export type Button = APIButtonComponent;
/** Something to show, where there is something. */
type Maybe<T> = T | false | undefined;

/** A card of the parts that there are. */
export function card(accent: number, ...parts: readonly Maybe<APIComponentInContainer>[]): Card {
  const components = parts.filter((part) => part !== undefined && part !== false);
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: accent,
    components,
  };
  return [container];
}

/** Text in Discord's Markdown; with `id`, found again by `textWithId`. */
export function text(content: string, id?: number): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content, ...(id !== undefined && { id }) };
}

/** A row of the buttons that there are; none without any. */
export function row(
  ...buttons: readonly Maybe<Button>[]
): APIActionRowComponent<Button> | undefined {
  const components = buttons.filter((button) => button !== undefined && button !== false);
  if (components.length === 0) return undefined;
  return { type: ComponentType.ActionRow, components };
}

/** A button that means an act, by its custom id. */
export function button(
  label: string,
  customId: string,
  options: { disabled?: boolean } = {},
): Button {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: shorten(label, BUTTON_LABEL_LIMIT),
    custom_id: customId,
    ...(options.disabled && { disabled: true }),
  };
}

/** A file that goes out with the card. */
export function fileNamed(name: string): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** Text with a button beside it. */
export function beside(content: string, accessory: Button): APISectionComponent {
  return { type: ComponentType.Section, components: [text(content)], accessory };
}

export function linkButton(label: string, url: string): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** The content of the text that was given this id, in a card read back from Discord. */
export function textWithId(components: Card, id: number): string | undefined {
  for (const component of components) {
    if (component.type !== ComponentType.Container) continue;
    for (const part of component.components) {
      if (part.type === ComponentType.TextDisplay && part.id === id) return part.content;
    }
  }
  return undefined;
}
