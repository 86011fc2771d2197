/** What is being made by one function, which nobody else has yet: its members are set instead of copied. */
export type Making<T> = { -readonly [Member in keyof T]: T[Member] };
