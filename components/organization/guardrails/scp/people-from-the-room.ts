import { byTheCallerHimself, teamRoles } from "../exceptions";
import { serviceControl } from "../guard-rail";

export const peopleFromTheRoom = serviceControl({
    sid: "PeopleOnlyFromTheRoom",
    why:
        "People act from the security room's terminals, by its public addresses or through the entrance. A session that is " +
        "carried out of the room is worth nothing.",
    control: "single-entrance",
    requirements: ["R20", "R26"],
    units: ["teams"],
    refusal: (context) => {
        const { publicRanges, entranceVpcId } = context.environment.securityRoom;
        return {
            Action: "*",
            Condition: {
                ...byTheCallerHimself,
                ArnLike: {
                    "aws:PrincipalArn": teamRoles(
                        context,
                        "auditor",
                        "data-recipient",
                        "developer-*",
                        "infra-admin",
                        "release-approver",
                    ),
                },
                NotIpAddressIfExists: { "aws:SourceIp": publicRanges },
                ...(entranceVpcId === undefined ? {} : { StringNotEqualsIfExists: { "aws:SourceVpc": entranceVpcId } }),
            },
        };
    },
    denies: [
        { who: "infra-admin", does: "ec2:DescribeVpcs", with: elsewhere() },
        { who: "auditor", does: "s3:ListAllMyBuckets", with: elsewhere() },
        { who: "developer-ann", does: "sagemaker:CreatePresignedDomainUrl", with: elsewhere() },
        {
            who: "data-recipient",
            does: "s3:PutObject",
            with: { "aws:SourceIp": undefined, "aws:SourceVpc": "vpc-0999", "aws:VpceOrgID": "o-stranger00" },
        },
    ],
    permits: ({ environment }) => [
        { who: "infra-admin", does: "ec2:DescribeVpcs" },
        {
            who: "developer-ann",
            does: "sagemaker:CreatePresignedDomainUrl",
            with: { "aws:SourceIp": undefined, "aws:SourceVpc": environment.securityRoom.entranceVpcId },
        },
        { who: "deployer", does: "ec2:DescribeVpcs", with: elsewhere() },
        { who: "jobs", does: "logs:PutLogEvents", with: elsewhere() },
        { who: "data-recipient", does: "kms:GenerateDataKey", with: { ...elsewhere(), "aws:ViaAWSService": "true" } },
    ],
});

/** From the internet, as a stolen session would be used. */
function elsewhere() {
    return { "aws:SourceIp": "198.51.100.7" };
}
