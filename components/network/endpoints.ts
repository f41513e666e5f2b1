import type { Feature } from "../config/vocabulary";

/**
 * The interface endpoints that a team may have, and who offers each: the service's full name is
 * `<offered by>.<region>.<service>` (AWS PrivateLink guide, list of integrated services).
 */
const offeredBy = {
    "sagemaker.api": "com.amazonaws",
    "sagemaker.runtime": "com.amazonaws",
    "sagemaker.featurestore-runtime": "com.amazonaws",
    studio: "aws.sagemaker",
    experiments: "aws.sagemaker",
    sts: "com.amazonaws",
    logs: "com.amazonaws",
    monitoring: "com.amazonaws",
    kms: "com.amazonaws",
    "ecr.api": "com.amazonaws",
    "ecr.dkr": "com.amazonaws",
    "codeartifact.api": "com.amazonaws",
    "codeartifact.repositories": "com.amazonaws",
    athena: "com.amazonaws",
    glue: "com.amazonaws",
    "bedrock-runtime": "com.amazonaws",
    secretsmanager: "com.amazonaws",
    "email-smtp": "com.amazonaws",
    ssm: "com.amazonaws",
    ssmmessages: "com.amazonaws",
} as const;

/** A service that is reached through an interface endpoint. */
export type InterfaceService = keyof typeof offeredBy;
/** A service that is reached through routes to a gateway endpoint, which costs nothing. */
export type GatewayService = "s3" | "dynamodb";

/**
 * The endpoints that each feature calls for; `studio` is always there. Features with an empty list need nothing beyond
 * that: their jobs pull images, read S3 and write logs through the same doors as a notebook.
 */
export const endpointNeeds: Readonly<Record<Feature | "studio", readonly InterfaceService[]>> = {
    studio: ["sagemaker.api", "sagemaker.runtime", "studio", "sts", "logs", "monitoring", "kms", "ecr.api", "ecr.dkr"],
    training: [],
    inference: [],
    labelling: [],
    packages: ["codeartifact.api", "codeartifact.repositories"],
    featureStore: ["sagemaker.featurestore-runtime"],
    mlflow: ["experiments"],
    // Clients of Athena read table definitions from Glue themselves.
    athena: ["athena", "glue"],
    glue: ["glue"],
    bedrock: ["bedrock-runtime"],
    dynamodb: [],
    secrets: ["secretsmanager"],
    mail: ["email-smtp"],
    // The agent of Amazon Linux 2023 no longer needs `ec2messages` (Systems Manager user guide, agent 3.3.40.0 and later).
    hosts: ["ssm", "ssmmessages"],
};

/** SMTP inside TLS from the first byte. The other ports of SES begin in the clear (R1). */
const smtpsPort = 465;

/** The interface endpoints of a team, each once, in an order that does not depend on the configuration's. */
export function interfaceServices(features: readonly Feature[]): readonly InterfaceService[] {
    return [...new Set([...endpointNeeds.studio, ...features.flatMap((feature) => endpointNeeds[feature])])].sort();
}

export function gatewayServices(features: readonly Feature[]): readonly GatewayService[] {
    return features.includes("dynamodb") ? ["s3", "dynamodb"] : ["s3"];
}

/** The name that AWS knows the endpoint's service by in a region. */
export function serviceName(service: InterfaceService | GatewayService, region: string): string {
    const owner = service === "s3" || service === "dynamodb" ? "com.amazonaws" : offeredBy[service];
    return `${owner}.${region}.${service}`;
}

/** The ports that the team's interface endpoints listen on. */
export function endpointPorts(features: readonly Feature[]): readonly number[] {
    return features.includes("mail") ? [443, smtpsPort] : [443];
}
