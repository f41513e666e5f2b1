import type { Problem } from "../problems";
import { isPublic, parseRange } from "../ranges";
import { regionNamed, regionNames } from "../regions";
import type { EnvironmentConfig } from "../schema";
import { type Check, repeated } from "./check";

/** What the DMZ refers to lies in the network account and in the region, and its other end is where it can be reached. */
export const dmz: Check = (config) => [
    ...foreignArns(config),
    ...unreachableGateway(config),
    ...lists(config),
    ...otherRegions(config),
];

function foreignArns(config: EnvironmentConfig): Problem[] {
    const { entrance } = config.dmz;
    if (entrance.kind !== "client-vpn" || regionNamed(config.region) === undefined) {
        return [];
    }
    const { serverCertificateArn, authentication } = entrance;
    const path = "dmz.entrance";
    const arns =
        authentication.kind === "certificate"
            ? [{ path: `${path}.authentication.rootCertificateArn`, value: authentication.rootCertificateArn }]
            : [{ path: `${path}.authentication.providerArn`, value: authentication.providerArn }];
    return [{ path: `${path}.serverCertificateArn`, value: serverCertificateArn }, ...arns].flatMap((place) => {
        const [, , service, region, account] = place.value.split(":");
        const where = service === "iam" ? "" : config.region;
        return region === where && account === config.organization.networkAccountId
            ? []
            : {
                  ...place,
                  message: "is not where the entrance is",
                  allowed: `account ${config.organization.networkAccountId}${where === "" ? "" : `, region ${where}`}`,
                  fix: "create or import it there, and write that ARN",
              };
    });
}

function unreachableGateway({ dmz: { entrance } }: EnvironmentConfig): Problem[] {
    return entrance.kind !== "site-to-site-vpn" || isPublic(parseRange(`${entrance.customerGatewayIp}/32`))
        ? []
        : [
              {
                  path: "dmz.entrance.customerGatewayIp",
                  message: "cannot be reached by AWS",
                  value: entrance.customerGatewayIp,
                  allowed: "the public address of the room's VPN device",
                  fix: "write the address that the internet sees",
              },
          ];
}

function lists({ dmz: { packageSources, imageSources }, organization }: EnvironmentConfig): Problem[] {
    return Object.entries({
        "dmz.packageSources": packageSources,
        "dmz.imageSources": imageSources,
        "organization.otherRegions": organization.otherRegions,
    }).flatMap(([path, words]) =>
        repeated(words.map((value, index) => ({ value, path: `${path}[${index}]` }))).map(({ again, first }) => ({
            path: again.path,
            message: `repeats ${first.path}`,
            value: again.value,
            allowed: "each word once",
            fix: "remove it, or write the one that was meant",
        })),
    );
}

function otherRegions({ organization, region }: EnvironmentConfig): Problem[] {
    return organization.otherRegions.flatMap((value, index) =>
        value !== region && regionNamed(value) !== undefined
            ? []
            : {
                  path: `organization.otherRegions[${index}]`,
                  message: value === region ? "is the environment's own region" : "is not a region that is known",
                  value,
                  allowed: `regions beside ${region}: ${regionNames.filter((name) => name !== region).join(", ")}`,
                  fix: "remove it, or write the one that was meant",
              },
    );
}
