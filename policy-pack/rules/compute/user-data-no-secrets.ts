import type { InstanceArgs, LaunchTemplateArgs, SpotFleetRequestArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { decoded, base64, scriptFault } from "../../lib/scripts";
import { secretIn } from "../../lib/secrets";
import { list } from "../../lib/values";

const fix = "read it from Secrets Manager at start";
const script = "#!/bin/bash\naws secretsmanager get-secret-value --secret-id team/db\n";
const leaking = "#!/bin/bash\nexport DB_PASSWORD=correct-horse-battery\n";

const fleet = (userData: string) => ({
    launchSpecifications: [{ ami: "ami-1", instanceType: "m7i.large", userData }],
});

export const userDataNoSecrets = rule(
    {
        name: "ec2-user-data-no-secrets",
        description:
            "User data, which everybody on the instance and every reader of its description can see, holds no credentials.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Read the credential from Secrets Manager or Parameter Store at start.",
        frameworks: { nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        requirements: ["R5"],
        tags: ["ec2", "credentials"],
    },
    check<InstanceArgs>(
        [
            "aws:ec2/instance:Instance",
            "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
            "aws:ec2/launchConfiguration:LaunchConfiguration",
        ],
        {
            find: ({ userData, userDataBase64 }) => [
                ...scriptFault(secretIn(decoded(userData)), "userData", fix),
                ...scriptFault(secretIn(decoded(userDataBase64)), "userDataBase64", fix),
            ],
            compliant: {
                "a script that asks": { userData: script },
                "the same, encoded": { userDataBase64: base64(script) },
            },
            noncompliant: {
                "a password": { userData: leaking },
                "a password, encoded": { userDataBase64: base64(leaking) },
                "an access key": { userData: "aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE" },
            },
        },
    ),
    check<LaunchTemplateArgs>("aws:ec2/launchTemplate:LaunchTemplate", {
        find: ({ userData }) => scriptFault(secretIn(decoded(userData)), "userData", fix),
        compliant: { "a script that asks": { userData: base64(script) }, none: {} },
        noncompliant: {
            "a password": { userData: base64(leaking) },
            "a private key": { userData: base64("-----BEGIN RSA PRIVATE KEY-----\nMII") },
        },
    }),
    check<SpotFleetRequestArgs>("aws:ec2/spotFleetRequest:SpotFleetRequest", {
        find: ({ launchSpecifications }) =>
            list(launchSpecifications).flatMap(({ userData }, i) =>
                scriptFault(secretIn(decoded(userData)), `launchSpecifications[${i}].userData`, fix),
            ),
        compliant: { "a script that asks": fleet(script), encoded: fleet(base64(script)) },
        noncompliant: { "a password": fleet(leaking), "a password, encoded": fleet(base64(leaking)) },
    }),
);
