import type { DocumentClassifierArgs, EntityRecognizerArgs } from "@pulumi/aws/comprehend";
import { keyFaults } from "../../lib/keyed";
import { check, rule, type Props } from "../../lib/rule";

const key = "arn:aws:kms:eu-west-1:111122223333:key/1";
const both = { modelKmsKeyId: key, volumeKmsKeyId: key };
const watch = <Args>(token: string, of: (keys: { modelKmsKeyId?: string; volumeKmsKeyId?: string }) => Props<Args>) =>
    check<Args>(token, {
        find: (props) => [
            ...keyFaults(props as object, "modelKmsKeyId"),
            ...keyFaults(props as object, "volumeKmsKeyId"),
            ...keyFaults(props as object, "outputDataConfig.kmsKeyId", true),
        ],
        compliant: { both: of(both), "both, one by id": of({ ...both, modelKmsKeyId: "1234abcd" }) },
        noncompliant: {
            neither: of({}),
            "the model alone": of({ modelKmsKeyId: key }),
            "AWS's key": of({ ...both, volumeKmsKeyId: "alias/aws/ebs" }),
        },
    });

export const comprehendKeyed = rule(
    {
        name: "comprehend-model-keyed",
        description: "Models of Comprehend, their volumes and output are encrypted with customer managed keys.",
        severity: "high",
        remediation: "Set modelKmsKeyId, volumeKmsKeyId and outputDataConfig.kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R13"],
        tags: ["comprehend", "encryption"],
    },
    watch<DocumentClassifierArgs>("aws:comprehend/documentClassifier:DocumentClassifier", (keys) => keys),
    watch<EntityRecognizerArgs>("aws:comprehend/entityRecognizer:EntityRecognizer", (keys) => keys),
);
