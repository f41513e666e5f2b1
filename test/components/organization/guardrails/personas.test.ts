import assert from "node:assert/strict";
import { policy } from "../../../../components/iam/document";
import { featurePolicy } from "../../../../components/team/roles/workloads/features";
import { decide } from "../../../../plan/access/decide";
import { context as team, places, planOf, policiesOf, type Group, type Row } from "../../team/roles/asking";
import { peopleQuestions } from "../../team/roles/people-questions";
import { serviceQuestions } from "../../team/roles/service-questions";
import { workloadQuestions } from "../../team/roles/workload-questions";
import { railsOf } from "./world";

const rails = railsOf("teams");
const { organization, region } = team.environment;
const careless = policy({ Sid: "Careless", Effect: "Allow", Principal: "*", Action: "*", Resource: "*" });

/** The same question that the role's own policies are asked, with the guard rails above them. */
async function underGuardRails({ role, from }: Group, [action, resource, , where, keys]: Row) {
    const plan = planOf(role);
    const { boundary, guards } = policiesOf(plan);
    const place = places[where ?? from];
    const foreign = !["", team.team.accountId].includes(resource.split(":")[4] ?? "");
    return decide({
        principal: team.names.roleArn(plan.name),
        action,
        resource,
        identity: [...guards, plan.permissions, ...(plan.features ? [featurePolicy(team)] : [])],
        boundary,
        resourcePolicy: action.startsWith("kms:") || foreign ? careless : undefined,
        scps: rails.serviceControls,
        rcps: foreign ? undefined : rails.resourceControls,
        context: {
            "aws:RequestedRegion": region,
            "aws:PrincipalOrgID": organization.id,
            "aws:ResourceOrgID": organization.id,
            ...("aws:SourceVpc" in place ? { "aws:VpceOrgID": organization.id } : {}),
            ...Object.fromEntries(
                Object.entries(plan.tags ?? {}).map(([key, tag]) => [`aws:PrincipalTag/${key}`, tag]),
            ),
            // The launch template says so, and no call can say otherwise.
            ...(action === "ec2:RunInstances" && resource.includes(":instance/")
                ? { "ec2:MetadataHttpTokens": "required" }
                : {}),
            ...place,
            ...keys,
        },
    });
}

describe("under the guard rails", () => {
    for (const group of [...peopleQuestions, ...workloadQuestions, ...serviceQuestions]) {
        it(`${group.role} goes on doing all that the role is for`, async () => {
            const allowed = group.rows.filter(([, , answer]) => answer === "yes");
            assert.ok(allowed.length > 0);
            const answers = await Promise.all(allowed.map((row) => underGuardRails(group, row)));
            assert.deepEqual(
                answers.flatMap(({ allowed: still, decidedBy }, index) =>
                    still ? [] : [`${allowed[index]?.slice(0, 2).join(" on ")}: ${decidedBy}`],
                ),
                [],
            );
        }).timeout(60_000);
    }
});
