// Lets node run these tools, which import the product's TypeScript: `node --import ./server/tools/typescript.mjs TOOL`.
import { register } from "node:module";

register("./typescriptHooks.mjs", import.meta.url);
