import type { JobTemplateArgs } from "@pulumi/aws/emrcontainers";
import type { ApplicationArgs } from "@pulumi/aws/emrserverless";
import { imageFault } from "../../lib/images";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { only } from "../../lib/values";
import { submitting } from "./spark-submit";

const named = /\b(spark\.kubernetes\.(?:driver\.|executor\.)?container\.image)=["']?([^\s"'${]+)/g;

export const applicationImageOwn = rule(
    {
        name: "emr-application-image-private",
        description: "Serverless applications and jobs on Kubernetes run in images from private registries of ECR.",
        severity: "medium",
        remediation: "Copy the image into a repository of ECR and name that.",
        control: "standard-images",
        frameworks: { nist: ["CM-7", "SR-4"], pci: ["6.3.2"] },
        peers: {},
        requirements: ["R28"],
        tags: ["emr", "images"],
    },
    check<ApplicationArgs>("aws:emrserverless/application:Application", {
        find: ({ imageConfiguration }) => imageFault(only(imageConfiguration)?.imageUri, "imageConfiguration.imageUri"),
        compliant: {
            "AWS's own": {},
            "a private one": {
                imageConfiguration: { imageUri: "111122223333.dkr.ecr.eu-west-1.amazonaws.com/spark:1" },
            },
        },
        noncompliant: {
            public: { imageConfiguration: { imageUri: "public.ecr.aws/emr-serverless/spark/emr-7.5.0:latest" } },
            "a stranger's": { imageConfiguration: { imageUri: "docker.io/someone/spark" } },
        },
    }),
    check<JobTemplateArgs>("aws:emrcontainers/jobTemplate:JobTemplate", {
        find: ({ jobTemplateData }) =>
            blocksAt(jobTemplateData, ["jobDriver", "sparkSubmitJobDriver", "sparkSubmitParameters"]).flatMap((given) =>
                Array.from(String(given).matchAll(named), ([, property = "", image = ""]) =>
                    imageFault(image, property),
                ).flatMap((fault) => fault ?? []),
            ),
        compliant: {
            "AWS's own": submitting("--conf spark.executor.cores=4"),
            "a private one": submitting(
                "--conf spark.kubernetes.container.image=111122223333.dkr.ecr.eu-west-1.amazonaws.com/spark:1",
            ),
        },
        noncompliant: {
            "a stranger's": submitting("--conf spark.kubernetes.container.image=docker.io/someone/spark:3"),
            "a stranger's, for executors": submitting(
                "--conf spark.kubernetes.executor.container.image=ghcr.io/someone/spark:3",
            ),
        },
    }),
);
