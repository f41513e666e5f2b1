import assert from "node:assert/strict";
import type { EnvironmentConfig } from "../../../components/config/schema";
import type { RenderedResource } from "../../../plan/engine";
import { evidenceProofs } from "../../../plan/evidence";
import { plannedStack } from "../../support/plans";

type Inputs = RenderedResource["inputs"];
type Change = (inputs: Inputs) => Inputs | undefined;

const gone = (): undefined => undefined;
const set =
    (more: Inputs): Change =>
    (inputs) => ({ ...inputs, ...more });
const without =
    (what: RegExp, list: string): Change =>
    (inputs) => {
        const all = inputs[list];
        assert.ok(Array.isArray(all));
        const left = all.filter((each) => !what.test(JSON.stringify(each)));
        assert.ok(left.length < all.length, what.source);
        return { ...inputs, [list]: left };
    };
const narrowed: Change = (inputs) => {
    const text = JSON.stringify(inputs).replace(
        '"field":"eventCategory"}]',
        '"field":"eventCategory"},{"field":"readOnly","equals":["false"]}]',
    );
    return JSON.parse(text);
};

/** All claims are judged in each test, on a busy machine. */
const patience = 300_000;

const trail = "One trail records every account and Region, objects and models too, for the locked archive";
const guardDuty = "GuardDuty watches every account of the organization, with every protection";
const hub = "Security Hub holds every account to the standards, and no control of them is switched off";
const config = "The configuration of every account and Region is gathered in the audit account and judged";
const delegated = "The organization's security services answer to the audit account";

const ofTrail = /cloudtrail\/trail:/;
/** What is broken in the environment that owns the organization, and which claim must notice. */
const breakings: Readonly<Record<string, readonly [claim: string, type: RegExp, name: RegExp, change: Change]>> = {
    "no trail": [trail, ofTrail, /./, gone],
    "a trail of one account": [trail, ofTrail, /./, set({ isOrganizationTrail: false })],
    "a trail of one Region": [trail, ofTrail, /./, set({ isMultiRegionTrail: false })],
    "a trail that is off": [trail, ofTrail, /./, set({ enableLogging: false })],
    "files that nobody can check": [trail, ofTrail, /./, set({ enableLogFileValidation: false })],
    "a trail under another key": [trail, ofTrail, /./, set({ kmsKeyId: "alias/aws/s3" })],
    "a bucket elsewhere": [trail, ofTrail, /./, set({ s3BucketName: "kura-elsewhere" })],
    "no objects": [trail, ofTrail, /./, without(/"Objects"|ArchiveReads/, "advancedEventSelectors")],
    "no features": [trail, ofTrail, /./, without(/FeatureGroup/, "advancedEventSelectors")],
    "no management events": [trail, ofTrail, /./, without(/"Management"/, "advancedEventSelectors")],
    "half the management events": [trail, ofTrail, /./, narrowed],
    "nothing of endpoints": [trail, ofTrail, /./, without(/VpceAccessDenied/, "advancedEventSelectors")],
    "an archive that can be emptied": [
        trail,
        /bucketObjectLockConfiguration:/,
        /archive.*trail/,
        set({ rule: { defaultRetention: { mode: "GOVERNANCE", days: 400 } } }),
    ],
    "a detector that is off": [guardDuty, /guardduty\/detector:/, /./, set({ enable: false })],
    "new members alone": [
        guardDuty,
        /guardduty\/organizationConfiguration:/,
        /./,
        set({ autoEnableOrganizationMembers: "NEW" }),
    ],
    "a protection of members gone": [guardDuty, /organizationConfigurationFeature:/, /disks/, gone],
    "a protection for new members": [
        guardDuty,
        /organizationConfigurationFeature:/,
        /objects/,
        set({ autoEnable: "NEW" }),
    ],
    "a part of a protection": [
        guardDuty,
        /organizationConfigurationFeature:/,
        /running/,
        without(/EC2_AGENT/, "additionalConfigurations"),
    ],
    "the audit account itself": [guardDuty, /guardduty\/detectorFeature:/, /objects/, set({ status: "DISABLED" })],
    "no central configuration": [
        hub,
        /securityhub\/organizationConfiguration:/,
        /./,
        set({ organizationConfiguration: { configurationType: "LOCAL" } }),
    ],
    "one unit alone": [hub, /configurationPolicyAssociation:/, /./, set({ targetId: "ou-a1b2-teams" })],
    "a control switched off": [
        hub,
        /securityhub\/configurationPolicy:/,
        /./,
        (inputs) =>
            JSON.parse(
                JSON.stringify(inputs).replace(
                    '"disabledControlIdentifiers":[]',
                    '"disabledControlIdentifiers":["KMS.4"]',
                ),
            ),
    ],
    "no standard of NIST": [
        hub,
        /securityhub\/configurationPolicy:/,
        /./,
        (inputs) => JSON.parse(JSON.stringify(inputs).replace(/,"[^"]*nist-800-53[^"]*"/, "")),
    ],
    "one Region's configuration": [
        config,
        /configurationAggregator:/,
        /./,
        (inputs) => JSON.parse(JSON.stringify(inputs).replace('"allRegions":true', '"allRegions":false')),
    ],
    "no gathering": [config, /configurationAggregator:/, /./, gone],
    "a team that is not judged": [
        config,
        /organizationConformancePack:/,
        /./,
        set({ excludedAccounts: ["300000000001"] }),
    ],
    "findings that go elsewhere": [
        delegated,
        /guardduty\/organizationAdminAccount:/,
        /./,
        set({ adminAccountId: "666666666666" }),
    ],
    "nobody who looks for outsiders": [delegated, /accessanalyzer\/analyzer:/, /detection-outside/, gone],
    "functions without inspection": [
        delegated,
        /inspector2\/organizationConfiguration:/,
        /./,
        set({ autoEnable: { ec2: true, ecr: true, lambda: false } }),
    ],
};

