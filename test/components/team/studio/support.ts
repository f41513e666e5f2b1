import type { StudioArgs } from "../../../../components/team/studio/studio";
import type { TeamContext } from "../../../../components/team/context";

const key = "arn:aws:kms:ap-northeast-1:200000000001:key";
const registry = "200000000001.dkr.ecr.ap-northeast-1.amazonaws.com/kura-test-radar";

/** What the network, keys and image repositories of a team would hand to its Studio. */
export function studioArgs(context: TeamContext): StudioArgs {
    return {
        context,
        network: {
            vpcId: "vpc-0f1a2b3c4d5e6f701",
            subnetIds: ["subnet-0f1a2b3c4d5e6f701", "subnet-0f1a2b3c4d5e6f702"],
            endpoints: { referencedSecurityGroupId: "sg-0e0e0e0e0e0e0e0e0" },
            s3PrefixListId: "pl-61a54008",
            dynamodbPrefixListId: "pl-78a54011",
            jobsSecurityGroupId: "sg-0a0a0a0a0a0a0a0a0",
        },
        keyArns: {
            data: `${key}/11111111-1111-1111-1111-111111111111`,
            notebooks: `${key}/22222222-2222-2222-2222-222222222222`,
            logs: `${key}/33333333-3333-3333-3333-333333333333`,
            images: `${key}/44444444-4444-4444-4444-444444444444`,
            backup: `${key}/55555555-5555-5555-5555-555555555555`,
        },
        repositoryUrls: {
            training: `${registry}/training`,
            inference: `${registry}/inference`,
            notebook: `${registry}/notebook`,
        },
    };
}
