import type { OptionGroupArgs } from "@pulumi/aws/rds";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";

const settings: Readonly<Record<string, { readonly sound: RegExp; readonly wanted: string }>> = {
    "SQLNET.ENCRYPTION_SERVER": { sound: /^required$/i, wanted: "REQUIRED" },
    "SQLNET.ENCRYPTION_TYPES_SERVER": { sound: /^aes\d+(\s*,\s*aes\d+)*$/i, wanted: "AES256" },
    "SQLNET.SSL_VERSION": { sound: /^1\.[23]$/, wanted: "1.2" },
};

const group = (optionName: string, name: string, value: string) => ({
    options: [{ optionName, optionSettings: [{ name, value }] }],
});

export const optionsEncrypted = rule(
    {
        name: "rds-options-encrypted",
        description: "Option groups of Oracle demand encryption from clients, by today's algorithms.",
        severity: "high",
        control: "encrypted-transport",

        remediation:
            "Set SQLNET.ENCRYPTION_SERVER to REQUIRED, leave RC4 and DES out, and set SQLNET.SSL_VERSION to 1.2.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["rds", "transport"],
    },
    check<OptionGroupArgs>("aws:rds/optionGroup:OptionGroup", {
        find: ({ options }) =>
            list(options).flatMap(({ optionName, optionSettings }) =>
                list(optionSettings).flatMap(({ name, value }) => {
                    const { sound, wanted } = settings[text(name).toUpperCase()] ?? {};
                    return sound === undefined || sound.test(text(value).trim())
                        ? []
                        : [`${text(optionName)}: ${text(name)} is ${show(value)}; set it to ${show(wanted)}`];
                }),
            ),
        compliant: {
            required: group("NATIVE_NETWORK_ENCRYPTION", "SQLNET.ENCRYPTION_SERVER", "REQUIRED"),
            "TLS 1.2": group("SSL", "SQLNET.SSL_VERSION", "1.2"),
            "another option": group("Timezone", "TIME_ZONE", "Europe/Zurich"),
        },
        noncompliant: {
            "for those who like": group("NATIVE_NETWORK_ENCRYPTION", "SQLNET.ENCRYPTION_SERVER", "REQUESTED"),
            "RC4 among others": group("NATIVE_NETWORK_ENCRYPTION", "SQLNET.ENCRYPTION_TYPES_SERVER", "RC4_256,AES256"),
            "TLS 1.0 as well": group("SSL", "SQLNET.SSL_VERSION", "1.2 or 1.0"),
        },
    }),
);
