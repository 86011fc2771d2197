import type { Plugin } from "esbuild";

export function bytesModule(bytes: Buffer): string;
export const lazyBytes: Plugin;
