import { isDeepStrictEqual } from "node:util";
import type { PolicyDocument, Statement } from "../../components/iam/document";
import type { AccessModel, AccountFacts, Attached, Door, GuardedResource, Principal } from "../../plan/access/model";

/** What is different about one principal, resource, account or endpoint. */
export interface Difference {
    /** `principal ARN`, `resource ARN`, `account ID`, `door ID`, or `policies ACCOUNT SERVICE`. */
    readonly about: string;
    readonly account: string;
    /** Statements that are in one of the two alone; undefined where more than statements differ. */
    readonly statements: readonly Statement[] | undefined;
}

/** What is different between two models of one environment. */
export function differences(before: AccessModel, after: AccessModel): readonly Difference[] {
    return [
        ...between("principal", before.principals, after.principals, ofPrincipal),
        ...between("resource", before.resources, after.resources, ofResource),
        ...between("account", before.accounts, after.accounts, ofAccount),
        ...between("door", byId(before.doors), byId(after.doors), ofDoor),
        ...between("policies", before.accountPolicies, after.accountPolicies, (policy) => ({
            account: "",
            policies: [policy],
            rest: [],
        })),
    ];
}

interface Anatomy {
    readonly account: string;
    readonly policies: readonly Attached[];
    /** Everything but the documents. */
    readonly rest: readonly unknown[];
}

const ofPrincipal = ({ identity, boundary, trust, ...rest }: Principal): Anatomy => ({
    account: rest.account,
    policies: [...identity, ...present(boundary), trust],
    rest: [rest, identity.map(({ name }) => name), boundary?.name],
});
const ofResource = ({ policy, ...rest }: GuardedResource): Anatomy => ({
    account: rest.account,
    policies: present(policy),
    rest: [rest, policy === undefined],
});
const ofAccount = ({ serviceControls, resourceControls, ...rest }: AccountFacts): Anatomy => ({
    account: rest.id,
    policies: [...serviceControls, ...resourceControls].flatMap(({ policies }) => policies),
    rest: [rest, [...serviceControls, ...resourceControls].map(({ at, policies }) => [at, policies.length])],
});
const ofDoor = ({ policy, ...rest }: Door): Anatomy => ({
    account: rest.account,
    policies: present(policy),
    rest: [rest, policy === undefined],
});

function between<T>(
    kind: string,
    before: ReadonlyMap<string, T>,
    after: ReadonlyMap<string, T>,
    anatomy: (thing: T) => Anatomy,
): readonly Difference[] {
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly Difference[] => {
        const [one, other] = [before.get(name), after.get(name)];
        if (one === other || (one !== undefined && other !== undefined && isDeepStrictEqual(one, other))) {
            return [];
        }
        const parts = [one, other].flatMap((each) => (each === undefined ? [] : [anatomy(each)]));
        const [first, second] = parts;
        const account = first?.account ?? "";
        const about = `${kind} ${name}`;
        return [
            first === undefined || second === undefined || !isDeepStrictEqual(first.rest, second.rest)
                ? { about, account, statements: undefined }
                : { about, account, statements: differing(first.policies, second.policies) },
        ];
    });
}

/** Statements that only one side has. */
function differing(before: readonly Attached[], after: readonly Attached[]): readonly Statement[] {
    const [one, other] = [before, after].map((policies) => {
        const documents = new Set<PolicyDocument>(policies.map(({ document }) => document));
        return [...documents].flatMap(({ Statement }) => Statement);
    });
    const texts = (statements: readonly Statement[] = []) => new Set(statements.map((each) => JSON.stringify(each)));
    const [ofOne, ofOther] = [texts(one), texts(other)];
    return [
        ...(one ?? []).filter((each) => !ofOther.has(JSON.stringify(each))),
        ...(other ?? []).filter((each) => !ofOne.has(JSON.stringify(each))),
    ];
}

function present<T>(value: T | undefined): readonly T[] {
    return value === undefined ? [] : [value];
}

function byId(doors: readonly Door[]): ReadonlyMap<string, Door> {
    return new Map(doors.map((door) => [door.id, door]));
}
