import type { NotebookInstanceArgs } from "@pulumi/aws/sagemaker";
import { forbid, rule } from "../../lib/rule";

export const notebookInstanceAbsent = rule(
    {
        name: "sagemaker-notebook-instance-absent",
        description: "Notebooks run in Studio; there are no notebook instances.",
        severity: "high",
        control: "confined-work",
        // Advisory, as an organisation may want them: what else is wrong with one, other rules refuse.
        level: "advisory",
        remediation: "Use a Studio space: presigned URLs of notebook instances go over the public internet.",
        frameworks: { nist: ["CM-7", "SC-7"] },
        requirements: ["R9", "R29"],
        tags: ["sagemaker", "network"],
        url: "https://docs.aws.amazon.com/sagemaker/latest/dg/interface-vpc-endpoint.html",
    },
    forbid<NotebookInstanceArgs>(
        "aws:sagemaker/notebookInstance:NotebookInstance",
        "a notebook instance is reached over the public internet whatever its network; use Studio",
        {
            "with internet": { directInternetAccess: "Enabled" },
            without: { directInternetAccess: "Disabled", subnetId: "subnet-1" },
        },
    ),
);
