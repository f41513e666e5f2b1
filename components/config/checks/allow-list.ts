import { parse } from "tldts";
import type { Problem } from "../problems";
import { awsDomains, sharedHosts } from "../shared-hosts";
import { type Check, repeated } from "./check";

/**
 * Each entry names one party's hosts: nothing under which anyone can put things (R21). The same holds for names that DNS
 * only answers: whoever owns a domain reads the questions that are asked below it (R30).
 */
export const allowLists: Check = ({ dmz, teams }) => [
    ...problemsOf("dmz.resolvable", dmz.resolvable),
    ...Object.entries(teams).flatMap(([team, { network }]) =>
        problemsOf(`teams.${team}.network.allowList`, network.allowList),
    ),
];

function problemsOf(path: string, names: readonly string[]): readonly Problem[] {
    const entries = names.map((value, index) => ({ value, path: `${path}[${index}]` }));
    return [...entries.flatMap(tooOpen), ...repeatedEntries(entries), ...coveredEntries(entries)];
}

interface Entry {
    readonly path: string;
    readonly value: string;
}

/** What is wrong with an entry by itself; the first reason is enough. */
function tooOpen({ path, value }: Entry): Problem[] {
    const reason = awsWide(value) ?? publicSuffix(value) ?? sharedHost(value);
    return reason === undefined ? [] : [{ path, value, ...reason }];
}

type Reason = Pick<Problem, "message" | "allowed" | "fix">;

function awsWide(value: string): Reason | undefined {
    const host = withoutDot(value);
    const { isPrivate, domain } = parse(host, { allowPrivateDomains: true });
    const ofAws = awsDomains.some((aws) => host === aws || host.endsWith(`.${aws}`));
    // One customer's bucket, API or distribution has a name below a suffix that the public suffix list keeps for AWS.
    const oneCustomers = isPrivate === true && domain !== null;
    return ofAws && !oneCustomers
        ? {
              message: "opens an AWS service for everybody's accounts, a way out for data",
              allowed: "AWS services only through the VPC endpoints that follow from the features",
              fix: "remove it and switch on the feature that needs the service",
          }
        : undefined;
}

function publicSuffix(value: string): Reason | undefined {
    const host = withoutDot(value);
    const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
    if (isIcann !== true && isPrivate !== true) {
        return {
            message: "ends in no top-level domain that exists",
            allowed: "a public name such as api.example.com",
            fix: "correct it",
        };
    }
    return domain === null
        ? {
              message: "is a public suffix, under which anyone can have a name",
              allowed: "hosts of one known party",
              fix: `name the host, such as <name>.${host}`,
          }
        : undefined;
}

function sharedHost(value: string): Reason | undefined {
    const found = Object.entries(sharedHosts).find(([host]) => {
        const own = withoutDot(value);
        return own === host || own.endsWith(`.${host}`) || covers(value, host);
    });
    if (found === undefined) {
        return undefined;
    }
    const [host, what] = found;
    return {
        message: `reaches ${host}: ${what}`,
        allowed: "hosts of one known party",
        fix: "fetch what the work needs once, through landing, or from the internal package and image sources",
    };
}

function repeatedEntries(entries: readonly Entry[]): Problem[] {
    return repeated(entries).map(({ again, first }) => ({
        path: again.path,
        message: `repeats ${first.path}`,
        value: again.value,
        allowed: "each name once",
        fix: "remove it",
    }));
}

function coveredEntries(entries: readonly Entry[]): Problem[] {
    const wildcards = entries.filter(({ value }) => value.startsWith("."));
    return entries.flatMap(({ path, value }) => {
        const cover = wildcards.find(
            (wildcard) => wildcard.value !== value && covers(wildcard.value, withoutDot(value)),
        );
        return cover === undefined
            ? []
            : {
                  path,
                  message: `is covered by ${cover.path}, which is ${cover.value}`,
                  value,
                  allowed: "each name once, as narrow as the work allows",
                  fix: "remove one of the two, better the wider one",
              };
    });
}

/** Whether an entry such as `.example.com` reaches a host below it. */
function covers(entry: string, host: string): boolean {
    return entry.startsWith(".") && host.endsWith(entry);
}

function withoutDot(value: string): string {
    return value.replace(/^\./, "");
}
