import assert from "node:assert/strict";
import { features } from "../../../../components/config/vocabulary";
import { policy, toJson, type PolicyDocument } from "../../../../components/iam/document";
import { interfaceEndpointPolicy } from "../../../../components/team/network/endpoint-policies";
import { interfaceServices, type InterfaceService } from "../../../../components/network/endpoints";
import { gatewayEndpointPolicy } from "../../../../components/team/network/gateway-policies";
import { sample, sampleContext } from "../../../support/contexts";
import { checkWords, decide, type Question } from "../../../../plan/access/decide";

const context = sampleContext();
const { names } = context;
const region = context.environment.region;
const stranger = "999999999999";
/** An account of the own organization that is not the team's. */
const sister = sample.networkAccount;

/** The caller may do anything, and whoever owns the resource agrees: only the endpoint is asked. */
const anything = policy({ Sid: "Anything", Effect: "Allow", Action: "*", Resource: "*" });
const anybody = policy({ Sid: "Anybody", Effect: "Allow", Principal: "*", Action: "*", Resource: "*" });

interface Request {
    /** `departed`: the team's account, after it has left the organization. */
    readonly by?: "team" | "departed" | "sister" | "stranger";
    readonly action: string;
    readonly resource: string;
    /** Default: as the resource's ARN says, else the team. `none`: AWS does not say. */
    readonly owner?: "team" | "sister" | "stranger" | "none";
}

const accounts = { team: sample.teamAccount, departed: sample.teamAccount, sister, stranger };

async function passes(document: PolicyDocument, { by = "team", action, resource, owner }: Request): Promise<boolean> {
    const arnAccount = resource.split(":")[4] ?? "";
    const ownerAccount =
        owner === undefined ? arnAccount || sample.teamAccount : owner === "none" ? "" : accounts[owner];
    const principal =
        by === "team" ? names.roleArn(names.studioRole("ann")) : `arn:aws:iam::${accounts[by]}:role/anything`;
    const question: Question = {
        principal,
        action,
        resource,
        resourceAccount: ownerAccount || accounts[by],
        identity: [anything],
        resourcePolicy: anybody,
        context: {
            "aws:PrincipalOrgID": by === "stranger" || by === "departed" ? undefined : sample.organizationId,
            "aws:ResourceOrgID": ownerAccount === "" || ownerAccount === stranger ? undefined : sample.organizationId,
            ...(ownerAccount === "" ? { "aws:ResourceAccount": undefined } : {}),
        },
    };
    const { allowed: allowedElsewhere } = await decide(question);
    assert.ok(allowedElsewhere, "nothing but the endpoint stands in the way");
    const { allowed } = await decide({ ...question, endpointPolicies: [document] });
    return allowed;
}

function rows(document: PolicyDocument, table: readonly (readonly [string, Request, boolean])[]): void {
    for (const [what, request, expected] of table) {
        it(`${expected ? "lets pass" : "stops"}: ${what}`, async () => {
            assert.equal(await passes(document, request), expected);
        });
    }
}

