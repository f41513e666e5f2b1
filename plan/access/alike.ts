import { Netmask } from "netmask";
import type { AccessModel } from "./model";
import { statementsAbout } from "./relevant";
import { contextOf, documentOf, policiesOf, type Policy, type Question } from "./simulation";
import type { PolicyDocument, Statement } from "../../components/iam/document";

/** A word that belongs to one team, and what it is to that team. */
interface Name {
    readonly team: string;
    readonly meaning: string;
}

/** Addresses and ranges, ids of keys, and ids of VPCs and endpoints. */
const forms = [
    "[0-9]+(?:[.][0-9]+){3}(?:/[0-9]+)?",
    "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "vpce?-[0-9a-f]{8,}",
];

const central = ["management", "audit", "network"];

/**
 * Tells questions apart by everything but names: what one team's policies say of its own things, another team's say of
 * theirs, and the evaluator need not be asked again for each of a hundred teams.
 *
 * A question's words are those of IAM with every name that belongs to a team replaced by its meaning: account, VPC, keys,
 * endpoints, addresses. Evaluation compares names with names and patterns, so replacing all of them alike changes no
 * answer. Names of teams that the request does not speak of are all the same to it. A pattern that breaks off within a
 * name could match another name too; a document with one is compared as it is.
 */
export class Likeness {
    private readonly names = new Map<string, Name>();
    private readonly ranges: readonly { readonly team: string; readonly range: Netmask }[];
    private readonly pattern: RegExp;
    private readonly documents = new WeakMap<PolicyDocument, Map<string, number>>();
    private readonly numbers = new Map<string, number>();

    constructor(model: AccessModel) {
        const teams = new Map(
            [...model.accounts.values()]
                .filter(({ name }) => !central.includes(name))
                .map(({ id, name }) => [id, name]),
        );
        const ambiguous = new Set<string>();
        const add = (word: string, account: string, meaning: string) => {
            const team = teams.get(account);
            const other = this.names.get(word);
            if (other !== undefined && other.team !== team) {
                ambiguous.add(word);
            }
            if (team !== undefined) {
                this.names.set(word, { team, meaning });
            }
        };
        teams.forEach((name, id) => {
            add(name, id, "name");
            add(id, id, "account");
        });
        model.vpcs.forEach(({ id, account }) => add(id, account, "vpc"));
        model.doors.forEach(({ id, account, service }) => add(id, account, `door ${service}`));
        for (const { kind, arn, account, purpose } of model.resources.values()) {
            if (kind === "key") {
                add(arn.slice(arn.lastIndexOf("/") + 1), account, `key ${purpose ?? ""}`);
            }
        }
        const members = new Map<string, number>();
        for (const { member, account, persona } of model.principals.values()) {
            if (member !== undefined && persona !== undefined && !this.names.has(member)) {
                const index = members.get(account) ?? 0;
                members.set(account, index + 1);
                add(member, account, `member ${index}`);
            }
        }
        ambiguous.forEach((word) => this.names.delete(word));
        this.ranges = model.vpcs.flatMap(({ account, range }) => {
            const team = teams.get(account);
            return team === undefined ? [] : [{ team, range: new Netmask(range) }];
        });
        const hyphenated = [...this.names.keys()].filter((word) => /^[a-z][a-z0-9]*-(?!.*[0-9a-f]{8})/.test(word));
        const words = [...forms, ...hyphenated.sort((one, other) => other.length - one.length), "[A-Za-z0-9]+"];
        this.pattern = new RegExp(`(?<![A-Za-z0-9])(?:${words.join("|")})(?![A-Za-z0-9])`, "g");
    }

