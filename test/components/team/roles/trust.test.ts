import assert from "node:assert/strict";
import type { PolicyDocument } from "../../../../components/iam/document";
import { rolePlans } from "../../../../components/team/roles/role-plans";
import { sample, sampleContext } from "../../../support/contexts";
import { decide, type RequestContext } from "../../../../plan/access/decide";
import { context, places, planOf } from "./asking";

const { names } = context;
const saml = { "saml:aud": "https://signin.aws.amazon.com/saml", "sts:RoleSessionName": "ann@example.com" };

/** A SAML sign-in is anonymous until it succeeds; the provider is the principal that the trust policy names. */
async function signIn(trust: PolicyDocument, keys: RequestContext): Promise<boolean> {
    const answer = await decide({
        principal: names.samlProviderArn("corp"),
        action: "sts:AssumeRoleWithSAML",
        resource: names.roleArn(names.developerRole("ann")),
        resourcePolicy: trust,
        context: keys,
    });
    return answer.allowed;
}

async function assume(key: string, service: string, keys: RequestContext): Promise<boolean> {
    const plan = planOf(key);
    const answer = await decide({
        principal: service,
        action: "sts:AssumeRole",
        resource: names.roleArn(plan.name),
        resourcePolicy: plan.trust,
        context: keys,
    });
    return answer.allowed;
}

describe("trust", () => {
    it("lets a person sign in under the own name, from the room", async () => {
        const { trust } = planOf("developer-ann");
        assert.equal(await signIn(trust, { ...saml, ...places.room }), true);
        assert.equal(await signIn(trust, { ...saml, ...places.entrance, "aws:VpceAccount": undefined }), true);
    });

    it("lets nobody sign in from elsewhere, under another name or to another audience", async () => {
        const { trust } = planOf("developer-ann");
        assert.equal(await signIn(trust, { ...saml, ...places.elsewhere }), false);
        assert.equal(await signIn(trust, { ...saml, ...places.zone }), false);
        assert.equal(await signIn(trust, { ...saml, ...places.entranceFromElsewhere }), false);
        assert.equal(await signIn(trust, saml), false);
        assert.equal(await signIn(trust, { ...saml, ...places.room, "sts:RoleSessionName": "bob@example.com" }), false);
        assert.equal(await signIn(trust, { ...saml, ...places.room, "sts:RoleSessionName": undefined }), false);
        assert.equal(await signIn(trust, { ...saml, ...places.room, "saml:aud": "https://example.com" }), false);
    });

    it("lists every holder of a persona and nobody else", async () => {
        const of = sampleContext({
            members: {
                eve: { email: "eve@example.com", personas: ["infra-admin"] },
                gil: { email: "gil@example.com", personas: ["infra-admin"] },
                ann: { email: "ann@example.com", personas: ["developer"] },
            },
        });
        const { trust } = planOf("infra-admin", of);
        const as = (name: string) =>
            signIn(trust, { ...saml, ...places.room, "sts:RoleSessionName": `${name}@example.com` });
        assert.deepEqual([await as("eve"), await as("gil"), await as("ann")], [true, true, false]);
    });

    const ours = { "aws:SourceAccount": sample.teamAccount };
    const services: readonly [string, string, string | undefined][] = [
        ["studio-ann", "sagemaker.amazonaws.com", undefined],
        ["jobs", "sagemaker.amazonaws.com", undefined],
        ["inference", "sagemaker.amazonaws.com", undefined],
        ["labelling", "sagemaker.amazonaws.com", undefined],
        ["images", "sagemaker.amazonaws.com", undefined],
        ["intake", "states.amazonaws.com", names.stateMachineArn],
        ["intake", "events.amazonaws.com", names.arn("events", `rule/${names.eventRule("intake-clean")}`)],
        ["malware-scan", "malware-protection-plan.guardduty.amazonaws.com", undefined],
        ["backup", "backup.amazonaws.com", undefined],
        ["flow-logs", "vpc-flow-logs.amazonaws.com", names.arn("ec2", "vpc-flow-log/fl-1")],
        ["alarms", "events.amazonaws.com", names.arn("events", `rule/${names.eventRule("x")}`)],
    ];
    for (const [key, service, sourceArn] of services) {
        it(`lets ${service} be ${key} for this account and for no other`, async () => {
            const source = sourceArn === undefined ? {} : { "aws:SourceArn": sourceArn };
            assert.equal(await assume(key, service, { ...ours, ...source }), true);
            assert.equal(await assume(key, service, { "aws:SourceAccount": "999999999999", ...source }), false);
            assert.equal(await assume(key, service, source), false);
            assert.equal(await assume(key, "lambda.amazonaws.com", { ...ours, ...source }), false);
            if (sourceArn !== undefined) {
                const other = { ...ours, "aws:SourceArn": "arn:aws:s3:::something-else" };
                assert.equal(await assume(key, service, other), false);
            }
        });
    }

    it("lets EC2 alone be hosts", async () => {
        assert.equal(await assume("hosts", "ec2.amazonaws.com", {}), true);
        assert.equal(await assume("hosts", "ssm.amazonaws.com", {}), false);
    });

    it("lets no role become another", async () => {
        const everyone = rolePlans(context).map(({ name }) => names.roleArn(name));
        for (const plan of rolePlans(context)) {
            for (const principal of [...everyone, names.deployerArn]) {
                const resource = names.roleArn(plan.name);
                const everything = {
                    Version: "2012-10-17",
                    Statement: [{ Sid: "All", Effect: "Allow", Action: "*", Resource: "*" }],
                } as const;
                const answer = await decide({
                    principal,
                    action: "sts:AssumeRole",
                    resource,
                    resourcePolicy: plan.trust,
                    identity: [everything],
                    context: { "aws:SourceAccount": sample.teamAccount },
                });
                assert.equal(answer.allowed, false, `${principal} becomes ${plan.key}`);
            }
        }
    });
});
