import type { TeamContext } from "../../context";
import { personaArns, studioArns, workArns } from "../../principals";
import { grantForAwsResource, volumes, type KeyUse } from "../key-use";

/**
 * Who uses the key of home directories and volumes. CreateDomain makes the file system in the caller's name, so the
 * deployer needs the key through EFS and SageMaker (SageMaker developer guide, API permissions); neither hands
 * plaintext to the caller.
 */
export function notebooksKeyUses(context: TeamContext): readonly KeyUse[] {
    const { names, team } = context;
    const hosts = team.features.includes("hosts");
    const deployerServices = ["elasticfilesystem", "sagemaker", ...(hosts ? ["ec2"] : [])];
    const restoreServices = ["elasticfilesystem", ...(hosts ? ["ec2"] : [])];
    const twice = (sid: string, roles: readonly string[], through: readonly string[]): readonly KeyUse[] => [
        { sid: `${sid}Grant`, roles, actions: ["kms:CreateGrant"], through, when: grantForAwsResource },
        { sid, roles, actions: volumes, through },
    ];
    return [
        ...twice("DeployerCreatesFileSystems", [names.deployerArn], deployerServices),
        ...twice("StudioAttachesVolumes", studioArns(context), ["sagemaker"]),
        ...twice("BackupRestores", workArns(context, "backup"), restoreServices),
        // EC2 attaches the volumes anew when a stopped host is started, in the starter's name.
        {
            sid: "AdministratorStartsHosts",
            roles: hosts ? personaArns(context, "infra-admin") : [],
            actions: ["kms:CreateGrant"],
            through: ["ec2"],
            when: grantForAwsResource,
        },
    ];
}
