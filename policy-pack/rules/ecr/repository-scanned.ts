import type { RegistryScanningConfigurationArgs, RepositoryArgs } from "@pulumi/aws/ecr";
import { given, rule, stackCheck } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isTrue, list, only } from "../../lib/values";

const registry = "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration";
const repository = "aws:ecr/repository:Repository";
const images = (scanOnPush?: boolean) =>
    given<RepositoryArgs>(
        repository,
        "images",
        scanOnPush === undefined ? {} : { imageScanningConfiguration: { scanOnPush } },
    );

export const repositoryScanned = rule(
    {
        name: "ecr-repository-scanned",
        description: "Images are scanned for known vulnerabilities when they are pushed.",
        severity: "high",
        control: "standard-images",
        remediation: "Set imageScanningConfiguration.scanOnPush to true, or configure scanning for the registry.",
        frameworks: { fsbp: ["ECR.1"], nist: ["RA-5"], pci: ["6.2.3", "11.3.1"] },
        requirements: ["R12", "R28"],
        tags: ["ecr", "vulnerabilities"],
    },
    stackCheck<RepositoryArgs>(repository, {
        find: ({ props }, stack) => {
            if (isTrue(only(props.imageScanningConfiguration)?.scanOnPush)) return undefined;
            const whole = stack
                .of<RegistryScanningConfigurationArgs>(registry)
                .flatMap((one) => list(one.props.rules))
                .some(
                    (one) =>
                        one.scanFrequency !== "MANUAL" &&
                        list(one.repositoryFilters).some(({ filter }) => filter === "*"),
                );
            return whole
                ? undefined
                : mustBeOn(only(props.imageScanningConfiguration)?.scanOnPush, "imageScanningConfiguration.scanOnPush");
        },
        compliant: {
            "on push": [images(true)],
            "by the registry": [
                images(),
                given<RegistryScanningConfigurationArgs>(registry, "all", {
                    scanType: "ENHANCED",
                    rules: [
                        {
                            scanFrequency: "CONTINUOUS_SCAN",
                            repositoryFilters: [{ filter: "*", filterType: "WILDCARD" }],
                        },
                    ],
                }),
            ],
        },
        noncompliant: { off: [images(false)], "nothing said": [images()] },
    }),
);
