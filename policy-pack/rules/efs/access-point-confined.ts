import type { AccessPointArgs } from "@pulumi/aws/efs";
import { apart, apartFor } from "../../lib/apart";
import { check, rule, type Findings, type Props } from "../../lib/rule";
import { list, number, only, show, text } from "../../lib/values";

const posixUser = { uid: 1001, gid: 1001 };

function userFaults({ posixUser }: Props<AccessPointArgs>): Findings {
    const user = only(posixUser);
    if (user === undefined) return "posixUser is unset, so that clients say who they are; give a uid and a gid";
    const root = (name: string, ids: unknown) =>
        list(ids).some((id) => number(id) === 0)
            ? `posixUser is root by ${name} ${show(ids)}; give another`
            : undefined;
    return apartFor(["uid", "gid", "secondaryGids"] as const, (name) => root(name, user[name]));
}

function madeFault({ rootDirectory }: Props<AccessPointArgs>): Findings {
    const made = text(only(only(rootDirectory)?.creationInfo)?.permissions);
    return /[2367]$/.test(made)
        ? `rootDirectory.creationInfo.permissions is ${show(made)}, so that anybody writes; set it to "0750"`
        : undefined;
}

function pathFault({ rootDirectory }: Props<AccessPointArgs>): Findings {
    const path = text(only(rootDirectory)?.path);
    return /^\/*$/.test(path)
        ? `rootDirectory.path is ${show(path)}, the whole file system; name a directory`
        : undefined;
}

export const accessPointConfined = rule(
    {
        name: "efs-access-point-confined",
        description: "Access points lead to a directory of the file system, under an identity that is no root.",
        severity: "medium",
        remediation: "Give posixUser a uid and gid other than 0 and rootDirectory.path another directory than /.",
        control: "data-perimeter",
        frameworks: { fsbp: ["EFS.3", "EFS.4"], nist: ["AC-6"], pci: ["7.2.1"] },
        peers: { checkov: ["CKV_AWS_329", "CKV_AWS_330"] },
        requirements: ["R5"],
        tags: ["efs", "authorization"],
    },
    check<AccessPointArgs>("aws:efs/accessPoint:AccessPoint", {
        find: (point) => apart([() => userFaults(point), () => madeFault(point), () => pathFault(point)]),
        compliant: {
            "a user and a directory": { posixUser, rootDirectory: { path: "/team" } },
            "a directory to be made": {
                posixUser: { uid: 1000, gid: 1000 },
                rootDirectory: {
                    path: "/team/a",
                    creationInfo: { ownerUid: 1000, ownerGid: 1000, permissions: "750" },
                },
            },
        },
        noncompliant: {
            "no user": { rootDirectory: { path: "/team" } },
            root: { posixUser: { uid: 0, gid: 1000 }, rootDirectory: { path: "/team" } },
            "root's group": { posixUser: { uid: 1000, gid: 0 }, rootDirectory: { path: "/team" } },
            "root's group beside its own": {
                posixUser: { uid: 1000, gid: 1000, secondaryGids: [100, 0] },
                rootDirectory: { path: "/team" },
            },
            "a directory that anybody writes to": {
                posixUser,
                rootDirectory: {
                    path: "/team",
                    creationInfo: { ownerUid: 1000, ownerGid: 1000, permissions: "0777" },
                },
            },
            "no directory": { posixUser },
            "the whole file system": { posixUser, rootDirectory: { path: "/" } },
        },
    }),
);
