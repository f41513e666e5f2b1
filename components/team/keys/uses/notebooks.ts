import type { Condition } from "../../../iam/document";
import { grantForAwsResource, volumes, type KeyUse } from "../../../iam/key-use";
import type { TeamContext } from "../../context";
import { personaArns, studioArns, workArns } from "../../principals";

/**
 * Who uses the key of home directories and volumes. CreateDomain makes the file system in the caller's name, so the
 * deployer needs the key through EFS and SageMaker (SageMaker developer guide, API permissions); neither hands
 * plaintext to the caller.
 */
export function notebooksKeyUses(context: TeamContext): readonly KeyUse[] {
    const { names, team } = context;
    const hosts = team.features.includes("hosts");
    const restoreServices = ["elasticfilesystem", ...(hosts ? ["ec2"] : [])];
    const twice = (sid: string, roles: readonly string[], through: readonly string[]): readonly KeyUse[] => [
        { sid: `${sid}Grant`, roles, actions: ["kms:CreateGrant"], through, when: grantForAwsResource },
        { sid, roles, actions: volumes, through },
    ];
    const administrator = (sid: string, actions: readonly string[], when?: Condition): readonly KeyUse[] =>
        hosts ? [{ sid, roles: personaArns(context, "infra-admin"), actions, through: ["ec2"], when }] : [];
    return [
        ...twice("DeployerCreatesFileSystems", [names.deployerArn], ["elasticfilesystem", "sagemaker"]),
        ...twice("StudioAttachesVolumes", studioArns(context), ["sagemaker"]),
        ...twice("BackupRestores", workArns(context, "backup"), restoreServices),
        // A host is started in the administrator's name; the data key that EC2 makes comes without its plaintext.
        ...administrator("AdministratorAttachesHostVolumes", ["kms:CreateGrant"], grantForAwsResource),
        ...administrator("AdministratorStartsHosts", ["kms:GenerateDataKeyWithoutPlaintext"]),
    ];
}
