import eslint from "@eslint/js";
import { builtinModules } from "node:module";
import tseslint from "typescript-eslint";

const NO_NODE = "src/core knows nothing of Node.";
const NO_VSCODE = "src/core knows nothing of VS Code.";

/** What the core must never reach for: it runs in browsers, extension hosts and plain Node alike. */
const coreIsPure = {
  "no-restricted-imports": [
    "error",
    {
      paths: [
        { name: "vscode", message: NO_VSCODE },
        ...builtinModules.map((name) => ({ name, message: NO_NODE })),
      ],
      patterns: [
        { group: ["node:*"], message: NO_NODE },
        { group: ["**/extension/**", "**/cli/**"], message: "src/core knows nothing of its hosts." },
      ],
    },
  ],
  "no-restricted-globals": [
    "error",
    ...["process", "Buffer", "global", "require", "module", "exports", "__dirname", "__filename"],
    ...["setImmediate", "clearImmediate"],
  ],
  "no-restricted-syntax": [
    "error",
    ...["ImportExpression[source", "TSImportType[source"].map((place) => ({
      selector: `${place}.value=/^(?:node:|(?:vscode|${builtinModules.filter((name) => /^\w+$/.test(name)).join("|")})(?:\\W|$))/]`,
      message: "src/core knows nothing of its hosts.",
    })),
    { selector: "MetaProperty", message: "src/core does not know where it lies." },
  ],
};

export default tseslint.config(
  { ignores: ["dist", ".vscode-test", "node_modules"] },
  eslint.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: coreIsPure,
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-floating-promises": "off",
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: { process: "readonly", console: "readonly", setTimeout: "readonly", URL: "readonly" },
    },
  },
);
