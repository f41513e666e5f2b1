import type { FoundationContext } from "../../foundation-context";
import { policy, withinSize, type PolicyDocument, type Statement } from "../../iam/document";
import { allowDescription, allowManagement, refuseTheRest, type KeyOwner } from "../../iam/key-management";
import { allowUse, grantForAwsResource, writing, type KeyUse } from "../../iam/key-use";

/** The DMZ's keys: one for what the firewall is, one for what is logged. */
export type DmzKey = "firewall" | "network-logs";

/** KMS API reference, PutKeyPolicy. */
const longestKeyPolicy = 32_768;

/** The policy of one key. As in the teams' accounts, none of it is for the account as a whole. */
export function dmzKeyPolicy({ names, environment }: FoundationContext, key: DmzKey): PolicyDocument {
    const owner: KeyOwner = {
        accountId: names.accountId("network"),
        region: environment.region,
        deployerArn: names.deployerArn("network"),
    };
    const uses = key === "firewall" ? firewallUses(owner.deployerArn) : [];
    const document = policy(
        allowManagement(owner, { reviewers: [] }),
        allowDescription(owner, uses),
        uses.flatMap((use) => allowUse(owner.region, use)),
        key === "network-logs" ? logGroups(owner, names.arn("network", "logs", "log-group:*")) : undefined,
        refuseTheRest(owner, uses),
    );
    return withinSize(document, longestKeyPolicy, `dmz: key policy of ${key}`);
}

/**
 * Network Firewall asks for the key in the name of whoever makes the firewall and its rules, and goes on under a grant
 * (Network Firewall developer guide, encryption at rest). What it encrypts is configuration, not anybody's data.
 */
function firewallUses(deployerArn: string): readonly KeyUse[] {
    const deployer = { roles: [deployerArn], through: ["network-firewall"] };
    return [
        { sid: "DeployerMakesTheFirewall", ...deployer, actions: writing },
        { sid: "FirewallGoesOn", ...deployer, actions: ["kms:CreateGrant"], when: grantForAwsResource },
    ];
}

function logGroups({ region }: KeyOwner, anyLogGroup: string): Statement {
    return {
        Sid: "LogGroupsOfThisAccount",
        Effect: "Allow",
        Principal: { Service: `logs.${region}.amazonaws.com` },
        Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
        Resource: "*",
        Condition: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": anyLogGroup } },
    };
}
