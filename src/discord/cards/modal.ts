import {
  type APIFileUploadComponent,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { shorten } from '../markdown/shorten.ts';
import { LABEL_LIMIT, MODAL_TITLE_LIMIT } from './limits.ts';

/** A form that Discord shows in a window of its own. */
export type Modal = APIModalInteractionResponseCallbackData;

/** A modal of these fields; its custom id is what sending it means. */
export function modal(
  title: string,
  customId: string,
  ...fields: readonly APILabelComponent[]
): Modal {
  return {
    title: shorten(title, MODAL_TITLE_LIMIT),
    custom_id: customId,
    components: [...fields],
  };
}

export interface TextField {
  readonly label: string;
  readonly isLong?: boolean;
  /** In characters. */
  readonly most: number;
  readonly isOptional?: boolean;
  /** What stands in it at first. */
  readonly value?: string;
}

/** A field for text, whose value is found by `id` in what is sent. */
export function textField(id: string, field: TextField): APILabelComponent {
  const input: APITextInputComponent = {
    type: ComponentType.TextInput,
    custom_id: id,
    style: field.isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: field.most,
    required: !field.isOptional,
    ...(field.value && { value: field.value }),
  };
  return {
    type: ComponentType.Label,
    label: shorten(field.label, LABEL_LIMIT),
    component: input,
  };
}

/** A field for up to so many files, or none, which are found by `id` in what is sent. */
export function fileField(
  id: string,
  { label, most }: { readonly label: string; readonly most: number },
): APILabelComponent {
  const upload: APIFileUploadComponent = {
    type: ComponentType.FileUpload,
    custom_id: id,
    min_values: 0,
    max_values: most,
    required: false,
  };
  return { type: ComponentType.Label, label: shorten(label, LABEL_LIMIT), component: upload };
}