describe("S3's endpoint policy", () => {
    const own = `${names.bucketArn("work")}/model.tar.gz`;
    const strangers = "arn:aws:s3:::kura-test-radar-work-999999999999/model.tar.gz";
    const layers = `arn:aws:s3:::prod-${region}-starport-layer-bucket/layer`;
    rows(gatewayEndpointPolicy("s3", context), [
        ["own credentials write to an own bucket", { action: "s3:PutObject", resource: own }, true],
        ["own credentials list an own bucket", { action: "s3:ListBucket", resource: names.bucketArn("input") }, true],
        [
            "own credentials write to a stranger's bucket",
            { action: "s3:PutObject", resource: strangers, owner: "stranger" },
            false,
        ],
        [
            "own credentials read a stranger's bucket",
            { action: "s3:GetObject", resource: strangers, owner: "stranger" },
            false,
        ],
        [
            "a stranger's credentials write to the stranger's bucket",
            { by: "stranger", action: "s3:PutObject", resource: strangers, owner: "stranger" },
            false,
        ],
        [
            "a stranger's credentials read an own bucket",
            { by: "stranger", action: "s3:GetObject", resource: own },
            false,
        ],
        [
            "own credentials write to a bucket of an own name that a stranger has taken",
            { action: "s3:PutObject", resource: own, owner: "stranger" },
            false,
        ],
        [
            "own credentials write to another account of the organization",
            { action: "s3:PutObject", resource: "arn:aws:s3:::kura-transfer/x", owner: "sister" },
            false,
        ],
        [
            "own credentials write to another bucket of the own account",
            { action: "s3:PutObject", resource: `arn:aws:s3:::sagemaker-${region}-${sample.teamAccount}/x` },
            false,
        ],
        [
            "own credentials list another bucket of the own account",
            { action: "s3:ListBucket", resource: `arn:aws:s3:::sagemaker-${region}-${sample.teamAccount}` },
            false,
        ],
        [
            "a tag that opens the outbox is set from inside",
            { action: "s3:PutObjectTagging", resource: `${names.bucketArn("outbox")}/model.tar.gz` },
            false,
        ],
        ["an old version is deleted from inside", { action: "s3:DeleteObjectVersion", resource: own }, false],
        [
            "own credentials change a bucket's policy",
            { action: "s3:PutBucketPolicy", resource: names.bucketArn("work") },
            false,
        ],
        [
            "AWS's signature reads an image layer",
            { by: "stranger", action: "s3:GetObject", resource: layers, owner: "stranger" },
            true,
        ],
        [
            "own credentials write to AWS's layer bucket",
            { action: "s3:PutObject", resource: layers, owner: "stranger" },
            false,
        ],
        [
            "a package is read",
            {
                by: "stranger",
                action: "s3:GetObject",
                resource: `arn:aws:s3:::assets-660291247815-${region}/numpy`,
                owner: "stranger",
            },
            true,
        ],
        [
            "a file of a bucket with a similar name is read",
            { action: "s3:GetObject", resource: `arn:aws:s3:::assets-111111111111-${region}/x`, owner: "stranger" },
            false,
        ],
    ]);

    it("reads no file of Systems Manager without hosts", async () => {
        const document = gatewayEndpointPolicy("s3", sampleContext({ features: ["training"] }));
        const resource = `arn:aws:s3:::amazon-ssm-${region}/agent.rpm`;
        assert.equal(await passes(document, { action: "s3:GetObject", resource, owner: "stranger" }), false);
    });
});

describe("DynamoDB's endpoint policy", () => {
    const table = (account: string) => `arn:aws:dynamodb:${region}:${account}:table/features`;
    rows(gatewayEndpointPolicy("dynamodb", context), [
        [
            "own credentials write to an own table",
            { action: "dynamodb:PutItem", resource: table(sample.teamAccount) },
            true,
        ],
        [
            "own credentials write to a stranger's table",
            { action: "dynamodb:PutItem", resource: table(stranger) },
            false,
        ],
        [
            "a stranger's credentials write to the stranger's table",
            { by: "stranger", action: "dynamodb:PutItem", resource: table(stranger) },
            false,
        ],
        ["own credentials list tables", { action: "dynamodb:ListTables", resource: "*" }, true],
    ]);
});

