import type { PublishingDestinationArgs } from "@pulumi/aws/guardduty";
import type { ClassificationExportConfigurationArgs } from "@pulumi/aws/macie2";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const macieExportCustomerKey = rule(
    {
        name: "macie-export-customer-key",
        description: "What Macie and GuardDuty found is kept encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set s3Destination.kmsKeyArn (kmsKeyArn of a publishing destination) to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["guardduty", "encryption"],
    },
    keyedCheck<ClassificationExportConfigurationArgs>(
        "aws:macie2/classificationExportConfiguration:ClassificationExportConfiguration",
        "s3Destination.kmsKeyArn",
    ),
    keyedCheck<PublishingDestinationArgs>("aws:guardduty/publishingDestination:PublishingDestination", "kmsKeyArn"),
);
