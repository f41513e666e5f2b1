import type { TeamContext } from "../context";
import { hasWayOut } from "../network/way-out";

/** Where traffic of Studio apps may go; what these are called in AWS is known only when the network exists. */
export type EgressTarget = "endpoints" | "s3" | "dynamodb" | "vpc" | "anywhere";

export interface EgressRule {
    /** Part of the rule's logical name. */
    readonly key: string;
    readonly port: number;
    readonly to: EgressTarget;
    /** Shown in AWS: the reason for the rule. Letters, digits and a few signs only (EC2 API reference). */
    readonly description: string;
}

/**
 * What every app may reach. A team without a way out has no rule to anywhere, and no route either. Plain HTTP is closed
 * to all (R1).
 */
export function appEgress(context: TeamContext): readonly EgressRule[] {
    const { features, network } = context.team;
    const outside = `names on the allow-list (${network.allowList.length}), through the DMZ that drops all others`;
    return [
        { key: "endpoints", port: 443, to: "endpoints", description: "AWS services, through the endpoints of the VPC" },
        { key: "s3", port: 443, to: "s3", description: "S3, through the gateway endpoint" },
        ...(features.includes("dynamodb")
            ? [
                  {
                      key: "dynamodb",
                      port: 443,
                      to: "dynamodb",
                      description: "DynamoDB, through the gateway endpoint",
                  } as const,
              ]
            : []),
        {
            key: "home",
            port: 2049,
            to: "vpc",
            description: "NFS to the home file system, whose mount targets are in the VPC",
        },
        ...(hasWayOut(context)
            ? [{ key: "https", port: 443, to: "anywhere", description: `HTTPS to ${outside}` } as const]
            : []),
        ...(features.includes("mail")
            ? [
                  {
                      key: "mail",
                      port: 465,
                      to: "endpoints",
                      description: "Mail, through the endpoint of the VPC",
                  } as const,
              ]
            : []),
    ];
}
