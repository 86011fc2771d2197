/** What the process answers: 0 fine, 1 `check` found an error or a warning, 2 bad input or bad use. */
export const ExitCode = { Ok: 0, Found: 1, BadInput: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Input that cannot be used. The message is one line for a person and says what to do. */
export class InputError extends Error {
  override readonly name = "InputError";
}
