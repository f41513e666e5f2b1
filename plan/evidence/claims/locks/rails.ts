import { foundationContext } from "../../../../components/foundation-context";
import { resourceControls, serviceControls } from "../../../../components/organization/guardrails/catalogue";
import { callsOf, type Call } from "../../../../components/organization/guardrails/guard-rail";
import type { Unit } from "../../../../components/organization/units";
import type { RequestContext } from "../../../access/simulation";
import { letThrough, type Attempt } from "../../attempt";
import type { Claim } from "../../claim";
import { documentsIn } from "../../documents";
import type { Inventory } from "../../inventory";

/** Guard rails hold where they are attached, which is more than that somebody has written them. */
export const railLockClaims: readonly Claim[] = [
    {
        name: "The guard rails of every unit refuse each call that they are there to refuse",
        control: "guarded-organization",
        flaws: [unrefused],
    },
];

function unrefused(inventory: Inventory): readonly string[] {
    const context = foundationContext(inventory.config);
    return [...serviceControls, ...resourceControls].flatMap(({ sid, kind, units, denies }) =>
        units.flatMap((unit) => {
            const documents = inventory
                .of("aws:organizations/policy:Policy")
                .filter(({ name }) => name.startsWith(`guard-rails-${unit}-${kind}-`))
                .flatMap(documentsIn);
            const account = accountIn(unit, inventory);
            return callsOf(denies, context)
                .filter(({ who }) => !isOutside.test(who))
                .flatMap((call) => letThrough(documents, attemptOf(call, inventory), account, inventory))
                .map((call) => `guard-rails-${unit}: ${sid} does not refuse that ${call}`);
        }),
    );
}

/** Roles of others whose names only the configuration knows; questions are asked of them. */
const isOutside = /^(management|reader|other-deployer)$/;
/** Who calls from the team's network, and who from the room; everybody else calls from anywhere. */
const inTheZone = /^(studio-.*|jobs|inference|hosts)$/;
const inTheRoom = /^(infra-admin|auditor|data-recipient|developer-.*|release-approver|.*-provider)$/;
const unknown = { "aws:PrincipalArn": undefined, "aws:PrincipalAccount": undefined, "aws:PrincipalOrgID": undefined };

function attemptOf({ who, does, on, with: keys }: Call, inventory: Inventory): Attempt {
    return {
        by: who === "administrator" ? ["administrator", "nobody"] : who,
        does,
        ...(on !== undefined && { on }),
        with: { ...whoIs(who), ...placeOf(who, inventory), ...keys },
    };
}

/** A caller who has no role of the account. */
function whoIs(who: string): RequestContext {
    if (who === "stranger") {
        const account = "999999999999";
        return {
            "aws:PrincipalArn": `arn:aws:iam::${account}:role/anybody`,
            "aws:PrincipalAccount": account,
            "aws:PrincipalOrgID": "o-stranger00",
        };
    }
    return who.endsWith(".amazonaws.com")
        ? { ...unknown, "aws:PrincipalIsAWSService": "true" }
        : /^(anonymous|.*-provider|web-identity)$/.test(who)
          ? unknown
          : {};
}

function placeOf(who: string, { teams, config: { securityRoom } }: Inventory): RequestContext {
    const elsewhere = { "aws:VpceAccount": undefined, "aws:VpceOrgID": undefined };
    return inTheZone.test(who)
        ? { "aws:SourceVpc": teams[0]?.config.vpcId ?? "vpc-none" }
        : {
              ...elsewhere,
              "aws:SourceIp": inTheRoom.test(who) ? (securityRoom.publicRanges[0]?.split("/")[0] ?? "") : "233.252.0.9",
          };
}

function accountIn(unit: Unit, { teams, config: { organization } }: Inventory): string {
    switch (unit) {
        case "network":
            return organization.networkAccountId;
        case "audit":
            return organization.auditAccountId;
        default:
            return teams[0]?.account ?? "";
    }
}
