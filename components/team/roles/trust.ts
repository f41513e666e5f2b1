import { onBehalfOf } from "../../iam/conditions";
import { policy, type PolicyDocument, type Statement } from "../../iam/document";
import { signInTrust } from "../../iam/sign-in";
import type { TeamContext } from "../context";

/** Only the named members, and only from the room (R20, R26). Without a member nobody may sign in. */
export function peopleTrust(context: TeamContext, members: readonly string[]): PolicyDocument {
    const { names, team, environment } = context;
    const { identityProvider } = environment;
    return signInTrust({
        providerArn: names.samlProviderArn(identityProvider.name),
        emails: members.flatMap((member) => team.members[member]?.email ?? []),
        room: environment,
    });
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
