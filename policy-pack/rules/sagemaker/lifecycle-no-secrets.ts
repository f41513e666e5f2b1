import type { NotebookInstanceLifecycleConfigurationArgs, StudioLifecycleConfigArgs } from "@pulumi/aws/sagemaker";
import { apartFor } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { base64, decoded, scriptFault } from "../../lib/scripts";
import { secretIn } from "../../lib/secrets";

const leaking = base64("#!/bin/bash\nexport DB_PASSWORD=correct-horse-battery\n");
const key = base64(`aws configure set aws_access_key_id ${"AKIA"}IOSFODNN7EXAMPLE`);
const sound = base64("#!/bin/bash\nset -eu\nTOKEN=$(aws codeartifact get-authorization-token --domain d)\n");
const fault = (script: unknown, path: string) =>
    scriptFault(secretIn(decoded(script)), path, "read it from Secrets Manager at run time");

export const lifecycleNoSecrets = rule(
    {
        name: "sagemaker-lifecycle-no-secrets",
        description: "Lifecycle scripts hold no credentials: whoever may describe them reads them.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Read the credential from Secrets Manager with the execution role when the script runs.",
        frameworks: { nist: ["IA-5", "SA-3"], pci: ["8.6.2"] },
        requirements: ["R5", "R12"],
        tags: ["sagemaker", "credentials"],
    },
    check<NotebookInstanceLifecycleConfigurationArgs>(
        "aws:sagemaker/notebookInstanceLifecycleConfiguration:NotebookInstanceLifecycleConfiguration",
        {
            find: (scripts) => apartFor(["onCreate", "onStart"] as const, (event) => fault(scripts[event], event)),
            compliant: { "a token got at run time": { onCreate: sound, onStart: sound }, "no script": {} },
            noncompliant: { "a password": { onCreate: sound, onStart: leaking }, "an access key": { onCreate: key } },
        },
    ),
    check<StudioLifecycleConfigArgs>("aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig", {
        find: ({ studioLifecycleConfigContent }) => fault(studioLifecycleConfigContent, "studioLifecycleConfigContent"),
        compliant: {
            "a token got at run time": { studioLifecycleConfigContent: sound },
            "a secret by its ARN": {
                studioLifecycleConfigContent: base64("SECRET=arn:aws:secretsmanager:eu-west-1:1:secret:x"),
            },
        },
        noncompliant: {
            "a password": { studioLifecycleConfigContent: leaking },
            "an access key, not encoded": { studioLifecycleConfigContent: `KEY=${"AKIA"}IOSFODNN7EXAMPLE` },
        },
    }),
);
