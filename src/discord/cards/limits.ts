/** The limits that Discord sets, in characters unless said otherwise, with the page that sets them. */

/** https://discord.com/developers/docs/components/reference#text-display: all of a message's text together. */
export const MESSAGE_TEXT_LIMIT = 4_000;

/** https://discord.com/developers/docs/components/reference#component-object: nested ones included. */
export const MESSAGE_COMPONENT_LIMIT = 40;

/** https://discord.com/developers/docs/components/reference#action-row: buttons in one row. */
export const ROW_BUTTON_LIMIT = 5;

/** https://discord.com/developers/docs/components/reference#button */
export const BUTTON_LABEL_LIMIT = 80;

/** https://discord.com/developers/docs/components/reference#custom-id */
export const CUSTOM_ID_LIMIT = 100;

/** https://discord.com/developers/docs/interactions/application-commands: choices, and a choice's name and value. */
export const CHOICE_COUNT_LIMIT = 25;
export const CHOICE_LIMIT = 100;

/** https://discord.com/developers/docs/interactions/receiving-and-responding: a modal's title. */
export const MODAL_TITLE_LIMIT = 45;
/** https://discord.com/developers/docs/components/reference#label */
export const LABEL_LIMIT = 45;
/** https://discord.com/developers/docs/components/reference#text-input */
export const TEXT_INPUT_LIMIT = 4_000;
