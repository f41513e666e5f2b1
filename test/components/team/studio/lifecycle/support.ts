import type { JobPlacement } from "../../../../../components/team/studio/lifecycle/sdk-defaults";

/** Where jobs of the sample team run; three subnets are the most that a team has. */
export const placement: JobPlacement = {
    subnetIds: ["subnet-0f1a2b3c4d5e6f701", "subnet-0f1a2b3c4d5e6f702", "subnet-0f1a2b3c4d5e6f703"],
    securityGroupId: "sg-0a0a0a0a0a0a0a0a0",
    dataKeyArn: "arn:aws:kms:ap-northeast-1:200000000001:key/11111111-1111-1111-1111-111111111111",
};
