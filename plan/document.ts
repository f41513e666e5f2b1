import type { ExceptedFinding } from "../policy-pack/lib/exceptions";
import type { Finding } from "../policy-pack/lib/resource";
import { redacted, type RenderedResource } from "./engine";
import type { AccountPlan } from "./plan";
import type { ProofResult } from "./proofs/result";
import { isAws } from "./summary/facts";

const levels: readonly Finding["level"][] = ["mandatory", "advisory"];
const severities: readonly Finding["severity"][] = ["critical", "high", "medium", "low"];

/** The plan for machines; `plan/schema/plan.schema.json` documents it. */
export interface PlanDocument {
    readonly stack: string;
    readonly resources: readonly PlannedResource[];
    readonly findings: readonly Finding[];
    readonly exceptions: readonly PlannedException[];
    readonly proofs: readonly ProofResult[];
    readonly counts: {
        readonly resources: number;
        readonly byAccount: Readonly<Record<string, number>>;
        readonly byType: Readonly<Record<string, number>>;
        readonly findings: Readonly<Record<Finding["level"] | "excepted", number>>;
    };
}

interface PlannedResource {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly parent?: string;
    readonly account?: string;
    readonly id?: string;
    readonly inputs: Readonly<Record<string, unknown>>;
}

/** A finding that an exception takes back, and why. */
interface PlannedException extends Finding {
    readonly reason: string;
    readonly owner: string;
    readonly expires: string;
}

/** What is said of no single account. */
export interface AboutTheWhole {
    /** What the policy pack says of its own configuration. */
    readonly aboutPack?: readonly Finding[];
    readonly proofs?: readonly ProofResult[];
}

/** Everything sorted, so that two plans can be compared line by line. */
export function planDocument(
    stack: string,
    plans: readonly AccountPlan[],
    { aboutPack = [], proofs = [] }: AboutTheWhole = {},
): PlanDocument {
    // What several accounts share, such as the environment's own component, is rendered with each of them.
    const resources = [
        ...new Map(plans.flatMap((plan) => plan.resources).map((resource) => [resource.urn, resource])).values(),
    ];
    const findings = [...plans.flatMap((plan) => plan.findings), ...aboutPack];
    const exceptions = plans.flatMap((plan) => plan.excepted).map(plannedException);
    const aws = resources.filter(isAws);
    return {
        stack,
        resources: resources.sort(by(({ urn }) => urn)).map(planned),
        findings: inOrder(findings),
        exceptions: inOrder(exceptions),
        proofs: [...proofs]
            .sort(by(({ name }) => name))
            .map(({ name, control, holds, evidence }) => ({ name, control, holds, evidence })),
        counts: {
            resources: aws.length,
            byAccount: counts(aws.flatMap(({ account }) => account ?? [])),
            byType: counts(resources.map(({ type }) => type)),
            findings: {
                mandatory: findings.filter(({ level }) => level === "mandatory").length,
                advisory: findings.filter(({ level }) => level === "advisory").length,
                excepted: exceptions.length,
            },
        },
    };
}

function inOrder<F extends Finding>(findings: readonly F[]): readonly F[] {
    return [...findings].sort(
        by(({ level, severity, rule, resource, message }) =>
            [levels.indexOf(level), severities.indexOf(severity), rule, resource, message].join("\n"),
        ),
    );
}

function plannedException({ exception, ...finding }: ExceptedFinding): PlannedException {
    const { reason, owner, expires } = exception;
    return { ...finding, reason, owner, expires };
}

function planned(resource: RenderedResource): PlannedResource {
    const { urn, type, name, parent, account, id } = resource;
    return { urn, type, name, parent, account, id, inputs: sorted(redacted(resource)) };
}

function sorted(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(fields).sort(by(([key]) => key)));
}

function counts(keys: readonly string[]): Readonly<Record<string, number>> {
    const result = new Map<string, number>();
    for (const key of [...keys].sort()) {
        result.set(key, (result.get(key) ?? 0) + 1);
    }
    return Object.fromEntries(result);
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
    return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
