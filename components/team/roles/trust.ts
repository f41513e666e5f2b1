import { all, onBehalfOf } from "../../iam/conditions";
import { policy, type Condition, type PolicyDocument, type Statement } from "../../iam/document";
import type { TeamContext } from "../context";

/** Where a SAML sign-in to AWS is addressed (IAM user guide, SAML assertions). */
const signInAudience = "https://signin.aws.amazon.com/saml";

/**
 * Only the named members, by the session name that the identity provider asserts, and only from the room (R20, R26).
 * Without a member the list is empty and nobody may sign in.
 */
export function peopleTrust(context: TeamContext, members: readonly string[]): PolicyDocument {
    const { names, team, environment } = context;
    const emails = members.flatMap((member) => team.members[member]?.email ?? []);
    const person = {
        Effect: "Allow",
        Principal: { Federated: names.samlProviderArn(environment.identityProvider.name) },
    } as const;
    const doors: [string, Condition][] = [
        ["FromTheRoom", { IpAddress: { "aws:SourceIp": environment.securityRoom.publicRanges } }],
    ];
    if (environment.securityRoom.entranceVpcId !== undefined) {
        doors.push(["ThroughTheEntrance", fromEntrance(context)]);
    }
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
export function fromEntrance({ environment }: TeamContext): Condition {
    const { entranceVpcId, ranges } = environment.securityRoom;
    if (entranceVpcId === undefined) {
        throw new Error("securityRoom.entranceVpcId: not recorded; record the entrance before opening anything to it");
    }
    return { StringEquals: { "aws:SourceVpc": entranceVpcId }, IpAddress: { "aws:VpcSourceIp": ranges } };
}

/** A service of AWS, acting for this account and, where given, for these resources (confused deputy). */
export function serviceTrust(context: TeamContext, service: string, ...sourceArns: readonly string[]): PolicyDocument {
    return policy(serviceStatement(context, service, ...sourceArns));
}

export function serviceStatement({ team }: TeamContext, service: string, ...sourceArns: readonly string[]): Statement {
    return {
        ...trust(service),
        Action: "sts:AssumeRole",
        Condition: onBehalfOf(team.accountId, ...sourceArns),
    };
}

/**
 * SageMaker hands a Studio role on with the profile's name as source identity, so that the trail names the person
 * (SageMaker developer guide, sourceIdentity).
 */
export function sageMakerTrust({ team }: TeamContext): PolicyDocument {
    return policy({
        ...trust("sagemaker"),
        Action: ["sts:AssumeRole", "sts:SetSourceIdentity"],
        Condition: onBehalfOf(team.accountId),
    });
}

/**
 * No `aws:SourceAccount` here: EC2 assumes an instance's role for the instance itself, and a role cannot be passed to
 * another account's instance (IAM user guide, passing roles), so there is no deputy to confuse.
 */
export function instanceTrust(): PolicyDocument {
    return policy({ ...trust("ec2"), Action: "sts:AssumeRole" });
}

function trust(service: string): Pick<Statement, "Sid" | "Effect" | "Principal"> {
    return {
        Sid: `Trust${service.replaceAll(/[^a-z0-9]/g, "")}`,
        Effect: "Allow",
        Principal: { Service: `${service}.amazonaws.com` },
    };
}
