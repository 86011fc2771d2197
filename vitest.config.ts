import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { COPYDESK_VERSION: JSON.stringify("0.0.0-test") },
  plugins: [
    {
      // As esbuild's `binary` loader: a .bin file is its bytes.
      name: "binary-files",
      enforce: "pre",
      load(id) {
        if (!id.endsWith(".bin")) return null;
        const encoded = readFileSync(id).toString("base64");
        return `export default Uint8Array.from(Buffer.from("${encoded}", "base64"));`;
      },
    },
  ],
  test: {
    include: ["{protocol,client,server,test}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/host/**"],
    testTimeout: 30_000,
  },
});
