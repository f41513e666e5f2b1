import type { UserArgs } from "@pulumi/aws/elasticache";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const usersNarrow = rule(
    {
        name: "elasticache-users-narrow",
        description: "Users of caches have not every command on every key.",
        severity: "medium",
        control: "data-perimeter",
        level: "advisory",
        remediation: "Name keys and commands in accessString, and leave +@all and allcommands out.",
        frameworks: { nist: ["AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["elasticache", "authorization"],
    },
    check<UserArgs>(["aws:elasticache/user:User", "aws:memorydb/user:User"], {
        find: ({ accessString }) => {
            const words = text(accessString).toLowerCase().split(/\s+/);
            const commands = words.some((word) => word === "+@all" || word === "allcommands");
            const less = words.some((word) => word.startsWith("-@") && word !== "-@all");
            const keys = words.some((word) => word === "~*" || word === "allkeys");
            return words.includes("on") && commands && keys && !less
                ? `accessString is ${show(accessString)}, every command on every key; name what the user needs`
                : undefined;
        },
        compliant: {
            "keys of its own": { accessString: "on ~app::* -@all +@read +@write" },
            "all but what is dangerous": { accessString: "on ~* +@all -@dangerous -@admin" },
            off: { accessString: "off ~* +@all" },
        },
        noncompliant: {
            everything: { accessString: "on ~* +@all" },
            "everything in words": { accessString: "ON allkeys allcommands" },
            "everything, channels too": { accessString: "on ~* &* +@all" },
        },
    }),
);
