import { policy, type Condition, type OneOrMore, type PolicyDocument, type Statement } from "../../../iam/document";
import type { TeamContext } from "../../context";
import { featureStoreStatements, forcedStatements } from "../workloads/forced";
import { manageInterfaces } from "../workloads/jobs";
import { inOwnSpace } from "../workloads/studio";

/** The tag of a Studio role that says whose it is. Only the deployer may tag roles. */
export const memberTag = "kura:member";

/** How work must be started: with network, keys and encryption, or not at all (R1, R2, R9, R13). */
export function jobsGuard(context: TeamContext): PolicyDocument {
    return policy(forcedStatements(context));
}

/** In which corner of the account a workload stays: its own member's spaces, the jobs' network, the team's buckets. */
export function zoneGuard(context: TeamContext): PolicyDocument {
    return policy(
        spaces(context),
        interfaces(context),
        featureStoreStatements(context),
        context.team.features.includes("secrets") ? secrets(context) : [],
    );
}

function spaces({ names }: TeamContext): Statement[] {
    // Without the default a role without the tag would slip through: a Deny whose variable has no value does not match
    // (IAM user guide, policy variables). No member's name has two hyphens in a row.
    const owner = names.userProfileArn(`\${aws:PrincipalTag/${memberTag}, 'no--member'}`);
    return [
        denial("DenyOthersSpaces", inOwnSpace, { ArnNotLike: { "sagemaker:OwnerUserProfileArn": owner } }),
        denial("DenySharedSpaces", inOwnSpace, { StringNotEquals: { "sagemaker:SpaceSharingType": "Private" } }),
        // A remote editor is a way out that nothing here watches (SageMaker developer guide, remote access).
        denial("DenyRemoteEditors", "sagemaker:*Space", { StringEquals: { "sagemaker:RemoteAccess": "ENABLED" } }),
        // A script of somebody else's would run in the app with the member's role.
        denial("DenyOtherScripts", "sagemaker:*", {
            "ForAnyValue:ArnNotLike": { "sagemaker:StudioLifecycleConfigArns": names.anyLifecycleConfigArn },
        }),
    ];
}

/**
 * SageMaker places a job's interfaces with the job's role, from outside the VPC. Code in the VPC reaches EC2 through an
 * endpoint only, and could otherwise let a stranger's account attach one (CreateNetworkInterfacePermission, EC2 API
 * reference).
 */
function interfaces({ names, team }: TeamContext): Statement[] {
    const place = (sid: string, resource: string, condition: Condition): Statement => ({
        ...denial(sid, "ec2:CreateNetworkInterface", condition),
        Resource: names.arn("ec2", resource),
    });
    return [
        denial("DenyInterfacesByHand", manageInterfaces, { Null: { "aws:SourceVpc": "false" } }),
        place("DenyOtherNetworks", "subnet/*", {
            // Without a recorded VPC there is no network that could be the right one.
            ArnNotEquals: { "ec2:Vpc": names.arn("ec2", `vpc/${team.vpcId ?? "not-recorded"}`) },
        }),
        place("DenyOtherGroups", "security-group/*", {
            StringNotEquals: { "aws:ResourceTag/Name": `${names.prefix}-jobs` },
        }),
    ];
}

/** A secret lies under a key of the team's, in no other region, and can be brought back for a while. */
function secrets({ names }: TeamContext): Statement[] {
    return [
        // A call that names no key has none of the team's: the negated condition matches it too.
        denial("DenySecretsUnderForeignKey", "secretsmanager:CreateSecret", {
            ArnNotLike: { "secretsmanager:KmsKeyArn": names.anyKeyArn },
        }),
        denial("DenySecretsElsewhere", "secretsmanager:CreateSecret", {
            Null: { "secretsmanager:AddReplicaRegions": "false" },
        }),
        denial("DenyEndlessDeletion", "secretsmanager:DeleteSecret", {
            Bool: { "secretsmanager:ForceDeleteWithoutRecovery": "true" },
        }),
    ];
}

function denial(sid: string, action: OneOrMore, condition: Condition): Statement {
    return { Sid: sid, Effect: "Deny", Action: action, Resource: "*", Condition: condition };
}
