import assert from "node:assert/strict";
import { policy, type PolicyDocument } from "../../../../components/iam/document";
import type { TeamContext } from "../../../../components/team/context";
import { jobsGuard, zoneGuard } from "../../../../components/team/roles/boundaries/guards";
import { peopleBoundary } from "../../../../components/team/roles/boundaries/people";
import { servicesBoundary } from "../../../../components/team/roles/boundaries/services";
import { workloadsBoundary } from "../../../../components/team/roles/boundaries/workloads";
import { rolePlans, type RolePlan } from "../../../../components/team/roles/role-plans";
import { featurePolicy } from "../../../../components/team/roles/workloads/features";
import { sample, sampleContext } from "../../../support/contexts";
import { decide, type RequestContext } from "../../../../plan/access/decide";

/** Where a call comes from, as AWS sees it. */
export const places = {
    room: { "aws:SourceIp": "203.0.113.17" },
    entrance: {
        "aws:SourceVpc": sample.entranceVpc,
        "aws:VpcSourceIp": "192.168.40.7",
        "aws:VpceAccount": sample.networkAccount,
    },
    entranceFromElsewhere: {
        "aws:SourceVpc": sample.entranceVpc,
        "aws:VpcSourceIp": "10.9.9.9",
        "aws:VpceAccount": sample.networkAccount,
    },
    zone: {
        "aws:SourceVpc": sample.teamVpc,
        "aws:VpcSourceIp": "10.64.1.5",
        "aws:VpceAccount": sample.teamAccount,
    },
    /** An AWS service that has assumed the role, or a thief at home: nothing tells them apart. */
    elsewhere: { "aws:SourceIp": "198.51.100.7" },
    /** A service passes the caller's own request on. */
    forwarded: { "aws:ViaAWSService": "true" },
} satisfies Record<string, RequestContext>;
export type Where = keyof typeof places;

/** Action, resource, whether it is allowed, from where (default: the group's), further keys. */
export type Row = readonly [
    action: string,
    resource: string,
    answer: "yes" | "no",
    where?: Where | undefined,
    keys?: RequestContext,
];

/** The rows that one role is asked. */
export interface Group {
    /** The role's key, such as `studio-ann`. */
    readonly role: string;
    readonly from: Where;
    readonly rows: readonly Row[];
}

/** Whose policies answer: those the role has, or, to see what boundary and guards are worth, a boundless Allow. */
export type Identity = "own" | "careless";

const careless = policy({ Sid: "Careless", Effect: "Allow", Action: "*", Resource: "*" });
/** KMS, and whoever owns a thing in another account, is asked first; this one leaves it to IAM, which alone answers. */
const trusting = policy({
    Sid: "Trusting",
    Effect: "Allow",
    Principal: { AWS: `arn:aws:iam::${sample.teamAccount}:root` },
    Action: "*",
    Resource: "*",
});

export interface Policies {
    readonly boundary: PolicyDocument;
    readonly guards: readonly PolicyDocument[];
}

export const context = sampleContext();

export function planOf(key: string, of: TeamContext = context): RolePlan {
    const plan = rolePlans(of).find((candidate) => candidate.key === key);
    assert.ok(plan, `no role ${key}`);
    return plan;
}

export function policiesOf(plan: RolePlan, of: TeamContext = context): Policies {
    const boundaries = { people: peopleBoundary, workloads: workloadsBoundary, services: servicesBoundary };
    return { boundary: boundaries[plan.boundary](of), guards: plan.guarded ? [jobsGuard(of), zoneGuard(of)] : [] };
}

export async function answer(
    plan: RolePlan,
    [action, resource, , where, keys]: Row,
    from: Where,
    identity: Identity = "own",
    policies: Policies = policiesOf(plan),
    of: TeamContext = context,
) {
    const features = plan.features ? [featurePolicy(of)] : [];
    const tags = Object.entries(plan.tags ?? {}).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]);
    return decide({
        principal: of.names.roleArn(plan.name),
        action,
        resource,
        identity: [...policies.guards, ...(identity === "careless" ? [careless] : [plan.permissions, ...features])],
        boundary: policies.boundary,
        resourcePolicy: action.startsWith("kms:") || isForeign(resource) ? trusting : undefined,
        context: {
            "aws:RequestedRegion": of.environment.region,
            ...Object.fromEntries(tags),
            ...places[where ?? from],
            ...keys,
        },
    });
}

function isForeign(resource: string): boolean {
    return !["", undefined, sample.teamAccount].includes(resource.split(":")[4]);
}

/** One test for each row. */
export function itAnswers({ role, from, rows }: Group, identity: Identity = "own"): void {
    for (const row of rows) {
        it(describeRow(role, row, from), async () => {
            const { allowed, decidedBy } = await answer(planOf(role), row, from, identity);
            assert.equal(allowed ? "yes" : "no", row[2], decidedBy);
        });
    }
}

function describeRow(role: string, [action, resource, expected, where, keys]: Row, from: Where): string {
    const how = Object.entries(keys ?? {}).map(([key, value]) => `${key}=${[value].flat().join("+")}`);
    const what = resource.replace(/^arn:aws:/, "");
    return `${role} ${expected === "yes" ? "may" : "may not"} ${action} on ${what} from ${where ?? from} ${how.join(" ")}`.trim();
}
