import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { bytesModule } from "./scripts/lazyBytes.mjs";

export default defineConfig({
  define: { COPYDESK_VERSION: JSON.stringify("0.0.0-test") },
  plugins: [
    {
      name: "lazy-bytes",
      enforce: "pre",
      load(id) {
        return id.endsWith(".bin") ? bytesModule(readFileSync(id)) : null;
      },
    },
  ],
  test: {
    include: ["{protocol,client,server,test}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/host/**"],
    testTimeout: 30_000,
    // On a busy machine the server takes its time; what never comes still fails.
    expect: { poll: { timeout: 10_000 } },
  },
});
