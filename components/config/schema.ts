import { z } from "zod";
import { dmz, organization } from "./foundation-schema";
import { team, teamName } from "./team-schema";
import { cidrNoWiderThan, email, label, vpcId } from "./values";

const securityRoom = z
    .strictObject({
        ranges: z
            .array(cidrNoWiderThan(24))
            .min(1)
            .describe("Private ranges of the dedicated terminals, none wider than /24."),
        publicRanges: z
            .array(cidrNoWiderThan(24))
            .min(1)
            .describe("Public addresses from which those terminals sign in to AWS, none wider than /24."),
        entranceVpcId: vpcId
            .optional()
            .describe(
                "The VPC through which the room reaches Studio, recorded after the DMZ is built. Omitted: the door stays shut.",
            ),
    })
    .describe("The dedicated terminals (R20, R26). There is no other way in.");

const identityProvider = z
    .strictObject({
        name: label(32).describe("Name of the IAM SAML provider in each account."),
        metadataFile: z
            .string()
            .min(1)
            .describe("Path of the provider's SAML metadata (XML), relative to the project."),
    })
    .describe("The identity provider that people sign in with.");

export const environment = z.strictObject({
    environment: label(8).describe("Short name of the environment; part of every physical name."),
    region: z
        .string()
        .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "an AWS region such as ap-northeast-1")
        .describe("The one region that everything lives in."),
    zones: z
        .array(z.string().regex(/^[a-z]+\d-az\d$/, "an availability zone id such as apne1-az1"))
        .min(2)
        .max(3)
        .describe("Two or three availability zone ids (not names: ids mean the same place in every account)."),
    addressRange: cidrNoWiderThan(8).describe("The range from which the environment's networks are taken."),
    organization,
    identityProvider,
    securityRoom,
    dmz,
    securityContact: email.describe("Where alarms and budgets are sent."),
    keyNoticeDays: z
        .number()
        .int()
        .min(7)
        .max(180)
        .default(30)
        .describe("Days before the expiry of imported key material at which the alarm starts."),
    teams: z.record(teamName, team).describe("The teams, by name. One sealed account each."),
});

/** The shape of the configuration after parsing, with every default filled in. */
export type EnvironmentConfig = z.infer<typeof environment>;
