/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Members of an object, by name. */
export type Members = { readonly [name: string]: Json };
