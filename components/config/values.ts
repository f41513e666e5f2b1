import { Netmask } from "netmask";
import { z } from "zod";

/** Lower-case letters, digits and single hyphens: what every AWS name accepts. */
export function label(maxLength: number) {
    return z
        .string()
        .max(maxLength, `at most ${maxLength} characters, because AWS limits the names built from it`)
        .regex(
            /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
            "lower-case letters, digits and single hyphens, starting with a letter",
        );
}

/** Twelve digits in quotes: YAML would read a bare number and lose leading zeros. */
export const awsAccountId = z.string().regex(/^\d{12}$/, "twelve digits in quotes");

export const vpcId = z.string().regex(/^vpc-([0-9a-f]{8}|[0-9a-f]{17})$/, "a VPC id such as vpc-0123456789abcdef0");

export const roleArn = z
    .string()
    .regex(/^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]+$/, "a role's ARN such as arn:aws:iam::123456789012:role/transfer");

/** 6 to 64 characters is what AWS Organizations takes (CreateAccount). */
export const email = z.email("an e-mail address").min(6).max(64);

export const isoDate = z.iso.date("a day such as 2027-03-31");

/** An IPv4 range whose address is the first of the range: `10.0.1.0/16` is a typing error, not a range. */
export const cidr = z.string().refine(isAligned, "an IPv4 range such as 10.20.0.0/16, written with its first address");

/** The same, with at least `bits` network bits. */
export function cidrNoWiderThan(bits: number) {
    return cidr.refine((value) => !isAligned(value) || new Netmask(value).bitmask >= bits, `no wider than /${bits}`);
}

/** A fully qualified domain name, or one with a leading dot for its subdomains. */
export const domainName = z
    .string()
    .max(253)
    .regex(
        /^\.?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
        "a domain name in lower case such as api.example.com, or .example.com for its subdomains",
    );

function isAligned(value: string): boolean {
    if (!/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(value)) {
        return false;
    }
    try {
        const block = new Netmask(value);
        return `${block.base}/${block.bitmask}` === value;
    } catch {
        return false;
    }
}
