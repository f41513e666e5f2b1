import assert from "node:assert/strict";
import { AccountConfigRecorder } from "../../../components/audit/account-recorder";
import { Detection } from "../../../components/audit/detection";
import { sample } from "../../support/contexts";
import { deploy } from "../../support/deploy";
import { owner } from "./support";

const detection = async () => (await deploy(() => new Detection("d", { context: owner }))).created;
const detectorFeature = "aws:guardduty/detectorFeature:DetectorFeature";
const organizationFeature = "aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature";

describe("Detection", () => {
    it("GuardDuty watches every account, new ones too, with protection of S3, disks, running hosts and functions", async () => {
        const created = await detection();
        const detector = created.one("aws:guardduty/detector:Detector");
        assert.equal(detector.inputs["enable"], true);
        assert.equal(detector.protect, true);
        const organization = created.one("aws:guardduty/organizationConfiguration:OrganizationConfiguration").inputs;
        assert.equal(organization["autoEnableOrganizationMembers"], "ALL");
        assert.equal(organization["detectorId"], detector.id);
        const expected = ["EBS_MALWARE_PROTECTION", "LAMBDA_NETWORK_LOGS", "RUNTIME_MONITORING", "S3_DATA_EVENTS"];
        const own = created.ofType(detectorFeature).map(({ inputs }) => inputs);
        const everywhere = created.ofType(organizationFeature).map(({ inputs }) => inputs);
        assert.deepEqual(own.map(({ name }) => name).sort(), expected);
        assert.deepEqual(everywhere.map(({ name }) => name).sort(), expected);
        assert.ok(own.every(({ status }) => status === "ENABLED"));
        assert.ok(everywhere.every(({ autoEnable }) => autoEnable === "ALL"));
        const running = everywhere.find(({ name }) => name === "RUNTIME_MONITORING");
        assert.deepEqual(running?.["additionalConfigurations"], [
            { name: "EKS_ADDON_MANAGEMENT", autoEnable: "ALL" },
            { name: "ECS_FARGATE_AGENT_MANAGEMENT", autoEnable: "ALL" },
            { name: "EC2_AGENT_MANAGEMENT", autoEnable: "ALL" },
        ]);
    });

    it("Security Hub holds every account to AWS's best practices and to NIST 800-53, and gathers the findings of all regions", async () => {
        const created = await detection();
        const policy = created.one("aws:securityhub/configurationPolicy:ConfigurationPolicy");
        assert.deepEqual(policy.inputs["configurationPolicy"], {
            serviceEnabled: true,
            enabledStandardArns: [
                "arn:aws:securityhub:ap-northeast-1::standards/aws-foundational-security-best-practices/v/1.0.0",
                "arn:aws:securityhub:ap-northeast-1::standards/nist-800-53/v/5.0.0",
            ],
            securityControlsConfiguration: { disabledControlIdentifiers: [] },
        });
        const everywhere = created.one(
            "aws:securityhub/configurationPolicyAssociation:ConfigurationPolicyAssociation",
        ).inputs;
        assert.deepEqual(everywhere, { policyId: policy.id, targetId: "r-a1b2" });
        const organization = created.one("aws:securityhub/organizationConfiguration:OrganizationConfiguration").inputs;
        assert.deepEqual(organization["organizationConfiguration"], { configurationType: "CENTRAL" });
        assert.equal(
            created.one("aws:securityhub/findingAggregator:FindingAggregator").inputs["linkingMode"],
            "ALL_REGIONS",
        );
    });

    it("Macie is on in every new account", async () => {
        const created = await detection();
        assert.equal(created.one("aws:macie2/account:Account").inputs["status"], "ENABLED");
        const organization = created.one("aws:macie2/organizationConfiguration:OrganizationConfiguration").inputs;
        assert.equal(organization["autoEnable"], true);
    });

    it("Inspector looks for weaknesses of hosts, images and functions in every new account", async () => {
        const { inputs } = (await detection()).one(
            "aws:inspector2/organizationConfiguration:OrganizationConfiguration",
        );
        assert.deepEqual(inputs["autoEnable"], { ec2: true, ecr: true, lambda: true, lambdaCode: true });
    });

    it("access from outside the organization is found", async () => {
        const { inputs } = (await detection()).byName("d-outside-access");
        assert.deepEqual(inputs, { analyzerName: "kura-test-organization-outside-access", type: "ORGANIZATION" });
    });

    it("access that nobody has used for 90 days is found", async () => {
        const { inputs } = (await detection()).byName("d-unused-access");
        assert.equal(inputs["type"], "ORGANIZATION_UNUSED_ACCESS");
        assert.deepEqual(inputs["configuration"], { unusedAccess: { unusedAccessAge: 90 } });
        assert.ok(owner.names.analyzerArn("unused-access").endsWith(`/${String(inputs["analyzerName"])}`));
    });

    it("each service waits for what the component waits for", async () => {
        const { created } = await deploy(() => {
            const before = new AccountConfigRecorder("before", { names: owner.names, accountId: sample.auditAccount });
            new Detection("d", { context: owner }, { dependsOn: before });
        });
        const { urn } = created.one("aws:cfg/recorderStatus:RecorderStatus");
        const waiting = created.resources.filter(({ custom, dependencies }) => custom && dependencies.includes(urn));
        assert.deepEqual(waiting.map(({ name }) => name).sort(), [
            "d-guardduty",
            "d-inspector-organization",
            "d-macie",
            "d-outside-access",
            "d-security-hub",
            "d-unused-access",
        ]);
    });
});