async function environment(
    stack: string,
): Promise<{ resources: readonly RenderedResource[]; config: EnvironmentConfig }> {
    const { accounts, loaded } = await plannedStack(stack);
    const resources = [...new Map(accounts.flatMap((each) => each.resources).map((each) => [each.urn, each])).values()];
    return { resources, config: loaded.args.config };
}

describe("what exists once in an organization", () => {
    for (const [what, [claim, type, name, change]] of Object.entries(breakings)) {
        it(`is missed: ${what}`, async () => {
            const { resources, config: settings } = await environment("prod");
            const [first] = resources.filter((each) => type.test(each.type) && name.test(each.name));
            assert.ok(first, `no ${type.source} as ${name.source}`);
            const inputs = change(first.inputs);
            const broken = resources.flatMap((each) =>
                each !== first ? [each] : inputs === undefined ? [] : [{ ...each, inputs }],
            );
            const failed = evidenceProofs(broken, settings).filter(({ holds }) => !holds);
            assert.ok(
                failed.some((each) => each.name === claim && each.evidence.length > 0),
                `fails instead: ${failed.map((each) => each.name).join("; ")}`,
            );
        }).timeout(patience);
    }

    it("is built by the owner alone: a second environment must not build it too", async () => {
        const { resources, config: settings } = await environment("dev");
        assert.equal(settings.organization.owner, false);
        const ofOwner = (await environment("prod")).resources;
        for (const [claim, type] of [
            [trail, "aws:cloudtrail/trail:Trail"],
            [guardDuty, "aws:guardduty/organizationConfiguration:OrganizationConfiguration"],
            [hub, "aws:securityhub/configurationPolicyAssociation:ConfigurationPolicyAssociation"],
            [config, "aws:cfg/configurationAggregator:ConfigurationAggregator"],
            [delegated, "aws:macie2/organizationAdminAccount:OrganizationAdminAccount"],
        ]) {
            const second = ofOwner.filter((each) => each.type === type);
            const [proof] = evidenceProofs([...resources, ...second], settings).filter(({ name }) => name === claim);
            assert.match(proof?.evidence.join() ?? "", /is the owner's alone/);
        }
    }).timeout(patience);
});
