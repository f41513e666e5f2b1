import assert from "node:assert/strict";
import { features, type Feature } from "../../../components/config/vocabulary";
import { awsOwnedBuckets } from "../../../components/team/network/aws-owned-buckets";
import { endpointPorts, gatewayServices, interfaceServices, serviceName } from "../../../components/network/endpoints";

const always = interfaceServices([]);

describe("interface endpoints", () => {
    it("are these without any feature", () => {
        assert.deepEqual(always, [
            "ecr.api",
            "ecr.dkr",
            "kms",
            "logs",
            "monitoring",
            "sagemaker.api",
            "sagemaker.runtime",
            "sts",
            "studio",
        ]);
    });

    const added: Readonly<Record<Feature, readonly string[]>> = {
        training: [],
        inference: [],
        labelling: [],
        packages: ["codeartifact.api", "codeartifact.repositories"],
        featureStore: ["sagemaker.featurestore-runtime"],
        mlflow: ["experiments"],
        athena: ["athena", "glue"],
        glue: ["glue"],
        bedrock: ["bedrock-runtime"],
        dynamodb: [],
        secrets: ["secretsmanager"],
        mail: ["email-smtp"],
        hosts: ["ssm", "ssmmessages"],
    };
    for (const feature of features) {
        it(`gain ${added[feature].join(" and ") || "nothing"} with ${feature}`, () => {
            const gained = interfaceServices([feature]).filter((service) => !always.includes(service));
            assert.deepEqual(gained, added[feature]);
        });
    }

    it("are each made once, however many features call for them", () => {
        const services = interfaceServices(["glue", "athena", "glue"]);
        assert.equal(new Set(services).size, services.length);
    });

    it("do not depend on the order of the features", () => {
        assert.deepEqual(interfaceServices([...features].reverse()), interfaceServices(features));
    });
});

describe("service names", () => {
    for (const [service, name] of [
        ["sagemaker.api", "com.amazonaws.ap-northeast-1.sagemaker.api"],
        ["studio", "aws.sagemaker.ap-northeast-1.studio"],
        ["experiments", "aws.sagemaker.ap-northeast-1.experiments"],
        ["codeartifact.repositories", "com.amazonaws.ap-northeast-1.codeartifact.repositories"],
        ["s3", "com.amazonaws.ap-northeast-1.s3"],
        ["dynamodb", "com.amazonaws.ap-northeast-1.dynamodb"],
    ] as const) {
        it(`has ${name} for ${service}`, () => {
            assert.equal(serviceName(service, "ap-northeast-1"), name);
        });
    }
});

describe("gateway endpoints", () => {
    it("always include S3 and include DynamoDB with its feature only", () => {
        assert.deepEqual(gatewayServices(["athena"]), ["s3"]);
        assert.deepEqual(gatewayServices(["dynamodb"]), ["s3", "dynamodb"]);
    });
});

describe("endpoint ports", () => {
    it("are 443, and 465 with mail", () => {
        assert.deepEqual(endpointPorts(["athena"]), [443]);
        assert.deepEqual(endpointPorts(["mail"]), [443, 465]);
    });
});

describe("AWS's own buckets", () => {
    const names = (region: string, chosen: readonly Feature[]) =>
        awsOwnedBuckets(region, chosen).flatMap(({ buckets }) => buckets);

    it("are image layers only, for a team without features", () => {
        assert.deepEqual(names("eu-central-1", []), ["prod-eu-central-1-starport-layer-bucket"]);
    });

    it("include the region's package bucket with packages", () => {
        assert.ok(names("ap-northeast-1", ["packages"]).includes("assets-660291247815-ap-northeast-1"));
    });

    it("include those of Systems Manager and Amazon Linux with hosts only", () => {
        assert.ok(names("ap-northeast-1", ["hosts"]).includes("amazon-ssm-ap-northeast-1"));
        assert.ok(names("ap-northeast-1", ["hosts"]).includes("al2023-repos-ap-northeast-1-de612dc2"));
        const without = names(
            "ap-northeast-1",
            features.filter((feature) => feature !== "hosts"),
        );
        assert.deepEqual(
            without.filter((name) => name.includes("ssm") || name.includes("al2023")),
            [],
        );
    });

    it("never hold a wildcard, which would match a bucket that a stranger makes tomorrow", () => {
        assert.deepEqual(
            names("ap-northeast-1", features).filter((name) => /[*?]/.test(name)),
            [],
        );
    });

    it("are refused in a region without CodeArtifact, with the regions that have it", () => {
        assert.throws(
            () => awsOwnedBuckets("sa-east-1", ["packages"]),
            /kura:region: CodeArtifact does not exist there \(sa-east-1\).*ap-northeast-1/,
        );
    });
});
