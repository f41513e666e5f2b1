import type { ConnectionArgs } from "@pulumi/aws/glue";
import { blocksAt } from "../../lib/keyed";
import type { Findings, Props } from "../../lib/rule";
import { secretIn } from "../../lib/secrets";
import { isSet } from "../../lib/unknown";
import { text } from "../../lib/values";

const addresses = ["JDBC_CONNECTION_URL", "CONNECTION_URL"];
const oauth = "authenticationConfiguration.oauth2Properties";
export const tokenUrl = `${oauth}.tokenUrl`;
const credentials = [
    "authenticationConfiguration.basicAuthenticationCredentials.password",
    ...["accessToken", "jwtToken", "refreshToken", "userManagedClientApplicationClientSecret"].map(
        (name) => `${oauth}.oauth2Credentials.${name}`,
    ),
];

/** Where a connection may hold a credential, each place a question of its own. */
export function credentialQuestions(connection: Props<ConnectionArgs>): readonly (() => Findings)[] {
    const given = Object(connection.connectionProperties);
    return [
        ...Object.keys(given)
            .filter((name) => /^(?!ENCRYPTED_).*PASSWORD$/.test(name) && isSet(given, name))
            .map((name) => () => `connectionProperties.${name} is set, so it stands in the state; name a secret`),
        ...credentials.map((path) => () => {
            const held = blocksAt(connection, path.split(".")).some((value) => value !== "");
            return held
                ? `${path} is set, so it stands in the state; name authenticationConfiguration.secretArn`
                : undefined;
        }),
        ...addresses.map((name) => () => {
            const address = text(given[name]);
            return secretIn(address) !== undefined || /[?&;]password=[^&;${]/i.test(address)
                ? `connectionProperties.${name} holds a password; name a SECRET_ID`
                : undefined;
        }),
    ];
}
