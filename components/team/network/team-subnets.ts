import { addressPlan, type SubnetKind } from "../../network/address-plan";
import type { SubnetGroupArgs } from "../../network/subnet-group";
import type { TeamContext } from "../context";
import { aclRules } from "./acl-rules";

/** What a team's subnets of one kind are made from, all but the VPC and its routes. */
export function teamSubnets(context: TeamContext, kind: SubnetKind): Omit<SubnetGroupArgs, "vpcId" | "routes"> {
    const plan = addressPlan(context.team.network.cidr, context.environment.zones);
    return {
        nameTag: `${context.names.prefix}-${kind}`,
        subnets: plan.map(({ zoneId, [kind]: cidrBlock }) => ({ zoneId, cidrBlock })),
        acl: aclRules(kind, context),
    };
}
