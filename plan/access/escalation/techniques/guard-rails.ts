import { sources, type Technique } from "../technique";

const { hacking, aws } = sources;

/** Endpoint policies bound every call from inside. */
const endpoints: Technique = {
    id: "endpoint-policy",
    title: "writes an endpoint's policy",
    source: aws,
    actions: ["ec2:ModifyVpcEndpoint"],
    attempts: (scene, { principal: { account } }) =>
        scene.model.doors
            .filter((door) => door.account === account)
            .map(({ id }) => ({
                calls: [
                    {
                        action: "ec2:ModifyVpcEndpoint",
                        on: `arn:aws:ec2:${scene.model.region}:${account}:vpc-endpoint/${id}`,
                    },
                ],
                gains: [{ kind: "edits-endpoint", on: id }],
            })),
};

/**
 * Guard rails are the management account's. From any other account AWS Organizations refuses these calls, whatever the
 * policies say, since nobody is delegated the organization's policies.
 */
const organization: readonly Technique[] = [
    "DetachPolicy",
    "UpdatePolicy",
    "DeletePolicy",
    "DisablePolicyType",
    "MoveAccount",
    "RemoveAccountFromOrganization",
].map((name) => ({
    id: `organizations-${name}`,
    title: "lifts guard rails",
    source: hacking,
    actions: [`organizations:${name}`],
    attempts: (scene, { principal: { account } }) =>
        scene.model.accounts.get(account)?.name === "management"
            ? [...scene.model.accounts.keys()]
                  .filter((id) => id !== account)
                  .map((id) => ({
                      calls: [{ action: `organizations:${name}` }],
                      gains: [{ kind: "lifts-guard-rails", on: id }],
                  }))
            : [],
}));

export const guardRailTechniques: readonly Technique[] = [endpoints, ...organization];
