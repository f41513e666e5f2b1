import type { DomainArgs, UserProfileArgs } from "@pulumi/aws/sagemaker";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const oauth = (status: string) => ({
    canvasAppSettings: {
        identityProviderOauthSettings: [{ secretArn: "arn:aws:secretsmanager:eu-west-1:1:secret:s", status }],
    },
});
const register = (crossAccountModelRegisterRoleArn: string) => ({
    canvasAppSettings: { modelRegisterSettings: { status: "ENABLED", crossAccountModelRegisterRoleArn } },
});
const foreign = "arn:aws:iam::999988887777:role/register";

function faults(props: unknown, at: string): readonly string[] {
    const within = (...path: string[]) => blocksAt(props, [at, "canvasAppSettings", ...path]);
    const [role] = within("modelRegisterSettings", "crossAccountModelRegisterRoleArn").filter((arn) => arn !== "");
    const logins = within("identityProviderOauthSettings").some(
        (one) => !blocksAt(one, ["status"]).includes("DISABLED"),
    );
    return [
        ...(role ? [`${at}.canvasAppSettings registers models in another account as ${String(role)}; remove it`] : []),
        ...(logins
            ? [`${at}.canvasAppSettings.identityProviderOauthSettings reaches data outside AWS; remove it`]
            : []),
    ];
}

export const canvasClosed = rule(
    {
        name: "sagemaker-canvas-closed",
        description: "Canvas neither hands models to another account nor signs in to data services outside AWS.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Remove crossAccountModelRegisterRoleArn and identityProviderOauthSettings.",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["1.3.2"] },
        requirements: ["R7", "R27"],
        tags: ["sagemaker", "exposure"],
    },
    check<DomainArgs>("aws:sagemaker/domain:Domain", {
        find: (domain) => faults(domain, "defaultUserSettings"),
        compliant: { "nothing said": {}, off: { defaultUserSettings: oauth("DISABLED") } },
        noncompliant: {
            "a data service": { defaultUserSettings: oauth("ENABLED") },
            "another account": { defaultUserSettings: register(foreign) },
        },
    }),
    check<UserProfileArgs>("aws:sagemaker/userProfile:UserProfile", {
        find: (profile) => faults(profile, "userSettings"),
        compliant: {
            "the domain's": {},
            "own registry": { userSettings: { canvasAppSettings: { modelRegisterSettings: { status: "ENABLED" } } } },
        },
        noncompliant: {
            "a data service": { userSettings: oauth("ENABLED") },
            "another account": { userSettings: register(foreign) },
        },
    }),
);
