import type { FoundationContext } from "../../foundation-context";
import { serviceName, type InterfaceService } from "../../network/endpoints";

/** Services that people's terminals call, and that only the entrance has endpoints for. */
const peopleOnly = ["console", "s3", "signin"] as const;

export type EntranceService =
    | (typeof peopleOnly)[number]
    | Extract<
          InterfaceService,
          | "studio"
          | "sagemaker.api"
          | "sagemaker.runtime"
          | "experiments"
          | "sts"
          | "logs"
          | "monitoring"
          | "ssm"
          | "ssmmessages"
      >;

/**
 * The endpoints that people's browsers need: signing in, the console, Studio and the calls that its pages make, data
 * brought in and approved (R20, R27, R29); Session Manager where a team has hosts, MLflow's pages where a team tracks.
 */
export function entranceServices({ teams }: FoundationContext): readonly EntranceService[] {
    const anyTeam = (feature: "hosts" | "mlflow") => teams.some(({ team }) => team.features.includes(feature));
    return [
        ...peopleOnly,
        "studio",
        "sagemaker.api",
        "sagemaker.runtime",
        "sts",
        "logs",
        "monitoring",
        ...(anyTeam("mlflow") ? (["experiments"] as const) : []),
        ...(anyTeam("hosts") ? (["ssm", "ssmmessages"] as const) : []),
    ];
}

/** The name that AWS knows the endpoint's service by in a region. */
export function entranceServiceName(service: EntranceService, region: string): string {
    return service === "console" || service === "signin"
        ? `com.amazonaws.${region}.${service}`
        : serviceName(service, region);
}

/**
 * Names that the console's and sign-in's endpoints answer to beside those of the region, for DNS Firewall's list (AWS
 * Management Console getting started guide, private access).
 */
export const consoleNames = [
    ".console.aws.amazon.com",
    "console.aws.amazon.com",
    ".signin.aws.amazon.com",
    "signin.aws.amazon.com",
];