/** For each service, an action on a resource (`#` is the account's place) and, if it has one, an action without. */
const samples: Readonly<Record<Exclude<InterfaceService, "email-smtp">, readonly [string?, string?, string?]>> = {
    "sagemaker.api": ["sagemaker:DescribeModel", "arn:aws:sagemaker:%:#:model/m", "sagemaker:ListModels"],
    "sagemaker.runtime": ["sagemaker:InvokeEndpoint", "arn:aws:sagemaker:%:#:endpoint/e"],
    "sagemaker.featurestore-runtime": ["sagemaker:PutRecord", "arn:aws:sagemaker:%:#:feature-group/g"],
    studio: ["sagemaker:CreatePresignedDomainUrl", "arn:aws:sagemaker:%:#:user-profile/d-1/ann"],
    experiments: ["sagemaker-mlflow:CreateRun", "arn:aws:sagemaker:%:#:mlflow-tracking-server/s"],
    sts: ["sts:AssumeRole", "arn:aws:iam::#:role/kura/x"],
    logs: ["logs:PutLogEvents", "arn:aws:logs:%:#:log-group:g:log-stream:s", "logs:DescribeLogGroups"],
    monitoring: ["cloudwatch:DescribeAlarms", "arn:aws:cloudwatch:%:#:alarm:a", "cloudwatch:GetMetricStatistics"],
    kms: ["kms:Encrypt", "arn:aws:kms:%:#:key/1", "kms:GenerateRandom"],
    "ecr.api": ["ecr:PutImage", "arn:aws:ecr:%:#:repository/r", "ecr:GetAuthorizationToken"],
    "ecr.dkr": ["ecr:BatchGetImage", "arn:aws:ecr:%:#:repository/r"],
    // Packages are the network account's; see below.
    "codeartifact.api": [],
    "codeartifact.repositories": [],
    athena: ["athena:StartQueryExecution", "arn:aws:athena:%:#:workgroup/w", "athena:ListWorkGroups"],
    glue: ["glue:GetTable", "arn:aws:glue:%:#:catalog", "glue:ListJobs"],
    "bedrock-runtime": ["bedrock:InvokeModel", "arn:aws:bedrock:%:#:inference-profile/p"],
    secretsmanager: [
        "secretsmanager:GetSecretValue",
        "arn:aws:secretsmanager:%:#:secret:s",
        "secretsmanager:ListSecrets",
    ],
    ssm: ["ssm:GetDocument", "arn:aws:ssm:%:#:document/d", "ssm:PutInventory"],
    ssmmessages: [undefined, undefined, "ssmmessages:OpenDataChannel"],
};

for (const service of interfaceServices(features)) {
    if (service === "email-smtp") {
        continue;
    }
    describe(`the endpoint policy of ${service}`, () => {
        const document = interfaceEndpointPolicy(service, context) ?? policy();
        const [action, pattern = "", withoutResource] = samples[service];
        const of = (account: string) => pattern.replace("%", region).replace("#", account);

        rows(document, [
            ...(action === undefined
                ? []
                : ([
                      ["own credentials on an own resource", { action, resource: of(sample.teamAccount) }, true],
                      ["own credentials on a stranger's resource", { action, resource: of(stranger) }, false],
                      ["own credentials on a resource of a sister account", { action, resource: of(sister) }, false],
                      [
                          "a stranger's credentials on the stranger's resource",
                          { by: "stranger", action, resource: of(stranger) },
                          false,
                      ],
                      [
                          "a stranger's credentials on an own resource",
                          { by: "stranger", action, resource: of(sample.teamAccount) },
                          false,
                      ],
                      [
                          "a sister account's credentials on an own resource",
                          { by: "sister", action, resource: of(sample.teamAccount) },
                          false,
                      ],
                      [
                          "own credentials after the account has left the organization",
                          { by: "departed", action, resource: of(sample.teamAccount) },
                          false,
                      ],
                  ] as const)),
            ...(withoutResource === undefined
                ? []
                : ([
                      [
                          `own credentials, ${withoutResource}, which has no resource`,
                          { action: withoutResource, resource: "*" },
                          true,
                      ],
                      [
                          `a stranger's credentials, ${withoutResource}`,
                          { by: "stranger", action: withoutResource, resource: "*", owner: "stranger" },
                          false,
                      ],
                      [
                          `a sister account's credentials, ${withoutResource}`,
                          { by: "sister", action: withoutResource, resource: "*", owner: "sister" },
                          false,
                      ],
                      [
                          `credentials of an account that has left the organization, ${withoutResource}`,
                          { by: "departed", action: withoutResource, resource: "*" },
                          false,
                      ],
                  ] as const)),
        ]);

        it("names only actions and condition keys that exist", async () => {
            await checkWords(document);
        });

        it("fits what AWS takes", () => {
            assert.ok(toJson(document).length <= 20_480);
        });
    });
}

