import { flowLogFields } from "../../network/flow-log-format";

type Field = (typeof flowLogFields)[number];

/**
 * A metric filter over flow logs: fields in their order, with a condition where one is given (CloudWatch Logs user
 * guide, filter patterns for space-delimited log events). Names of fields may not hold a hyphen there.
 */
function filter(conditions: Readonly<Partial<Record<Field, string>>>): string {
    const fields = flowLogFields.map((field) => `${field.replaceAll("-", "_")}${conditions[field] ?? ""}`);
    return `[${fields.join(", ")}]`;
}

/** The name by which a filter's metric takes the bytes of a line. */
export const bytesOfLine = "$bytes";

/**
 * What leaves for addresses other than the team's own. The octets that its range holds whole are compared: addresses
 * between, in nobody's subnet, have no route. Traffic to S3 counts too: it goes to public addresses, through the
 * gateway endpoint.
 *
 * @param cidr the team's range, /16 to /24
 */
export function outwardBytes(cidr: string): string {
    const [address = "", bits = ""] = cidr.split("/");
    const octets = address.split(".").slice(0, Math.floor(Number(bits) / 8));
    return filter({ "pkt-dstaddr": `!=${octets.join(".")}.*`, "flow-direction": "=egress", action: "=ACCEPT" });
}

/** What wanted to leave and was refused by a security group or network ACL. */
export const refusedEgress = filter({ "flow-direction": "=egress", action: "=REJECT" });
