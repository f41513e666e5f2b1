import assert from "node:assert/strict";
import {
    cachedImagePolicy,
    cacheRolePolicy,
    cacheRoleTrust,
    registryPolicy,
} from "../../../../components/dmz/packages/image-policies";
import {
    domainPolicy,
    sourceRepositoryPolicy,
    teamRepositoryPolicy,
} from "../../../../components/dmz/packages/package-policies";
import { packagesKeyPolicy } from "../../../../components/dmz/packages/packages-key";
import { policy, type PolicyDocument } from "../../../../components/iam/document";
import { sample } from "../../../support/contexts";
import { checkWords, decide, type RequestContext } from "../../../../plan/access/decide";
import { foundation } from "../support";

const context = foundation({
    radar: { cidr: "10.64.0.0/20", features: ["packages"] },
    sonar: { cidr: "10.64.16.0/20", features: ["packages"] },
    vault: { cidr: "10.64.32.0/20" },
});
const [radar, sonar, vault] = context.teams;
assert.ok(radar && sonar && vault);
const stranger = "999999999999";
const network = sample.networkAccount;
const deployer = context.names.deployerArn("network");
const anything = policy({ Sid: "Anything", Effect: "Allow", Action: "*", Resource: "*" });
const studio = (account: string, team: string) => `arn:aws:iam::${account}:role/kura/kura-test-${team}-studio-ann`;
const artifact = (resource: string) => `arn:aws:codeartifact:ap-northeast-1:${network}:${resource}`;

/** Only the resource's policy is asked: the caller's own account allows everything. */
async function allows(
    resourcePolicy: PolicyDocument,
    principal: string,
    action: string,
    resource: string,
    keys: RequestContext = {},
): Promise<boolean> {
    const member = principal.includes(stranger) ? undefined : sample.organizationId;
    const question = { principal, action, resource, resourceAccount: network, resourcePolicy, identity: [anything] };
    return (await decide({ ...question, context: { "aws:PrincipalOrgID": member, ...keys } })).allowed;
}

type Row = readonly [what: string, principal: string, action: string, resource: string, expected: boolean];

function rows(document: PolicyDocument, table: readonly Row[]): void {
    for (const [what, principal, action, resource, expected] of table) {
        it(`${expected ? "lets" : "does not let"} ${what}`, async () => {
            assert.equal(await allows(document, principal, action, resource), expected);
        });
    }

    it("names only actions and condition keys that exist", async () => {
        await checkWords(document);
    });
}

const ann = studio(radar.team.accountId, "radar");
const bob = studio(sonar.team.accountId, "sonar");
const eve = studio(stranger, "radar");
const own = artifact("repository/kura-test/radar");
const source = artifact("repository/kura-test/public.pypi");
const library = artifact("package/kura-test/radar/pypi/n/p");
const domain = artifact("domain/kura-test");
const read = "codeartifact:ReadFromRepository";
const publish = "codeartifact:PublishPackageVersion";

describe("the policy of a team's repository", () => {
    rows(teamRepositoryPolicy(context, radar), [
        ["the team read", ann, read, own, true],
        ["another team read", bob, read, own, false],
        ["a stranger read", eve, read, own, false],
        ["the team publish", ann, publish, library, false],
        ["the deployer publish", deployer, publish, library, false],
        ["the deployer copy packages in", deployer, "codeartifact:CopyPackageVersions", library, false],
        ["the deployer change the sources", deployer, "codeartifact:UpdateRepository", own, true],
        [
            "another role of the account change the sources",
            `arn:aws:iam::${network}:role/x`,
            "codeartifact:UpdateRepository",
            own,
            false,
        ],
        ["the team change the policy", ann, "codeartifact:PutRepositoryPermissionsPolicy", own, false],
    ]);
});

describe("the policy of a source's repository", () => {
    rows(sourceRepositoryPolicy(context), [
        ["a team read directly", ann, read, source, false],
        ["a role of the account read directly", `arn:aws:iam::${network}:role/x`, read, source, false],
        ["the deployer publish", deployer, publish, artifact("package/kura-test/public.pypi/pypi/n/p"), false],
        [
            "the deployer put it upstream of a team's",
            deployer,
            "codeartifact:AssociateWithDownstreamRepository",
            source,
            true,
        ],
        ["a team put it upstream of its own", ann, "codeartifact:AssociateWithDownstreamRepository", source, false],
    ]);
});

describe("the domain's policy", () => {
    const signIn = "codeartifact:GetAuthorizationToken";
    rows(domainPolicy(context), [
        ["a team with the feature sign in", ann, signIn, domain, true],
        ["a team without the feature sign in", studio(vault.team.accountId, "vault"), signIn, domain, false],
        ["a stranger sign in", eve, signIn, domain, false],
        ["a team make a repository", ann, "codeartifact:CreateRepository", "*", false],
        ["the deployer make a repository", deployer, "codeartifact:CreateRepository", "*", true],
        [
            "another role of the account delete the domain",
            `arn:aws:iam::${network}:role/x`,
            "codeartifact:DeleteDomain",
            domain,
            false,
        ],
    ]);

    it("lets nobody of an account sign in that has left the organization", async () => {
        assert.equal(
            await allows(domainPolicy(context), ann, signIn, domain, { "aws:PrincipalOrgID": undefined }),
            false,
        );
    });
});

