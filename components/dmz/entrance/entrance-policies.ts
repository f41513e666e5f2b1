import { all, insideOrganization } from "../../iam/conditions";
import { policy, withinSize, type Condition, type PolicyDocument, type Statement } from "../../iam/document";
import type { FoundationContext } from "../../foundation-context";
import { bucketsForPeople } from "./bucket-doors";
import type { EntranceService } from "./entrance-services";
import { endpointActions } from "../../network/endpoint-actions";

/** PrivateLink guide, endpoint policies. */
const longestEndpointPolicy = 20_480;

/**
 * The policy of one of the entrance's endpoints: people of the environment's own accounts, each on their own account's
 * resources, so that neither a stranger's credentials nor a stranger's account is any use in the room.
 */
export function entrancePolicy(service: EntranceService, context: FoundationContext): PolicyDocument {
    return withinSize(
        statements(service, context),
        longestEndpointPolicy,
        `dmz.entrance: endpoint policy of ${service}`,
    );
}

function statements(service: EntranceService, context: FoundationContext): PolicyDocument {
    switch (service) {
        case "console":
        case "signin":
            return policy(signedIn(context));
        case "s3":
            return policy(bucketsForPeople(context, ownOnOwn(context)));
        case "sts":
            return policy(ownPeople(context, service), signIn(context));
        default:
            return policy(ownPeople(context, service));
    }
}

/**
 * The console's endpoints take no more than this: any action, any resource, and who is signed in (AWS Management Console
 * getting started guide, trusted identities). What a person does there passes the services' own endpoints.
 */
function signedIn(context: FoundationContext): Statement {
    return {
        Sid: "OwnPeople",
        Effect: "Allow",
        Principal: "*",
        Action: "*",
        Resource: "*",
        Condition: {
            StringEquals: {
                "aws:PrincipalOrgID": context.environment.organization.id,
                "aws:PrincipalAccount": ownAccounts(context),
            },
        },
    };
}

function ownPeople(
    context: FoundationContext,
    service: Exclude<EntranceService, "console" | "signin" | "s3">,
): Statement {
    return {
        Sid: "OwnPeopleOnOwnResources",
        Effect: "Allow",
        Principal: "*",
        Action: endpointActions[service],
        Resource: "*",
        Condition: ownOnOwn(context),
    };
}

/** Who signs in has no account yet, so that the role is asked for: only one of Kura's in an own account. */
function signIn(context: FoundationContext): Statement {
    return {
        Sid: "SignInToOwnRoles",
        Effect: "Allow",
        Principal: "*",
        Action: ["sts:AssumeRoleWithSAML", "sts:SetSourceIdentity"],
        Resource: ownAccounts(context).map((account) => `arn:aws:iam::${account}:role/kura/*`),
        Condition: { StringEquals: { "aws:ResourceOrgID": context.environment.organization.id } },
    };
}

/** The accounts in which people have roles, in order. */
export function ownAccounts({ environment, teams }: FoundationContext): readonly string[] {
    return [environment.organization.auditAccountId, ...teams.map(({ team }) => team.accountId)].sort();
}

/** The caller is of one of the own accounts and calls that same account. */
function ownOnOwn(context: FoundationContext): Condition {
    return all(insideOrganization(context.environment.organization.id), {
        StringEquals: {
            "aws:PrincipalAccount": ownAccounts(context),
            // A policy variable: whatever account the caller is of (IAM user guide, policy variables).
            "aws:ResourceAccount": "${aws:PrincipalAccount}",
        },
    });
}
