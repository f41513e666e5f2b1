import { roomRangesSeen, type RoomAccess } from "../config/room";
import { all } from "./conditions";
import { policy, type Condition, type PolicyDocument, type Statement } from "./document";

/** Where a SAML sign-in to AWS is addressed (IAM user guide, SAML assertions). */
const signInAudience = "https://signin.aws.amazon.com/saml";

/** Who signs in to a role, through which identity provider, and from where. */
export interface SignIn {
    readonly providerArn: string;
    /** The session names that the identity provider asserts. An empty list lets nobody in. */
    readonly emails: readonly string[];
    readonly room: RoomAccess;
}

/** Only the named people, by the session name that the identity provider asserts, and only from the room (R20, R26). */
export function signInTrust({ providerArn, emails, room }: SignIn): PolicyDocument {
    const { publicRanges, entranceVpcId } = room.securityRoom;
    const person = { Effect: "Allow", Principal: { Federated: providerArn } } as const;
    const doors: [string, Condition][] = [
        ["FromTheRoom", { IpAddress: { "aws:SourceIp": publicRanges } }],
        ...(entranceVpcId === undefined
            ? []
            : [["ThroughTheEntrance", fromEntrance(entranceVpcId, room)] satisfies [string, Condition]]),
    ];
    return policy(
        ...doors.map(([sid, place]): Statement[] => [
            {
                Sid: `SignIn${sid}`,
                ...person,
                Action: "sts:AssumeRoleWithSAML",
                Condition: all({ StringEquals: { "SAML:aud": signInAudience, "sts:RoleSessionName": emails } }, place),
            },
            {
                Sid: `KeepIdentity${sid}`,
                ...person,
                Action: "sts:SetSourceIdentity",
                Condition: all({ StringEquals: { "sts:SourceIdentity": emails } }, place),
            },
        ]),
    );
}

/** The call came through the entrance's endpoints and from a terminal of the room. */
function fromEntrance(entranceVpcId: string, room: RoomAccess): Condition {
    return {
        StringEquals: { "aws:SourceVpc": entranceVpcId },
        IpAddress: { "aws:VpcSourceIp": roomRangesSeen(room) },
    };
}
