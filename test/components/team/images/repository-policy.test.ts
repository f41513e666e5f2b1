import assert from "node:assert/strict";
import type { ImageFamily } from "../../../../components/team/images/families";
import { imageFamilies } from "../../../../components/team/images/families";
import { repositoryPolicy } from "../../../../components/team/images/repository-policy";
import { policy } from "../../../../components/iam/document";
import { sample, sampleContext } from "../../../support/contexts";
import { decide } from "../../../../plan/access/decide";

const context = sampleContext();
const { names } = context;
const anything = policy({ Sid: "Anything", Effect: "Allow", Action: "ecr:*", Resource: "*" });

const pull = "ecr:BatchGetImage";
const push = "ecr:PutImage";
const remove = "ecr:BatchDeleteImage";
const rewrite = "ecr:SetRepositoryPolicy";

const studio = names.roleArn(names.studioRole("ann"));
const developer = names.roleArn(names.developerRole("ann"));
const admin = names.roleArn(names.personaRole("infra-admin"));
const jobs = names.roleArn(names.workRole("jobs"));
const inference = names.roleArn(names.workRole("inference"));
const images = names.roleArn(names.workRole("images"));
const foreign = "arn:aws:iam::999999999999:role/kura/kura-test-radar-studio-ann";

/** Even a role that its own policy lets do everything gets no further than this. */
const table: readonly [ImageFamily, string, string, boolean][] = [
    ["training", studio, pull, true],
    ["training", studio, push, true],
    ["training", studio, remove, true],
    ["training", studio, rewrite, false],
    ["training", jobs, pull, true],
    ["training", jobs, push, false],
    ["training", inference, pull, false],
    ["training", developer, pull, false],
    ["training", developer, push, false],
    ["training", admin, pull, false],
    ["training", admin, push, false],
    ["training", admin, rewrite, false],
    ["training", foreign, pull, false],
    ["training", foreign, "ecr:ListImages", false],
    ["training", names.deployerArn, push, true],
    ["training", names.deployerArn, pull, false],
    ["training", names.deployerArn, rewrite, true],
    ["training", names.accountRootArn, rewrite, false],
    ["inference", inference, pull, true],
    ["inference", inference, push, false],
    ["inference", jobs, pull, true],
    ["notebook", studio, pull, true],
    ["notebook", studio, push, false],
    ["notebook", images, push, true],
    ["notebook", jobs, pull, false],
];

describe("the repositories' policy", () => {
    for (const [family, principal, action, allowed] of table) {
        it(`${allowed ? "lets" : "does not let"} ${principal} ${action} in ${family}`, async () => {
            const decision = await decide({
                principal,
                action,
                resource: names.repositoryArn(family),
                identity: [anything],
                resourcePolicy: repositoryPolicy(context, family),
                context: { "aws:PrincipalArn": principal },
            });
            assert.equal(decision.allowed, allowed, decision.decidedBy);
        });
    }

    for (const [kind, actions, deployerMay] of [
        [
            "change the settings",
            [
                "DeleteLifecyclePolicy",
                "DeleteRepository",
                "DeleteRepositoryPolicy",
                "PutImageScanningConfiguration",
                "PutImageTagMutability",
                "PutLifecyclePolicy",
                "SetRepositoryPolicy",
            ],
            true,
        ],
        [
            "write images",
            ["BatchDeleteImage", "CompleteLayerUpload", "InitiateLayerUpload", "PutImage", "UploadLayerPart"],
            true,
        ],
        ["read images", ["BatchGetImage", "GetDownloadUrlForLayer"], false],
    ] as const) {
        for (const action of actions) {
            it(`lets ${deployerMay ? "the deployer" : "neither the deployer nor a sign-in role"} ${kind}: ${action}`, async () => {
                for (const [principal, expected] of [
                    [names.deployerArn, deployerMay],
                    [developer, false],
                ] as const) {
                    const decision = await decide({
                        principal,
                        action: `ecr:${action}`,
                        resource: names.repositoryArn("training"),
                        identity: [anything],
                        resourcePolicy: repositoryPolicy(context, "training"),
                    });
                    assert.equal(decision.allowed, expected, decision.decidedBy);
                }
            });
        }
    }

    it("allows nothing by itself", () => {
        const statements = imageFamilies.flatMap((family) => repositoryPolicy(context, family).Statement);
        assert.deepEqual(new Set(statements.map(({ Effect }) => Effect)), new Set(["Deny"]));
    });

    it("leaves Amazon Inspector's service-linked role its pull", async () => {
        const decision = await decide({
            principal: `arn:aws:iam::${sample.teamAccount}:role/aws-service-role/inspector2.amazonaws.com/AWSServiceRoleForAmazonInspector2`,
            action: pull,
            resource: names.repositoryArn("training"),
            identity: [anything],
            resourcePolicy: repositoryPolicy(context, "training"),
        });
        assert.equal(decision.allowed, true, decision.decidedBy);
    });

    it("names no inference role for a team without endpoints", () => {
        const document = JSON.stringify(repositoryPolicy(sampleContext({ features: ["training"] }), "inference"));
        assert.ok(!document.includes(inference), document);
    });
});
