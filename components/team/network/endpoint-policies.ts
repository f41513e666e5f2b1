import { all, insideOrganization } from "../../iam/conditions";
import { policy, type Condition, type PolicyDocument, type Statement } from "../../iam/document";
import { fetchSharedImage, packageArns, pullSharedImage, readPackages, sharedImageArns } from "../../packages";
import type { TeamContext } from "../context";
import { endpointActions, type PolicedService } from "../../network/endpoint-actions";
import type { InterfaceService } from "../../network/endpoints";

/** What passes beside the team's own resources. */
interface Beyond {
    readonly sid: string;
    readonly actions: readonly string[];
    readonly resources: readonly string[];
    readonly when: Condition;
}

/** What passes each endpoint beside the team's own resources; a service without an entry lets nothing else pass. */
function beyondOwn(service: PolicedService, context: TeamContext): readonly Beyond[] {
    const { environment, teamName } = context;
    const { region } = environment;
    const ofAws = { sid: "OwnCallersOnAwsResources", when: ownCallers(context) };
    const shared = { sid: "OwnCallersOnSharedResources", when: ownOnShared(context) };
    switch (service) {
        case "bedrock-runtime":
            // Foundation models have no account in their ARN. Only those of the region: data stays in it.
            return [
                {
                    ...ofAws,
                    actions: ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"],
                    resources: [`arn:aws:bedrock:${region}::foundation-model/*`],
                },
            ];
        case "ssm":
            // Documents and parameters that AWS publishes have no account in their ARN (data perimeter policy examples).
            return [
                {
                    ...ofAws,
                    actions: ["ssm:GetDocument", "ssm:DescribeDocument", "ssm:GetParameter", "ssm:GetParameters"],
                    resources: [`arn:aws:ssm:${region}::document/*`, `arn:aws:ssm:${region}::parameter/aws/*`],
                },
            ];
        case "codeartifact.api":
        case "codeartifact.repositories":
            // Read only: nobody publishes from inside the network.
            return [{ ...shared, actions: readPackages, resources: packageArns(environment, teamName) }];
        case "ecr.api":
        case "ecr.dkr":
            return environment.dmz.imageSources.length === 0
                ? []
                : [
                      {
                          ...shared,
                          actions: [...pullSharedImage, ...fetchSharedImage],
                          resources: sharedImageArns(environment),
                      },
                  ];
        default:
            return [];
    }
}

/**
 * The policy of an interface endpoint: the team's own credentials only, on the team's own resources only (and those that
 * the network account holds for all), so that neither a stranger's credentials nor a stranger's account is any use inside
 * the network.
 *
 * An action that knows no resource (`PutMetricData`, `GetAuthorizationToken`) is the caller's account's own affair: AWS's
 * policies for the endpoints of EC2, ECR and STS have no exception for such actions (data perimeter policy examples).
 *
 * `undefined` for SES's SMTP endpoint, which takes no policy (AWS attaches full access and refuses any other). Mail is
 * therefore a way out that nothing here narrows by account: a team has it only when it asks for it.
 */
export function interfaceEndpointPolicy(service: InterfaceService, context: TeamContext): PolicyDocument | undefined {
    return service === "email-smtp" ? undefined : policy(passageStatements(service, context));
}

/** Where an endpoint that several teams share tells one of them from the others. */
export interface SharedCaller {
    /** Before each statement's `Sid`. */
    readonly sid: string;
    /** The only range that the team calls from. */
    readonly range: string;
}

/** The statements for one team; at an endpoint of its own there are no others. */
export function passageStatements(
    service: PolicedService,
    context: TeamContext,
    caller?: SharedCaller,
): readonly Statement[] {
    const actions = endpointActions[service];
    const own: readonly Beyond[] =
        actions.length === 0
            ? []
            : [{ sid: "OwnCallersOnOwnResources", actions, resources: ["*"], when: ownOnOwn(context) }];
    const from: Condition = caller === undefined ? {} : { IpAddress: { "aws:VpcSourceIp": caller.range } };
    return [...own, ...beyondOwn(service, context)].map(
        ({ sid, actions: Action, resources: Resource, when }): Statement => ({
            Sid: `${caller?.sid ?? ""}${sid}`,
            Effect: "Allow",
            Principal: "*",
            Action,
            Resource,
            Condition: { ...when, ...from },
        }),
    );
}

/** The caller is the team's account, and the account is still in the organization. */
function ownCallers({ environment, team }: TeamContext): Condition {
    return {
        StringEquals: { "aws:PrincipalOrgID": environment.organization.id, "aws:PrincipalAccount": team.accountId },
    };
}

/** The same, and what is called belongs to the team's account too. */
export function ownOnOwn(context: TeamContext): Condition {
    return ownOn(context, context.team.accountId);
}

/** The same, and what is called belongs to the network account. */
function ownOnShared(context: TeamContext): Condition {
    return ownOn(context, context.environment.organization.networkAccountId);
}

function ownOn({ environment, team }: TeamContext, owner: string): Condition {
    return all(insideOrganization(environment.organization.id), {
        StringEquals: { "aws:PrincipalAccount": team.accountId, "aws:ResourceAccount": owner },
    });
}
