import type { UserArgs } from "@pulumi/aws/transfer";
import { check, rule, type Props } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { list, number, only, text } from "../../lib/values";

/** A bucket as a whole, or nothing. */
const whole = (path: string) => /^\/?[^/]*\/?$/.test(path);
function fault(home: Props<UserArgs>): string | undefined {
    if (number(only(home.posixProfile)?.uid) === 0)
        return "posixProfile.uid is 0, which reads and writes every file; give the user's own id";
    if (home.homeDirectoryType !== "LOGICAL") {
        return "homeDirectoryType is not LOGICAL, so that users see the paths above their own; set it and give mappings";
    }
    if (isEmptyList(home, "homeDirectoryMappings"))
        return "homeDirectoryMappings is empty; map / to the user's directory";
    const wide = list(home.homeDirectoryMappings).find(({ target }) => whole(text(target)));
    return wide === undefined
        ? undefined
        : `homeDirectoryMappings leads to ${text(wide.target)}, a whole bucket; name the user's directory`;
}
const mapped = (target: string) => ({ homeDirectoryType: "LOGICAL", homeDirectoryMappings: [{ entry: "/", target }] });
const watched = check<UserArgs>(["aws:transfer/user:User", "aws:transfer/access:Access"], {
    find: (user) => fault(user),
    compliant: {
        "a directory": mapped("/landing/ada"),
        "an id of one's own": { ...mapped("/fs-1/ada"), posixProfile: { uid: 1001, gid: 1001 } },
        "by name": mapped("/landing/${Transfer:UserName}"),
    },
    noncompliant: {
        "nothing said": {},
        "everybody's files": { ...mapped("/fs-1/ada"), posixProfile: { uid: 0, gid: 0 } },
        "a path": { homeDirectoryType: "PATH", homeDirectory: "/landing/ada" },
        "a whole bucket": mapped("/landing"),
    },
});

export const userConfined = rule(
    {
        name: "transfer-user-confined",
        description: "A user of a transfer server sees a directory of their own and nothing above it.",
        severity: "medium",
        control: "least-privilege",
        remediation: "Set homeDirectoryType to LOGICAL and map / to the user's directory.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.2"] },
        requirements: ["R5", "R27"],
        tags: ["transfer", "access"],
    },
    watched,
);
