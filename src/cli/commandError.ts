/** What a person can put right: one sentence, printed without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
