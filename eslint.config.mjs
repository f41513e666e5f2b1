import pulumi from "@pulumi/eslint-plugin";
import tseslint from "typescript-eslint";

// The Pulumi rules need types, so every file is linted with the type checker.
export default tseslint.config(
    { ignores: ["node_modules/", "coverage/", "out/", "eslint.config.mjs", "plan/*.cjs"] },
    ...tseslint.configs.strict,
    {
        plugins: { "@pulumi": pulumi },
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            "@pulumi/no-output-in-template-literal": "error",
            "@pulumi/no-output-instance-in-template-literal": "error",
            "@typescript-eslint/no-floating-promises": "error",
            "@typescript-eslint/no-misused-promises": "error",
            "@typescript-eslint/no-import-type-side-effects": "error",
            "@typescript-eslint/no-extraneous-class": "off",
            "max-lines": ["error", { max: 220, skipBlankLines: true, skipComments: true }],
        },
    },
    // A Pulumi resource is often created for its effect alone; chai-free tests call assert by statement.
    { files: ["policy-pack/rules/*/*.ts"], rules: { "max-lines": ["error", { max: 90, skipComments: true }] } },
    { files: ["test/**/*.ts"], rules: { "max-lines": ["error", { max: 400 }] } },
);
