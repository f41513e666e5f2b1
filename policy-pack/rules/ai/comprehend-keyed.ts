import type { DocumentClassifierArgs } from "@pulumi/aws/comprehend";
import { apart } from "../../lib/apart";
import { keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const key = "arn:aws:kms:eu-west-1:111122223333:key/1";
const both = { modelKmsKeyId: key, volumeKmsKeyId: key };
const watched = check<DocumentClassifierArgs>(
    ["aws:comprehend/documentClassifier:DocumentClassifier", "aws:comprehend/entityRecognizer:EntityRecognizer"],
    {
        find: (props) =>
            apart([
                () => keyFaults(props, "modelKmsKeyId"),
                () => keyFaults(props, "volumeKmsKeyId"),
                () => keyFaults(props, "outputDataConfig.kmsKeyId", true),
            ]),
        asksForPresence: true,
        compliant: { both: both, "both, one by id": { ...both, modelKmsKeyId: "1234abcd" } },
        noncompliant: {
            neither: {},
            "the model alone": { modelKmsKeyId: key },
            "AWS's key": { ...both, volumeKmsKeyId: "alias/aws/ebs" },
        },
    },
);

export const comprehendKeyed = rule(
    {
        name: "comprehend-model-keyed",
        description: "Models of Comprehend, their volumes and output are encrypted with customer managed keys.",
        severity: "high",
        control: "own-keys",
        remediation: "Set modelKmsKeyId, volumeKmsKeyId and outputDataConfig.kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R13"],
        tags: ["comprehend", "encryption"],
    },
    watched,
);