    /** The same for questions that differ in nothing but names, and in keys that no policy asks about. */
    of(question: Question): string {
        const { principal, action, resource, resourceAccount, blockPublicAccess } = question;
        const asked = new Set(policiesOf(question).flatMap((policy) => keysAsked(documentOf(policy), action)));
        const context = Object.entries(contextOf(question)).filter(
            ([key, value]) => value !== undefined && asked.has(key.toLowerCase()),
        );
        const teams: string[] = [];
        const request = [principal, action, resource, resourceAccount, context.sort(), blockPublicAccess];
        const words = this.replaced(JSON.stringify(request), (team) => {
            if (!teams.includes(team)) {
                teams.push(team);
            }
            return teams.indexOf(team);
        }).text;
        const said = (policies: readonly Policy[]) => policies.map((policy) => this.said(policy, action, teams));
        const levels = (policies: Question["scps"]) => (policies ?? []).map((level) => said([level].flat()));
        const { identity = [], boundary, resourcePolicy, scps, rcps, endpointPolicies } = question;
        const policies = [
            said(identity),
            boundary && said([boundary]),
            resourcePolicy && said([resourcePolicy]),
            levels(scps),
            levels(rcps),
            endpointPolicies && said(endpointPolicies),
        ];
        return `${words}\n${JSON.stringify(policies)}`;
    }

    /** A number for what a policy says of an action, to whom speaks of these teams. */
    private said(policy: Policy, action: string, teams: readonly string[]): number {
        const document = documentOf(policy);
        const known = this.documents.get(document) ?? new Map<string, number>();
        this.documents.set(document, known);
        const key = `${action} ${teams.join()}`;
        const number = known.get(key) ?? this.numberOf(this.text(statementsAbout(document, action), teams));
        known.set(key, number);
        return number;
    }

    private numberOf(text: string): number {
        const number = this.numbers.get(text) ?? this.numbers.size;
        this.numbers.set(text, number);
        return number;
    }

    private text(statements: readonly Statement[], teams: readonly string[]): string {
        const texts = statements.map((statement) => {
            const given = JSON.stringify({ ...statement, Sid: undefined });
            const { text, open } = this.replaced(given, (team) => teams.indexOf(team));
            return open ? given : JSON.stringify(JSON.parse(text, inOrder));
        });
        return [...new Set(texts)].sort().join("\n");
    }

    private replaced(
        given: string,
        indexOf: (team: string) => number,
    ): { readonly text: string; readonly open: boolean } {
        let open = false;
        const text = given.replaceAll(this.pattern, (word: string, offset: number) => {
            const name = this.names.get(word) ?? this.addressName(word);
            if (name === undefined) {
                return word;
            }
            open ||=
                name.meaning !== "account" &&
                /[*?]/.test(`${given[offset - 1] ?? ""}${given[offset + word.length] ?? ""}`);
            const index = indexOf(name.team);
            return `<${index < 0 ? "other" : index} ${name.meaning}>`;
        });
        return { text, open };
    }

    private addressName(word: string): Name | undefined {
        if (!/^[0-9]+[.]/.test(word)) {
            return undefined;
        }
        const [address = "", length] = word.split("/");
        const home = this.ranges.find(({ range }) => range.contains(address) && Number(length ?? 32) >= range.bitmask);
        if (home === undefined) {
            return undefined;
        }
        const whole = word === home.range.toString();
        const offset = new Netmask(address).netLong - home.range.netLong;
        return { team: home.team, meaning: whole ? "range" : `address ${offset}/${length ?? ""}` };
    }
}

/** Lists are sets to IAM, whatever names the others in them had. */
function inOrder(_: string, value: unknown): unknown {
    return Array.isArray(value) ? [...new Set(value.map((each) => JSON.stringify(each)))].sort() : value;
}

const asking = new WeakMap<PolicyDocument, Map<string, readonly string[]>>();

/** Keys that a document's statements about an action ask for, in conditions and as variables, in lower case. */
function keysAsked(document: PolicyDocument, action: string): readonly string[] {
    const known = asking.get(document) ?? new Map<string, readonly string[]>();
    asking.set(document, known);
    const keys = known.get(action) ?? statementsAbout(document, action).flatMap(keysOf);
    known.set(action, keys);
    return keys;
}

function keysOf(statement: Statement): readonly string[] {
    const conditions = Object.values(statement.Condition ?? {}).flatMap((keys) => Object.keys(keys));
    const variables = [...JSON.stringify(statement).matchAll(/\$\{([^},]+)/g)].map(([, name = ""]) => name.trim());
    return [...conditions, ...variables].map((key) => key.toLowerCase());
}
