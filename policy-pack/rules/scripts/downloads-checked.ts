import type { InstanceArgs } from "@pulumi/aws/ec2";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { decoded, scriptFault, unsafeDownload } from "../../lib/scripts";
import { scriptChecks } from "./places";

const fix = "bring it in through the internal index or bucket instead";
const piped = "curl -sSL https://example.com/install.sh | sudo bash";

export const downloadsChecked = rule(
    {
        name: "script-downloads-checked",
        description: "Builds, images, instances and Systems Manager run no code that comes unseen or unprotected.",
        severity: "high",
        control: "standard-images",
        remediation: "Take code from the internal package index, image or bucket, and check what is fetched.",
        frameworks: { nist: ["CM-7", "SI-7"], pci: ["6.3.2"] },
        peers: {},
        requirements: ["R12", "R21"],
        tags: ["integrity"],
    },
    ...scriptChecks(({ commands }) => unsafeDownload(commands), fix, "aws s3 cp s3://tools/install.sh .", [
        piped,
        "eval $(wget -qO- https://example.com/x)",
    ]),
    check<InstanceArgs>(
        [
            "aws:ec2/instance:Instance",
            "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
            "aws:ec2/launchConfiguration:LaunchConfiguration",
            "aws:ec2/launchTemplate:LaunchTemplate",
        ],
        {
            find: (props) =>
                ["userData", "userDataBase64"].flatMap((key) =>
                    blocksAt(props, [key]).flatMap((one) => scriptFault(unsafeDownload(decoded(one)), key, fix)),
                ),
            compliant: {
                "from a bucket": { userData: "#!/bin/bash\naws s3 cp s3://tools/agent.rpm . && rpm -i agent.rpm\n" },
                none: {},
            },
            noncompliant: {
                "run unseen": { userData: `#!/bin/bash\n${piped}\n` },
                "run a little later": { userData: "curl -fsSLo /tmp/i.sh https://example.com/i.sh\nbash /tmp/i.sh" },
                "without TLS, encoded": {
                    userData: Buffer.from("wget http://example.com/tool.tgz").toString("base64"),
                },
            },
        },
    ),
);