describe("the registry's and the cached images' policies", () => {
    const image = (name: string) => `arn:aws:ecr:ap-northeast-1:${network}:repository/${name}`;
    const python = image("kura-test/ecr-public/docker/library/python");
    rows(registryPolicy(context), [
        ["a team fetch a public image", ann, "ecr:BatchImportUpstreamImage", python, true],
        ["a team's first pull make the repository", ann, "ecr:CreateRepository", python, true],
        ["a team make another repository", ann, "ecr:CreateRepository", image("other"), false],
        [
            "a team fetch from a registry that is not named",
            ann,
            "ecr:BatchImportUpstreamImage",
            image("kura-test/quay/x"),
            false,
        ],
        ["a stranger fetch", eve, "ecr:BatchImportUpstreamImage", python, false],
    ]);
    rows(cachedImagePolicy(context), [
        ["a Studio app pull", ann, "ecr:BatchGetImage", python, true],
        [
            "a job pull",
            `arn:aws:iam::${radar.team.accountId}:role/kura/kura-test-radar-jobs`,
            "ecr:BatchGetImage",
            python,
            false,
        ],
        [
            "a role of another name pull",
            `arn:aws:iam::${radar.team.accountId}:role/other`,
            "ecr:BatchGetImage",
            python,
            false,
        ],
        ["a stranger pull", eve, "ecr:BatchGetImage", python, false],
        ["a Studio app push", ann, "ecr:PutImage", python, false],
        ["the deployer push", deployer, "ecr:PutImage", python, false],
        [
            "the cache push",
            `arn:aws:iam::${network}:role/aws-service-role/pullthroughcache.ecr.amazonaws.com/AWSServiceRoleForECRPullThroughCache`,
            "ecr:PutImage",
            python,
            true,
        ],
    ]);
});

describe("CacheRole", () => {
    const role = context.names.roleArn("network", "image-cache");

    it("ECR alone assumes the role, for this account's registry only", async () => {
        const assume = async (principal: string, account: string) =>
            (
                await decide({
                    principal,
                    action: "sts:AssumeRole",
                    resource: role,
                    resourcePolicy: cacheRoleTrust(context),
                    context: { "aws:SourceAccount": account },
                })
            ).allowed;
        assert.equal(await assume("ecr.amazonaws.com", network), true);
        assert.equal(await assume("ecr.amazonaws.com", stranger), false);
        assert.equal(await assume("lambda.amazonaws.com", network), false);
    });

    it("the role makes repositories below the agreed names and encrypts them, and can do nothing else", async () => {
        const may = async (action: string, resource: string, keys: RequestContext = {}) =>
            (
                await decide({
                    principal: role,
                    action,
                    resource,
                    identity: [cacheRolePolicy(context)],
                    resourcePolicy: action.startsWith("kms:") ? packagesKeyPolicy(context) : undefined,
                    context: keys,
                })
            ).allowed;
        const repository = (name: string) => `arn:aws:ecr:ap-northeast-1:${network}:repository/${name}`;
        const key = `arn:aws:kms:ap-northeast-1:${network}:key/1`;
        const grant = {
            "kms:ResourceAliases": ["alias/kura-test-packages"],
            "kms:ViaService": "ecr.ap-northeast-1.amazonaws.com",
            "kms:GrantIsForAWSResource": "true",
            "kms:GrantOperations": ["Decrypt", "GenerateDataKey"],
        };
        assert.equal(await may("ecr:CreateRepository", repository("kura-test/ecr-public/x")), true);
        assert.equal(await may("ecr:CreateRepository", repository("x")), false);
        assert.equal(await may("ecr:PutImage", repository("kura-test/ecr-public/x")), false);
        assert.equal(await may("kms:CreateGrant", key, grant), true);
        assert.equal(await may("kms:CreateGrant", key, { ...grant, "kms:GrantIsForAWSResource": "false" }), false);
        assert.equal(await may("kms:CreateGrant", key, { ...grant, "kms:GrantOperations": ["CreateGrant"] }), false);
    });
});

describe("the key of libraries and images", () => {
    const key = `arn:aws:kms:ap-northeast-1:${network}:key/1`;
    const uses = async (principal: string, action: string, service?: string) =>
        allows(packagesKeyPolicy(context), principal, action, key, {
            "kms:ViaService": service && `${service}.ap-northeast-1.amazonaws.com`,
            ...(action === "kms:CreateGrant" ? { "kms:GrantIsForAWSResource": "true" } : {}),
        });

    it("is handed on to CodeArtifact by the deployer, who cannot use it", async () => {
        assert.equal(await uses(deployer, "kms:CreateGrant", "codeartifact"), true);
        assert.equal(await uses(deployer, "kms:CreateGrant"), false);
        assert.equal(await uses(deployer, "kms:Decrypt", "codeartifact"), false);
        assert.equal(await uses(deployer, "kms:PutKeyPolicy"), true);
    });

    it("is used by no other role, of whatever account", async () => {
        for (const principal of [`arn:aws:iam::${network}:role/x`, ann, eve]) {
            assert.equal(await uses(principal, "kms:Decrypt", "codeartifact"), false);
            assert.equal(await uses(principal, "kms:PutKeyPolicy"), false);
        }
    });

    it("names only actions and condition keys that exist", async () => {
        for (const document of [packagesKeyPolicy(context), cacheRolePolicy(context), cacheRoleTrust(context)]) {
            await checkWords(document);
        }
    });
});
