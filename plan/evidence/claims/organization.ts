import { eachHas, inEnvironment, leadsTo, like, oneOf, settings, type Claim } from "../claim";
import { valuesAt, type Inventory } from "../inventory";
import { organizationWideClaims } from "./organization-wide";

const policy = "aws:organizations/policy:Policy";

const attachment = "aws:organizations/policyAttachment:PolicyAttachment";

const unit = "aws:organizations/organizationalUnit:OrganizationalUnit";

/** Accounts lie under their guard rails, and under services that watch all of them. */
export const organizationClaims: readonly Claim[] = [
    ...organizationWideClaims,
    {
        name: "Every account lies in its unit of the organization, under guard rails that are attached",
        control: "guarded-organization",
        flaws: [
            ...["teams", "audit", "network", "quarantine", "suspended"].map((name) =>
                inEnvironment(unit, 1, new RegExp(`-${name}$`)),
            ),
            settings(unit, { parentId: like(/^(r|ou)-/) }),
            eachHas(policy, attachment, "policyId", "name"),
            leadsTo(attachment, "policyId", policy, "name"),
            leadsTo(attachment, "targetId", unit, "name"),
            settings(policy, {
                type: oneOf(
                    "SERVICE_CONTROL_POLICY",
                    "RESOURCE_CONTROL_POLICY",
                    "DECLARATIVE_POLICY_EC2",
                    "AISERVICES_OPT_OUT_POLICY",
                    "TAG_POLICY",
                ),
            }),
            ...["audit", "network", "quarantine", "suspended", "teams"].flatMap((name) => [
                inEnvironment(policy, 1, new RegExp(`-${name}-ai-opt-out$`)),
                inEnvironment(policy, 1, new RegExp(`-${name}-service-control-1$`)),
            ]),
            ...["audit", "network", "quarantine", "suspended"].map((name) =>
                inEnvironment(policy, 1, new RegExp(`-${name}-declarative$`)),
            ),
            inEnvironment(policy, 1, /-teams-tags$/),
            ...["audit", "network", "teams"].map((name) =>
                inEnvironment(policy, 1, new RegExp(`-${name}-resource-control-1$`)),
            ),
            accountsAsConfigured,
            settings("aws:organizations/account:Account", {
                iamUserAccessToBilling: "DENY",
                roleName: "kura-deployer",
                "tags.kura:data-class": like(/^(public|internal|confidential|personal)$/),
                "tags.kura:team": like(/^[a-z]/),
                "tags.kura:environment": like(/^[a-z]/),
            }),
        ],
    },
];

function accountsAsConfigured(inventory: Inventory): readonly string[] {
    const accounts = inventory.of("aws:organizations/account:Account");
    return Object.entries(inventory.config.teams).flatMap(([name, team]) => {
        const own = accounts.find(({ inputs }) => inputs["email"] === team.email);
        return own === undefined
            ? [`${name}: has no account`]
            : [
                  ...(valuesAt(own.inputs, "tags.kura:team")[0] === name
                      ? []
                      : [`${name}: the account is tagged for another team`]),
                  ...(valuesAt(own.inputs, "tags.kura:data-class")[0] === team.dataClass
                      ? []
                      : [`${name}: the account is tagged for other data`]),
                  ...(String(own.inputs["parentId"]).startsWith("ou-") ? [] : [`${name}: lies in no unit`]),
              ];
    });
}
