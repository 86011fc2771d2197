// The arrows of ARCHITECTURE.md. Each "never" there is a rule here.
const PURE = "^server/src/(text|analysis|annotations|formats)/";
const TEST = "\\.test\\.ts$";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          TEST,
          "^(test|bench|scripts)/",
          "(^|/)(node|browser|extension)\\.ts$",
          "\\.bin$",
          "^server/tools/",
        ],
      },
      to: {},
    },
    {
      name: "pure-floors-know-no-editor-protocol-or-node",
      severity: "error",
      from: { path: PURE, pathNot: TEST },
      to: { path: "^(vscode|vscode-.*|node_modules/vscode-.*)", dependencyTypesNot: [] },
    },
    {
      name: "pure-floors-use-no-node-builtins",
      severity: "error",
      from: { path: PURE, pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "text-stands-alone",
      severity: "error",
      from: { path: "^server/src/text/", pathNot: TEST },
      to: { path: "^(server|client|protocol)/", pathNot: "^server/src/text/" },
    },
    {
      name: "analysis-rests-on-text",
      severity: "error",
      from: { path: "^server/src/analysis/", pathNot: TEST },
      to: { path: "^(server|client|protocol)/", pathNot: ["^server/src/(text|analysis)/", "^server/data/"] },
    },
    {
      name: "annotations-rest-on-text",
      severity: "error",
      from: { path: "^server/src/annotations/", pathNot: TEST },
      to: { path: "^(server|client|protocol)/", pathNot: "^server/src/(text|annotations)/" },
    },
    {
      name: "formats-rest-on-pure-floors",
      severity: "error",
      from: { path: "^server/src/formats/", pathNot: TEST },
      to: { path: "^(server|client|protocol)/", pathNot: "^server/src/(text|analysis|annotations|formats)/" },
    },
    {
      name: "store-knows-no-analysis",
      severity: "error",
      from: { path: "^server/src/store/", pathNot: TEST },
      to: { path: "^(server/src/(analysis|features|commands|workspace|cli)|client)/" },
    },
    {
      name: "features-never-touch-the-disk",
      severity: "error",
      from: { path: "^server/src/features/", pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "cli-knows-no-editor",
      severity: "error",
      from: { path: "^server/src/(cli)/", pathNot: [TEST, "^server/src/cli/lsp\\.ts$"] },
      to: { path: "^(client|server/src/features)/|^vscode" },
    },
    {
      name: "server-knows-no-vscode",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^vscode$" },
    },
    {
      name: "web-server-reaches-no-node",
      severity: "error",
      from: { path: "^server/src/browser\\.ts$" },
      to: { path: "^server/src/(node|store/(nodeFileSystem|gitProcess))\\.ts$", reachable: true },
    },
    {
      name: "library-rests-on-analysis",
      severity: "error",
      from: { path: "^server/src/library/", pathNot: TEST },
      to: { path: "^(server|client|protocol)/", pathNot: "^server/(src/(analysis|library)/|data/)" },
    },
    {
      name: "library-uses-no-node-builtins",
      severity: "error",
      from: { path: "^server/src/library/", pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "client-speaks-through-protocol",
      severity: "error",
      from: { path: "^client/", pathNot: TEST },
      to: { path: "^server/" },
    },
    {
      name: "protocol-stands-alone",
      severity: "error",
      from: { path: "^protocol/" },
      to: { path: "^(server|client)/", dependencyTypes: ["local", "core", "npm"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["node_modules", "^dist/", "^\\.tsbuild/", "^test/host/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".mjs", ".json", ".bin"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
    builtInModules: { add: ["vscode"] },
  },
};
