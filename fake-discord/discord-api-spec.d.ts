/** What the package leaves undeclared: one schema for each that Discord's OpenAPI description names. */
declare module 'discord-api-spec/zod' {
  import type { ZodType } from 'zod';

  export const MessageCreateRequestSchema: ZodType;
}
