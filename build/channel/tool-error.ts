/** Something that the publisher can act on. Its message is German, says what happened and what to do, and is all that is printed. */
export class ToolError extends Error {}