describe("endpoint policies with resources of AWS", () => {
    const bedrock = interfaceEndpointPolicy("bedrock-runtime", context) ?? policy();
    const ssm = interfaceEndpointPolicy("ssm", context) ?? policy();
    const model = (where: string) => `arn:aws:bedrock:${where}::foundation-model/some.model`;
    const invoke = { action: "bedrock:InvokeModel", owner: "none" } as const;
    rows(bedrock, [
        ["own credentials invoke a foundation model of the region", { ...invoke, resource: model(region) }, true],
        ["own credentials invoke one of another region", { ...invoke, resource: model("us-east-1") }, false],
        ["a stranger's credentials invoke one", { ...invoke, by: "stranger", resource: model(region) }, false],
        ["a sister account's credentials invoke one", { ...invoke, by: "sister", resource: model(region) }, false],
        [
            "credentials of an account that has left invoke one",
            { ...invoke, by: "departed", resource: model(region) },
            false,
        ],
    ]);

    const ofAws = ({ Statement }: PolicyDocument) =>
        Statement.filter(({ Sid }) => Sid === "OwnCallersOnAwsResources").map(({ Action, Resource }) => [
            Action,
            Resource,
        ]);

    it("let own credentials invoke AWS's models and nothing else of AWS", () => {
        assert.deepEqual(ofAws(bedrock), [
            [
                ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"],
                [model(region).replace("some.model", "*")],
            ],
        ]);
    });

    it("let hosts read, and only read, what Systems Manager publishes", () => {
        assert.deepEqual(ofAws(ssm), [
            [
                ["ssm:GetDocument", "ssm:DescribeDocument", "ssm:GetParameter", "ssm:GetParameters"],
                [`arn:aws:ssm:${region}::document/*`, `arn:aws:ssm:${region}::parameter/aws/*`],
            ],
        ]);
    });
});

describe("endpoint policies with resources that the network account holds for all", () => {
    const packages = interfaceEndpointPolicy("codeartifact.api", context) ?? policy();
    const images = interfaceEndpointPolicy("ecr.dkr", context) ?? policy();
    const artifact = (resource: string, account: string = sister) =>
        `arn:aws:codeartifact:${region}:${account}:${resource}`;
    const image = (name: string, account: string = sister) => `arn:aws:ecr:${region}:${account}:repository/${name}`;
    const read = { action: "codeartifact:ReadFromRepository", resource: artifact("repository/kura-test/radar") };
    const pull = { action: "ecr:BatchGetImage", resource: image("kura-test/ecr-public/docker/library/python") };
    rows(packages, [
        ["own credentials read the team's repository", read, true],
        [
            "own credentials sign in to the domain",
            { action: "codeartifact:GetAuthorizationToken", resource: artifact("domain/kura-test") },
            true,
        ],
        [
            "own credentials read another team's repository",
            { ...read, resource: artifact("repository/kura-test/sonar") },
            false,
        ],
        [
            "own credentials publish",
            { action: "codeartifact:PublishPackageVersion", resource: artifact("package/kura-test/radar/pypi/n/p") },
            false,
        ],
        [
            "own credentials read a stranger's repository",
            { ...read, resource: artifact("repository/d/r", stranger) },
            false,
        ],
        [
            "own credentials read a repository of the same name that a stranger has",
            { ...read, owner: "stranger" },
            false,
        ],
        ["a stranger's credentials read the team's repository", { ...read, by: "stranger" }, false],
        ["a sister account's credentials read the team's repository", { ...read, by: "sister" }, false],
        ["credentials of an account that has left read the team's repository", { ...read, by: "departed" }, false],
    ]);
    rows(images, [
        ["own credentials pull a public image", pull, true],
        ["own credentials make the image's repository", { ...pull, action: "ecr:CreateRepository" }, true],
        ["own credentials push to where public images are", { ...pull, action: "ecr:PutImage" }, false],
        ["own credentials pull another image of the network account", { ...pull, resource: image("other/x") }, false],
        [
            "own credentials pull from a source that is not agreed",
            { ...pull, resource: image("kura-test/quay/x") },
            false,
        ],
        ["a sister account's credentials pull a public image", { ...pull, by: "sister" }, false],
    ]);
});

describe("SES's SMTP endpoint", () => {
    it("has no policy, since AWS takes none", () => {
        assert.equal(interfaceEndpointPolicy("email-smtp", context), undefined);
    });
});
