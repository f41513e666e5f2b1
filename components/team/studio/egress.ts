import type { TeamConfig } from "../../config/team-schema";

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

/** What every app may reach. A team without an allow-list has no rule to anywhere, and no route either. */
export function appEgress({ features, network }: TeamConfig): readonly EgressRule[] {
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
        ...(network.allowList.length > 0
            ? ([
                  { key: "https", port: 443, to: "anywhere", description: `HTTPS to ${outside}` },
                  { key: "http", port: 80, to: "anywhere", description: `HTTP to ${outside}` },
              ] as const)
            : []),
    ];
}
