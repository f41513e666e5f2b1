import type { UserArgs } from "@pulumi/aws/elasticache";
import { check, rule } from "../../lib/rule";
import { isTrue, only, show, text } from "../../lib/values";

export const usersAuthenticated = rule(
    {
        name: "elasticache-users-authenticated",
        description: "Users of caches prove who they are, and the default user can do nothing.",
        severity: "high",
        remediation: 'Set authenticationMode.type to iam, and accessString of the user default to "off -@all".',
        control: "nothing-public",
        frameworks: { nist: ["AC-3", "IA-5"], pci: ["8.3.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["elasticache", "authorization"],
    },
    check<UserArgs>(["aws:elasticache/user:User", "aws:memorydb/user:User"], {
        find: ({ authenticationMode, noPasswordRequired, userName, accessString }) => {
            const access = ` ${text(accessString).toLowerCase()} `;
            const off = / off /.test(access);
            const mode = text(only(authenticationMode)?.type).toLowerCase();
            const open = isTrue(noPasswordRequired) || mode === "no-password-required" || / nopass /.test(access);
            return [
                ...(open && !off ? ["the user needs no password; set authenticationMode.type to iam"] : []),
                ...(text(userName).toLowerCase() === "default" && !off && / (\+@all|allcommands) /.test(access)
                    ? [`accessString of the default user is ${show(accessString)}; set it to "off -@all"`]
                    : []),
            ];
        },
        compliant: {
            IAM: { userName: "job", accessString: "on ~app* +@read", authenticationMode: { type: "iam" } },
            "a password": { userName: "job", accessString: "on ~* +@all", authenticationMode: { type: "password" } },
            "a default user that is off": { userName: "default", accessString: "off -@all", noPasswordRequired: true },
        },
        noncompliant: {
            "no password": { userName: "job", accessString: "on ~* +@read", noPasswordRequired: true },
            "no password, by mode": {
                userName: "job",
                accessString: "on ~* +@read",
                authenticationMode: { type: "no-password-required" },
            },
            "no password, by the string": { userName: "job", accessString: "on nopass ~* +@read" },
            "a default user with all": {
                userName: "default",
                accessString: "on ~* +@all",
                authenticationMode: { type: "password" },
            },
        },
    }),
);
