import { resourceControl } from "../guard-rail";

export const signInFromTheRoom = resourceControl({
    sid: "SignInOnlyFromTheRoom",
    why: "People sign in from the room, whatever the trust of a role says; a role that is changed stays as closed as before.",
    control: "single-entrance",
    requirements: ["R20", "R26"],
    units: ["teams"],
    refusal: ({ environment }) => {
        const { publicRanges, entranceVpcId } = environment.securityRoom;
        return {
            Action: "sts:AssumeRoleWithSAML",
            Condition: {
                NotIpAddressIfExists: { "aws:SourceIp": publicRanges },
                ...(entranceVpcId === undefined ? {} : { StringNotEqualsIfExists: { "aws:SourceVpc": entranceVpcId } }),
            },
        };
    },
    denies: [{ who: "identity-provider", does: "sts:AssumeRoleWithSAML", with: { "aws:SourceIp": "198.51.100.7" } }],
    permits: ({ environment }) => [
        { who: "identity-provider", does: "sts:AssumeRoleWithSAML" },
        {
            who: "identity-provider",
            does: "sts:AssumeRoleWithSAML",
            with: { "aws:SourceIp": undefined, "aws:SourceVpc": environment.securityRoom.entranceVpcId },
        },
    ],
});

export const noWebIdentities = resourceControl({
    sid: "NoWebIdentities",
    why:
        "Nobody signs in to a team's account with a web identity. The pipeline may in the management account, to which no resource " +
        "control applies, and goes on from there.",
    control: "federated-identities",
    requirements: ["R20", "R26"],
    units: ["teams"],
    refusal: () => ({ Action: "sts:AssumeRoleWithWebIdentity" }),
    denies: [{ who: "web-identity", does: "sts:AssumeRoleWithWebIdentity" }],
    permits: [{ who: "management", does: "sts:AssumeRole" }],
});
