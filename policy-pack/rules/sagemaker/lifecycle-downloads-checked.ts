import type { NotebookInstanceLifecycleConfigurationArgs, StudioLifecycleConfigArgs } from "@pulumi/aws/sagemaker";
import { apartFor } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { base64, decoded, scriptFault, unsafeDownload } from "../../lib/scripts";

const piped = base64("#!/bin/bash\ncurl -sSL https://example.com/install.sh | sudo bash\n");
const plain = base64("wget http://example.com/tool.tgz");
const sound = base64("#!/bin/bash\n# curl https://example.com | sh is not done\naws s3 cp s3://tools/idle.py .\n");
const fault = (script: unknown, path: string) =>
    scriptFault(unsafeDownload(decoded(script)), path, "bring it in through the internal index or bucket instead");

export const lifecycleDownloadsChecked = rule(
    {
        name: "sagemaker-lifecycle-downloads-checked",
        description: "Lifecycle scripts run no code that comes unseen or unprotected from elsewhere.",
        severity: "high",
        control: "standard-images",
        remediation: "Take code from the internal package index, image or bucket.",
        frameworks: { nist: ["CM-7", "SI-7"], pci: ["6.3.2"] },
        requirements: ["R12", "R21"],
        tags: ["sagemaker", "integrity"],
    },
    check<NotebookInstanceLifecycleConfigurationArgs>(
        "aws:sagemaker/notebookInstanceLifecycleConfiguration:NotebookInstanceLifecycleConfiguration",
        {
            find: (scripts) => apartFor(["onCreate", "onStart"] as const, (event) => fault(scripts[event], event)),
            compliant: { "from a bucket": { onStart: sound }, "no script": {} },
            noncompliant: { "piped into a shell": { onStart: piped }, "without TLS": { onCreate: plain } },
        },
    ),
    check<StudioLifecycleConfigArgs>("aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig", {
        find: ({ studioLifecycleConfigContent }) => fault(studioLifecycleConfigContent, "studioLifecycleConfigContent"),
        compliant: {
            "from a bucket": { studioLifecycleConfigContent: sound },
            "the instance's metadata": { studioLifecycleConfigContent: base64("curl http://169.254.169.254/latest") },
        },
        noncompliant: {
            "piped into a shell": { studioLifecycleConfigContent: piped },
            "an index that is not checked": {
                studioLifecycleConfigContent: base64("pip config set global.trusted-host pypi.internal"),
            },
        },
    }),
);
