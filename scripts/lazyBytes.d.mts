import type { Plugin } from "esbuild";

export function bytesModule(bytes: Buffer, platform?: "node" | "browser"): string;
export const lazyBytes: Plugin;
